import { mayImport } from './rooms.mjs';

/**
 * The arrows between rooms: `npm run arrows` fails on a circle, and on an arrow upward. Which room may import which is
 * written once, in rooms.mjs, for this and for the linter.
 */
const upward = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room}-reaches-up`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/([^/]+)/', pathNot: `^src/(?:${[room, ...others].join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'a-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'functions-reach-past-http-and-server',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^src/', pathNot: '^src/(?:http|server)/' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:node_modules|\\.frontdoor)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
  },
};

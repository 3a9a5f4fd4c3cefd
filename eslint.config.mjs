import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { mayImport } from './rooms.mjs';

/**
 * What each room may import. Each names the rooms it must not reach; a file that does fails `npm run lint`.
 * The arrows are drawn in CONTRIBUTING.md.
 */
const rooms = Object.keys(mayImport);

function forbid(folder, room) {
  return {
    group: room.map((name) => `**/${name}/**`),
    message: `${folder} may not import this: see "The rooms" in CONTRIBUTING.md.`,
  };
}

const boundaries = rooms.map((room) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbid(
            room,
            rooms.filter((other) => other !== room && !mayImport[room].includes(other)),
          ),
        ],
      },
    ],
  },
}));

/** Functions are a few lines each: what they do stands in http, what they run on in server. */
const functionsRule = {
  files: ['functions/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbid(
            'functions',
            rooms.filter((room) => !['http', 'server'].includes(room)),
          ),
        ],
      },
    ],
  },
};

/** Inside the domain: calendar <- charter <- submissions; forms, staff <- submissions; charter, submissions <- reports <- mystery. */
const insideDomain = [
  ['calendar', ['charter', 'forms', 'submissions', 'reports', 'staff', 'mystery']],
  ['charter', ['forms', 'submissions', 'reports', 'staff', 'mystery']],
  ['forms', ['calendar', 'charter', 'submissions', 'reports', 'staff', 'mystery']],
  ['staff', ['calendar', 'charter', 'forms', 'submissions', 'reports', 'mystery']],
  ['submissions', ['reports', 'mystery']],
  ['reports', ['forms', 'staff', 'mystery']],
  ['mystery', ['staff']],
].map(([room, others]) => ({
  files: [`src/domain/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbid(`domain/${room}`, others),
          forbid(
            'domain',
            rooms.filter((other) => other !== 'domain'),
          ),
          { group: ['node:*', 'astro', 'astro:*', '@netlify/*'], message: 'The domain is pure.' },
        ],
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
      { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'Time comes in as an argument.',
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: [
      'dist',
      '.built',
      'node_modules',
      '.astro',
      '.frontdoor',
      '.releases',
      '.netlify',
      '.data',
      'test-results',
    ],
  },
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn', 'info'] }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['**/*.astro', 'tests/**'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['**/*.cjs'], rules: { 'no-undef': 'off' } },
  ...boundaries,
  functionsRule,
  ...insideDomain,
);

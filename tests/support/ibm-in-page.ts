import { createRequire } from 'node:module';

/** The rules that IBM's engine holds a page to: its own table of WCAG 2.2 at A and AA. */
export const ibmRules = 'WCAG_2_2';

/** The file that a page runs to have IBM's engine in it. It asks nothing of a network. */
export const ibmFile = createRequire(import.meta.url).resolve(
  'accessibility-checker-engine/ace.js',
);

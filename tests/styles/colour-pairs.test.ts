import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileString } from 'sass';
import { describe, expect, test } from 'vitest';
import {
  colourPairs,
  decoration,
  edgesOnSurfaces,
  focusColours,
  focusStandsOn,
  surfaces,
  textOnSurfaces,
} from '../../src/council/checks/colour-pairs.ts';
import { colourTokens } from '../../src/council/checks/colour-tokens.ts';

const tokenFile = readFileSync('src/styles/_tokens.scss', 'utf8');

/** The tokens of a block of `_tokens.scss` that are colours, as they are written. GOV.UK's names for ours are no other colours. */
function coloursIn(block: string): Record<string, string> {
  const isColour =
    /^(?:#[0-9a-f]{3,6}|#\{\$(?:deep|light)(?:-on-dark)?\}|var\(--[\w-]+\)|color-mix\(.+\))$/i;
  return Object.fromEntries(
    [...block.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)]
      .map(([, name = '', value = '']): [string, string] => [name, value.replace(/\s+/g, ' ')])
      .filter(
        ([name, value]) =>
          isColour.test(value) && !(name.startsWith('govuk-') && value.startsWith('var(')),
      ),
  );
}

const [light = '', rest = ''] = tokenFile.split('@media screen and (prefers-color-scheme: dark)');
const [dark = ''] = rest.split('@media print');

describe('the table of tokens', () => {
  test('has every colour of _tokens.scss, in the light and in the dark, and no other', () => {
    const inTable = (scheme: 'light' | 'dark'): Record<string, string> =>
      Object.fromEntries(
        Object.entries(colourTokens).flatMap(([name, values]) => {
          const value = (values as { light: string; dark?: string })[scheme];
          return value === undefined ? [] : [[name, value]];
        }),
      );
    // Paper is printed on, and nothing of a page is seen on black.
    const ofTable = inTable('light');
    const ofFile = coloursIn(light);
    delete ofFile['govuk-print-text-colour'];
    expect(ofFile).toEqual(ofTable);
    expect(coloursIn(dark)).toEqual(inTable('dark'));
  });
});

/** What a declaration sets, by the way in which its colour is seen. */
type Use = 'words' | 'ground' | 'edge';

interface Rule {
  selector: string;
  /** By use, the tokens that the rule sets. */
  sets: Record<Use, string[]>;
}

const govukNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...tokenFile.matchAll(/--(govuk-[\w-]+):\s*var\(--([\w-]+)\)/g)].map(([, name, of]) => [
    name,
    of,
  ]),
);

/** Every rule of a style sheet with the tokens that it sets. */
function rulesIn(css: string): Rule[] {
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => {
    const sets: Rule['sets'] = { words: [], ground: [], edge: [] };
    for (const [, property = '', value = ''] of body.matchAll(/([\w-]+):([^;]+)/g)) {
      const use = useOf(property);
      if (use === undefined) continue;
      for (const [, token = ''] of value.matchAll(/var\(--([\w-]+)/g)) {
        const name = govukNames[token] ?? token;
        if (name in colourTokens) sets[use].push(name);
      }
    }
    return { selector: selector.trim(), sets };
  });
}

function useOf(property: string): Use | undefined {
  if (property === 'color' || property === 'fill' || property === 'stroke') return 'words';
  if (/^background(?:-color|-image)?$/.test(property)) return 'ground';
  return /^(?:border|outline)/.test(property) || property === 'box-shadow' ? 'edge' : undefined;
}

const root = 'src/styles';
const sheets = readdirSync(join(root, 'components')).map((name) => `components/${name}`);
const sources = [
  '_base.scss',
  '_prose.scss',
  '_govuk-forms.scss',
  '_govuk-written.scss',
  'charter.scss',
  'desk.scss',
  'forms.scss',
  'special.scss',
  'written.scss',
  ...sheets,
];

/** Sass nests rules; what matters here is each block by itself, so that mixins of others are left out. */
function flat(file: string): string {
  const text = readFileSync(join(root, file), 'utf8')
    .replace(/^\s*@(?:use|forward|include|import)[^;{]*;/gm, '')
    .replace(/@include [^;{]*;/g, '')
    .replace(/govuk\.[\w-]+\([^;]*\)|govuk\.\$[\w-]+/g, '0');
  return compileString(text, { loadPaths: [root] }).css;
}

const rules = sources.flatMap((file) => rulesIn(flat(file)));
const used = (use: Use): string[] => [...new Set(rules.flatMap(({ sets }) => sets[use]))].sort();

describe('a token that the styles use', () => {
  test('the styles were read', () => {
    expect(rules.length).toBeGreaterThan(200);
    expect(used('words').length).toBeGreaterThan(10);
  });

  test('as words is a front of a pair', () => {
    const known = new Set<string>(colourPairs.map(({ front }) => front));
    // Drawn, not written: a hill at the foot of the page.
    const drawn = new Set(['council-light']);
    expect(used('words').filter((name) => !known.has(name) && !drawn.has(name))).toEqual([]);
  });

  test('as a ground has words or the focus on it', () => {
    const known = new Set<string>([...colourPairs.map(({ on }) => on), ...focusStandsOn]);
    // A line and a bar: nothing is written on them.
    const bars = new Set(['edge', 'success', 'govuk-focus-colour']);
    expect(used('ground').filter((name) => !known.has(name) && !bars.has(name))).toEqual([]);
  });

  test('as an edge is held to 3 to 1, or separates only', () => {
    const held = new Set<string>([
      ...Object.keys(edgesOnSurfaces),
      ...Object.keys(textOnSurfaces),
      ...colourPairs.map(({ front }) => front),
      ...focusColours,
      ...decoration,
      ...Object.keys(surfaces),
    ]);
    expect(used('edge').filter((name) => !held.has(name))).toEqual([]);
  });

  test('with its ground in one rule is a pair', () => {
    const pairs = new Set(colourPairs.map(({ front, on }) => `${front} on ${on}`));
    const missing = rules.flatMap(({ selector, sets }) =>
      sets.words.flatMap((front) =>
        sets.ground
          .map((on) => `${front} on ${on}`)
          .filter((pair) => !pairs.has(pair))
          .map((pair) => `${pair} (${selector})`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

test('every token is in a pair, is the focus or only separates: a new one cannot be forgotten', () => {
  const known = new Set<string>([
    ...colourPairs.flatMap(({ front, on }) => [front, on]),
    ...focusColours,
    ...decoration,
  ]);
  expect(Object.keys(colourTokens).filter((name) => !known.has(name))).toEqual([]);
});

import type { ColourToken, Scheme } from './colour-tokens.ts';

/** Two tokens that meet on a page, and how far apart they have to be. */
export interface ColourPair {
  front: ColourToken;
  on: ColourToken;
  /** 7 for running text (WCAG 1.4.6), 4.5 for other text (1.4.3), 3 for parts of controls (1.4.11). */
  needed: 3 | 4.5 | 7;
  /** It is better so (level AAA), and no build stops for it. */
  isBetter?: true;
  schemes: readonly Scheme[];
  /** As an editor reads it: "links in a panel". */
  where: string;
}

const both: readonly Scheme[] = ['light', 'dark'];

/** The grounds of whole parts of a page, with any text of it on them. */
export const surfaces = { paper: 'on the page', card: 'on a card', 'council-light': 'in a panel' };

/** What words are set in, on any of the surfaces. */
export const textOnSurfaces = {
  ink: 'words',
  muted: 'small print',
  link: 'links',
  'link-visited': 'links that were followed',
  'link-hover': 'links under the pointer',
  'council-deep': 'figures and marks',
  error: 'what is wrong with an answer',
  success: 'what went well',
  warm: 'words about a delay',
} as const;

/** The edges by which a control is seen, on any of the surfaces. */
export const edgesOnSurfaces = {
  edge: 'the edge of a box or a button',
  button: 'a button',
} as const;

/** Words on a ground of their own. */
const ownGrounds = [
  ['on-deep', 'band', 'white words in the header'],
  ['on-button', 'button', 'the words of a button'],
  ['on-button', 'button-hover', 'the words of a button under the pointer'],
  ['on-field', 'field', 'what is typed into the search'],
  ['on-field', 'field-button', 'the sign of the search'],
  ['on-field', 'field-button-hover', 'the sign of the search under the pointer'],
  ['on-alert', 'alert', 'the words of an alert'],
  ['on-alert-major', 'alert-major', 'the words of a serious alert'],
  ['govuk-focus-text-colour', 'govuk-focus-colour', 'words that have the focus'],
] as const;

/** What separates and never means anything by itself, so that it may be as faint as it likes. */
export const decoration: readonly ColourToken[] = ['line'];

const grounds = Object.entries(surfaces) as [keyof typeof surfaces, string][];
const onEach = (
  fronts: Readonly<Record<string, string>>,
  needed: (front: string) => ColourPair['needed'],
): ColourPair[] =>
  Object.entries(fronts).flatMap(([front, name]) =>
    grounds.map(([on, where]): ColourPair => ({
      front: front as ColourToken,
      on,
      needed: needed(front),
      schemes: both,
      where: `${name} ${where}`,
    })),
  );

/**
 * Every pair of tokens that can meet. tests/styles/colour-pairs.test.ts reads the styles, and fails where a token is used as
 * words, a ground or an edge and is not here.
 */
export const colourPairs: readonly ColourPair[] = [
  // Running text is in ink, and held to the stricter level; so are the links in it, where a council's colour can be.
  ...onEach(textOnSurfaces, (front) => (front === 'ink' ? 7 : 4.5)),
  ...onEach({ link: textOnSurfaces.link }, () => 7).map((pair) => ({
    ...pair,
    isBetter: true as const,
  })),
  ...onEach(edgesOnSurfaces, () => 3),
  ...ownGrounds.map(([front, on, where]): ColourPair => ({
    front,
    on,
    needed: 4.5,
    schemes: both,
    where,
  })),
];

/**
 * The focus is yellow with a black bar, so that one of the two is seen on anything: what it can be on besides the
 * surfaces.
 */
export const focusStandsOn: readonly ColourToken[] = [
  ...grounds.map(([ground]) => ground),
  'band',
  'button',
  'field',
  'alert',
  'alert-major',
];

/** The two colours of the focus, of which one must be 3 to 1 against what is behind it. */
export const focusColours: readonly ColourToken[] = [
  'govuk-focus-colour',
  'govuk-focus-text-colour',
];

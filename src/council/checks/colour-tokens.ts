import type { Council } from '../council.ts';

/** A council's own colours, as `brand` in its council.yaml gives them. */
export type Brand = Pick<
  Council['facts']['brand'],
  'deep' | 'light' | 'deepOnDark' | 'lightOnDark'
>;

export type Scheme = 'light' | 'dark';

/**
 * Every colour token of `src/styles/_tokens.scss`, as it is written there: in the light, and in the dark where that is
 * another. tests/styles/colour-pairs.test.ts holds the two files equal.
 */
export const colourTokens = {
  'council-deep': { light: '#{$deep}', dark: '#{$deep-on-dark}' },
  'council-light': { light: '#{$light}', dark: '#{$light-on-dark}' },
  paper: { light: '#fffefc', dark: '#131817' },
  card: { light: '#fff', dark: '#1b2221' },
  ink: { light: '#1a1f1e', dark: '#eef2f0' },
  muted: { light: '#515a58', dark: '#b4bebb' },
  line: { light: '#d3cdc0', dark: '#43504d' },
  edge: { light: '#6b736f', dark: '#93a09c' },
  band: { light: 'var(--council-deep)', dark: '#{$deep}' },
  'on-deep': { light: '#fff' },
  button: { light: 'var(--council-deep)', dark: 'var(--council-deep)' },
  'button-hover': {
    light: 'color-mix(in srgb, var(--button), #000 22%)',
    dark: 'color-mix(in srgb, var(--button), #fff 35%)',
  },
  'on-button': { light: '#fff', dark: '#0b0c0c' },
  field: { light: '#fff', dark: 'var(--card)' },
  'field-button': { light: '#f1ede4', dark: 'var(--council-light)' },
  'field-button-hover': { light: '#dfd9cb', dark: 'var(--card)' },
  'on-field': { light: '#0b0c0c', dark: 'var(--ink)' },
  link: { light: 'var(--council-deep)' },
  'link-visited': { light: '#54319f', dark: '#c9b3ff' },
  'link-hover': { light: '#101514', dark: '#fff' },
  error: { light: '#b3201a', dark: '#ff9a8f' },
  success: { light: '#0b6b3f', dark: '#7fd6a6' },
  warm: { light: '#8a4b08', dark: '#f4bd7d' },
  alert: { light: '#ffe9a8', dark: '#3b2f0e' },
  'on-alert': { light: '#0b0c0c', dark: '#ffeab0' },
  'alert-major': { light: '#9f1b16', dark: '#6b1512' },
  'on-alert-major': { light: '#fff' },
  'govuk-focus-colour': { light: '#fd0' },
  'govuk-focus-text-colour': { light: '#0b0c0c' },
} as const satisfies Record<string, { light: string; dark?: string }>;

export type ColourToken = keyof typeof colourTokens;

const ofBrand: Readonly<Record<string, keyof Brand>> = {
  '#{$deep}': 'deep',
  '#{$light}': 'light',
  '#{$deep-on-dark}': 'deepOnDark',
  '#{$light-on-dark}': 'lightOnDark',
};

/**
 * A token's colour on a council's pages.
 * @returns `#rrggbb`
 * @example colourOf('button-hover', 'light', { deep: '#0f4a47', … }) // => "#0c3a37"
 */
export function colourOf(token: ColourToken, scheme: Scheme, brand: Brand): string {
  return resolved(written(token, scheme), scheme, brand);
}

/** Which of a council's own colours a token is made of; `undefined` where it is ours. */
export function brandKeyOf(token: ColourToken, scheme: Scheme): keyof Brand | undefined {
  const text = written(token, scheme);
  const named = /var\(--([\w-]+)\)/.exec(text)?.[1];
  return isToken(named) ? brandKeyOf(named, scheme) : ofBrand[text];
}

function written(token: ColourToken, scheme: Scheme): string {
  const { light, dark }: { light: string; dark?: string } = colourTokens[token];
  return scheme === 'dark' ? (dark ?? light) : light;
}

function resolved(text: string, scheme: Scheme, brand: Brand): string {
  const key = ofBrand[text];
  if (key !== undefined) return brand[key];
  const mix = /^color-mix\(in srgb, (.+), (#\w+) (\d+)%\)$/.exec(text);
  if (mix) {
    const [, first = '', second = '', share = '0'] = mix;
    return mixed(resolved(first, scheme, brand), inSix(second), Number(share) / 100);
  }
  const named = /^var\(--([\w-]+)\)$/.exec(text)?.[1];
  return isToken(named) ? colourOf(named, scheme, brand) : inSix(text);
}

function isToken(name: string | undefined): name is ColourToken {
  return name !== undefined && Object.hasOwn(colourTokens, name);
}

/** @example inSix('#fd0') // => "#ffdd00" */
function inSix(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
}

/**
 * As much of the second colour in the first as the share says, as `color-mix(in srgb, …)` does it.
 * @example mixed('#000000', '#ffffff', 0.5) // => "#808080"
 */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number): number =>
    Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

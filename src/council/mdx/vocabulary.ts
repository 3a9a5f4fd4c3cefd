/** What an editor may write in one setting of a tag. */
export type SettingKind =
  | 'address'
  | 'day'
  | 'direction'
  | 'form'
  | 'language'
  | 'name'
  | 'number'
  | 'scope'
  | 'standard'
  | 'switch'
  | 'telephone'
  | 'words';

/** One tag that pages may use. */
export interface TagRule {
  settings: Readonly<Record<string, SettingKind>>;
  /** Settings that have to be there. */
  needs?: readonly string[];
  /** Whether words go between its beginning and its end; `none`: it has no end, and a slash before its >. */
  words: 'needed' | 'none' | 'may be';
  /** What it must be directly in. */
  inside?: readonly string[];
  /** The only tags that may be directly in it, where no words may. */
  holds?: readonly string[];
  /** It begins on a line of its own, outside any paragraph. */
  isBlock?: true;
}

const common = { id: 'name', lang: 'language', dir: 'direction' } as const;
const inSentence: TagRule = { settings: common, words: 'needed' };
const rows = {
  settings: common,
  words: 'may be',
  inside: ['table'],
  holds: ['tr'],
  isBlock: true,
} as const;
const cell = {
  settings: { ...common, colspan: 'number', rowspan: 'number', scope: 'scope' },
  words: 'may be',
  inside: ['tr'],
} as const;

/**
 * Front Door's own tags. Each is described in its file in src/components/mdx/.
 */
export const components: Readonly<Record<string, TagRule>> = {
  Form: { settings: { of: 'form' }, needs: ['of'], words: 'needed' },
  Promise: { settings: { of: 'standard' }, needs: ['of'], words: 'none' },
  Telephone: { settings: { number: 'telephone' }, words: 'none' },
};

/**
 * The HTML that pages may use: what Markdown has no sign for, and nothing that changes how a page looks or runs. No `p`,
 * heading, list or rule, because Markdown has them; no `class`, `style` or script, because pages are words.
 */
export const elements: Readonly<Record<string, TagRule>> = {
  a: {
    settings: { ...common, href: 'address', hreflang: 'language' },
    needs: ['href'],
    words: 'needed',
  },
  abbr: { settings: { ...common, title: 'words' }, words: 'needed' },
  b: inSentence,
  bdi: inSentence,
  br: { settings: {}, words: 'none' },
  cite: inSentence,
  code: inSentence,
  em: inSentence,
  i: inSentence,
  img: {
    settings: { src: 'address', alt: 'words', width: 'number', height: 'number' },
    needs: ['src', 'alt'],
    words: 'none',
  },
  kbd: inSentence,
  q: inSentence,
  s: inSentence,
  small: inSentence,
  span: inSentence,
  strong: inSentence,
  sub: inSentence,
  sup: inSentence,
  time: { settings: { ...common, datetime: 'day' }, words: 'needed' },
  details: { settings: { ...common, open: 'switch' }, words: 'needed', isBlock: true },
  summary: { settings: common, words: 'needed', inside: ['details'] },
  div: { settings: common, words: 'may be', isBlock: true },
  dl: { settings: common, words: 'needed', holds: ['dt', 'dd'], isBlock: true },
  dt: { settings: common, words: 'needed', inside: ['dl'] },
  dd: { settings: common, words: 'needed', inside: ['dl'] },
  table: {
    settings: common,
    words: 'needed',
    holds: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
    isBlock: true,
  },
  caption: { settings: common, words: 'needed', inside: ['table'] },
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: {
    settings: common,
    words: 'needed',
    inside: ['table', 'thead', 'tbody', 'tfoot'],
    holds: ['th', 'td'],
  },
  th: cell,
  td: cell,
};

/** The rule of a tag by its exact name. */
export function ruleOf(name: string): TagRule | undefined {
  const all = { ...elements, ...components };
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

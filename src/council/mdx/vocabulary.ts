/** What an editor may write in one setting of a tag. */
export type SettingKind =
  | 'address'
  | 'callout'
  | 'day'
  | 'direction'
  | 'document'
  | 'email'
  | 'fees'
  | 'form'
  | 'language'
  | 'name'
  | 'number'
  | 'office'
  | 'picture'
  | 'places'
  | 'scope'
  | 'standard'
  | 'switch'
  | 'telephone'
  | 'words'
  | 'yes';

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
  /** It holds one list and nothing else, with numbers or without; `links`: each line of it begins with a link. */
  list?: 'numbered' | 'dotted' | 'links';
  /** It begins on a line of its own, outside any paragraph. */
  isBlock?: true;
  /** Its words are one line, and no paragraphs: they become a link. */
  isLine?: true;
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
  Callout: {
    settings: { title: 'words', kind: 'callout' },
    needs: ['title'],
    words: 'needed',
    isBlock: true,
  },
  CardList: { settings: {}, words: 'needed', list: 'links', isBlock: true },
  Contact: {
    settings: { title: 'words', telephone: 'telephone', email: 'email' },
    words: 'may be',
    isBlock: true,
  },
  Details: { settings: { summary: 'words' }, needs: ['summary'], words: 'needed', isBlock: true },
  Do: { settings: {}, words: 'needed', inside: ['DoDont'], list: 'dotted', isBlock: true },
  DoDont: { settings: {}, words: 'needed', holds: ['Do', 'Dont'], isBlock: true },
  Dont: { settings: {}, words: 'needed', inside: ['DoDont'], list: 'dotted', isBlock: true },
  Download: {
    settings: { href: 'document' },
    needs: ['href'],
    words: 'needed',
    isBlock: true,
    isLine: true,
  },
  Fees: { settings: { of: 'fees' }, needs: ['of'], words: 'none', isBlock: true },
  Form: { settings: { of: 'form' }, needs: ['of'], words: 'needed' },
  LookUp: { settings: { title: 'words' }, words: 'none', isBlock: true },
  Map: { settings: { places: 'places' }, needs: ['places'], words: 'may be', isBlock: true },
  Office: { settings: { of: 'office' }, needs: ['of'], words: 'none', isBlock: true },
  Picture: {
    settings: {
      src: 'picture',
      alt: 'words',
      caption: 'words',
      credit: 'words',
      decoration: 'yes',
    },
    needs: ['src'],
    words: 'none',
    isBlock: true,
  },
  Promise: { settings: { of: 'standard' }, needs: ['of'], words: 'none' },
  Steps: { settings: {}, words: 'needed', list: 'numbered', isBlock: true },
  Telephone: { settings: { number: 'telephone' }, words: 'none' },
  Video: {
    settings: { href: 'address', title: 'words' },
    needs: ['href', 'title'],
    words: 'needed',
    isBlock: true,
  },
};

/** The kinds of callout; left out, it is a note. */
export const calloutKinds = ['note', 'warning'] as const;

/** What a document that people download may be, by the ending of its name, and what it is called beside its link. */
export const documentKinds: Readonly<Record<string, string>> = {
  csv: 'CSV',
  docx: 'Word',
  odp: 'ODP',
  ods: 'ODS',
  odt: 'ODT',
  pdf: 'PDF',
  pptx: 'PowerPoint',
  xlsx: 'Excel',
  zip: 'ZIP',
};

/** What a picture may be, by the ending of its name: every browser shows these, and the build makes them smaller. */
export const pictureKinds = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'svg'] as const;

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

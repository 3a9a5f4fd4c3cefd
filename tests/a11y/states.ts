import type { Page } from '@playwright/test';
import type { KindFolder } from '../../src/site/kinds.ts';

/**
 * The one list of what a resident can meet. Every kind of page, every page of our own and every way of looking at them is
 * a line here: tests/support/states.test.ts compares it with the table of kinds, the pages in src/pages, the types of
 * questions and the ways to say no. Pages that functions write are listed in `function-pages.ts`.
 */

/** What there is of a council, so that nothing of it is passed over and nothing is asked for that it has not. */
export interface CouncilContent {
  /** As addresses have them: `en`, `pl`. */
  languages: readonly string[];
  /** The kinds of which it has written a page; `look-ups` where it has a list of postcodes, `filters` where a directory has some. */
  kinds: ReadonlySet<string>;
  /** Whether copies of its pages are kept on readers' devices. */
  keepsCopies?: boolean;
}

/** A page, by the pattern of its address, and who has it. */
interface PageOf {
  at: RegExp;
  /** Left out: every council has it. */
  isIn?: (council: CouncilContent) => boolean;
}

const isInLanguages = ({ languages }: CouncilContent): boolean => languages.length > 1;

const hasGuides = ({ kinds }: CouncilContent): boolean => kinds.has('guides');

/** One page of each kind; `undefined` where a kind has no page of its own. A new kind is a line here, or this does not compile. */
export const pageOfKind: Record<KindFolder, PageOf | undefined> = {
  forms: { at: /^\/forms\/general-enquiry\/$/ },
  services: { at: /^\/services\/[^/]+\/[^/]+\/$/ },
  'step-by-step': {
    at: /^\/step-by-step\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('step-by-step'),
  },
  guides: { at: /^\/guides\/[^/]+\/(?!print)[^/]+\/$/, isIn: hasGuides },
  notices: { at: /^\/[a-z]{2}\/$/, isIn: isInLanguages },
  offices: { at: /^\/offices\/[^/]+\/$/ },
  news: { at: /^\/news\/[^/]+\/$/, isIn: ({ kinds }) => kinds.has('news') },
  events: { at: /^\/events\/[^/]+\/$/, isIn: ({ kinds }) => kinds.has('events') },
  consultations: {
    at: /^\/consultations\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('consultations'),
  },
  publications: {
    at: /^\/publications\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('publications'),
  },
  directories: {
    at: /^\/directories\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('directories'),
  },
  campaigns: {
    at: /^\/campaigns\/[^/]+\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('campaigns'),
  },
  // Shown on the home page, by its own words.
  alerts: undefined,
  pages: { at: /^\/privacy\/$/ },
};

/** Every page in src/pages that no kind has, and where it is. `undefined`: what functions write their pages into. */
export const ownPages: Record<string, PageOf | undefined> = {
  'index.astro': { at: /^\/$/ },
  'charter.astro': { at: /^\/charter\/$/ },
  'contact.astro': { at: /^\/contact\/$/ },
  'service-status.astro': { at: /^\/service-status\/$/ },
  'a-to-z.astro': { at: /^\/a-to-z\/$/ },
  'search.astro': { at: /^\/search\/$/ },
  'formats-and-languages.astro': { at: /^\/formats-and-languages\/$/ },
  '404.astro': { at: /^\/404\.html$/ },
  'services/index.astro': { at: /^\/services\/$/ },
  'services/[topic]/index.astro': { at: /^\/services\/[^/]+\/$/ },
  'offices/index.astro': { at: /^\/offices\/$/ },
  'news/index.astro': { at: /^\/news\/$/ },
  'news/archive/[year].astro': {
    at: /^\/news\/archive\/\d{4}\/$/,
    isIn: ({ kinds }) => kinds.has('news'),
  },
  'events/index.astro': { at: /^\/events\/$/ },
  'publications/index.astro': { at: /^\/publications\/$/ },
  'campaigns/index.astro': { at: /^\/campaigns\/$/ },
  '[...language]/campaigns/[campaign]/index.astro': {
    at: /^\/campaigns\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('campaigns'),
  },
  'consultations/index.astro': { at: /^\/consultations\/$/ },
  'directories/index.astro': { at: /^\/directories\/$/ },
  'directories/[directory]/[filter]/[value].astro': {
    at: /^\/directories\/[^/]+\/[^/]+\/[^/]+\/$/,
    isIn: ({ kinds }) => kinds.has('filters'),
  },
  'step-by-step/index.astro': { at: /^\/step-by-step\/$/ },
  'guides/index.astro': { at: /^\/guides\/$/ },
  '[...language]/guides/[guide]/index.astro': { at: /^\/guides\/[^/]+\/$/, isIn: hasGuides },
  'guides/[guide]/print.astro': { at: /^\/guides\/[^/]+\/print\/$/, isIn: hasGuides },
  '[...language]/look-up/[by].astro': {
    at: /^\/look-up\/postcode\/$/,
    isIn: ({ kinds }) => kinds.has('look-ups'),
  },
  'forms/index.astro': { at: /^\/forms\/$/ },
  '[language]/search.astro': { at: /^\/[a-z]{2}\/search\/$/, isIn: isInLanguages },
  '[language]/forms/[form].astro': {
    at: /^\/[a-z]{2}\/forms\/general-enquiry\/$/,
    isIn: isInLanguages,
  },
  '[language]/404.astro': { at: /^\/[a-z]{2}\/404\.html$/, isIn: isInLanguages },
  '[shell]/[language].astro': undefined,
  // No council of ours has a page that has ended; its words are those of the page for an address that is none.
  '[...ended].astro': undefined,
  '[...offline].astro': {
    at: /^\/offline\/$/,
    isIn: ({ keepsCopies }) => keepsCopies === true,
  },
};

/**
 * One built page of each kind, and each of our own, in one council. Throws where one is missing that the council has to have.
 * @param built every page that was built: `/`, `/charter/`, `/404.html`
 * @example pagesOfEachKind(['/', …], { languages: ['en'], kinds: new Set(['services', …]) }) // => ['/services/council-tax/pay/', …]
 */
export function pagesOfEachKind(built: readonly string[], council: CouncilContent): string[] {
  const wanted = Object.entries({ ...pageOfKind, ...ownPages });
  return wanted.flatMap(([name, page]) => {
    if (page === undefined || page.isIn?.(council) === false) return [];
    const path = built.find((one) => page.at.test(one));
    if (path === undefined)
      throw new Error(
        `No page of ${name} was built: ${String(page.at)} is in none of the addresses.`,
      );
    return [path];
  });
}

/** How a page is looked at. */
export interface Way {
  name: string;
  /** Order and the size of targets are looked at too: once wide and once narrow is enough. */
  isMeasured?: boolean;
  set: (page: Page) => Promise<unknown>;
  unset?: (page: Page) => Promise<unknown>;
}

const wide = { width: 1280, height: 800 };

/** A style that the reader adds, and takes away again. */
function withStyle(name: string, css: string, width = 1280): Way {
  return {
    name,
    set: async (page) => {
      await page.setViewportSize({ ...wide, width });
      await page.evaluate((text) => {
        const style = document.createElement('style');
        style.id = 'of-the-reader';
        style.textContent = text;
        document.head.append(style);
      }, css);
    },
    unset: (page) => page.evaluate(() => document.getElementById('of-the-reader')?.remove()),
  };
}

/** The spacing that WCAG 1.4.12 asks a page to bear. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** In which nothing may be cut off, run into the next or scroll in two directions. */
export const narrowWays: readonly Way[] = [
  { name: '1,280 px', isMeasured: true, set: (page) => page.setViewportSize(wide) },
  {
    name: '320 px',
    isMeasured: true,
    set: (page) => page.setViewportSize({ width: 320, height: 640 }),
  },
  { name: '400% (320 × 256)', set: (page) => page.setViewportSize({ width: 320, height: 256 }) },
  withStyle('text spacing (1.4.12)', spacing),
  withStyle('text spacing at 320 px', spacing, 320),
  withStyle('text at 200%', 'html { font-size: 200% !important; }'),
];

/** In which colours have to be told apart, and where what moves may be unwelcome. */
export const colourWays: readonly Way[] = [
  { name: 'light', set: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'dark', set: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
];

/** In which a page has to fit and stay quiet. */
export const otherWays: readonly Way[] = [
  { name: 'forced colours', set: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: 'reduced motion', set: (page) => page.emulateMedia({ reducedMotion: 'reduce' }) },
  {
    name: 'print',
    set: (page) => page.emulateMedia({ media: 'print' }),
    unset: (page) => page.emulateMedia({ media: 'screen' }),
  },
];

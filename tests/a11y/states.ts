import type { Page } from '@playwright/test';
import type { KindFolder } from '../../src/site/kinds.ts';

/**
 * The one list of what a resident can meet. Every kind of page, every page of our own and every way of looking at them is
 * a line here: tests/support/states.test.ts compares it with the table of kinds, the pages in src/pages, the types of
 * questions and the ways to say no. Pages that functions write are listed in `function-pages.ts`.
 */

/** One page of each kind; `undefined` where a kind has no page of its own. A new kind is a line here, or this does not compile. */
export const pageOfKind: Record<KindFolder, RegExp | undefined> = {
  forms: /^\/forms\/general-enquiry\/$/,
  services: /^\/services\/[^/]+\/[^/]+\/$/,
  notices: /^\/[a-z]{2}\/$/,
  offices: /^\/offices\/[^/]+\/$/,
  news: /^\/news\/[^/]+\/$/,
  // No demonstration has events: tests/views/event-days.test.ts holds a fixture that does.
  events: /^\/events\/[^/]+\/$/,
  // Shown on the home page, each level by its own words.
  alerts: undefined,
  pages: /^\/privacy\/$/,
};

/** Every page in src/pages that no kind has, and where it is. `undefined`: what functions write their pages into. */
export const ownPages: Record<string, string | undefined> = {
  'index.astro': '/',
  'charter.astro': '/charter/',
  'contact.astro': '/contact/',
  'a-to-z.astro': '/a-to-z/',
  'search.astro': '/search/',
  'formats-and-languages.astro': '/formats-and-languages/',
  '404.astro': '/404.html',
  'services/index.astro': '/services/',
  'services/[topic]/index.astro': '/services/council-tax/',
  'offices/index.astro': '/offices/',
  'news/index.astro': '/news/',
  'events/index.astro': '/events/',
  'forms/index.astro': '/forms/',
  '[language]/search.astro': '/pl/search/',
  '[language]/forms/[form].astro': '/pl/forms/general-enquiry/',
  '[language]/404.astro': '/pl/404.html',
  '[shell]/[language].astro': undefined,
};

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

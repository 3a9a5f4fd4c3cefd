import type { Page } from '@playwright/test';
import { asCopy, languageIn } from '../../src/client/offline/as-copy.ts';
import type { Council } from '../../src/council/council.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { alertLevels, type AlertLevel } from '../../src/site/alert-levels.ts';
import { copyWords } from '../../src/views/offline-facts.ts';
import { successorOfForm, successorOn } from '../../src/views/successor-on.ts';
import { announcedDuring, faultsInWhatWasSaid } from './parts/announced.ts';
import { origin } from './served.ts';
import type { CouncilContent } from './states.ts';

/** A state that a reader brings about on a page, and that no address has. */
export interface BroughtAbout {
  name: string;
  /** The page on which it is brought about, and the words it is asked with. */
  path: string;
  /** The page that a function writes, on which it is brought about, by its name in function-pages.ts. */
  on?: string;
  /** Which councils have it. Left out: all. */
  isIn?: (council: CouncilContent) => boolean;
  /**
   * Why it is looked at on the first council alone: the words, the script and the styles of it are the same by
   * construction. Left out: it is looked at on each.
   */
  onFirstAlone?: string;
  /** Scripts do not run, and what is in <noscript> is shown. */
  withoutScript?: true;
  /** What is changed in the page's HTML on the way, where no demonstration has it at present. */
  html?: (html: string) => string;
  /** The day on which the browser thinks it is. */
  day?: string;
  /** Brings it about. What was said meanwhile and should not have been, or was not and should have been, is answered. */
  bring?: (page: Page) => Promise<string[] | undefined>;
  /** What has to be on the page then, or it was not brought about. */
  shows: string;
}

const search = 'The script and the words are the same on every council; its results are its own.';

/** Asks the search box, and answers what was wrong with what a screen reader said of its own accord. */
function askFor(words: string, says: RegExp, breaks = false) {
  return async (page: Page): Promise<string[]> => {
    if (breaks) await page.route('**/pagefind/**', (route) => route.abort());
    const said = await announcedDuring(page, async () => {
      await page.locator('#query').fill(words);
      await page.locator('#query').press('Enter');
      await page.locator('.found__count').filter({ hasText: says }).waitFor({ timeout: 60_000 });
    });
    if (breaks) await page.unroute('**/pagefind/**');
    return faultsInWhatWasSaid(said, says);
  };
}

/** Types into the header's box, and answers what was wrong with what a screen reader said of its own accord. */
function typeInHeader(words: string, says: RegExp, breaks = false) {
  return async (page: Page): Promise<string[]> => {
    if (breaks) await page.route('**/pagefind/**', (route) => route.abort());
    const said = await announcedDuring(page, async () => {
      await page.locator('#find').fill(words);
      await page.locator('.instant [role="status"]').filter({ hasText: says }).waitFor();
      await page.waitForTimeout(300);
    });
    if (breaks) await page.unroute('**/pagefind/**');
    return faultsInWhatWasSaid(said, says);
  };
}

/** As Delays.astro writes it: tests/support/states.test.ts holds that it still does. */
export const delayHtml = `<section class="notice notice--delay" aria-label="Delay"><p><strong>From 1 December to 31 December 2026 this takes longer.</strong></p><p lang="en">Storm damage has brought us many more reports than usual.</p><p>If it cannot wait, call <a class="telephone" href="tel:+441632960101">01632 960101</a></p></section>`;

/** As Alerts.astro writes it, of any level, in a page of any language. */
export const alertOf = (level: AlertLevel, lang = ''): string =>
  `<section class="alerts alerts--${level}" aria-labelledby="a-level an-alert"><p class="wrap"><span class="alerts__level" id="a-level">${levelNames[level]}</span> <strong id="an-alert"${lang}><a href="/contact/">Our offices are closed on Friday</a></strong> <span${lang}>Call us instead: we answer until 5pm.</span></p></section>`;

const levelNames: Record<AlertLevel, string> = {
  announcement: 'Announcement',
  minor: 'Alert',
  major: 'Serious alert',
};

/** Above the page's own alerts, where it has any. */
const withAlert =
  (level: AlertLevel, lang = '') =>
  (html: string): string =>
    html.replace('<div class="page">', `${alertOf(level, lang)}<div class="page">`);

/** That another council takes this one's place, as Successor.astro writes it above the page and FormPage.astro above a form. */
const inApril = {
  ...{ name: 'Cumberland Council', from: '2027-04-01', url: 'https://new.example.gov.uk' },
  ...{ pages: 'stay', forms: 'stay' },
} as const;
const facts = { name: 'Our Council', successor: inApril } as Council['facts'];

export function successorHtml(language: string): string {
  const said = successorOn({ facts }, wordsFrom(language, allWords), '2026-11-28');
  return `<section class="alerts alerts--announcement" aria-labelledby="successor"><p class="wrap"><strong id="successor">${said?.who.source ?? ''}</strong> ${said?.stays.join(' ') ?? ''} <a href="${said?.more?.href ?? ''}">${said?.more?.text.source ?? ''}</a></p></section>`;
}

export function successorOfFormHtml(language: string): string {
  const said = successorOfForm({ facts }, wordsFrom(language, allWords), '2026-11-28');
  return `<p class="notice">${said.map(({ source }) => source).join(' ')}</p>`;
}

/** The page as the worker shows it where there is no connection: kept at a time, with its alerts marked as old. */
const asKeptCopy = (html: string): string =>
  asCopy(withAlert('major')(html), copyWords('en'), '27 November 2026 at 9:05am');

export const broughtAbout: readonly BroughtAbout[] = [
  {
    name: 'search: results',
    path: '/search/',
    bring: askFor('council', /“council”/),
    shows: 'ol.found li',
  },
  {
    name: 'results while one types',
    path: '/',
    bring: typeInHeader('council', /“council”/),
    shows: '.instant li a',
  },
  {
    name: 'results while one types: an alert',
    path: '/services/',
    onFirstAlone: search,
    bring: async (page) => {
      const alert = { level: 'major', title: 'Our offices are closed', about: 'Call us instead.' };
      const index = {
        language: 'en',
        // Of few pages no word would tell one from the others.
        pages: ['Our offices', ...'abcdefghi'].map((title) => ({ href: '/offices/', title })),
        words: {},
        alerts: [{ ...alert, from: '2000-01-01', until: '2100-01-01' }],
      };
      await page.route('**/pagefind/names.*.json', (route) => route.fulfill({ json: index }));
      const wrong = await typeInHeader('offices', /“offices”/)(page);
      await page.unroute('**/pagefind/names.*.json');
      return wrong;
    },
    shows: '.instant .notice--major',
  },
  {
    name: 'results while one types: none',
    path: '/',
    bring: typeInHeader('kounzillor', /kounzillor/),
    onFirstAlone: search,
    // Which words are close is each council's own; some have none.
    shows: '.instant [role="status"]',
  },
  {
    name: 'results while one types: failed',
    path: '/',
    bring: typeInHeader('council', /cannot be shown/, true),
    onFirstAlone: search,
    shows: '.instant[data-open]',
  },
  {
    name: 'results while one types, in another language',
    path: '/{language}/',
    isIn: ({ languages }) => languages.length > 1,
    onFirstAlone: search,
    bring: typeInHeader('council', /council/i),
    shows: '.instant[data-open]',
  },
  {
    name: 'search: results of one kind',
    path: '/search/?q=council&kind=forms',
    shows: 'ol.found li',
  },
  {
    name: 'search: words that are nearly right',
    path: '/search/?q=kouncillor',
    onFirstAlone: search,
    shows: '.found__count:not(:empty)',
  },
  {
    name: 'search: none',
    path: '/search/',
    bring: askFor('xylophone-orchestra', /xylophone/),
    onFirstAlone: search,
    shows: '[data-when="none"]:not([hidden])',
  },
  {
    name: 'search: failed',
    path: '/search/',
    bring: askFor('council', /cannot|can’t|could not|not work/i, true),
    onFirstAlone: search,
    shows: '[data-when="failed"]:not([hidden])',
  },
  {
    name: 'search in another language',
    path: '/{language}/search/?q=council',
    isIn: ({ languages }) => languages.length > 1,
    onFirstAlone: search,
    shows: '.found__count:not(:empty)',
  },
  ...alertLevels.map((level): BroughtAbout => ({
    name: `an alert: ${level}`,
    path: '/',
    html: withAlert(level),
    day: '2026-11-27',
    shows: `.alerts--${level}`,
  })),
  {
    name: 'an alert on a page in another language',
    path: '/{language}/',
    isIn: ({ languages }) => languages.length > 1,
    onFirstAlone:
      'An alert is the same on every page; its colours are looked at on each home page.',
    html: withAlert('minor', ' lang="en"'),
    day: '2026-11-27',
    shows: '.alerts--minor',
  },
  {
    name: 'a delay on a form',
    path: '/forms/general-enquiry/',
    html: (html) => html.replace(/(<form[^>]*data-form=)/, `${delayHtml}$1`),
    shows: '.notice--delay',
  },
  {
    name: 'another council takes this one’s place',
    path: '/',
    html: (html) => html.replace('<div class="page">', `${successorHtml('en')}<div class="page">`),
    shows: '#successor',
  },
  {
    name: 'another council takes this one’s place, in another language',
    path: '/{language}/',
    isIn: ({ languages }) => languages.length > 1,
    onFirstAlone:
      'The strip is the same on every council, and its colours are looked at on each home page.',
    html: (html) =>
      html.replace('<div class="page">', `${successorHtml(languageIn(html))}<div class="page">`),
    shows: '#successor [lang="en"]',
  },
  {
    name: 'another council takes this one’s place, above a form',
    path: '/forms/general-enquiry/',
    html: (html) => html.replace(/(<form[^>]*data-form=)/, `${successorOfFormHtml('en')}$1`),
    shows: '.notice',
  },
  {
    name: 'a copy that is read without a connection',
    path: '/charter/',
    html: asKeptCopy,
    shows: '.notice--minor',
  },
  { name: 'script off: home', path: '/', withoutScript: true, shows: 'main h1' },
  {
    name: 'script off: a form',
    path: '/forms/complaint/',
    withoutScript: true,
    onFirstAlone: 'What script adds to a form is the same on every council.',
    shows: 'form.form button',
  },
  {
    name: 'script off: search',
    path: '/search/',
    withoutScript: true,
    onFirstAlone: search,
    shows: '#query',
  },
  {
    name: 'a half-filled form that was put back',
    path: '/forms/general-enquiry/',
    bring: async (page) => {
      await page.locator('[name="message"]').fill('The lamp outside is broken');
      await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('lamp'));
      await page.reload();
      await page.locator('.draft__restored').waitFor();
      return undefined;
    },
    shows: '.draft__restored button',
  },
  {
    name: 'Send pressed without a connection',
    path: '/forms/general-enquiry/',
    onFirstAlone:
      'The notice is the same on every council, and its colours are those of the one above.',
    bring: async (page) => {
      // The script comes a moment after the page.
      await page.locator('.draft__kept').waitFor();
      await page.locator('[name="message"]').fill('The lamp outside is broken');
      await page.context().setOffline(true);
      const said = await announcedDuring(page, async () => {
        await page.locator('form.form > :last-child button, form.form > button').last().click();
        await page.locator('.draft__offline').waitFor();
        await page.waitForTimeout(300);
      });
      await page.context().setOffline(false);
      return faultsInWhatWasSaid(said, /no connection/);
    },
    shows: '.draft__offline',
  },
  {
    name: 'how many characters are left',
    path: '/f/every-question/',
    on: 'every-question: errors',
    onFirstAlone: 'The count of characters is one script for all.',
    bring: async (page) => {
      const said = await announcedDuring(page, async () => {
        await page.locator('textarea').first().pressSequentially('Hello', { delay: 10 });
        await page.waitForTimeout(1200);
      });
      return faultsInWhatWasSaid(said, /195/);
    },
    shows: 'textarea',
  },
  {
    name: 'a file that is too big',
    path: '/f/every-question/',
    on: 'every-question: errors',
    onFirstAlone: 'What is said of a file is one script for all.',
    bring: async (page) => {
      const said = await announcedDuring(page, () =>
        page.locator('input[type="file"]').setInputFiles({
          name: 'light.png',
          mimeType: 'image/png',
          buffer: Buffer.alloc(6_000_000),
        }),
      );
      return faultsInWhatWasSaid(said, /light\.png/);
    },
    shows: '[role="alert"]',
  },
];

/** The address in a council: `/{language}/` in the first language that is not English. */
export function addressIn(path: string, { languages }: CouncilContent): string {
  const other = languages.find((language) => language !== 'en') ?? 'en';
  return origin + path.replace('{language}', other);
}

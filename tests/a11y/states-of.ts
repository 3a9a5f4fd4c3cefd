import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { broughtAbout, type BroughtAbout } from './brought-about.ts';
import { functionPages } from './function-pages.ts';
import { mails } from './mails.ts';
import type { PartName } from './parts/all-parts.ts';
import { partNames } from './parts/all-parts.ts';
import { pagesOfEachKind, type CouncilContent } from './states.ts';

/** A state, and by what it is looked at. */
export interface State {
  name: string;
  language: string;
  /** Where it would be found. */
  path: string;
  /** The page, where a function writes it. */
  html?: string;
  /** How it is brought about, where a reader does. */
  bring?: BroughtAbout;
  /** The engines look at it here. A built page as it is opened is looked at by them in every-page.ts. */
  hasEngines: boolean;
  /** axe looks at it in the dark too. */
  isDarkToo: boolean;
  parts: readonly PartName[];
}

/** What a council's words and colours can change. The rest is script and styles, which are the same for all. */
const ofContent: readonly PartName[] = ['structure', 'contrast', 'fits', 'order', 'target size'];
const ofColours: readonly PartName[] = ['structure', 'contrast'];
/** Of a mail, which has no help, no menu and no box to fill in. */
const ofMail: readonly PartName[] = ['contrast', 'fits', 'order', 'target size'];

/** Of what functions write, what is walked through: each kind of page once in English, and what is most unlike it. */
const walked = ({ name, language }: { name: string; language: string }): boolean =>
  language === 'en'
    ? /^(general-enquiry: errors|every-question|refused: (too-many|broken) |page-useful|postcode: several)/.test(
        name,
      ) || /confirmation/.test(name)
    : /^every-question(: errors|-in-steps: check)/.test(name) || /confirmation$/.test(name);

/** Where a reader has typed, the focus is where they typed: what asks for it as the page was opened is not asked. */
function partsOf({ on }: BroughtAbout, all: boolean): readonly PartName[] {
  if (on !== undefined) return ['contrast', 'fits', 'target size'];
  return all ? ['structure', 'contrast', 'fits', 'order', 'target size', 'keyboard'] : ofColours;
}

/**
 * Of what functions write, what the engines look at in `npm test`: every form of the council's with its errors, what is
 * walked through, and of the refusals and the staff desk one of each kind of page. `npm run a11y` has all of it.
 */
const chosen = ({ name }: { name: string }): boolean =>
  /: (?:errors|confirmation)|^refused: (?:no-such-page|too-big|store-down) |^search without script|^postcode: /.test(
    name,
  ) ||
  /^staff desk: (?:sign in|cases|a case|reply|who did what|pages that wait to be published|a draft by its link, with errors)$/.test(
    name,
  );

/**
 * Every state that is looked at on one council.
 * @param isFirst it is the council on which what is the same for all is looked at: what functions write is the same HTML in
 * each council's frame, and what script does is one script. On the others its own pages, forms, words, colours and mails are.
 * @param isWhole `npm run a11y`: every page that functions write, and every mail, in every language, on every council
 */
export async function statesOf(
  built: Snapshot,
  council: CouncilContent,
  files: readonly string[],
  { isFirst, isWhole }: { isFirst: boolean; isWhole: boolean },
): Promise<State[]> {
  const all = isFirst || isWhole;
  const dark = ['/', '/charter/', '/services/', '/forms/general-enquiry/'];
  const walkedElsewhere = ['/', '/forms/general-enquiry/', '/a-to-z/'];
  const pages = [...new Set(pagesOfEachKind(files, council))].map((path): State => ({
    name: 'as opened',
    language: 'en',
    path,
    hasEngines: false,
    isDarkToo: dark.includes(path),
    parts: all
      ? partNames
      : [...ofContent, ...(walkedElsewhere.includes(path) ? (['keyboard'] as const) : [])],
  }));
  const own = new Set(Object.keys(built.forms).map((id) => `${id}: errors`));
  const everyWritten = await functionPages(built);
  const written = everyWritten.flatMap((page): State[] => {
    const isWalked = walked(page) || page.name === 'how often promises were kept';
    const isOwn = own.has(page.name) || /: confirmation$/.test(page.name);
    const isEnglish = page.language === 'en';
    const isTaken = isFirst ? isWalked || (isEnglish && chosen(page)) : isEnglish && isOwn;
    if (!isTaken && !isWhole) return [];
    const parts = isWalked && all ? partNames : ofColours;
    return [
      { ...page, hasEngines: true, isDarkToo: /confirmation|how often/.test(page.name), parts },
    ];
  });
  const sent = (await mails(built))
    .filter(({ name }) => all || name === 'mail: acknowledgement')
    .map((mail): State => ({ ...mail, hasEngines: true, isDarkToo: false, parts: ofMail }));
  const htmlOf = (name: string): string =>
    everyWritten.find((page) => page.name === name && page.language === 'en')?.html ?? '';
  const brought = broughtAbout
    .filter((one) => (all || one.onFirstAlone === undefined) && one.isIn?.(council) !== false)
    .map((one): State => ({
      name: one.name,
      language: 'en',
      path: one.path,
      ...(one.on === undefined ? {} : { html: htmlOf(one.on) }),
      bring: one,
      hasEngines: true,
      isDarkToo: one.name === 'search: results',
      parts: partsOf(one, all),
    }));
  return [...pages, ...written, ...sent, ...brought];
}

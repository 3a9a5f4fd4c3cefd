/**
 * Rules of the engines that say something of our pages which is no fault: each is answered here, for what it says of what
 * and no more, and is looked at again on a day. No rule is switched off, and no page is left out.
 */
export interface Answered {
  engine: 'html-validate' | 'alfa' | 'axe' | 'pa11y';
  rule: string;
  /** Whether this very message is the one that is answered. */
  covers: (said: Said) => boolean;
  /** Why it is no fault. */
  reason: string;
  /** Where that can be read. */
  link: string;
  /** YYYY-MM-DD. From that day on tests/support/answered.test.ts fails until someone has looked at it again. */
  lookAgainOn: string;
}

/** What an engine said: its message, the element's place, and the whole page. */
export interface Said {
  message: string;
  where: string;
  html: string;
}

export const answered: readonly Answered[] = [
  {
    engine: 'html-validate',
    rule: 'no-redundant-role',
    covers: ({ message }) => /^Redundant role "list" on <[uo]l>$/.test(message),
    reason:
      'WebKit tells VoiceOver that a list without bullets is no list; the role keeps it one for people who listen.',
    link: 'https://developer.mozilla.org/en-US/docs/Web/CSS/list-style#accessibility',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'html-validate',
    rule: 'no-redundant-role',
    covers: ({ message }) => message === 'Redundant role "group" on <fieldset>',
    reason:
      'The markup of a date and an address is GOV.UK Frontend’s, where the role is kept because JAWS 18 and NVDA said errors only with it.',
    link: 'https://github.com/alphagov/govuk-frontend/blob/main/packages/govuk-frontend/src/govuk/components/date-input/template.njk',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'html-validate',
    rule: 'heading-level',
    covers: ({ message, html }) =>
      message === 'Initial heading level must be <h1> but got <h2>' &&
      /<main[^>]*>\s*<div[^>]*>\s*(?:<div[^>]*>\s*)?<div class="govuk-error-summary"/.test(html),
    reason:
      'What is wrong with a form comes before its heading, as GOV.UK puts it, and has the focus.',
    link: 'https://design-system.service.gov.uk/components/error-summary/',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'html-validate',
    rule: 'no-implicit-button-type',
    covers: ({ where }) => / form\b/.test(where),
    reason: 'A button in a form sends it where it has no type; all of ours that do are in forms.',
    link: 'https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type',
    lookAgainOn: '2028-01-10',
  },
];

/** Whether what an engine says is answered above. */
export function isAnswered(engine: Answered['engine'], rule: string, said: Said): boolean {
  return answered.some((one) => one.engine === engine && one.rule === rule && one.covers(said));
}

/**
 * Rules of the engines that say something of our pages which is no fault: each is answered here, for what it says of what
 * and no more, and is looked at again on a day. No rule is switched off, and no page is left out.
 */
export interface Answered {
  engine: 'html-validate' | 'ibm' | 'axe' | 'htmlcs';
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

/** What an engine said: its message, the element's place, and the whole page (html-validate) or the element's beginning. */
export interface Said {
  message: string;
  where: string;
  html: string;
}

const isUnnamedForm = (html: string): boolean =>
  /^<form\b/.test(html) && !/^<form[^>]*\s(?:aria-label|aria-labelledby|title|role)=/.test(html);

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
  {
    engine: 'ibm',
    rule: 'input_label_exists',
    covers: ({ message, where }) =>
      message === 'Form control element <input> has no associated label' && where === '#find',
    reason:
      'The search box in the header has a label that is hidden from the eye by clip-path, as GOV.UK hides text; this engine takes it for hidden from everyone. htmlcs, axe and html-validate hold that the label is there.',
    link: 'https://github.com/alphagov/govuk-frontend/blob/main/packages/govuk-frontend/src/govuk/helpers/_visually-hidden.scss',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'ibm',
    rule: 'aria_form_label_unique',
    covers: ({ message, html }) =>
      message === 'Multiple elements with "form" role do not have unique labels' &&
      isUnnamedForm(html),
    reason:
      'A form without a name has no role of form (HTML-AAM), so that two of them are no landmarks that would have to be told apart.',
    link: 'https://www.w3.org/TR/html-aam-1.0/#el-form',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'ibm',
    rule: 'aria_landmark_name_unique',
    covers: ({ message, html }) =>
      /^Multiple elements with "form" landmarks .* have the same "" label$/.test(message) &&
      isUnnamedForm(html),
    reason: 'The same: a form without a name is no landmark, whatever part of the page it is in.',
    link: 'https://www.w3.org/TR/html-aam-1.0/#el-form',
    lookAgainOn: '2028-01-10',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_role_valid',
    covers: ({ message, html }) =>
      /^The tabbable element's role '(?:region|group)' is not a widget role$/.test(message) &&
      /^<(?:section|div)\b[^>]*class="table(?: desk__cards)?"[^>]*aria-label(?:ledby)?="/.test(
        html,
      ),
    reason:
      'A table scrolls in a box of its own, which the keyboard has to reach to scroll it (2.1.1); the box has a name and is a region or a group, as axe asks for.',
    link: 'https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable',
    lookAgainOn: '2028-01-10',
  },
];

/** Whether what an engine says is answered above. */
export function isAnswered(engine: Answered['engine'], rule: string, said: Said): boolean {
  return answered.some((one) => one.engine === engine && one.rule === rule && one.covers(said));
}

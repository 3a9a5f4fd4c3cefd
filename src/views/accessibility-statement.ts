import type { Council } from '../council/council.ts';
import type { AccessibilityRun } from '../domain/accessibility/accessibility-run.ts';
import { complianceOf } from '../domain/accessibility/compliance.ts';
import { enforcementBodyOf } from '../domain/accessibility/enforcement-body.ts';
import type { KnownIssues } from '../domain/accessibility/known-issues.ts';
import {
  statementSections,
  type StatementSection,
} from '../domain/accessibility/statement-sections.ts';
import { successCriterion } from '../domain/accessibility/success-criteria.ts';
import { html, type Html } from '../form-html/html.ts';
import { telephoneAddress } from '../form-html/telephone-link.ts';
import { dateInWords } from '../i18n/date-in-words.ts';
import { listInWords } from '../i18n/list-in-words.ts';
import { formAddress } from '../site/addresses.ts';
import { promiseOf } from './standard-in-words.ts';
import { standardNow } from './standard-now.ts';
import { wordsOf } from './words-of.ts';

/** One section of the statement: its heading, and what is said below it. */
export interface Section {
  /** Its anchor. */
  slug: string;
  text: string;
  depth: 2 | 3;
  body: Html;
}

const english = wordsOf('en');

const regulations =
  'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018';
const guidelines = 'Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard';

/**
 * The accessibility statement of a council's site in the model wording of the regulations of 2018, made from the last full
 * run of the accessibility tests and from what the council knows (`known-issues.yaml`). How far the site complies is worked
 * out, and can't be written by hand. The law's wording is English, so this page is in English like all that a council writes.
 */
export function accessibilityStatement(council: Council): Section[] {
  const run = council.accessibilityRun ?? undefined;
  const issues = council.knownIssues ?? undefined;
  const say = (key: StatementSection, depth: 2 | 3, body: Html): Section => ({
    slug: `statement-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    text: statementSections[key],
    depth,
    body,
  });
  const { enforces, helps, href } = enforcementBodyOf(council.facts.nation);
  return [
    say('howAccessible', 2, howAccessible(run, issues)),
    say('feedback', 2, feedback(council)),
    say(
      'enforcement',
      2,
      html`<p>${enforces} is responsible for enforcing the ${regulations} (the “accessibility regulations”). If you’re not happy with how we respond to your complaint, <a href="${href}">${helps}</a>.</p>`,
    ),
    say(
      'technical',
      2,
      html`<p>${council.facts.name} is committed to making its website accessible, in accordance with the ${regulations}.</p>`,
    ),
    say('status', 3, status(run, issues)),
    say('notAccessible', 2, html`<p>${reasonsBelow(run, issues)}</p>`),
    say('nonCompliance', 3, nonCompliance(run, issues)),
    say('burden', 3, burden(issues)),
    say('outOfScope', 3, outOfScope(issues)),
    say('improving', 2, improving(issues)),
    say('preparation', 2, preparation(run, issues)),
  ];
}

function howAccessible(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): Html {
  const known = [...(issues?.issues ?? []), ...(issues?.burdens ?? [])].map(({ what }) => what);
  const notTested = issues?.notTested ?? [];
  if (run === undefined) {
    return html`<p>This site has not been tested for accessibility yet, so we can’t say how accessible it is.</p>
      ${list(known)}${list(notTested)}`;
  }
  return html`
    ${known.length > 0 ? html`<p>We know some parts of this site are not fully accessible:</p>${list(known)}` : html`<p>We know of no part of this site that is not accessible.</p>`}
    ${notTested.length > 0 ? html`<p>There are things that we have not tested, so we can’t be sure of them:</p>${list(notTested)}` : ''}`;
}

/** How to report a problem or ask for another format: by a form of the site, or by telephone. */
function feedback(council: Council): Html {
  const telephone = council.knownIssues?.telephone ?? council.facts.contact.telephone;
  const formNamed = (...ids: string[]) =>
    ids
      .map((id) => council.forms.find((form) => form.id === id))
      .find((form) => form !== undefined);
  const problem = formNamed('accessibility-problem', 'general-enquiry');
  const format = formNamed('another-format', 'general-enquiry');
  const link = (form: typeof problem, text: string): Html =>
    form === undefined ? html`contact us` : html`<a href="${formAddress(form.id)}">${text}</a>`;
  const soon = (form: typeof problem): string =>
    promiseOf(form && standardNow(council, form.data.standard, form.id), english);
  return html`
    <p>If you find any problems that are not listed on this page, or think that we’re not meeting accessibility requirements, ${link(problem, 'report an accessibility problem')}. You can use the same form to ask for content that is left out. ${soon(problem)}</p>
    <p>If you need information on this site in a different format, such as large print, easy read, audio recording or braille, ${link(format, 'tell us what you need')} or call <a class="telephone" href="${telephoneAddress(telephone)}">${telephone}</a>. ${soon(format)}</p>`;
}

/** The sentence of the model statement that fits, and no better one. */
function status(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): Html {
  const below = [
    ...(hasIssues(run, issues) ? ['non-compliances'] : []),
    ...((issues?.burdens ?? []).length > 0 ? ['exemptions'] : []),
  ];
  const listed = `the ${listInWords(below, english)} listed below`;
  switch (complianceOf({ run, issues })) {
    case 'fully':
      return html`<p>This site is fully compliant with the ${guidelines}.</p>`;
    case 'partially':
      return html`<p>This site is partially compliant with the ${guidelines}, due to ${below.length > 0 ? listed : 'what has not been tested yet'}.</p>`;
    case 'not':
      return html`<p>This site is not compliant with the ${guidelines}${run === undefined ? ': it has not been tested yet' : `, due to ${listed}`}.</p>`;
  }
}

function reasonsBelow(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): string {
  if (hasListed(run, issues)) {
    return 'The content listed below is non-accessible for the following reasons.';
  }
  return run === undefined
    ? 'We can’t list it before the site has been tested.'
    : 'We know of no content that does not meet the guidelines.';
}

function nonCompliance(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): Html {
  if (!hasIssues(run, issues)) return html`<p>We know of none.</p>`;
  const written = issues?.issues ?? [];
  const listed = [...written, ...(issues?.burdens ?? [])].map(({ wcag }) => wcag);
  const found = (run?.findings ?? []).filter(
    ({ wcag }) => wcag !== undefined && !listed.includes(wcag),
  );
  return html`<ul>
    ${written.map(({ what, wcag, reason, mendedBy }) => html`<li>${asSentence(what)} ${fails(wcag)} ${asSentence(reason)} We plan to have mended it by ${dateInWords(mendedBy, english)}.</li>`)}
    ${found.map(({ what, wcag = '', pages }) => html`<li>Our tests found on ${pages.length === 1 ? '1 page' : `${String(pages.length)} pages`}: ${asSentence(what)} ${fails(wcag)}</li>`)}
  </ul>`;
}

function burden(issues: KnownIssues | undefined): Html {
  const burdens = issues?.burdens ?? [];
  if (burdens.length === 0) return html`<p>We claim no disproportionate burden.</p>`;
  return html`<ul>
    ${burdens.map(({ what, wcag, reason, assessedOn }) => html`<li>${asSentence(what)} ${fails(wcag)} We assessed the cost of mending it on ${dateInWords(assessedOn, english)}, and believe that doing so would be a disproportionate burden within the meaning of the accessibility regulations. ${asSentence(reason)}</li>`)}
  </ul>`;
}

function outOfScope(issues: KnownIssues | undefined): Html {
  const left = issues?.outOfScope ?? [];
  if (left.length === 0) return html`<p>We know of none.</p>`;
  return list(left.map(({ what, reason }) => `${asSentence(what)} ${asSentence(reason)}`));
}

function improving(issues: KnownIssues | undefined): Html {
  const doing = issues?.improving ?? [];
  return html`${doing.length > 0 ? html`<p>${doing.map(asSentence).join(' ')}</p>` : ''}
    <p>Tests find only some problems, so please tell us about any that you meet.</p>`;
}

function preparation(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): Html {
  const written = issues && {
    prepared: dateInWords(issues.preparedOn, english),
    reviewed: dateInWords(issues.reviewedOn, english),
  };
  return html`
    ${written ? html`<p>This statement was prepared on ${written.prepared}. It was last reviewed on ${written.reviewed}.</p>` : ''}
    ${run ? tested(run) : html`<p>This site has not been tested against the ${guidelines} yet.</p>`}`;
}

function tested({ day, pages, states, engines, findings }: AccessibilityRun): Html {
  const by = listInWords(
    engines.map(({ name, version }) => `${name} ${version}`),
    english,
  );
  const wrong = new Set(findings.flatMap((finding) => finding.pages)).size;
  const counts = [
    counted(pages, 'page'),
    ...(states > 0
      ? [`${counted(states, 'state')} of forms, confirmations and messages of error`]
      : []),
  ];
  return html`
    <p>This site was last tested on ${dateInWords(day, english)} against the ${guidelines}.</p>
    <p>We carried out the test ourselves, by machine. We tested every page: ${listInWords(counts, english)}. We used ${by}. They found ${wrong === 0 ? 'no failure' : `failures on ${counted(wrong, 'page')}`}.</p>`;
}

function fails(number: string): string {
  return `This fails WCAG 2.2 success criterion ${number} (${successCriterion(number)?.name ?? ''}).`;
}

function hasIssues(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): boolean {
  const listed = (issues?.burdens ?? []).map(({ wcag }) => wcag);
  return (
    (issues?.issues ?? []).length > 0 ||
    (run?.findings ?? []).some(({ wcag }) => wcag !== undefined && !listed.includes(wcag))
  );
}

function hasListed(run: AccessibilityRun | undefined, issues: KnownIssues | undefined): boolean {
  return hasIssues(run, issues) || (issues?.burdens ?? []).length > 0;
}

function list(sentences: readonly string[]): Html {
  return sentences.length === 0
    ? html``
    : html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** @example asSentence('No text for pictures') // => "No text for pictures." */
function asSentence(words: string): string {
  return /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

/** @example counted(1, 'page') // => "1 page" */
function counted(amount: number, thing: string): string {
  return `${amount.toLocaleString('en-GB')} ${thing}${amount === 1 ? '' : 's'}`;
}

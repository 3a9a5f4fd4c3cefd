import { complianceOf, criteriaNotMet } from '../../domain/accessibility/compliance.ts';
import { statementSections } from '../../domain/accessibility/statement-sections.ts';
import { successCriterion } from '../../domain/accessibility/success-criteria.ts';
import { lineOfNode, nodesIn } from '../mdx/nodes-in.ts';
import { passagesIn } from '../mdx/passages-in.ts';
import { textOf } from '../mdx/text-of.ts';
import type { KeptTable } from '../kept/kept-table.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Council, ContentFile } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

const source =
  'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8';

/** Months after which the last full run says nothing of the site any more. */
const RUN_HOLDS_MONTHS = 12;

/**
 * Where the accessibility statement is out of date, or says more than the last full run of the tests showed. A build goes
 * on all the same, since an alert may not wait for it; `npm run check` refuses. `today` is YYYY-MM-DD.
 */
export function checkStatement(council: Council, today: string, known: KeptTable): Finding[] {
  const page = council.pages.find(({ id }) => id === 'accessibility');
  const { knownIssues: issues, accessibilityRun: run } = council;
  if (issues === null && run === null) return [...saidTwice(page), ...claimsIn(council, known)];
  return [
    ...(page === undefined ? [] : outOfDate(page, today)),
    ...(issues === null ? [] : ofIssues(council, today)),
    ...(run === null ? [] : ofRun(council, today)),
    ...unlisted(council),
    ...saidTwice(page),
    ...claimsIn(council, known),
  ];
}

function refused(file: string, line: number, message: string): Finding {
  return { severity: 'warning', isRefused: true, file, line, message, source };
}

/** The page says by when it is read again; a day that is over, or none, makes the statement old. */
function outOfDate(page: Council['pages'][number], today: string): Finding[] {
  const { reviewOn } = page.data;
  const { file } = page;
  const line = page.lineOf(['reviewOn']);
  if (reviewOn === undefined) {
    const message =
      'The accessibility statement has no day of review, so no one could say that it is out of date. Add reviewOn, at most a year from now.';
    return [refused(file, line, message)];
  }
  if (reviewOn >= today) return [];
  const message = `The accessibility statement should have been read again by ${reviewOn}. Read it and known-issues.yaml, put right what has changed, and give a new reviewedOn there and a new reviewOn here.`;
  return [refused(file, line, message)];
}

function ofIssues({ knownIssues, knownIssuesFile }: Council, today: string): Finding[] {
  const { file, lineOf } = knownIssuesFile;
  const { reviewedOn = '', issues = [] } = knownIssues ?? {};
  return [
    ...(reviewedOn > today
      ? [
          refused(
            file,
            lineOf(['reviewedOn']),
            `reviewedOn is ${reviewedOn}, which has not come yet. Write the day on which the statement was last read.`,
          ),
        ]
      : []),
    ...issues.flatMap(({ wcag, mendedBy }, index): Finding[] =>
      mendedBy >= today
        ? []
        : [
            refused(
              file,
              lineOf(['issues', index, 'mendedBy']),
              `This issue (${wcag}) was to be mended by ${mendedBy}. Take it out if it is mended, or say why it is not and by which day it will be.`,
            ),
          ],
    ),
  ];
}

function ofRun({ accessibilityRun, accessibilityRunFile }: Council, today: string): Finding[] {
  const { file, lineOf } = accessibilityRunFile;
  const { day = today } = accessibilityRun ?? {};
  const line = lineOf(['day']);
  const again = 'Run npm run test:a11y, and then npm run statement.';
  if (day > today) {
    return [
      refused(file, line, `The last full run was on ${day}, which has not come yet. ${again}`),
    ];
  }
  return monthsLater(day, RUN_HOLDS_MONTHS) >= today
    ? []
    : [refused(file, line, `The last full run was on ${day}, more than a year ago. ${again}`)];
}

/** What the run found and the statement would keep quiet about. */
function unlisted({ accessibilityRun, knownIssues, knownIssuesFile }: Council): Finding[] {
  const listed = [...(knownIssues?.issues ?? []), ...(knownIssues?.burdens ?? [])].map(
    ({ wcag }) => wcag,
  );
  const found = accessibilityRun?.findings ?? [];
  return criteriaNotMet({ run: accessibilityRun ?? undefined, issues: undefined })
    .filter((number) => !listed.includes(number))
    .map((number): Finding => {
      const pages = new Set(
        found.filter(({ wcag }) => wcag === number).flatMap((one) => one.pages),
      );
      const [first = ''] = pages;
      const more = pages.size === 1 ? first : `${first} and ${String(pages.size - 1)} more`;
      return refused(
        knownIssuesFile.file,
        knownIssuesFile.lineOf(['issues']),
        `The last full run found that ${number} (${successCriterion(number)?.name ?? ''}) is not met on ${more}, and the statement does not say so. Mend it and run the tests again, or list it under issues with its reason and the day by which it is mended.`,
      );
    });
}

/** Sections of the page that the statement has below it anyway. */
function saidTwice(page: Council['pages'][number] | undefined): Finding[] {
  const own = Object.values(statementSections).map(folded);
  return (page === undefined ? [] : nodesIn(page.tree.root))
    .filter(({ node }) => node.type === 'heading')
    .map(({ node }) => ({ text: textOf(node), line: lineOfNode(node) }))
    .filter(({ text }) => own.includes(folded(text)))
    .map(({ text, line }): Finding => {
      const message = `The page has a section "${text}" already: it is made from known-issues.yaml and the last full run. Take this one out.`;
      return { severity: 'warning', file: page?.file ?? '', line, message, source };
    });
}

const folded = (text: string): string => text.replaceAll("'", '’').toLowerCase();

const saysFully =
  /\b(?:(?:fully|wholly|completely|entirely|100\s?%)\s+(?:accessible|compliant|complies|meets?|conform\w*)|(?:complies|comply|conforms?|compliant)\s+(?:fully|in full)|meets?\s+(?:all|every)\b)/i;
const saysPartially = /\b(?:partially|partly|mostly)\s+(?:accessible|compliant|meets?|compl\w+)/i;
const saysNot = /\bnot\b|\bn[’']t\b/i;
const ofGuidelines = /\bWCAG\b|Web Content Accessibility|accessibility regulations/i;

/** Words of a council's own that claim more than is worked out; the statement itself says how far the site complies. */
function claimsIn(council: Council, known: KeptTable): Finding[] {
  const { accessibilityRun: run, knownIssues: issues } = council;
  const status = complianceOf({ run: run ?? undefined, issues: issues ?? undefined });
  if (status === 'fully') return [];
  const shown =
    run === null
      ? 'there has been no full run of the tests yet'
      : `the run of ${run.day} and known-issues.yaml show no more than "${status === 'not' ? 'not compliant' : 'partially compliant'}"`;
  const isTooMuch = (text: string): RegExpExecArray | null =>
    saysFully.exec(text) ?? (status === 'not' ? saysPartially.exec(text) : null);
  return filesWithProse(council).flatMap((page) =>
    known.of(['claims', page.file, page.hash, status, shown], () =>
      sentencesOf(page).flatMap(({ text, line }): Finding[] => {
        const isAbout = page.file.endsWith('/pages/accessibility.mdx') || ofGuidelines.test(text);
        const claim = isTooMuch(text);
        if (!isAbout || claim === null || saysNot.test(text)) return [];
        return [
          refused(
            page.file,
            line,
            `"${claim[0]}" claims more than was tested: ${shown}. Take the sentence out: the statement says how far the site complies.`,
          ),
        ];
      }),
    ),
  );
}

/** Sentences, since the word "not" in another one takes nothing back. */
function sentencesOf({ tree }: ContentFile<unknown>): { text: string; line: number }[] {
  return passagesIn(tree.root).flatMap(({ text, line }) =>
    text.split(/(?<=[.!?])\s+/).map((sentence) => ({ text: sentence, line })),
  );
}

/** @example monthsLater('2026-11-27', 12) // => "2027-11-27" */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

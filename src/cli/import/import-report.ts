import { lostHeadings, type Lost, type LostKind } from '../../moving/lost.ts';
import type { Finding } from '../../council/wording/finding.ts';
import { safeForTerminal } from '../safe-for-terminal.ts';

/** One page that was imported, as a report tells of it. */
export interface Imported {
  from: string;
  /** From the project's root. */
  file: string;
  /** Its old address, where it can lead on to the new one. */
  oldAddress: string | undefined;
  newAddress: string;
  pictures: string[];
  lost: readonly Lost[];
  findings: readonly Finding[];
}

/** What was imported and what was lost, as Markdown that a person reads. */
export function importReport(pages: readonly Imported[], leftOut: readonly string[]): string {
  const moved = pages.filter(({ oldAddress }) => oldAddress !== undefined);
  return [
    `# ${String(pages.length)} ${pages.length === 1 ? 'page is' : 'pages are'} imported as drafts`,
    '',
    'No one sees a draft. Read it beside the old page, put right what is listed, and take "draft: true" out of its settings.',
    ...pages.flatMap(ofPage),
    ...section('## Not imported', leftOut),
    ...(moved.length === 0
      ? []
      : [
          '',
          '## When they are on the site',
          '',
          'Old links keep working with these lines in redirects.yaml:',
          '',
          ...moved.map(({ oldAddress, newAddress }) => `    ${oldAddress ?? ''}: ${newAddress}`),
        ]),
  ]
    .map(safeForTerminal)
    .join('\n');
}

function ofPage({ from, file, pictures, lost, findings }: Imported): string[] {
  const kinds = Object.keys(lostHeadings) as LostKind[];
  const list = kinds.flatMap((kind) => {
    const words = lost.filter((one) => one.kind === kind).map((one) => one.words);
    return words.map((one) => `${lostHeadings[kind]}: ${one}`);
  });
  return [
    '',
    `## ${file}`,
    '',
    `From ${from}.${pictures.length === 0 ? '' : ` Pictures beside it: ${pictures.join(', ')}.`}`,
    ...(list.length === 0
      ? ['', 'Everything was carried over.']
      : section('Not carried over:', list)),
    ...section(
      'What the check says of it once it is no draft:',
      findings.map(
        ({ line, severity, message }) => `line ${String(line)}, ${severity}: ${message}`,
      ),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, '', ...lines.map((line) => `- ${line}`)];
}

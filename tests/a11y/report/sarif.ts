import { sarifLog, type SarifRun } from '../../../src/council/wording/sarif-log.ts';
import { criterion } from '../criteria.ts';
import type { Report, ReportedFinding } from './reported.ts';
import { finger } from './since.ts';

/** The report as SARIF 2.1.0 (OASIS, 2020), which GitHub and editors read: a run for each engine. */
export function sarifOf({ findings, parts }: Report): object {
  const engines = new Set([
    ...parts.flatMap(({ looked }) => looked.map(({ engine }) => engine)),
    ...findings.map(({ engine }) => engine),
  ]);
  return sarifLog([...engines].map((engine) => runOf(engine, findings)));
}

function runOf(engine: string, all: readonly ReportedFinding[]): SarifRun {
  const findings = all.filter((finding) => finding.engine === engine);
  const rules = new Map(findings.map((finding) => [finding.rule, finding]));
  return {
    tool: engine,
    rules: [...rules].map(([id, { message, link, mend, criteria }]) => ({
      id,
      text: message,
      help: mend,
      helpUri: link,
      tags: [
        'accessibility',
        ...criteria.map((number) => `WCAG ${number} ${criterion(number)?.name ?? ''}`),
      ],
    })),
    results: findings.map((finding) => ({
      rule: finding.rule,
      level: 'error',
      text: `${finding.message} On ${finding.path}, ${finding.state}. ${finding.selector}`.trim(),
      file: finding.file,
      region: { startLine: 1 },
      place: `${finding.path} ${finding.selector}`,
      fingerprint: finger(finding),
    })),
  };
}

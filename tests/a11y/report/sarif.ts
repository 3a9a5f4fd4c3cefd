import { criterion } from '../criteria.ts';
import type { Report, ReportedFinding } from './reported.ts';
import { finger } from './since.ts';

/** The report as SARIF 2.1.0 (OASIS, 2020), which GitHub and editors read: a run for each engine. */
export function sarifOf({ findings, parts }: Report): object {
  const engines = new Set([
    ...parts.flatMap(({ looked }) => looked.map(({ engine }) => engine)),
    ...findings.map(({ engine }) => engine),
  ]);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [...engines].map((engine) => runOf(engine, findings)),
  };
}

function runOf(engine: string, all: readonly ReportedFinding[]): object {
  const findings = all.filter((finding) => finding.engine === engine);
  const rules = new Map(findings.map((finding) => [finding.rule, finding]));
  return {
    tool: {
      driver: {
        name: engine,
        rules: [...rules].map(([id, { message, link, mend, criteria }]) => ({
          id,
          shortDescription: { text: message },
          help: { text: mend },
          helpUri: link,
          properties: {
            tags: [
              'accessibility',
              ...criteria.map((number) => `WCAG ${number} ${criterion(number)?.name ?? ''}`),
            ],
          },
        })),
      },
    },
    results: findings.map((finding) => ({
      ruleId: finding.rule,
      level: 'error',
      message: {
        text: `${finding.message} On ${finding.path}, ${finding.state}. ${finding.selector}`.trim(),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: finding.file },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: finding.path + ' ' + finding.selector }],
        },
      ],
      partialFingerprints: { finding: finger(finding) },
    })),
  };
}

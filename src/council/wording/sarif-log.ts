/** One tool's findings, as SARIF has them. */
export interface SarifRun {
  tool: string;
  rules: readonly SarifRule[];
  results: readonly SarifResult[];
}

export interface SarifRule {
  id: string;
  text: string;
  /** How what it finds is mended. */
  help?: string;
  helpUri?: string;
  tags?: readonly string[];
}

export interface SarifResult {
  rule: string;
  level: 'error' | 'warning';
  text: string;
  /** From the project's root. */
  file: string;
  /** All from 1. */
  region: { startLine: number; startColumn?: number; endColumn?: number; snippet?: string };
  /** The place on a page, where it is one. */
  place?: string;
  /** The same for the same finding of another day. */
  fingerprint?: string;
}

/** Findings as SARIF 2.1.0 (OASIS, 2020), which GitHub and editors read. */
export function sarifLog(runs: readonly SarifRun[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.map(({ tool, rules, results }) => ({
      tool: { driver: { name: tool, rules: rules.map(ruleOf) } },
      results: results.map(resultOf),
    })),
  };
}

function ruleOf({ id, text, help, helpUri, tags }: SarifRule): object {
  return {
    id,
    shortDescription: { text },
    ...(help === undefined ? {} : { help: { text: help } }),
    ...(helpUri === undefined ? {} : { helpUri }),
    ...(tags === undefined ? {} : { properties: { tags } }),
  };
}

function resultOf({ rule, level, text, file, region, place, fingerprint }: SarifResult): object {
  const { snippet, ...lines } = region;
  return {
    ruleId: rule,
    level,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file },
          region: { ...lines, ...(snippet === undefined ? {} : { snippet: { text: snippet } }) },
        },
        ...(place === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { finding: fingerprint } }),
  };
}

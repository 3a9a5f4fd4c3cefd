import { rules, settingsRule } from '../../council/checks/rules.ts';
import { sarifLog } from '../../council/wording/sarif-log.ts';
import type { Checked } from './checked.ts';

/** What was found, as SARIF: a rule for each check. */
export function sarifReport({ findings }: Checked): string {
  const run = {
    tool: 'front-door check',
    rules: Object.entries(rules).map(([id, text]) => ({ id, text })),
    results: findings.map(({ rule = settingsRule, severity, message, file, line, ...more }) => {
      const { column, endColumn, excerpt } = more;
      return {
        rule,
        level: severity,
        text: message,
        file,
        region: {
          startLine: line,
          ...(column === undefined ? {} : { startColumn: column }),
          ...(endColumn === undefined ? {} : { endColumn }),
          ...(excerpt === undefined
            ? {}
            : { snippet: `${excerpt.before}${excerpt.marked}${excerpt.after}` }),
        },
      };
    }),
  };
  return JSON.stringify(sarifLog([run]), undefined, 2);
}

import { settingsRule } from '../../council/checks/rules.ts';
import { githubAnnotation } from '../../council/wording/github-annotation.ts';
import { countsOf, type Checked } from './checked.ts';

/** What was found, as lines that GitHub shows beside those of a pull request. */
export function annotationsReport({ councils, findings }: Checked): string {
  const lines = findings.map(
    ({ severity, file, line, column, endColumn, rule, message, source }) => {
      const words = source === undefined ? message : `${message}\nSource: ${source}`;
      const place = { file, line, column, endColumn };
      return githubAnnotation({
        ...place,
        level: severity,
        title: rule ?? settingsRule,
        message: words,
      });
    },
  );
  return [...lines, `${councils.join(', ')}: ${countsOf(findings)}.`].join('\n');
}

import { settingsRule } from '../../council/checks/rules.ts';
import type { Checked } from './checked.ts';

/** What was found, for another program. */
export function jsonReport({ councils, day, findings }: Checked): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: findings.length - errors };
  const all = findings.map(
    ({ rule = settingsRule, severity, file, line, column, endColumn, ...rest }) => {
      const { message, excerpt, source, owner } = rest;
      const place = { file, line, column, endColumn };
      return { rule, severity, ...place, message, excerpt, source, owner };
    },
  );
  return JSON.stringify({ councils, day, ...counts, findings: all }, undefined, 2);
}

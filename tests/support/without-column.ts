/** A line that `npm run check` prints, without the column: tests of columns are in tests/council/wording/placed-finding.test.ts. */
export function withoutColumn(line: string): string {
  return line.replace(/^(\S+?:\d+):\d+ (error|warning): /, '$1 $2: ');
}

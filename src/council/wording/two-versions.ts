/**
 * A file in which two people's versions are still side by side, as a merge leaves it: one problem, and none that only
 * follows from it.
 * @returns `undefined` where the file is one version
 */
export function twoVersions(text: string): { line: number; message: string } | undefined {
  // Hardly any file has them, and that is seen at once.
  if (!text.includes('<<<<<<<')) return undefined;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const to = lines.findIndex((line, index) => index > from && /^>{7}(?: |$)/.test(line));
  if (from < 0 || to < 0) return undefined;
  return {
    line: from + 1,
    message: `Two versions of the same lines are in this file, down to line ${String(to + 1)}. Keep the right one, and take out the lines of <<<<<<<, ======= and >>>>>>>.`,
  };
}

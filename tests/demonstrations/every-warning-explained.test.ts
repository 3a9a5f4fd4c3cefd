import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listCouncils, loadCouncil } from '../../src/council/read/load-council.ts';

test('every warning about a demonstration is explained on the line above it', async () => {
  const councils = await Promise.all((await listCouncils()).map((id) => loadCouncil(id)));
  const warnings = councils
    .filter(({ facts }) => facts.demonstration)
    .flatMap(({ findings }) => findings);
  const unexplained: string[] = [];
  for (const { file, line, message } of warnings) {
    const above = (await readFile(file, 'utf8')).split('\n')[line - 2] ?? '';
    if (!above.includes('# The check warns'))
      unexplained.push(`${file}:${String(line)} ${message}`);
  }
  expect(warnings.length).toBeGreaterThan(0);
  expect(unexplained).toEqual([]);
});

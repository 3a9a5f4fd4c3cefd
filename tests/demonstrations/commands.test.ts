import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const command =
  'npm run promise -- --council allerdale --standard online-enquiry --received 2026-12-24T16:00';

test('the README’s example of a reply date does what it says', async () => {
  expect(await readFile('README.md', 'utf8')).toContain(command);
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  expect(stdout).toMatch(/2026/);
});

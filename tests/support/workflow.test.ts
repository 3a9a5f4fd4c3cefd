import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  jobs: Record<string, { steps: { run?: string }[]; strategy?: { matrix: { council: string } } }>;
}

const text = await readFile('.github/workflows/ci.yml', 'utf8');
const { jobs } = parse(text) as Workflow;
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('the workflow runs every suite that `npm test` runs', () => {
  const run = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run: command }) => command));
  const suites = ['lint', ...Object.keys(scripts).filter((name) => name.startsWith('test:'))];
  expect(suites.filter((suite) => !run.includes(`npm run ${suite}`))).toEqual([]);
});

test('every action is named by the hash of a commit, and not by a tag that can be moved', () => {
  const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
  expect(actions.length).toBeGreaterThan(8);
  expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test('the report on accessibility is kept for anyone who mends what it found, also where the run failed', () => {
  const steps = jobs['accessibility']?.steps ?? [];
  const run = steps.findIndex(({ run: command }) => command === 'npm run test:a11y');
  expect(steps[run + 1]).toMatchObject({
    if: '${{ !cancelled() }}',
    with: { path: 'test-results/accessibility' },
  });
  expect(scripts['test:a11y']).toContain('run.ts --report test-results/accessibility ');
});

test('where a job runs for each council, the councils are the folders in content/', () => {
  const matrices = Object.values(jobs).flatMap(({ strategy }) => strategy?.matrix.council ?? []);
  expect(matrices).toEqual(Array(2).fill('${{ fromJSON(needs.councils.outputs.list) }}'));
  expect(jobs['councils']?.steps.at(-1)?.run).toContain('ls content');
});

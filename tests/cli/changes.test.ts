import { expect, test } from 'vitest';
import { changesCommand, type ChangedFile } from '../../src/cli/changes-command.ts';

const charter = (target: string, more = '') =>
  `---\ntitle: Charter\nstandards:\n  - id: online-enquiry\n    title: Online enquiries\n    target: ${target}\n${more}---\n\nWords.\n`;
const page = (title: string, settings = '') => `---\ntitle: ${title}\n${settings}---\n\nWords.\n`;
const told = (...files: ChangedFile[]) =>
  changesCommand(['main'], {
    contentFolder: 'content',
    changedSince: () => Promise.resolve(files),
  });
const file = (path: string, before?: string, after?: string): ChangedFile => ({
  path: `content/plain/${path}`,
  before,
  after,
});

test('what a change does, with promises first', async () => {
  expect(
    await told(
      file(
        'charter.mdx',
        charter(
          '2 working days',
          '  - id: letter\n    title: Letters\n    target: 10 working days\n',
        ),
        charter('5 working days'),
      ),
      file(
        'forms/ask.mdx',
        page('Ask', 'standard: online-enquiry\n'),
        page('Ask', 'standard: none\n'),
      ),
      file('pages/parks.mdx', undefined, page('Parks')),
      file(
        'services/bins/missed.mdx',
        page('Missed bin', 'topic: bins\n'),
        page('Missed bins', 'topic: bins\n'),
      ),
      file('news/tree.mdx', page('A tree'), undefined),
      file('topics.yaml', '[]', '- id: bins\n'),
    ),
  ).toMatchInlineSnapshot(`
    "## plain

    ### Promises changed

    - Online enquiries (\`online-enquiry\`): 2 working days → 5 working days
    - Letters (\`letter\`): 10 working days → not promised any more
    - The form \`forms/ask.mdx\`: \`online-enquiry\` → \`none\`

    ### Pages added

    - Parks (/parks/, \`pages/parks.mdx\`)

    ### Pages changed

    - Charter (/charter/, \`charter.mdx\`)
    - Ask (/forms/ask/, \`forms/ask.mdx\`)
    - Missed bins (/services/bins/missed/, \`services/bins/missed.mdx\`)

    ### Pages removed

    - A tree (/news/tree/, \`news/tree.mdx\`)

    ### Settings changed

    - \`topics.yaml\`"
  `);
});

test('nothing of any site', async () => {
  expect(await told()).toBe('Nothing on any site changes.');
  expect(await told({ path: 'content/README.md', before: 'a', after: 'b' })).toBe(
    'Nothing on any site changes.',
  );
});

test('settings that cannot be read are a page all the same', async () => {
  expect(await told(file('pages/x.mdx', undefined, '---\ntitle: [a\n---\n'))).toContain(
    '- pages/x.mdx (/x/, `pages/x.mdx`)',
  );
});

test('without a base it says how it is used', async () => {
  await expect(
    changesCommand([], { contentFolder: 'content', changedSince: () => Promise.resolve([]) }),
  ).rejects.toThrow('npm run changes -- origin/main');
});

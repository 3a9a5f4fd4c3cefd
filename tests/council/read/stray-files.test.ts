import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { errorsOf } from '../../support/errors-of.ts';

const words = () => '---\ntitle: Garden waste\n---\n\nWe collect it.\n';

describe('a file that nothing reads is named, with what to do', () => {
  test.each([
    ['services/garden-waste.md', 'Nothing reads this file. Name it garden-waste.mdx.'],
    ['services/garden-waste.MDX', 'Nothing reads this file. Name it garden-waste.mdx.'],
    ['services/garden-waste.mdx.txt', 'Nothing reads this file. Name it garden-waste.mdx.'],
    [
      'pages/Garden Waste.docx',
      'Nothing reads this file. Copy its words into a file garden-waste.mdx, and take this one out.',
    ],
    [
      'news/minutes.pdf',
      'Nothing reads this file. Put it into public/, and link to it as /minutes.pdf.',
    ],
    ['topics.yml', 'Nothing reads this file. Name it topics.yaml, if that is what it is.'],
    ['Redirects.yaml', 'Nothing reads this file. Name it redirects.yaml, if that is what it is.'],
    [
      'garden-waste.mdx',
      'Nothing reads this file here. Move it into a folder, such as pages/garden-waste.mdx.',
    ],
    [
      'news/2026/new-bins.mdx',
      'The file is too deep: nothing below news/ is sorted into folders. Move it to news/new-bins.mdx.',
    ],
  ])('%s', async (path, message) => {
    expect(await errorsOf({ [path]: words })).toContain(`${path}:1 ${message}`);
  });

  test.each([
    [
      'drafts/garden-waste.mdx',
      'drafts:1 Nothing reads the folder "drafts". Move its files into one of forms, services, guides, step-by-step, notices, offices, news, events, consultations, publications, directories, campaigns, alerts, pages, or out of the council\'s folder.',
    ],
    ['service/garden-waste.mdx', 'service:1 Nothing reads the folder "service". Name it services.'],
    ['Events/fair.mdx', 'Events:1 Nothing reads the folder "Events". Name it events.'],
  ])('%s', async (path, told) => {
    expect(await errorsOf({ [path]: words, [path.replace('.mdx', '-2.mdx')]: words })).toEqual([
      told,
    ]);
  });
});

test.each([
  '.DS_Store',
  'services/._missed-bin.mdx',
  'services/Thumbs.db',
  'services/~$missed-bin.mdx',
  'services/missed-bin.mdx~',
  'services/.#missed-bin.mdx',
  'services/#missed-bin.mdx#',
  '.obsidian/workspace.json',
  '__MACOSX/services/._missed-bin.mdx',
  'desktop.ini',
])('%s, which a system left, is no one’s page', async (path) => {
  expect(await errorsOf({ [path]: () => '\u0000\u0005' })).toEqual([]);
});

test('a picture beside a page, and services sorted into folders, are as they should be', async () => {
  const contentFolder = await changedCouncil({
    'pages/town-hall.jpg': () => 'a picture',
    'services/bins/large/bulky.mdx': () =>
      '---\ntitle: Large items\ndescription: Taken away.\ntopic: bins\nsource: Made up\nways: {}\n---\n\nWe take them away.\n',
  });
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  expect(council.services.map(({ id }) => id)).toContain('bins/large/bulky');
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';

async function told(changes: Parameters<typeof changedCouncil>[0]): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const error: unknown = await loadCouncil('plain', { contentFolder, today: '2026-11-23' }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ContentErrors)) throw new Error(`not refused: ${String(error)}`);
  return error.findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ file, line, message }) =>
        `${file.replace(`${contentFolder}/plain/`, '')}:${String(line)} ${message}`,
    );
}

const page = '---\ntitle: A page\ndescription: A page.\nsource: Made up for tests\n---\n\n';

test.each([
  ['an empty council.yaml', { 'council.yaml': () => '' }, 'council.yaml:1 The file is empty.'],
  [
    'a title that begins with a star',
    {
      'pages/privacy.mdx': (text: string) =>
        text.replace('title: Privacy', 'title: *Important* notice'),
    },
    'pages/privacy.mdx:2 Put words that begin with * in quotation marks: title: "*Important* notice"',
  ],
  [
    'a page where the site has its own',
    { 'pages/services.mdx': () => page },
    'pages/services.mdx:1 The site has a page of its own at /services/. Give the file another name.',
  ],
  [
    'a page where the site has one for want of a connection',
    {
      'council.yaml': (text: string) => `${text}offline: true\n`,
      'pages/offline.mdx': () => page,
    },
    'pages/offline.mdx:1 The site has a page of its own at /offline/. Give the file another name.',
  ],
  [
    'a file name that is no address',
    { 'pages/car parks (1).mdx': () => page },
    "pages/car parks (1).mdx:1 The file's name becomes its address. Name it with small letters, digits and hyphens only: car-parks.mdx.",
  ],
  [
    'a component there is not',
    { 'pages/privacy.mdx': (text: string) => `${text}\n<Button>Press</Button>\n` },
    'pages/privacy.mdx:9 There is no <Button>. There are: <Callout>, <CardList>, <Contact>, <Details>, <Do>, <DoDont>, <Dont>, <Download>, <Fees>, <Form>, <LookUp>, <Map>, <Office>, <Picture>, <Promise>, <Steps>, <Telephone>, <Video>.',
  ],
  [
    'a link to a form there is not',
    { 'pages/privacy.mdx': (text: string) => `${text}\n<Form of="lettr">Write</Form>\n` },
    'pages/privacy.mdx:9 There is no form "lettr". There are: general-enquiry.',
  ],
  [
    'a language without a notice',
    { 'council.yaml': (text: string) => `${text}languages: [pl]\n` },
    'council.yaml:27 There is no notice in "pl", and the site would link to one. Write notices/pl.mdx, or take the language out.',
  ],
])('%s is reported by file and line', async (_, changes, message) => {
  expect(await told(changes)).toContain(message);
});

test('a file in another encoding is answered with how to save it', async () => {
  const contentFolder = await changedCouncil({});
  const bytes = Buffer.concat([Buffer.from(page), Buffer.from([0xa3, 0x31, 0x30])]);
  await writeFile(join(contentFolder, 'plain', 'pages', 'privacy.mdx'), bytes);
  await expect(loadCouncil('plain', { contentFolder })).rejects.toThrow('Save it as UTF-8.');
});

import { expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { checkWordsLanguage } from '../../../src/council/checks/check-words-language.ts';
import { languageJudge } from '../../../src/council/language/other-language.ts';
import { listCouncils, loadCouncil } from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const once = languageJudge();
const judge = () => once;
const polish = 'Każdy ma prawo do informacji, które może przeczytać lub usłyszeć.';
const english = 'Everyone has a right to information that they can read or hear.';

async function told(changes: Record<string, (text: string) => string>): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  return (await checkWordsLanguage(council, judge)).map(
    ({ file, line, message }) =>
      `${file.replace(`${contentFolder}/plain/`, '')}:${String(line)} ${message}`,
  );
}

const privacy = (words: string) => ({
  'pages/privacy.mdx': (text: string) => `${text}\n${words}\n`,
});

test('a Polish paragraph in an English page is named, with what to write', async () => {
  expect(await told(privacy(polish))).toMatchInlineSnapshot(`
    [
      "pages/privacy.mdx:9 "Każdy ma prawo do informacji, które może przeczytać lub …" reads like Polish, and is marked as English: a screen reader would say it with the wrong sounds. Put it between <div lang="pl"> and </div>, each on a line of its own with an empty line before and after.",
    ]
  `);
});

test('a Polish sentence in an English paragraph, and one in a list or a table', async () => {
  expect(await told(privacy(`${english} ${polish}`))).toMatchInlineSnapshot(`
    [
      "pages/privacy.mdx:9 "Każdy ma prawo do informacji, które może przeczytać lub …" reads like Polish, and is marked as English: a screen reader would say it with the wrong sounds. Put it between <div lang="pl"> and </div>, each on a line of its own with an empty line before and after.",
    ]
  `);
  expect(await told(privacy(`- ${english}\n- ${polish}`))).toHaveLength(1);
  expect(await told(privacy(`| One |\n| --- |\n| ${polish} |`))).toHaveLength(1);
});

test('what is marked is not named, in a box and in a sentence', async () => {
  const box = `<div lang="pl">\n\n${polish}\n\n</div>`;
  expect(await told(privacy(`${box}\n\nIn Polish: <span lang="pl">${polish}</span>`))).toEqual([]);
});

test('what is marked as the wrong language is named', async () => {
  expect(await told(privacy(`<div lang="pl">\n\n${english}\n\n</div>`))).toMatchInlineSnapshot(`
    [
      "pages/privacy.mdx:11 "Everyone has a right to information that they can read or …" reads like English, and is marked as Polish: a screen reader would say it with the wrong sounds. Put it between <div lang="en"> and </div>, each on a line of its own with an empty line before and after.",
    ]
  `);
  expect(await told(privacy(`<div lang="tr">\n\n${polish}\n\n</div>`))).toHaveLength(1);
});

test('a notice is held against its own language, in its words and its settings', async () => {
  const notice = (words: string, title = 'Informacje w innym formacie lub języku') => ({
    'council.yaml': (text: string) => `${text}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      `---\ntitle: ${title}\ndescription: Jak otrzymać informacje dużym drukiem lub w innym języku.\nlanguage: pl\nsource: Made up for tests, with a long source in English.\n---\n\n${words}\n`,
  });
  expect(await told(notice(polish))).toEqual([]);
  expect(await told(notice(english))).toHaveLength(1);
  expect(await told(notice(polish, 'This information in another format or language')))
    .toMatchInlineSnapshot(`
    [
      "notices/pl.mdx:2 "This information in another format or language" reads like English, and is marked as Polish: a screen reader would say it with the wrong sounds. A setting has no mark for another language: write it in Polish, or say it in the words of the page.",
    ]
  `);
});

test('npm run check prints it, and a build does not wait for the guesser', async () => {
  const contentFolder = await changedCouncil(privacy(polish));
  const { code, out } = await checkCommand(
    ['plain'],
    new Date('2026-11-23T12:00:00Z'),
    contentFolder,
  );
  expect(out).toContain('plain/pages/privacy.mdx:9:1 warning: "Każdy ma prawo');
  expect(code).toBe(0);
  const { findings } = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  expect(findings.filter(({ message }) => message.includes('reads like'))).toEqual([]);
});

test('no council’s own words are taken for another language', async () => {
  for (const id of await listCouncils()) {
    expect(await checkWordsLanguage(await loadCouncil(id), judge)).toEqual([]);
  }
});

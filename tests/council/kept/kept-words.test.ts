import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCouncil } from '../../../src/council/checks/check-council.ts';
import type { ContentFile, Council } from '../../../src/council/council.ts';
import { keptFiles } from '../../../src/council/kept/kept-files.ts';
import { keptTable, type KeptTable } from '../../../src/council/kept/kept-table.ts';
import { drawnFrom, isDrawn } from '../../../src/council/mdx/drawn.ts';
import { parseMdx, type MdxTree } from '../../../src/council/mdx/parse.ts';
import { readMdx } from '../../../src/council/read/content-file.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { kindFolders } from '../../../src/site/kinds.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'front-door-kept-'));

/** A table that says how much of it had to be made, and what another process would find in it. */
async function counted(): Promise<{
  known: KeptTable;
  made: () => number;
  next: () => Promise<KeptTable>;
}> {
  const folder = await newFolder();
  const table = await keptTable(keptFiles(folder), []);
  let made = 0;
  const known: KeptTable = {
    ...table,
    of: (from, make) =>
      table.of(from, () => {
        made += 1;
        return make();
      }),
  };
  return { known, made: () => made, next: () => keptTable(keptFiles(folder), []) };
}

/** Every MDX file of the councils that are here. */
async function everyFile(): Promise<string[]> {
  const folders = ['content', 'tests/fixtures/councils'];
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  return names.flat().filter((name) => name.endsWith('.mdx'));
}

/** In which there is each thing that is drawn from words. */
const words = `See [us](/contact/), [nowhere][at all] and <Telephone number="01632 960101" />.

<Office
  of="town-hall" />
<Promise of={code} />

<Map places="offices">![A plan of the hall](hall.jpg)</Map>

<Picture src="/a.jpg" caption="Steps" decoration="yes" /> ![][map]

[map]: map.png

<Download href="/files/a.pdf" /> [The plan](/files/b.docx?v=1)

It is £45, by 3 March 2026.
`;

test('what is drawn from words is the same after it was written down', async () => {
  const texts = await Promise.all((await everyFile()).map((name) => readFile(name, 'utf8')));
  expect(texts.length).toBeGreaterThan(100);
  for (const text of [words, '', '<broken', ...texts]) {
    const drawn = drawnFrom(parseMdx(text));
    // Nothing is said by a name that JSON would leave out.
    expect(JSON.parse(JSON.stringify(drawn))).toStrictEqual(drawn);
  }
});

test('each thing is drawn', () => {
  expect(drawnFrom(parseMdx(words, 5))).toMatchInlineSnapshot(`
    {
      "daysToCome": [
        {
          "day": "2026-03-03",
          "line": 19,
          "words": "3 March 2026",
        },
      ],
      "documents": [
        {
          "as": "Download",
          "at": {
            "column": 1,
            "line": 17,
          },
          "ending": "",
          "href": "/files/a.pdf",
          "words": "",
        },
        {
          "as": "link",
          "at": {
            "column": 34,
            "line": 17,
          },
          "ending": "docx",
          "href": "/files/b.docx?v=1",
          "words": "The plan",
        },
      ],
      "filesShown": [
        "/a.jpg",
        "/files/a.pdf",
      ],
      "firstLine": 5,
      "hasOwnPictures": true,
      "isWordless": false,
      "links": [
        {
          "href": "/contact/",
          "isImage": false,
          "line": 5,
          "text": "/contact/",
        },
        {
          "isImage": false,
          "line": 5,
          "text": "at all",
        },
        {
          "href": "hall.jpg",
          "isImage": true,
          "line": 11,
          "text": "hall.jpg",
        },
        {
          "href": "/a.jpg",
          "isImage": true,
          "line": 13,
          "text": "/a.jpg",
        },
        {
          "href": "map.png",
          "isImage": false,
          "line": 15,
          "text": "map.png",
        },
        {
          "href": "/files/a.pdf",
          "isImage": false,
          "line": 17,
          "text": "/files/a.pdf",
        },
        {
          "href": "/files/b.docx?v=1",
          "isImage": false,
          "line": 17,
          "text": "/files/b.docx?v=1",
        },
      ],
      "pictures": [
        {
          "alt": "A plan of the hall",
          "as": "Markdown",
          "at": {
            "column": 23,
            "line": 11,
          },
          "isInMap": true,
          "src": "hall.jpg",
        },
        {
          "as": "Picture",
          "at": {
            "column": 1,
            "line": 13,
          },
          "caption": "Steps",
          "isDecoration": true,
          "src": "/a.jpg",
        },
        {
          "alt": "",
          "as": "Markdown",
          "at": {
            "column": 59,
            "line": 13,
          },
        },
      ],
      "pounds": [
        {
          "line": 19,
          "pence": 4500,
          "text": "£45",
        },
      ],
      "tags": [
        {
          "line": 5,
          "name": "Telephone",
          "settings": {
            "number": {
              "line": 5,
              "text": "01632 960101",
            },
          },
        },
        {
          "line": 7,
          "name": "Office",
          "settings": {
            "of": {
              "line": 8,
              "text": "town-hall",
            },
          },
        },
        {
          "line": 9,
          "name": "Promise",
          "settings": {
            "of": {
              "line": 9,
            },
          },
        },
        {
          "line": 11,
          "name": "Map",
          "settings": {
            "places": {
              "line": 11,
              "text": "offices",
            },
          },
        },
        {
          "line": 13,
          "name": "Picture",
          "settings": {
            "caption": {
              "line": 13,
              "text": "Steps",
            },
            "decoration": {
              "line": 13,
              "text": "yes",
            },
            "src": {
              "line": 13,
              "text": "/a.jpg",
            },
          },
        },
        {
          "line": 17,
          "name": "Download",
          "settings": {
            "href": {
              "line": 17,
              "text": "/files/a.pdf",
            },
          },
        },
      ],
    }
  `);
});

const settings = '---\ntitle: One\n---\n';

test.each([
  ['the words', `${settings}${words.replace('/contact/', '/bins/')}`],
  ['a line more of settings', `${settings.replace('title', 'note: Two\ntitle')}${words}`],
  ['a line more above the words', `${settings}\n${words}`],
  ['the settings alone', `${settings.replace('One', 'Two')}${words}`],
])('what was drawn is not used once something it was made of has changed: %s', async (_, text) => {
  const { known, made, next } = await counted();
  const [one, same, other] = await Promise.all(
    [`${settings}${words}`, `${settings}${words}`, text].map(async (its) => {
      const path = join(await newFolder(), 'page.mdx');
      await writeFile(path, its);
      return path;
    }),
  );
  const drawnOf = async (path = '', table = known): Promise<unknown> =>
    drawnFrom((await readMdx(path, table)).tree);
  const first = await drawnOf(one);
  expect(made()).toBe(1);
  // The same words in another file are not parsed.
  expect(await drawnOf(same)).toBe(first);
  expect(made()).toBe(1);
  await known.keep();
  const [whole = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const anew = drawnFrom(parseMdx(text.slice(whole.length), whole.split('\n').length));
  expect(await drawnOf(other, await next())).toEqual(anew);
});

const today = '2026-11-23';

test('of a page that is as it was, nothing is parsed', async () => {
  const contentFolder = await changedCouncil({
    'fees.yaml': () =>
      '- { id: bin, what: A bin, unit: each, amounts: [{ from: 2026-01-01, amount: £1 }] }\n',
  });
  const plain = await loadCouncil('plain', { contentFolder, anew: true, today });
  const [page, ...pages] = plain.pages;
  if (page === undefined) throw new Error('The council has no page.');
  const council = { ...plain, pages: [{ ...page, tree: parseMdx(words, 9) }, ...pages] };
  const { known } = await counted();
  const before = checkCouncil(council, today, known);
  await known.keep();
  // Of these words much is told, by checks that hold it against other files.
  const rules = ['fees', 'links', 'mdx', 'past-days', 'pictures', 'places', 'references'];
  expect([...new Set(before.map(({ rule }) => rule))].sort()).toEqual(rules);
  expect(checkCouncil(unparsed(council), today, known)).toEqual(before);
});

/** The council as a reading finds it that has kept all: to parse a page of it throws. The charter is parsed each time, and the statement. */
function unparsed(council: Council): Council {
  const files = Object.fromEntries(
    kindFolders.map((folder) => [folder, (council[folder] as ContentFile<unknown>[]).map(shut)]),
  );
  return { ...council, ...files, translations: council.translations.map(shut) } as Council;
}

function shut<File extends ContentFile<unknown>>(file: File): File {
  if (file.id === 'accessibility') return file;
  const fail = (): never => {
    throw new Error(`${file.file} was parsed.`);
  };
  const tree: MdxTree = {
    text: file.tree.text,
    get root() {
      return fail();
    },
    get problems() {
      return fail();
    },
  };
  isDrawn(tree, drawnFrom(file.tree));
  return { ...file, tree };
}

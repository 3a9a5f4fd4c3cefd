import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askPlainly } from '../../src/cli/ask/ask-plainly.ts';
import type { Ask, Question } from '../../src/cli/ask/ask.ts';
import { checkCommand } from '../../src/cli/check-command.ts';
import { newCommand } from '../../src/cli/new-command.ts';
import { tooClose } from '../../src/council/checks/check-colours.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { complaintRules } from '../../src/domain/charter/complaint-rules.ts';
import { targetAsWritten } from '../../src/domain/charter/target.ts';
import { languages } from '../../src/i18n/languages.ts';
import { brandFor } from '../../src/scaffold/new-council/brand-for.ts';
import { filled } from '../../src/scaffold/new-council/filled.ts';
import { nationNames, nationOf } from '../../src/scaffold/new-council/nations.ts';
import { newCouncil } from '../../src/scaffold/new-council/new-council.ts';
import { templatesIn } from '../../src/scaffold/new-council/templates.ts';
import { toReplaceInCouncil } from '../../src/site/words-to-replace.ts';

const today = '2026-11-27';
let content = '';
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'front-door-new-'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

const thornby = {
  name: 'Thornby Town Council',
  nation: 'wales',
  languages: 'cy',
  email: 'hello@thornby.example.gov.uk',
  telephone: '01632960101',
  colour: '#7fc4b8',
  address: 'Town Hall, High Street, Thornby, LL99 9ZZ',
};

async function run(argv: readonly string[], ask?: Ask): Promise<string> {
  return newCommand(argv, {
    council: () => Promise.reject(new Error('no council is read to make one')),
    ...{ folder: join(content, 'plain'), contentFolder: content, today, ask },
    isThere: existsSync,
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
    },
    replace: (path, text) => writeFile(path, text),
  });
}

const make = (changes: Partial<typeof thornby> & { id?: string } = {}): Promise<string> =>
  run([
    'council',
    ...Object.entries({ ...thornby, ...changes }).flatMap(([key, value]) => [`--${key}`, value]),
  ]);

/** What `npm run check` says of a council, but for what is there to be written over. */
async function checked(id: string): Promise<string[]> {
  const { out } = await checkCommand([id], new Date(`${today}T12:00:00Z`), content);
  return out
    .split('\n')
    .filter((line) => / (?:error|warning): /.test(line))
    .filter((line) => !line.includes('was put here to be written over'))
    .map((line) => line.replace(`${content}/${id}/`, ''));
}

test('a council in Wales, in Welsh too, passes the check as it is', async () => {
  const said = await make();
  expect(await checked('thornby')).toEqual([
    expect.stringMatching(
      /^council\.yaml:\d+:\d+ warning: No one who speaks the language has checked/,
    ),
  ]);
  const { facts, notices, standards } = await loadCouncil('thornby', {
    contentFolder: content,
    today,
  });
  expect(facts).toMatchObject({
    name: 'Thornby Town Council',
    shortName: 'Thornby',
    demonstration: false,
    nation: 'wales',
    languages: ['cy'],
    url: 'https://www.thornby.example.gov.uk',
    mailFrom: 'no-reply@thornby.example.gov.uk',
  });
  expect(facts.contact.telephone).toBe('01632 960101');
  expect(facts.contact.address).toEqual([
    ...['Thornby Town Council', 'Town Hall', 'High Street', 'Thornby', 'LL99 9ZZ'],
  ]);
  expect(notices.map(({ id }) => id).sort()).toEqual(['cy', 'en']);
  expect(standards['complaint-stage-2']?.source).toContain('Public Services Ombudsman for Wales');
  expect(said.replaceAll(content, 'content')).toMatchInlineSnapshot(`
    "content/thornby is made: 34 files, with the law of its nation. They pass the check as they are.

    #7fc4b8 would be hard to read as words or under white words, so the site uses #395753, the nearest colour that everyone can read.

    Forms, buttons, dates and letters are in Welsh already. notices/cy.mdx is a draft: ask someone who speaks the language to read it, and name them as checkedBy. What you write yourself (services, pages, the words above a form) is in English.

      npm run check -- thornby                  what is there to be written over
      COUNCIL=thornby npm run dev               its pages, as you write
      COUNCIL=thornby npm start                 its site, built and served
      npm pkg set config.council=thornby        makes it the council that is meant where none is named"
  `);
});

test('a council in Scotland, in three languages, has the law of Scotland', async () => {
  await make({ name: 'Glenmore Council', nation: 'scotland', languages: 'pl, ur' });
  expect(await checked('glenmore')).toHaveLength(1);
  const { notices, services, standards } = await loadCouncil('glenmore', {
    contentFolder: content,
    today,
  });
  expect(notices.map(({ id }) => id).sort()).toEqual(['en', 'pl', 'ur']);
  expect(standards['foi']?.source).toContain('Freedom of Information (Scotland) Act 2002');
  expect(standards['complaint-stage-1']?.target).toEqual({ kind: 'working-days', amount: 5 });
  const asked = services.find(({ id }) => id === 'your-council/ask-for-information');
  expect(asked?.tree.text).toContain('Scottish Information Commissioner');
});

describe('in each nation the complaints are those of its Ombudsman', () => {
  test.each(nationNames)('%s', async (nation) => {
    await make({ nation, languages: '' });
    expect(await checked('thornby')).toEqual([]);
    const { standards, forms, topics } = await loadCouncil('thornby', {
      contentFolder: content,
      today,
    });
    const { stages } = complaintRules[nationOf[nation]];
    for (const stage of ['complaint-stage-1', 'complaint-stage-2']) {
      const target = standards[stage]?.target;
      expect(target && targetAsWritten(target)).toBe(
        `${String(stages[stage]?.reply)} working days`,
      );
    }
    const complaint = forms.find(({ id }) => id === 'complaint');
    expect(complaint?.data.acknowledgementStandard).toBe(
      nation === 'england' ? 'complaint-acknowledgement' : undefined,
    );
    expect(topics.map(({ title }) => title)).toContain(
      nation === 'northern-ireland' ? 'Rates' : 'Council tax',
    );
  });
});

test('all that is there to be written over is found by the check, each once or more', async () => {
  await make();
  const { out } = await checkCommand(['thornby'], new Date(`${today}T12:00:00Z`), content);
  for (const sentence of toReplaceInCouncil) expect(out).toContain(`"${sentence}" was put here`);
  expect(out).toMatch(/staff\.yaml:\d+:\d+ warning: "Write a name here" was put here/);
});

test('its files are laid out as the formatter would, in every nation and language', async () => {
  const options = await prettier.resolveConfig('content/x.mdx');
  const seen = new Set<string>();
  for (const nation of nationNames) {
    const { files } = await newCouncil(
      {
        ...{ name: 'Thornby Town Council', id: nation, nation, colour: '#0b3d3a' },
        ...{ email: thornby.email, telephone: '01632 960101', address: ['1', 'High Street'] },
        languages: languages.map(({ code }) => code).filter((code) => code !== 'en'),
      },
      '2028-02-29',
    );
    for (const { path, text } of files) {
      // Most are the same in every nation.
      if (seen.has(text)) continue;
      seen.add(text);
      const parser = path.endsWith('.mdx') ? 'mdx' : 'yaml';
      const isRight = await prettier.check(text, { ...options, plugins: [], parser });
      expect([path, isRight]).toEqual([path, true]);
    }
  }
}, 60_000);

test('there is a notice for every language that the site has words in', async () => {
  const written = [...(await templatesIn('notices')).keys()].sort();
  expect(written).toEqual(
    languages
      .filter(({ code }) => code !== 'en')
      .map(({ code }) => `${code}.mdx`)
      .sort(),
  );
});

test('whatever colour a council has, everyone can read its pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const asked = `#${colour.toString(16).padStart(6, '0')}`;
      const { brand, told } = brandFor(asked);
      expect(tooClose(brand)).toEqual([]);
      expect(told === undefined).toBe(brand.deep === asked);
    }),
    { numRuns: 8, seed: 20261127, examples: [[0], [0xffffff], [0x808080], [0xffd800], [0xe6007e]] },
  );
}, 60_000);

test('a dark colour stays as it is', () => {
  expect(brandFor('#0B3D3A')).toEqual({
    brand: {
      deep: '#0b3d3a',
      light: '#ebefef',
      deepOnDark: expect.stringMatching(/^#/),
      lightOnDark: expect.stringMatching(/^#/),
    },
    told: undefined,
  });
});

test('a colour that only the stricter level asks to be darker is said to be readable', () => {
  expect(brandFor('#0b5d57').told).toBe(
    '#0b5d57 can be read, and a little darker it is easier for more people, so the site uses #0b5b55. You can write your own in council.yaml.',
  );
});

test('a template takes lines and words, and asks for no word that there is not', () => {
  expect(filled('a: «x»\nb:\n  # «y»\n# «none»\n', { x: '1', y: '- 2\n- 3', none: '' })).toBe(
    'a: 1\nb:\n  - 2\n  - 3\n',
  );
  expect(() => filled('«z»', {})).toThrow('The templates ask for «z», and there is none.');
});

describe('run alone it asks eight questions', () => {
  test('and makes the council of their answers', async () => {
    const asked: Question[] = [];
    const answers = [
      thornby.name,
      'thornby',
      'england',
      'cy,pl',
      ...Object.values(thornby).slice(3),
    ];
    const said = await run(['council'], async (question) => {
      asked.push(question);
      const answer = answers.shift() ?? '';
      expect(question.wrong?.(answer)).toBeUndefined();
      return answer;
    });
    expect(asked.map(({ question }) => question)).toMatchInlineSnapshot(`
      [
        "What is the council called?",
        "What should its folder be called?",
        "Which nation is it in?",
        "Which languages besides English?",
        "Which email address may anyone write to?",
        "Which telephone number?",
        "What is the council’s colour?",
        "Where do letters go? (commas between the lines)",
      ]
    `);
    expect(asked[1]?.suggested).toBe('thornby');
    expect(asked[2]?.choices?.map(({ label }) => label)).toEqual([
      ...['England', 'Wales', 'Scotland', 'Northern Ireland'],
    ]);
    expect(said).toContain('does not look at most complaints about town and parish councils');
    expect(await checked('thornby')).toHaveLength(1);
  });

  test('Welsh is chosen beforehand in Wales, and in no other nation', async () => {
    for (const nation of nationNames) {
      const asked: Question[] = [];
      const answers = [thornby.name, nation, nation, '', ...Object.values(thornby).slice(3)];
      await run(['council'], async (question) => {
        asked.push(question);
        return answers.shift() ?? '';
      });
      expect(asked[3]?.suggested).toBe(nation === 'wales' ? 'cy' : undefined);
    }
  });

  test('the folder that is proposed can be a folder’s name as it is', async () => {
    const asked: Question[] = [];
    await run(['council'], async (question) => {
      asked.push(question);
      return question.question.includes('folder') ? undefined : 'Strath Uaine Council';
    }).catch(() => undefined);
    expect(asked[1]?.suggested).toBe('strath-uaine');
  });

  test('line by line, where there is no terminal', async () => {
    const lines = [thornby.name, '', 'wales', '', ...Object.values(thornby).slice(3)];
    const said: string[] = [];
    await run(
      ['council'],
      askPlainly(Readable.from([`${lines.join('\n')}\n`]), (line) => void said.push(line)),
    );
    expect(said[1]).toBe('What should its folder be called? (thornby)');
    expect(said[3]).toBe('Which languages besides English? (cy)');
    expect(await checked('thornby')).toHaveLength(1);
  });
});

describe('what can’t be used is refused with what to write', () => {
  test.each([
    [{ nation: 'Walse' }, '"Walse" is no nation. Write wales.'],
    [{ nation: 'France' }, '"France" is no nation. There are: england, wales, scotland'],
    [
      { languages: 'gd' },
      '"gd" is no language that the site has words in. There are: bn (Bengali)',
    ],
    [{ email: 'hello@' }, '"hello@" is no email address. Write one such as hello@thornby'],
    [{ email: ' ' }, 'Write the email address, such as hello@thornby.example.gov.uk.'],
    [{ telephone: '' }, 'Write the telephone number, such as 01632 960101.'],
    [{ colour: '' }, 'Write the colour as # and six figures or letters a to f'],
    [{ telephone: '960101' }, 'No one could call "960101". Write the whole number'],
    [{ colour: 'teal' }, '"teal" is no colour. A colour is # and six figures or letters a to f'],
    [{ name: '{Thornby}' }, '"{Thornby}" has signs in it that the name of the council can\'t have'],
    [{ name: ' ' }, 'Write the name of the council.'],
    [{ id: '123' }, 'Write a short name in small letters, such as thornby.'],
    [{ address: ',' }, 'Write the address for letters.'],
  ])('%j', async (changes, message) => {
    await expect(make(changes)).rejects.toThrow(message);
  });

  test('an answer that is missing, where no one can be asked', async () => {
    await expect(run(['council', '--name', 'Thornby Council'])).rejects.toThrow(
      'Which nation is it in? Write --nation "england, wales, scotland, northern-ireland".',
    );
  });

  test('a folder that is there already', async () => {
    await make();
    await expect(make()).rejects.toThrow(
      'thornby is there already. Give the council another --id.',
    );
  });
});

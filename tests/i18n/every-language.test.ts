import { readdirSync, readFileSync } from 'node:fs';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { allWords } from '../../src/i18n/all-words.ts';
import { frames, insteadOf } from '../../src/i18n/date-frames.ts';
import { partsOfDay, partsOfTime } from '../../src/i18n/frames.ts';
import { languageOf, languages } from '../../src/i18n/languages.ts';
import type { WordList } from '../../src/i18n/words.ts';
import { elementsOf, placesIn, wordsIn } from './places-in.ts';

const english = wordsOf('en');
const codes = languages.map(({ code }) => code);
const translated = codes.filter((code) => code !== 'en');

/** What only staff read is in English. */
const englishOnly = /^mail\.notification\./;

/** How a language frames a day or a time, and its clock. */
const isFrame = (key: string): boolean => key in frames;

/** Names of kinds of file are the same everywhere. */
const englishOnPurpose = [/^form\.files\.kind\.(pdf|jpeg|png|heic|docx)$/];

/** Keys whose words happen to be the same in one language. */
const sameWord: Record<string, readonly string[]> = {
  cy: ['site.event.cost'],
  ro: ['site.event.cost', 'site.menu.contact', 'site.way.online'],
  pl: ['promise.reason.saturday', 'promise.reason.sunday', 'site.menu'],
  pt: [
    'field.format.option.braille',
    'field.language.option.bn',
    'site.foot.page.cookies',
    'site.menu',
  ],
};

test('every folder of words is a line in src/i18n/languages.ts, and every line there has a folder', () => {
  const folders = readdirSync('src/i18n/words').filter((name) => name !== 'describe');
  expect(folders.sort()).toEqual([...codes].sort());
});

test('every sentence is described for its translators, by itself or with all of its kind', () => {
  const described = readdirSync('src/i18n/words/describe').flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(`src/i18n/words/describe/${file}`, 'utf8')) as WordList),
  );
  const kind = (key: string): string => key.split('.')[0] ?? key;
  const missing = Object.keys(english).filter(
    (key) => !described.includes(key) && !described.includes(kind(key)),
  );
  const left = described.filter(
    (one) => !(one in english) && !Object.keys(english).some((key) => kind(key) === one),
  );
  expect({ missing, left }).toEqual({ missing: [], left: [] });
});

describe.each(translated)('%s', (language) => {
  test('has every sentence that English has, and no other', () => {
    const due = Object.keys(english).filter((key) => !englishOnly.test(key));
    const own = Object.keys(wordsOf(language));
    const missing = due.filter((key) => !own.includes(key));
    const unknown = own.filter((key) => !due.includes(key) && !isFrame(key));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  test('fills its places with what English has for them, of the same type', () => {
    const wrong = sentencesOf(language).flatMap(([key, message]) => {
      const known = placesIn(english[key] ?? '');
      return Object.entries(placesIn(message))
        .filter(([name, type]) => known[name] !== type)
        .map(
          ([name, type]) => `${key}: ${name} is ${type}, in English ${known[name] ?? 'unknown'}`,
        );
    });
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence in English', () => {
    const left = Object.entries(wordsOf(language))
      .filter(([key, message]) => message === english[key] && /\p{L}/u.test(wordsIn(message)))
      .map(([key]) => key)
      .filter((key) => !englishOnPurpose.some((meant) => meant.test(key)))
      .filter((key) => !(sameWord[language] ?? []).includes(key));
    expect(left).toEqual([]);
  });
});

describe.each(codes)('%s', (language) => {
  test('has no empty or frayed sentence', () => {
    const frayed = Object.entries(wordsOf(language))
      .filter(([, words]) => words.trim() === '' || words !== words.trim())
      .map(([key]) => key);
    expect(frayed).toEqual([]);
  });

  test('counts in all its plural forms, and in no others', () => {
    const rules = new Intl.PluralRules(languageOf(language).locale);
    const known = rules.resolvedOptions().pluralCategories;
    const picked = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
    const wrong = Object.entries(wordsOf(language)).flatMap(([key, message]) =>
      elementsOf(message)
        .filter((element) => element.type === TYPE.plural)
        .map(({ options }) => Object.keys(options))
        .filter(
          (forms) =>
            [...picked].some((form) => !forms.includes(form)) ||
            forms.some((form) => !known.some((one) => one === form)),
        )
        .map((forms) => `${key}: ${forms.join(', ')}; has ${[...picked].join(', ')}`),
    );
    expect(wrong).toEqual([]);
  });

  test('frames days and times by their parts, and knows every frame it uses', () => {
    const list = wordsOf(language);
    const wrongParts = Object.keys(list)
      .filter(isFrame)
      .flatMap((key) => {
        const parts = key.startsWith('clock') ? partsOfTime : partsOfDay;
        return Object.keys(placesIn(list[key] ?? ''))
          .filter((name) => !parts.includes(name))
          .map((name) => `${key}: ${name}`);
      });
    expect(wrongParts).toEqual([]);
    const missing = Object.keys(frames).filter(
      (frame) => !(frame in list) && !((insteadOf(frame) ?? frame) in list),
    );
    expect(missing).toEqual([]);
    const unknown = sentencesOf(language).flatMap(([key, message]) =>
      elementsOf(message).flatMap((element) => {
        if (element.type !== TYPE.date && element.type !== TYPE.time) return [];
        if (element.type === TYPE.time && !element.style) return [];
        const frame = `${element.type === TYPE.date ? 'date' : 'clock'}.${String(element.style)}`;
        return isFrame(frame) ? [] : [`${key}: ${frame}`];
      }),
    );
    expect(unknown).toEqual([]);
  });
});

function wordsOf(language: string): WordList {
  return allWords[language] ?? {};
}

/** A language's messages without its frames, which have parts of their own. */
function sentencesOf(language: string): [key: string, message: string][] {
  return Object.entries(wordsOf(language)).filter(([key]) => !isFrame(key));
}

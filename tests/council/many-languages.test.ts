import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { snapshotOf } from '../../src/council/snapshot/snapshot-of.ts';
import { formHtml } from '../../src/form-html/form-html.ts';
import { sentPage } from '../../src/http/sent-page.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { notification } from '../../src/mail/notification.ts';
import { formEntries } from '../../src/views/form-entries.ts';
import { linkToEnglish } from '../../src/views/in-english.ts';
import { promiseHtml } from '../../src/views/promise-html.ts';
import { testRuntime } from '../support/test-runtime.ts';

/** A council in Wales with Urdu, Welsh, Romanian and Chinese in traditional characters. */
const council = await loadCouncil('fellbridge', {
  contentFolder: 'tests/fixtures/many-languages',
  today: '2026-11-23',
});
const site = snapshotOf(council, allWords, {});
const english = wordsFrom('en', allWords);

test('the check names no mistake, and who has not read the translations', () => {
  expect(council.findings.map(({ severity }) => severity)).not.toContain('error');
});

/** Wednesday 25 November 2026, two working days after the Monday of every message here. */
const due: Record<string, string> = {
  ur: 'بدھ، 25 نومبر 2026',
  cy: 'dydd Mercher 25 Tachwedd 2026',
  ro: 'miercuri, 25 noiembrie 2026',
  'zh-Hant': '2026年11月25日',
};

describe.each(Object.keys(due))('%s', (language) => {
  const words = wordsFrom(language, allWords);
  const { tag, dir } = languageOf(language);
  const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

  test.each(council.forms)('the form $id has its labels, errors and promise', ({ data }) => {
    const shown = formHtml({
      definition: data,
      given: {},
      problems: data.fields
        .filter(({ required }) => required)
        .map(({ name }) => ({ field: name, code: 'REQUIRED_FIELD_EMPTY' as const })),
      words,
      action: `/f/${data.id}`,
      promiseHtml: promiseHtml(data, council, words).source,
    });
    expect(shown).not.toContain('undefined');
    const heading = /govuk-error-summary__title[^>]*>\s*([^<]+?)\s*</.exec(shown)?.[1];
    expect(heading).toBeDefined();
    expect(heading).not.toBe('There is a problem');
    // No question has its English label.
    const labels = [...shown.matchAll(/<(?:label|legend)[^>]*>\s*([^<]+?)\s*</g)].map(
      ([, text]) => text,
    );
    expect(labels.length).toBeGreaterThan(1);
    expect(
      labels.filter((text) => /^[A-Za-z ’']*\b(?:your|you|we|the|what)\b/i.test(text ?? '')),
    ).toEqual([]);
  });

  test('a message is confirmed and acknowledged with its date', async () => {
    const made = testRuntime({ site });
    made.at('2026-11-23T10:00:00Z');
    const response = await made.post('/f/general-enquiry', {
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        _language: language,
        message: 'Bin',
        name: 'Ada',
        email: 'ada@example.org',
      }),
    });
    const { reference = '' } = (await response.json()) as Record<string, string>;
    const record = await made.store.find(reference.replace('-', ''));
    if (!record) throw new Error('it was not kept');
    const mail = made.sent.find(({ kind }) => kind === 'acknowledgement');
    const confirmation = sentPage(record, site, words, record.submission.receivedAt);
    expect(plain(confirmation.main)).toContain(due[language]);
    expect(plain(mail?.text ?? '')).toContain(due[language]);
    expect(mail?.html).toContain(`lang="${tag}"`);
    if (dir === 'rtl') expect(mail?.html).toContain('dir="rtl"');
    expect(confirmation.title).not.toBe(
      sentPage(record, site, english, record.submission.receivedAt).title,
    );
    // Staff read English, and which language the resident reads.
    expect(notification(site, record.submission).text).toContain(languageOf(language).english);
  });

  test('the page for an address that is none is in the language', () => {
    for (const key of ['title', 'text', 'search', 'ring'] as const) {
      expect(words(`site.missing.${key}`)).not.toBe(english(`site.missing.${key}`));
    }
  });

  test('links to English pages say so, and forms are in the order of their names', () => {
    const { named, attributes } = linkToEnglish(words);
    expect(named(words('site.menu.contact'))).not.toBe(words('site.menu.contact'));
    expect(attributes).toEqual({ hreflang: 'en' });
    const titles = formEntries(council, words, language).map(({ title }) => title.text);
    expect(titles).toHaveLength(5);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator(languageOf(language).locale).compare));
  });
});

test('an English page has nothing to say about English', () => {
  expect(linkToEnglish(english).attributes).toEqual({});
  expect(linkToEnglish(english).named('Contact')).toBe('Contact');
});

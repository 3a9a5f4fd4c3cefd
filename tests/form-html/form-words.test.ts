import { expect, test } from 'vitest';
import descriptions from '../../src/i18n/words/describe/forms.json' with { type: 'json' };
import english from '../../src/i18n/words/en/forms.json' with { type: 'json' };

test('every word is described for its translators', () => {
  expect(Object.keys(descriptions).sort()).toEqual(Object.keys(english).sort());
});

test('no sentence is left in pieces', () => {
  for (const [key, sentence] of Object.entries(english)) {
    expect(sentence, key).toBe(sentence.trim());
    expect(sentence, key).not.toBe('');
  }
});

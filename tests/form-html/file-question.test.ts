import { expect, test } from 'vitest';
import type { FileKind } from '../../src/domain/forms/file-kind.ts';
import { formHtml } from '../../src/form-html/form-html.ts';
import pl from '../../src/i18n/words/pl/forms.json' with { type: 'json' };
import { formOf } from '../domain/forms/a-form.ts';
import { en, inLanguage } from './english.ts';

const asSent = 'A HEIC photo can say where it was taken. We keep it as you send it.';

function shown(accept: FileKind[] | undefined, words = en): string {
  const photo = {
    name: 'photo',
    type: 'file',
    label: 'A picture',
    ...(accept && { accept }),
  } as const;
  return formHtml({
    definition: formOf([photo]),
    given: {},
    problems: [],
    words,
    action: '/f/general',
  });
}

test('a question that takes HEIC says that such a photo is kept as it is sent', () => {
  expect(shown(['jpeg', 'heic'])).toContain(`HEIC. ${asSent}`);
});

test.each([undefined, ['jpeg', 'png'] satisfies FileKind[]])(
  'a question that takes %o says nothing of it',
  (accept) => {
    expect(shown(accept)).not.toContain(asSent);
  },
);

test('it says so in the reader’s language', () => {
  expect(shown(['heic'], inLanguage('pl', pl))).toContain('Zdjęcie HEIC może zawierać');
});

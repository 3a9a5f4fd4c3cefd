// @vitest-environment jsdom
import { virtual } from '@guidepup/virtual-screen-reader';
import { expect, test } from 'vitest';
import { functionPages, type FunctionPage } from '../a11y/function-pages.ts';
import { testSite } from '../support/test-runtime.ts';

/**
 * What a screen reader says of pages that functions write, from the first word to the last: for a person to read. Whoever
 * changes one of them reads it as somebody listens, with nothing to look at, before the snapshot is written anew.
 */
const site = testSite({
  light: {
    title: 'Report a street light',
    fields: [
      {
        name: 'message',
        type: 'textarea',
        required: true,
        label: 'What is wrong?',
        maxLength: 200,
      },
      {
        name: 'where',
        type: 'radios',
        required: true,
        label: 'Where is it?',
        options: ['In a street', 'In a park'],
      },
      { name: 'email', type: 'email' },
    ],
    waysToReply: ['email'],
  },
});
const frame = (language: string): string =>
  `<!doctype html><html lang="${language}"><head><title>FRONT-DOOR-TITLE</title></head><body><main id="main"><!--front-door:main--></main></body></html>`;
const pages = await functionPages({
  ...site,
  forms: Object.fromEntries(Object.entries(site.forms).filter(([id]) => id !== 'closed')),
  shells: { en: frame('en'), pl: frame('pl') },
});

/** More than any of the pages has to say. */
const MOST_PHRASES = 400;

async function heard(name: string, language: string): Promise<string> {
  const page = pages.find((one) => one.name === name && one.language === language);
  if (page === undefined) throw new Error(`There is no page ${name} in ${language}.`);
  return saidOf(page);
}

async function saidOf({ html }: FunctionPage): Promise<string> {
  document.documentElement.lang = /<html[^>]*\slang="?([\w-]+)/.exec(html)?.[1] ?? 'en';
  document.body.innerHTML = /<body[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? '';
  await virtual.start({ container: document.body });
  for (let said = 0; said < MOST_PHRASES; said += 1) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said.map((phrase) => phrase.replace(/[\u2066-\u2069]/g, '')).join('\n');
}

test('a form with errors, as it is heard', async () => {
  await expect(await heard('light: errors', 'en')).toMatchFileSnapshot(
    '__heard__/form-with-errors.txt',
  );
});

test('the confirmation, as it is heard', async () => {
  const said = (await heard('general: confirmation', 'en')).replace(
    /[0-9A-Z]{4}-[0-9A-Z]{4}/g,
    'K7RM-3XDW',
  );
  await expect(said).toMatchFileSnapshot('__heard__/confirmation.txt');
});

test('the confirmation in Polish, as it is heard', async () => {
  const said = (await heard('general: confirmation', 'pl')).replace(
    /[0-9A-Z]{4}-[0-9A-Z]{4}/g,
    'K7RM-3XDW',
  );
  await expect(said).toMatchFileSnapshot('__heard__/confirmation-pl.txt');
});

test('a message that is too big, in Urdu, as it is heard', async () => {
  await expect(await heard('refused: too-big (413)', 'ur')).toMatchFileSnapshot(
    '__heard__/too-big-ur.txt',
  );
});

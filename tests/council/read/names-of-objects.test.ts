import { describe, expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

/** Every object in JavaScript answers to these; no council has anything of that name. */
describe.each(['constructor', '__proto__', 'toString'])('"%s" is a name like any other', (name) => {
  test('where a standard is named', async () => {
    const none = `There is no standard "${name}" in the charter. There are: online-enquiry; or none, where no time is published.`;
    expect(
      await errorsOf({
        'forms/general-enquiry.mdx': (text) =>
          text.replace('standard: online-enquiry', `standard: ${name}`),
        'services/missed-bin.mdx': (text) =>
          `${text.replace('note: Have your address ready.', `standard: ${name}`)}\nIn <Promise of="${name}" />.\n`,
      }),
    ).toEqual([
      `forms/general-enquiry.mdx:5 ${none}`,
      expect.stringContaining(none),
      expect.stringContaining(none),
    ]);
  });

  test('where a form, a topic or hours are named', async () => {
    const told = await errorsOf({
      'services/missed-bin.mdx': (text) =>
        text
          .replace('topic: bins', `topic: ${name}`)
          .replace('form: general-enquiry', `form: ${name}`),
      'charter.mdx': (text) => text.replace('channel:', `hours: ${name}\n    channel:`),
    });
    expect(told).toEqual([
      expect.stringContaining(`There is no topic "${name}".`),
      expect.stringContaining(`There is no form "${name}".`),
      expect.stringContaining(`There are no opening hours "${name}" in council.yaml.`),
    ]);
  });

  test('where a delay names a standard or a form', async () => {
    expect(
      await errorsOf({
        'delays.yaml': () =>
          `- standards: [${name}]\n  forms: [${name}]\n  from: 2026-11-16\n  until: 2026-11-30\n` +
          '  target: 5 working days\n  reason: Storm damage.\n  telephone: 01632 960101\n',
      }),
    ).toEqual([
      `delays.yaml:1 There is no standard "${name}". There are: online-enquiry.`,
      `delays.yaml:2 There is no form "${name}". There are: general-enquiry.`,
    ]);
  });

  test('where it is a setting', async () => {
    const told = await errorsOf({
      'council.yaml': (text) => `${text}${name}: 1\n`,
      'pages/privacy.mdx': (text) => text.replace('title:', `${name}: 1\ntitle:`),
    });
    expect(told).toEqual([
      expect.stringContaining(`\`${name}\` is not a setting of this file.`),
      expect.stringContaining(`\`${name}\` is not a setting of this file.`),
    ]);
  });

  test('where it is what a standard is about', async () => {
    expect(
      await errorsOf({
        'charter.mdx': (text) =>
          text.replace('channel:', `about: ${name.toLowerCase()}\n    channel:`),
      }),
    ).toEqual(name === '__proto__' ? [expect.stringContaining('`about`')] : []);
  });
});

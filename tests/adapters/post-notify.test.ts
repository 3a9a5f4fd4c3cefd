import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { notifyPost } from '../../src/adapters/post-notify.ts';
import { aNotify, apiKey, templates, type Notify } from './a-notify.ts';

let notify: Notify;
beforeAll(async () => {
  notify = await aNotify();
});
afterAll(() => notify.stop());
beforeEach(() => {
  notify.taken.length = 0;
  notify.fail(undefined);
});

const post = (own: Partial<Parameters<typeof notifyPost>[0]> = {}) =>
  notifyPost({
    ...{ apiKey, baseUrl: notify.url },
    ...{ textTemplate: templates.text, letterTemplate: templates.letter },
    ...own,
  });
const text = { id: 'K7RM3XDW.acknowledgement', to: '+447700900123', text: 'We have it.' };
const letter = {
  ...{ id: 'K7RM3XDW.acknowledgement', heading: 'We have it', text: 'Your reference: K7RM-3XDW' },
  to: ['Ada Bell', '1 High Street', 'Workington', 'CA14 3YJ'],
};

test('a text message goes by its template, as Notify documents it', async () => {
  await post().text?.(text);
  expect(notify.taken).toEqual([
    {
      path: '/v2/notifications/sms',
      body: {
        template_id: templates.text,
        phone_number: '+447700900123',
        personalisation: { text: 'We have it.' },
        reference: 'K7RM3XDW.acknowledgement',
      },
    },
  ]);
});

test('a letter goes with its address line by line', async () => {
  await post().letter?.(letter);
  expect(notify.taken).toEqual([
    {
      path: '/v2/notifications/letter',
      body: {
        template_id: templates.letter,
        personalisation: {
          ...{ address_line_1: 'Ada Bell', address_line_2: '1 High Street' },
          ...{ address_line_3: 'Workington', address_line_4: 'CA14 3YJ' },
          ...{ heading: 'We have it', text: 'Your reference: K7RM-3XDW' },
        },
        reference: 'K7RM3XDW.acknowledgement',
      },
    },
  ]);
});

test('each is there only where its template is set', () => {
  expect(Object.keys(post({ textTemplate: undefined }))).toEqual(['letter']);
  expect(Object.keys(post({ letterTemplate: undefined }))).toEqual(['text']);
});

test.each([
  ['a key of another service', { apiKey: apiKey.replace('eeee', 'ffff') }, '403', true],
  [
    'a template that is not there',
    { textTemplate: 'c0000000-0000-4000-8000-00000000000f' },
    '400',
    true,
  ],
  ['a template for letters', { textTemplate: templates.letter }, '400', true],
])('%s is refused for good', async (_name, own, code, final) => {
  await expect(post(own).text?.(text)).rejects.toMatchObject({ name: 'MailFailure', code, final });
});

test.each([
  [429, false],
  [500, false],
  [503, false],
])('%i is tried again', async (status, final) => {
  notify.fail(status);
  await expect(post().letter?.(letter)).rejects.toMatchObject({ code: String(status), final });
});

test('an address that Notify cannot write is refused for good', async () => {
  await expect(
    post().letter?.({ ...letter, to: ['1 High Street', 'Workington', 'no postcode'] }),
  ).rejects.toMatchObject({ code: '400', final: true });
});

import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

/** Test Council until 31 March 2027, and Newland Council from 1 April on, which promises five days instead of two. */
function merged(): Snapshot {
  const made = testSite();
  const { online } = made.standards;
  if (online === undefined) throw new Error('there is a standard');
  return {
    ...made,
    council: { ...made.council, successor: { name: 'Newland Council', from: '2027-04-01' } },
    standards: {
      online: {
        ...online,
        target: parseTarget('5 working days'),
        inForceFrom: '2027-04-01',
        earlier: [{ target: parseTarget('2 working days'), inForceUntil: '2027-03-31' }],
      },
    },
  };
}

/** Sends a message at a moment, in a language. */
async function sent(made: TestRuntime, at: string, language = 'en'): Promise<string> {
  made.at(at);
  const reply = await made.post('/f/general', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ message: 'Hi', email: 'ada@example.org', _language: language }),
  });
  return ((await reply.json()) as { reference: string }).reference;
}

async function confirmation(made: TestRuntime, reference: string, language = 'en') {
  const reply = await sentEndpoint(
    made.runtime,
    new Request(`https://c.test/${language === 'en' ? '' : `${language}/`}sent/${reference}/`),
    {
      params: { reference, ...(language === 'en' ? {} : { language }) },
      afterReply: () => undefined,
    },
  );
  return reply.text();
}

const acknowledged = ({ sent: mails }: TestRuntime): string =>
  mails.find(({ kind }) => kind === 'acknowledgement')?.text ?? '';

const inTheirPlace =
  'From Thursday 1 April 2027, Newland Council replies in our place. The date that we gave you does not change.';

describe('a message sent on Wednesday 31 March 2027', () => {
  test('is due after 1 April under the charter it was sent under, and its mail says who replies', async () => {
    const made = testRuntime({ site: merged() });
    await sent(made, '2027-03-31T10:00:00Z');
    const mail = acknowledged(made);
    expect(mail).toContain('We aim to reply in full by Friday 2 April 2027.');
    expect(mail).toContain(inTheirPlace);
  });

  test('is due on the same day when its confirmation is opened under the new charter', async () => {
    const made = testRuntime({ site: merged() });
    const reference = await sent(made, '2027-03-31T10:00:00Z');
    made.at('2027-04-01T09:00:00Z');
    const page = await confirmation(made, reference);
    expect(page).toContain('2 April 2027');
    expect(page).not.toContain('8 April');
    expect(page).toContain(inTheirPlace);
    const record = await made.store.find(reference.replace('-', ''));
    expect(record?.submission.promise?.dueOn).toBe('2027-04-02');
  });

  test('says it in Polish, with the name as a name in English', async () => {
    const made = testRuntime({ site: merged() });
    const reference = await sent(made, '2027-03-31T10:00:00Z', 'pl');
    const sentence =
      'Zamiast nas od czwartku, 1 kwietnia 2027 r. odpowiada Newland Council. Podany Państwu termin się nie zmienia.';
    expect(acknowledged(made)).toContain(sentence);
    expect(await confirmation(made, reference, 'pl')).toContain(
      sentence.replace('Newland Council', '<bdi lang="en">Newland Council</bdi>'),
    );
  });
});

test('a message sent on 25 March, which is due on the last day, says nothing of the new council', async () => {
  const made = testRuntime({ site: merged() });
  const reference = await sent(made, '2027-03-25T10:00:00Z');
  expect(acknowledged(made)).toContain('Wednesday 31 March 2027');
  expect(acknowledged(made)).not.toContain('Newland');
  expect(await confirmation(made, reference)).not.toContain('Newland');
});

test('a message sent on 1 April is due under the new charter', async () => {
  const made = testRuntime({ site: merged() });
  await sent(made, '2027-04-01T10:00:00Z');
  expect(acknowledged(made)).toContain('Thursday 8 April 2027');
});

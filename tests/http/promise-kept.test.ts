import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { elementsIn } from '../form-html/parsed-html.ts';
import { testRuntime, testSite } from '../support/test-runtime.ts';

/** Sent on Monday 23 November 2026, 10:00: two working days end on Wednesday, five on Monday 30 November. */
const inTwoDays = '2026-11-25';
const inFiveDays = '2026-11-30';

function promising(target: string): Snapshot {
  const site = testSite();
  const [[id, standard] = []] = Object.entries(site.standards);
  if (id === undefined || standard === undefined) throw new Error('there is a standard');
  return { ...site, standards: { [id]: { ...standard, target: parseTarget(target) } } };
}

async function dueFor(site: Snapshot, replaced: Snapshot[], promised?: string): Promise<unknown> {
  const made = testRuntime({ site, replaced });
  const reply = await made.post('/f/general', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      message: 'Hello',
      email: 'ada@example.org',
      ...(promised === undefined ? {} : { _promised: promised }),
    }),
  });
  const { replyDue } = (await reply.json()) as { replyDue: unknown };
  return replyDue;
}

const two = promising('2 working days');
const five = promising('5 working days');

test('a page that promised two days is kept to, though five are promised by the time it is sent', async () => {
  expect(await dueFor(five, [two], '2 working days')).toBe(inTwoDays);
});

test('a page that promised five days is answered in two, where two are promised by the time it is sent', async () => {
  expect(await dueFor(two, [five], '5 working days')).toBe(inTwoDays);
});

test('where no release is remembered that promised it, the promise of today is made', async () => {
  expect(await dueFor(five, [], '2 working days')).toBe(inFiveDays);
  expect(await dueFor(five, [two], '1 working day')).toBe(inFiveDays);
  expect(await dueFor(five, [two], 'constructor')).toBe(inFiveDays);
});

test('who says nothing of a page, as another program does, is promised what is promised today', async () => {
  expect(await dueFor(five, [two])).toBe(inFiveDays);
});

test('a promise of a form that has none any more is kept all the same', async () => {
  expect(await dueFor(promising('no published time'), [two], '2 working days')).toBe(inTwoDays);
});

test('the mail says the date that is kept', async () => {
  const made = testRuntime({ site: five, replaced: [two] });
  await made.post('/f/general', {
    body: new URLSearchParams({
      message: 'Hello',
      email: 'ada@example.org',
      _promised: '2 working days',
    }),
  });
  const texts = made.sent.map(({ text }) => text).join('\n');
  expect(texts).toContain('25 November');
  expect(texts).not.toContain('30 November');
});

test('a page of a long form that says nothing of a time carries the promise of the first along', async () => {
  const inSteps = testSite({
    general: {
      standard: 'online-enquiry',
      steps: [
        { id: 'what', title: 'What', fields: ['message'] },
        { id: 'where', title: 'Where', fields: ['place'] },
      ],
      fields: [
        { name: 'message', type: 'textarea', required: true },
        { name: 'place', type: 'text' },
      ],
    },
  });
  const made = testRuntime({ site: inSteps });
  const reply = await made.post('/f/general', {
    headers: { Accept: 'text/html' },
    body: new URLSearchParams({
      ...{ message: 'The light is out', _at: 'what', _step: 'next' },
      _promised: '2 working days',
    }),
  });
  const html = await reply.text();
  expect(html).toContain('name="place"');
  const carried = elementsIn(html).filter(({ attributes }) => attributes['name'] === '_promised');
  expect(carried.map(({ attributes }) => attributes['value'])).toEqual(['2 working days']);
});

test('a page that is shown again says today’s promise, and carries that one along', async () => {
  const made = testRuntime({ site: five, replaced: [two] });
  const reply = await made.post('/f/general', {
    headers: { Accept: 'text/html' },
    body: new URLSearchParams({ message: '', _promised: '2 working days' }),
  });
  expect(reply.status).toBe(422);
  const html = await reply.text();
  const carried = elementsIn(html).filter(({ attributes }) => attributes['name'] === '_promised');
  expect(carried.map(({ attributes }) => attributes['value'])).toEqual(['5 working days']);
  expect(html).toContain('30 November');
});

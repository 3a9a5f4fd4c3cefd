import { beforeEach, describe, expect, test } from 'vitest';
import { serviceStandardSchema } from '../../../src/domain/charter/standard.ts';
import { countedCases } from '../../../src/domain/reports/counted-cases.ts';
import { aDesk, siteWithDesk, type Answer, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let jo: Browser;
beforeEach(async () => {
  const site = siteWithDesk();
  const letter = { channel: 'letter', measures: 'reply', appliesTo: 'Letters', title: 'Letters' };
  site.standards['letter'] = serviceStandardSchema.parse({
    ...{ ...letter, id: 'letter', target: '10 working days' },
  });
  site.standards['told'] = serviceStandardSchema.parse({
    ...{ ...letter, id: 'told', channel: 'any', measures: 'acknowledgement' },
    target: '5 working days',
  });
  const { complaint } = site.forms;
  if (complaint !== undefined) complaint.acknowledgementStandard = 'told';
  desk = aDesk(site);
  jo = desk.browser();
  await jo.signIn('jo@c.test');
  desk.sent.length = 0;
});

const begin = async (filled: Record<string, string>): Promise<Answer> =>
  jo.send(await jo.get('/staff/enter/'), { language: 'en', ...filled });
const day = (on: string) => ({
  'arrived-day': String(Number(on.slice(8))),
  'arrived-month': on.slice(5, 7),
  'arrived-year': on.slice(0, 4),
});
const enter = async (answers: Record<string, string>, filled: Record<string, string> = {}) => {
  const form = await begin({
    ...{ channel: 'letter', form: 'general', ...day('2026-11-20') },
    ...filled,
  });
  return jo.send(form, answers);
};
const referenceIn = ({ path }: Answer): string => path.split('/')[3] ?? '';
const kept = async (shown: Answer) => desk.store.find(referenceIn(shown).replace('-', ''));

describe('a contact that came another way', () => {
  test('is entered by the council’s own form, under the standard of its channel, from the day it came', async () => {
    const form = await begin({ channel: 'letter', form: 'general', ...day('2026-11-20') });
    expect(form.path).toBe('/staff/enter/general/?channel=letter&arrived=2026-11-20&language=en');
    expect(form.text).toContain('Contacted us by letter on Friday 20 November 2026.');
    // Ten working days of the charter's for letters, from Friday the 20th and not from Monday the 23rd.
    expect(form.text).toContain('4 December 2026');
    const done = await jo.send(form, { name: 'Ada Bell', message: 'There is a hole' });
    expect(done.text).toContain('Your reference is');
    expect(done.text).toContain('4 December 2026');
    const record = await kept(done);
    expect(record?.submission).toMatchObject({
      ...{ form: 'general', receivedAt: '2026-11-20T12:00:00.000Z' },
      entered: { channel: 'letter', by: 'jo@c.test' },
      promise: { standard: 'letter', dueOn: '2026-12-04' },
      answers: { name: 'Ada Bell', message: 'There is a hole' },
    });
    expect(record?.submission.extra).not.toHaveProperty('_token');
    const [mail] = desk.sent;
    expect([desk.sent.length, mail?.to]).toEqual([1, 'team@c.test']);
    expect(mail?.text).toContain(
      'It came as a letter, and an officer entered it at the staff desk.',
    );
    const shown = await jo.get(`/staff/case/${referenceIn(done)}/`);
    expect(shown.text).toContain('by letter, entered by Jo Ismay');
  });

  test('is checked as what residents send is, and nothing typed is lost', async () => {
    const form = await begin({ channel: 'telephone', form: 'general', ...day('2026-11-23') });
    const wrong = await jo.send(form, { name: 'Ada Bell', email: 'ada@', message: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ada Bell');
    expect(wrong.text).toContain('ada@');
    expect(wrong.text).toContain('Contacted us by telephone');
    const done = await jo.send(wrong, { message: 'A hole', email: 'ada@example.org' });
    expect((await kept(done))?.submission.entered?.channel).toBe('telephone');
    // With an address the acknowledgement goes out as always.
    expect(desk.sent.map(({ kind }) => kind).sort()).toEqual(['acknowledgement', 'notification']);
  });

  test('pressed twice has one reference, and the same words of someone else another', async () => {
    const form = await begin({ channel: 'visit', form: 'general', ...day('2026-11-23') });
    const [one, two] = [
      await jo.send(form, { message: 'A' }),
      await jo.send(form, { message: 'A' }),
    ];
    const other = await enter({ message: 'A' }, { channel: 'visit', ...day('2026-11-23') });
    expect(referenceIn(two)).toBe(referenceIn(one));
    expect(referenceIn(other)).not.toBe(referenceIn(one));
  });

  test('sent again with another day or channel alone is another entry, and the correction is not lost', async () => {
    const form = await begin({ channel: 'visit', form: 'general', ...day('2026-11-23') });
    const first = referenceIn(await jo.send(form, { message: 'A' }));
    const dated = referenceIn(await jo.send(form, { message: 'A', _arrived: '2026-11-20' }));
    const called = referenceIn(await jo.send(form, { message: 'A', _channel: 'telephone' }));
    expect(new Set([first, dated, called]).size).toBe(3);
    const found = await desk.store.find(dated.replace('-', ''));
    expect(found?.submission.receivedAt.slice(0, 10)).toBe('2026-11-20');
    expect(referenceIn(await jo.send(form, { message: 'A', _arrived: '2026-11-20' }))).toBe(dated);
  });

  test('is refused without a channel, a form, or with a day to come or too long ago', async () => {
    const none = await begin({ ...day('2026-11-24'), channel: '', form: 'closed' });
    expect(none.status).toBe(422);
    for (const said of ['Choose how', 'Enter a day from the last 60 days', 'Choose a form']) {
      expect(none.text, said).toContain(said);
    }
    const ago = await begin({ channel: 'letter', form: 'general', ...day('2026-09-23') });
    expect(ago.status).toBe(422);
    for (const query of [
      '',
      '?channel=fax&arrived=2026-11-23',
      '?channel=letter&arrived=2026-13-45',
    ]) {
      const { status, headers } = await jo.get(`/staff/enter/general/${query}`);
      expect([query, status, headers.get('location')]).toEqual([query, 303, '/staff/enter/']);
    }
  });

  test('has its acknowledgement read out, and printed in the resident’s language; both are written down', async () => {
    const done = await enter({ message: 'Dziura' }, { language: 'pl' });
    const reference = referenceIn(done);
    expect(done.text).toContain('Acknowledgement to print, in Polish');
    const letter = await jo.get(`/staff/entered/${reference}/print/`);
    expect(letter.text).toContain('lang="pl" dir="ltr"');
    expect(letter.text).toContain('4 grudnia 2026');
    expect(letter.text).not.toContain('Dziura');
    const after = await jo.send(done);
    expect(after.text).toContain('It is written down that they were given it.');
    const told = (await kept(done))?.events.filter(({ kind }) => kind === 'acknowledged');
    expect(told).toMatchObject([{ channel: 'letter', by: 'jo@c.test' }]);
    await jo.send(done);
    expect((await kept(done))?.events.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(
      1,
    );
  });

  test('of another team can be entered, and its acknowledgement seen by who did, but not the case', async () => {
    const done = await enter({ message: 'I complain', name: 'Ada' }, { form: 'complaint' });
    const reference = referenceIn(done);
    expect(done.text).not.toContain('Open the case');
    expect((await jo.get(`/staff/case/${reference}/`)).status).toBe(404);
    const sam = desk.browser();
    await sam.signIn('sam@c.test');
    for (const path of [`/staff/entered/${reference}/`, `/staff/entered/${reference}/print/`]) {
      expect((await sam.get(path)).status).toBe(404);
      expect((await desk.browser().get(path)).status).toBe(303);
    }
    const ravi = desk.browser();
    await ravi.signIn('ravi@c.test');
    expect((await ravi.get(`/staff/entered/${reference}/`)).text).toContain('Open the case');
  });

  test('is counted by its channel, and its acknowledgement only once it was given', async () => {
    const done = await enter({ message: 'I complain' }, { form: 'complaint' });
    const given = {
      ...{ calendar: desk.runtime.calendar, standards: desk.runtime.site.standards },
      now: '2026-12-30T09:00:00.000Z',
    };
    const before = await kept(done);
    const counted = before && countedCases(before, given);
    expect(counted).toMatchObject([
      { standard: 'letter', channel: 'letter', state: 'late' },
      { standard: 'told', state: 'late' },
    ]);
    expect(counted?.[1]).not.toHaveProperty('channel');
    await jo.send(done);
    const after = await kept(done);
    expect(after && countedCases(after, given)[1]).toMatchObject({
      standard: 'told',
      state: 'kept',
    });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { serviceStandardSchema } from '../../../src/domain/charter/standard.ts';
import { sweep } from '../../../src/domain/submissions/outbox.ts';
import { aDesk, siteWithDesk, write, type Answer, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let jo: Browser;
let reference: string;
beforeEach(async () => {
  const site = siteWithDesk();
  const standard = {
    ...{
      title: 'Standard',
      channel: 'online',
      measures: 'reply',
      appliesTo: 'All',
      source: 'test',
    },
    target: '10 working days',
  };
  const about = 'complaint-stage-1';
  site.standards['stage-1'] = serviceStandardSchema.parse({
    ...standard,
    id: 'stage-1',
    about,
    extension: '10 working days',
  });
  site.standards['foi'] = serviceStandardSchema.parse({
    ...standard,
    id: 'foi',
    target: '20 working days',
    calendar: 'foi',
  });
  const { complaint } = site.forms;
  if (complaint !== undefined) complaint.standard = 'stage-1';
  desk = aDesk(site);
  reference = await write(desk, 'general', { name: 'Ada Bell', message: '<b>A hole</b>' });
  desk.at('2026-11-23T10:05:00Z');
  jo = desk.browser();
  await jo.signIn('jo@c.test');
  desk.sent.length = 0;
});

const act = (name: string): Promise<Answer> => jo.get(`/staff/case/${reference}/${name}/`);
const events = async () => (await desk.store.find(reference.replace('-', '')))?.events ?? [];
const kinds = async (): Promise<string[]> =>
  (await events()).map(({ kind }) => kind).filter((kind) => !kind.startsWith('delivery-'));

describe('a case', () => {
  test('says the date given first beside a later one, and no time once it is answered', async () => {
    const day = { 'until-day': '10', 'until-month': '12', 'until-year': '2026' };
    await jo.send(await act('delay'), { ...day, reason: 'The team is away' });
    const delayed = await jo.get(`/staff/case/${reference}/`);
    expect(delayed.text).toMatch(/Date given first[^]*A reply after it counts as late\./);
    await jo.send(await act('record'), { channel: 'telephone', words: 'Answered' });
    const { text } = await jo.get(`/staff/case/${reference}/`);
    expect(text).toContain('Replied');
    expect(text).not.toContain('no date promised');
  });

  test('shows what the resident wrote where an officer replies or asks', async () => {
    for (const name of ['reply', 'ask']) {
      const { text } = await act(name);
      expect(text, name).toMatch(/What the resident wrote[^]*&lt;b&gt;A hole&lt;\/b&gt;/);
    }
  });

  test('names an answer to take out by its question', async () => {
    const { text } = await act('redact');
    expect(text).toMatch(/value="message"[^]*?<label[^>]*>\s*(?!message\b)\S/);
    expect(text).not.toMatch(/<label[^>]*>\s*(message|name)\s*<\/label>/);
  });

  test('offers to take out what someone wrote, and nothing that the page sent by itself', async () => {
    reference = await write(desk, 'general', { _language: 'pl', _subject: 'Bins', shop: 'Bell’s' });
    const { text } = await act('redact');
    expect(text).toMatch(/value="_subject"[^]*value="shop"|value="shop"[^]*value="_subject"/);
    expect(text).not.toContain('_language');
  });

  test('shows what was asked and answered, the promise with its working, and what can be done', async () => {
    const { text } = await jo.get(`/staff/case/${reference}/`);
    for (const said of [
      'Ada Bell',
      '&lt;b&gt;A hole&lt;/b&gt;',
      'ada@example.org',
      'Customer services',
    ]) {
      expect(text, said).toContain(said);
    }
    expect(text).toContain('2 working days left');
    expect(text).toContain('How the date was worked out');
    expect(text).toContain('Write the reply here');
    expect(text).not.toContain('Erase it');
    expect(text).not.toMatch(/<script|style="/);
  });

  test('its files come as downloads and nothing else', async () => {
    const key = 'a-key';
    const found = await desk.store.find(reference.replace('-', ''));
    if (found === undefined) throw new Error('not kept');
    const file = { field: 'f', name: 'a"b.svg.exe', type: 'application/pdf', bytes: 4, key };
    const submission = { ...found.submission, reference: '00000001', files: [file] };
    await desk.store.add(submission, new Map([[key, new TextEncoder().encode('%PDF')]]));
    const { headers, text, status } = await jo.get('/staff/file/0000-0001/a-key');
    expect([status, text]).toEqual([200, '%PDF']);
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a_b-svg-exe.pdf");
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await jo.get('/staff/file/0000-0001/another')).status).toBe(404);
  });

  test('is taken, given to a colleague, and passed on: the other team gets an email, and the clock runs on', async () => {
    const page = await jo.get(`/staff/case/${reference}/`);
    const taken = await jo.send(page, {}, `/staff/case/${reference}/assign/`);
    expect(taken.text).toContain('Given to Jo Ismay.');
    expect((await jo.get('/staff/?view=unassigned')).text).not.toContain(reference);
    await jo.send(await act('assign'), { to: 'sam@c.test' });
    expect((await jo.get('/staff/?officer=sam@c.test')).text).toContain(reference);
    const due = (await jo.get(`/staff/case/${reference}/`)).text.includes('25 November 2026');
    expect(due).toBe(true);
    const after = await jo.send(await act('pass-on'), { to: 'complaints' });
    expect(after.path).toBe('/staff/');
    expect((await act('note')).status).toBe(404);
    expect(desk.sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['complaints@c.test', `${reference}: A form (reply by 25 Nov 2026)`],
    ]);
    const ravi = desk.browser();
    await ravi.signIn('ravi@c.test');
    expect((await ravi.get(`/staff/case/${reference}/`)).text).toContain('25 November 2026');
  });

  test('is answered here: seen first, then sent once, below a frame in the resident’s language', async () => {
    reference = await write(desk, 'general', { _language: 'pl', message: 'Dziura w drodze' });
    const asked = await act('reply');
    expect(asked.text).toContain('Which language did you write in?');
    const words = 'Naprawimy ją w piątek.\n\nJo Ismay';
    const preview = await jo.send(asked, { words, language: 'pl', _step: 'next' });
    expect(preview.text).toContain('This is what we will send');
    expect(preview.text).toContain('Nasza odpowiedź');
    expect(desk.sent.filter(({ kind }) => kind === 'reply')).toEqual([]);
    expect(await kinds()).toEqual([]);
    const changed = await jo.send(preview, { _step: 'change' });
    expect(changed.text).toContain('Naprawimy ją w piątek.');
    const sent = await jo.send(preview, { _step: 'send' });
    expect(sent.text).toContain('Replied by email. Sent by email.');
    const mails = desk.sent.filter(({ kind }) => kind === 'reply');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      ...{ to: 'ada@example.org', language: 'pl', replyTo: 'team@c.test', headers: {} },
      subject: `Nasza odpowiedź (${reference})`,
    });
    expect(mails[0]?.text).toContain('Naprawimy ją w piątek.');
    // The same form sent again, and a sweep: nothing is sent twice.
    const again = await jo.send(preview, { _step: 'send' });
    expect(again.status).toBe(409);
    const { delivering } = desk.runtime;
    await sweep({ ...delivering, until: '2027-01-01' });
    expect(desk.sent.filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });

  test('a reply that was written just before the server died is sent by the next sweep', async () => {
    await desk.store.addEvent(reference.replace('-', ''), {
      ...{ id: 'replied', at: '2026-11-23T10:05:00.000Z', kind: 'replied' },
      ...{ channel: 'email', words: 'Mended.', mailed: true, by: 'jo@c.test' },
    });
    await sweep({ ...desk.runtime.delivering, until: '2027-01-01' });
    await sweep({ ...desk.runtime.delivering, until: '2027-01-01' });
    expect(desk.sent.map(({ kind, text }) => [kind, text.includes('Mended.')])).toEqual([
      ['reply', true],
    ]);
  });

  test('a reply by telephone is written down, and nothing is sent', async () => {
    const wrong = await jo.send(await act('record'), { words: 'She knows' });
    expect([wrong.status, wrong.text.includes('Choose how you replied.')]).toEqual([422, true]);
    expect(wrong.text).toContain('She knows');
    await jo.send(wrong, { channel: 'telephone', words: 'She knows' });
    expect(await events()).toContainEqual(
      expect.objectContaining({
        kind: 'replied',
        channel: 'telephone',
        words: 'She knows',
        by: 'jo@c.test',
      }),
    );
    expect(desk.sent).toEqual([]);
    expect((await jo.get('/staff/')).text).not.toContain(reference);
    expect((await jo.get(`/staff/?search=${reference}`)).text).toContain(reference);
    const reopened = await jo.send(await act('reopen'), { reason: 'She called again' });
    expect(reopened.text).toContain('no date: it had its reply before it was reopened');
    expect(reopened.text).not.toContain('no date promised');
    const asked = await jo.send(await act('ask'), { question: 'Which hole?' });
    const waits = await jo.send(asked, { _step: 'send' });
    expect(waits.text).not.toContain('stopped: waiting for the resident');
    expect((await jo.get('/staff/')).text).toContain(reference);
  });

  test('a reply that was written down by mistake counts no longer, and the day is there again', async () => {
    desk.at('2026-11-24T09:00:00Z');
    await jo.signIn('jo@c.test');
    const timeIn = ({ text }: Answer): string | undefined =>
      /(?:\d+ working days?|less than a working day) left|due today|late by[^<]+/.exec(text)?.[0];
    const before = timeIn(await jo.get(`/staff/case/${reference}/`));
    expect(before).toBeDefined();
    await jo.send(await act('record'), { channel: 'telephone' });
    const page = await act('reopen');
    expect(page.text).toMatch(/value="yes" checked/);
    const reopened = await jo.send(page, { reason: 'It was another case', answered: 'no' });
    expect(reopened.text).toContain('the reply was written down by mistake');
    expect(reopened.text).not.toContain('it had its reply before it was reopened');
    expect(timeIn(reopened)).toBe(before);
    expect((await jo.get('/staff/')).text).toContain(reference);
  });

  describe('a reply that is written down on a later day', () => {
    const day = (date: string): Record<string, string> => {
      const [year = '', month = '', one = ''] = date.split('-');
      return { 'on-year': year, 'on-month': month, 'on-day': one };
    };
    const record = async (on: Record<string, string>): Promise<Answer> =>
      jo.send(await act('record'), { channel: 'telephone', words: 'She knows', ...on });
    const replied = async () => (await events()).find(({ kind }) => kind === 'replied')?.at;

    test('is asked for its day, with today filled in', async () => {
      desk.at('2026-11-27T09:00:00Z');
      await jo.signIn('jo@c.test');
      const { text } = await act('record');
      for (const [part, value] of Object.entries(day('2026-11-27'))) {
        expect(text, part).toMatch(new RegExp(`name="${part}"[^>]* value="${value}"`));
      }
    });

    // Due by the end of Wednesday 25 November 2026, and written down on Friday the 27th.
    test.each([
      ['2026-11-25', '2026-11-25T23:59:59.999Z', 'Replied'],
      ['2026-11-26', '2026-11-26T23:59:59.999Z', 'Replied, late'],
      ['2026-11-27', '2026-11-27T09:00:00.000Z', 'Replied, late'],
    ])('on %s counts from %s: %s', async (on, at, state) => {
      desk.at('2026-11-27T09:00:00Z');
      await jo.signIn('jo@c.test');
      const { text } = await record(day(on));
      expect(await replied()).toBe(at);
      expect(/State\s*<\/dt>\s*<dd[^>]*>\s*([^<]*?)\s*</.exec(text)?.[1]).toBe(state);
      // No one said at what hour.
      expect(text).not.toContain('11:59pm');
    });

    test.each([
      ['a day to come', day('2026-11-28'), 'The day must be today or in the past.'],
      ['a day before it came', day('2026-11-22'), 'had not been received then'],
      ['no day', day('2026-11-31'), 'Enter the day, month and year on which you replied.'],
    ])('is refused on %s, at its own question, and nothing typed is lost', async (_, on, said) => {
      desk.at('2026-11-27T09:00:00Z');
      await jo.signIn('jo@c.test');
      const wrong = await record(on);
      expect([wrong.status, wrong.text.includes(said)]).toEqual([422, true]);
      expect(wrong.text).toContain('href="#on"');
      expect(wrong.text).toContain('She knows');
      expect(wrong.text).toContain(`value="${on['on-day'] ?? ''}"`);
      expect(await replied()).toBeUndefined();
    });

    test('is asked for its hour where hours were promised, and then the hour decides', async () => {
      const found = await desk.store.find(reference.replace('-', ''));
      const { promise } = found?.submission ?? {};
      if (found === undefined || promise === undefined) throw new Error('not kept');
      const dueAt = '2026-11-25T15:00:00+00:00';
      const submission = { ...found.submission, reference: '00000001' };
      await desk.store.add({ ...submission, promise: { ...promise, dueAt } });
      reference = '0000-0001';
      desk.at('2026-11-26T09:00:00Z');
      await jo.signIn('jo@c.test');
      const odd = await record({ ...day('2026-11-25'), at: 'half two' });
      expect([odd.status, odd.text.includes('Enter a time, like 14:30.')]).toEqual([422, true]);
      const later = await record({ ...day('2026-11-26'), at: '9.30' });
      expect([later.status, later.text.includes('The time must be in the past.')]).toEqual([
        422,
        true,
      ]);
      await record({ ...day('2026-11-25'), at: '14:30' });
      expect(await replied()).toBe('2026-11-25T14:30:00.000Z');
    });
  });

  test('the page after an act says that it is saved, once, and first of all in its title', async () => {
    const saved = await jo.send(await act('note'), { text: 'Called' });
    expect(saved.text).toMatch(/<title>Your note is saved\. /);
    expect(saved.text).toContain('<p class="desk__done">Your note is saved.</p>');
    expect(saved.text).not.toMatch(/role="(?:alert|status)"/);
    const again = await jo.get(`/staff/case/${reference}/`);
    expect(again.text).not.toContain('Your note is saved.');
    jo.cookies.set('staff-done', '<b>anything</b>');
    expect((await jo.get('/staff/')).text).not.toContain('desk__done');
    const passed = await jo.send(await act('pass-on'), { to: 'complaints' });
    expect(passed.text).toMatch(/<title>Passed on\. /);
  });

  test('one without an address offers no email, and takes none', async () => {
    reference = await write(desk, 'general', { email: '' });
    expect((await jo.get(`/staff/case/${reference}/`)).text).not.toContain('Write the reply here');
    const refused = await jo.send(await act('reply'), { words: 'Hello' });
    expect(refused.text).toContain('has no email address to reply to');
  });

  test('one without an address is asked in another way: the page says so before and after', async () => {
    reference = await write(desk, 'general', { email: '' });
    desk.sent.length = 0;
    const page = await act('ask');
    expect(page.text).toContain('The resident gave no email address, so please ask them yourself');
    expect(page.text).not.toContain('See it before it is sent');
    const asked = await jo.send(page, { question: 'Which hole?' });
    expect(asked.text).toContain('Your question is saved. No email is sent.');
    expect(desk.sent).toEqual([]);
  });

  test('the resident hears of a delay; of a complaint once, with the Ombudsman, and no later than the rule', async () => {
    reference = await write(desk, 'complaint');
    jo = desk.browser();
    await jo.signIn('ravi@c.test');
    desk.sent.length = 0;
    const day = (date: string) => {
      const [year = '', month = '', one = ''] = date.split('-');
      return { 'until-day': one, 'until-month': month, 'until-year': year, reason: 'Complex' };
    };
    const late = await jo.send(await act('delay'), day('2027-02-01'));
    expect([late.status, late.text.includes('10 working days later at most')]).toEqual([422, true]);
    expect(late.text).toContain('value="2027"');
    // In words, and already before anyone has typed a day.
    expect(late.text).not.toMatch(/(?:on|until) \d{4}-\d\d-\d\d/);
    expect((await act('delay')).text).toContain('Monday 21 December 2026 at the latest');
    const none = await jo.send(late, { ...day('2026-02-30') });
    expect(none.text).toContain('Enter the day, month and year');
    const untold = await jo.send(none, { ...day('2026-12-11'), forResident: ' ' });
    expect([untold.status, untold.text.includes('who complains has to be told')]).toEqual([
      422,
      true,
    ]);
    await jo.send(untold, { ...day('2026-12-11'), forResident: 'We are waiting for a report.' });
    expect(desk.sent).toHaveLength(1);
    expect(desk.sent[0]?.text).toContain('Friday 11 December 2026');
    expect(desk.sent[0]?.text).toContain('We are waiting for a report.');
    expect(desk.sent[0]?.text).toContain('Ombudsman');
    expect(desk.sent[0]?.text).not.toContain('Complex');
    const twice = await jo.send(await act('delay'), day('2026-12-14'));
    expect(twice.text).toContain('put off only once');
    await jo.send(await act('record'), { channel: 'telephone' });
    const replied = await jo.get(`/staff/case/${reference}/`);
    expect(replied.text).toMatch(/Outcome\s*<\/dt>\s*<dd[^>]*>\s*Not written down yet/);
    await jo.send(await act('outcome'), { outcome: 'upheld', lesson: 'Check the list' });
    const ended = await jo.get(`/staff/case/${reference}/`);
    expect(ended.text).toContain('Outcome: upheld.');
    expect(ended.text).not.toContain('Not written down yet');
  });

  test('the page for a later day opens where no bank holidays are known yet, and names no last day', async () => {
    reference = await write(desk, 'complaint');
    const found = await desk.store.find(reference.replace('-', ''));
    const { promise } = found?.submission ?? {};
    if (found === undefined || promise === undefined) throw new Error('not kept');
    const submission = { ...found.submission, reference: '00000001' };
    const far = { dueOn: '2099-12-15', dueAt: '2099-12-15T23:59:59+00:00' };
    await desk.store.add({ ...submission, promise: { ...promise, ...far } });
    reference = '0000-0001';
    jo = desk.browser();
    await jo.signIn('ravi@c.test');
    const page = await act('delay');
    expect([page.status, page.text.includes('at the latest')]).toEqual([200, false]);
  });

  test('a question stops the clock of a request for information, and the answer starts it again', async () => {
    const form = desk.runtime.site.forms['general'];
    if (form !== undefined) form.standard = 'foi';
    reference = await write(desk, 'general', { message: 'All emails' });
    desk.sent.length = 0;
    const preview = await jo.send(await act('ask'), { question: 'Which year?' });
    expect(preview.text).toContain('We have a question for you');
    const asked = await jo.send(preview, { _step: 'send' });
    expect(asked.text).toContain('Asked the resident a question. The time stops. Sent by email.');
    expect(asked.text).toContain('stopped: waiting for the resident');
    expect(desk.sent[0]?.text).toContain('Which year?');
    expect((await jo.get('/staff/?view=asked')).text).toContain(reference);
    desk.at('2026-11-25T10:00:00Z');
    await jo.signIn('jo@c.test');
    const on = (day: string) => ({ 'on-day': day, 'on-month': '11', 'on-year': '2026' });
    const early = await jo.send(await act('answered'), on('22'));
    expect([early.status, early.text.includes('had not been asked about then')]).toEqual([
      422,
      true,
    ]);
    const none = await jo.send(early, on('31'));
    expect(none.text).toContain('Enter the day, month and year on which the answer reached us.');
    // The answer came on Tuesday and is written down on Wednesday: the law counts from Tuesday.
    const answered = await jo.send(early, on('24'));
    expect(answered.text).toContain('The time begins again: reply by Wednesday 23 December 2026');
  });

  test('two officers at once: the second reads what the first did, and loses nothing typed', async () => {
    const sam = desk.browser();
    await sam.signIn('sam@c.test');
    const [mine, theirs] = [await act('record'), await sam.get(`/staff/case/${reference}/record/`)];
    await sam.send(theirs, { channel: 'visit', words: 'Sam told her' });
    const told = await jo.send(mine, { channel: 'telephone', words: 'A long explanation' });
    expect(told.status).toBe(409);
    expect(told.text).toContain('Sam Orr');
    expect(told.text).toContain('Replied in person.');
    expect(told.text).toContain('A long explanation');
    const insisted = await jo.send(told, { channel: 'telephone', words: 'A long explanation' });
    expect([insisted.status, insisted.text.includes('has had its reply')]).toEqual([422, true]);
    expect(insisted.text).toContain('A long explanation');
    expect(await kinds()).toEqual(['replied']);
  });

  test('of two who act in the same moment, one is written down and the other told', async () => {
    const sam = desk.browser();
    await sam.signIn('sam@c.test');
    const pages = [await act('note'), await sam.get(`/staff/case/${reference}/note/`)] as const;
    const done = await Promise.all([
      jo.send(pages[0], { text: 'Of Jo' }),
      sam.send(pages[1], { text: 'Of Sam' }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(done.find(({ status }) => status === 409)?.text).toMatch(/Of (Jo|Sam)/);
    expect(await kinds()).toEqual(['note']);
  });

  test('signed out in the middle of a letter, an officer keeps every word', async () => {
    const page = await act('reply');
    desk.at('2026-11-23T20:00:00Z');
    const { status, text } = await jo.send(page, { words: 'Two hours of work' });
    expect([status, text.includes('Two hours of work')]).toEqual([401, true]);
  });

  test('an answer is taken out for good; a manager erases a case, and no officer does', async () => {
    await jo.send(await act('redact'), { field: 'message', reason: 'Names a neighbour' });
    const { text } = await jo.get(`/staff/case/${reference}/`);
    expect(text).toContain('[removed]');
    expect(text).not.toContain('A hole');
    expect((await act('erase')).status).toBe(404);
    jo = desk.browser();
    await jo.signIn('alan@c.test');
    await jo.send(await act('erase'));
    expect(await desk.store.find(reference.replace('-', ''))).toBeUndefined();
    expect((await jo.get('/staff/audit/')).text).toContain('erased it');
  });

  test('what waits in quarantine is read, and released with its mail', async () => {
    const found = await desk.store.find(reference.replace('-', ''));
    if (found === undefined) throw new Error('not kept');
    await desk.store.add({ ...found.submission, reference: '00000001', quarantine: 'honeypot' });
    reference = '0000-0001';
    expect((await jo.get('/staff/?view=quarantine')).text).toContain(reference);
    expect((await jo.get('/staff/')).text).not.toContain(reference);
    await jo.send(await act('release'));
    expect(desk.sent.map(({ kind }) => kind).sort()).toEqual(['acknowledgement', 'notification']);
    expect((await jo.get('/staff/')).text).toContain(reference);
  });

  test('a case is linked to an earlier one that its officer may see, and to no other', async () => {
    const earlier = reference;
    desk.at('2026-11-23T10:30:00Z');
    const others = await write(desk, 'complaint');
    reference = await write(desk, 'general', { message: 'The same hole' });
    const refused = await jo.send(await act('link'), { as: 'duplicate-of', to: others });
    expect(refused.text).toContain('no case with that reference among those you can see');
    const linked = await jo.send(refused, { as: 'duplicate-of', to: earlier });
    expect(linked.text).toContain(`The same as ${earlier}.`);
    expect(linked.text).toContain('Closed');
  });
});

describe('the queue', () => {
  test('says who wrote, what about, and by when to reply', async () => {
    const words =
      'The bins in Church Street were not emptied on Monday, and the week before they were not either';
    await write(desk, 'general', { name: 'Bo Lund', message: words });
    await write(desk, 'general', { message: words, _subject: 'Bins, again' });
    const { text } = await jo.get('/staff/');
    expect(text).toContain('<bdi>Bo Lund</bdi>');
    expect(text).toContain('The bins in Church Street were not emptied on Monday, and the week …');
    expect(text).toContain('<bdi>Bins, again</bdi>');
    expect(text).toContain('25 Nov 2026');
    await jo.send(await act('redact'), { field: 'name', reason: 'Not to be kept' });
    expect((await jo.get('/staff/')).text).not.toContain('Ada Bell');
  });

  test('has a way to an officer’s own cases, and back to everyone’s', async () => {
    const page = await jo.get(`/staff/case/${reference}/`);
    await write(desk, 'general');
    await jo.send(page, {}, `/staff/case/${reference}/assign/`);
    const { text } = await jo.get('/staff/');
    const mine = /href="([^"]+)"[^>]*>Mine \(1\)/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const own = await jo.get(mine);
    expect(own.text).toContain('Mine: 1 case');
    expect(own.text).toMatch(/aria-current="page"[^>]*>\s*Mine/);
    expect(own.text.match(/aria-current="page"[^>]*>\s*(?:Mine|All open cases)/g)).toHaveLength(1);
    const all = /href="([^"]+)"[^>]*>All open cases/.exec(own.text)?.[1] ?? '';
    expect((await jo.get(all.replaceAll('&amp;', '&'))).text).toContain('All open cases: 2 cases');
  });

  test('says what is late and how long there is, and narrows by view, form and words', async () => {
    desk.at('2026-11-26T09:00:00Z');
    await jo.signIn('jo@c.test');
    const late = await jo.get('/staff/?view=late');
    expect(late.text).toContain('late by 1 working day');
    expect(late.text).toContain('Late (1)');
    expect((await jo.get('/staff/?view=today')).text).toContain('There are none.');
    expect((await jo.get('/staff/?search=Ada+BELL')).text).toContain(reference);
    expect((await jo.get('/staff/?search=ada@example.org')).text).toContain(reference);
    expect((await jo.get('/staff/?search=nothing+like+it')).text).toContain('There are none.');
    expect((await jo.get('/staff/?form=closed')).text).toContain('There are none.');
  });

  test('has pages of fifty', async () => {
    const found = await desk.store.find(reference.replace('-', ''));
    if (found === undefined) throw new Error('not kept');
    for (let number = 0; number < 60; number += 1) {
      await desk.store.add({ ...found.submission, reference: String(number).padStart(8, '0') });
    }
    const first = await jo.get('/staff/');
    expect(first.text.match(/<th scope="row">/g)).toHaveLength(50);
    expect(first.text).toContain('All open cases: 61 cases');
    expect(first.text).toContain('Next page');
    const second = await jo.get('/staff/?view=open&page=2');
    expect(second.text.match(/<th scope="row">/g)).toHaveLength(11);
    expect(second.text).toContain('Previous page');
  });
});

describe('a reply with files', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
  const hidden = ({ text }: Answer): [string, string][] =>
    [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
  async function sendWith(preview: Answer, ...files: File[]): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of hidden(preview)) body.append(name, value);
    body.append('_step', 'send');
    for (const file of files) body.append('files', file);
    return jo.get(`/staff/case/${reference}/reply/`, { method: 'POST', body });
  }

  test('is seen first, then sent with them; they are kept, and come as downloads', async () => {
    const preview = await jo.send(await act('reply'), { words: 'See the plan.', _step: 'next' });
    expect(preview.text).toContain('enctype="multipart/form-data"');
    const sent = await sendWith(preview, new File([pdf], 'plan.exe.pdf'));
    expect(sent.text).toContain('File: plan-exe.pdf');
    const [mail] = desk.sent.filter(({ kind }) => kind === 'reply');
    expect(mail?.attachments).toHaveLength(1);
    expect(mail?.attachments[0]).toMatchObject({
      ...{ filename: 'plan-exe.pdf', contentType: 'application/pdf' },
    });
    expect(Buffer.from(mail?.attachments[0]?.content ?? '')).toEqual(Buffer.from(pdf));
    const href = /href="(\/staff\/file\/[^"]+)"/.exec(sent.text)?.[1] ?? '';
    expect((await jo.get(href)).text).toBe(new TextDecoder().decode(pdf));
    const replied = (await events()).find((event) => event.kind === 'replied');
    expect(replied?.files).toMatchObject([{ name: 'plan-exe.pdf', type: 'application/pdf' }]);
  });

  test.each([
    ['a program', [new File(['MZ\u0000'], 'plan.pdf')], 'plan.pdf'],
    ['too many', Array.from({ length: 6 }, () => new File([pdf], 'plan.pdf')), '5'],
    ['one that is too large', [new File([new Uint8Array(4_300_000)], 'plan.pdf')], '4 MB'],
  ])('with %s is not sent, and nothing is written down', async (_, files, said) => {
    const preview = await jo.send(await act('reply'), { words: 'See the plan.', _step: 'next' });
    const refused = await sendWith(preview, ...files);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('There is a problem');
    expect(refused.text).toContain(said);
    expect(refused.text).toContain('value="See the plan."');
    expect(await kinds()).toEqual([]);
    expect(desk.sent.filter(({ kind }) => kind === 'reply')).toEqual([]);
  });

  test('without any is sent as it always was', async () => {
    const preview = await jo.send(await act('reply'), { words: 'No plan.', _step: 'next' });
    const sent = await sendWith(preview, new File([], ''));
    expect(sent.text).toContain('Sent by email.');
    expect(desk.sent.find(({ kind }) => kind === 'reply')?.attachments).toEqual([]);
  });
});

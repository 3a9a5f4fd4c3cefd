import { beforeEach, describe, expect, test } from 'vitest';
import { erasesExpired } from './erases-expired.ts';
import { testSite } from '../../support/test-runtime.ts';
import { aResident, siteOfResident, type Resident } from './a-resident.ts';

let ada: Resident;
let reference: string;
beforeEach(async () => {
  ada = aResident();
  reference = await ada.write();
  ada.at('2026-11-23T11:00:00Z');
});

const toTeam = (made: Resident = ada) =>
  made.sent.filter(({ to }) => to === 'team@c.test').slice(1);

describe('the secret link in the acknowledgement', () => {
  test('opens the promise, the progress and what can be done, and not one word that was written', async () => {
    const page = await ada.get(ada.link());
    expect(page.status).toBe(200);
    expect(page.text).toContain(reference);
    // Who has sent more than one needs to know which this is.
    expect(page.text).toMatch(/<h1[^>]*>What you sent us<\/h1>\s*<p>A form<\/p>/);
    expect(page.text).toContain('Wednesday 25 November 2026');
    expect(page.text).toContain('It is with the team that will answer it.');
    for (const act of ['add', 'sorted', 'contact', 'erase']) {
      expect(page.text, act).toContain(`href="${ada.link()}${act}/"`);
    }
    expect(page.text).not.toContain('a-private-sentence');
    expect(page.text).not.toContain('ada@example.org');
  });

  test('does not leak: no referrer, no cache, no search engine', async () => {
    for (const path of [ada.link(), `${ada.link()}add/`, '/yours/', '/yours/made-up/']) {
      const { headers } = await ada.get(path);
      expect(
        [headers.get('referrer-policy'), headers.get('cache-control'), headers.get('x-robots-tag')],
        path,
      ).toEqual(['no-referrer', 'no-store', 'noindex, nofollow']);
    }
  });

  test('is read in the language of the resident', async () => {
    await ada.write({ email: 'jan@example.org', _language: 'pl' });
    const link = ada.link('jan@example.org');
    expect(link).toMatch(/^\/pl\/yours\//);
    const page = await ada.get(link);
    expect(page.text).toContain('Co nam Państwo wysłali');
    expect(page.text).toContain('Sprawą zajmuje się zespół, który na nią odpowie.');
  });

  test('opened by a program that reads mail, does nothing', async () => {
    const link = ada.link();
    for (const end of ['', 'add/', 'sorted/', 'contact/', 'erase/', '?done=settled']) {
      for (const method of ['GET', 'HEAD']) {
        expect((await ada.get(`${link}${end}`, { method })).status, end).toBe(200);
      }
    }
    expect(await ada.kinds(reference)).toEqual([]);
    expect(toTeam()).toEqual([]);
  });

  test('is not shown within a page of another website', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' };
    expect((await ada.get(ada.link(), { headers })).status).toBe(404);
  });
});

describe('adding to it', () => {
  test('keeps the words, and the team gets an email with them', async () => {
    const page = await ada.send(`${ada.link()}add/`, { message: 'It is by the bridge.' });
    expect(page.text).toContain('Thank you. We have added it, and told the team.');
    expect(await ada.events(reference)).toMatchObject([
      { id: 'added-1', kind: 'added', words: 'It is by the bridge.', mailed: true },
    ]);
    const [mail] = toTeam();
    expect(mail?.subject).toBe(`${reference}: the resident has added something`);
    expect(mail?.text).toContain('>     It is by the bridge.');
    expect(mail?.replyTo).toBe('ada@example.org');
    expect(mail?.personalisation.council).not.toHaveProperty('answers');
    expect(mail?.personalisation.resident['answers']).toContain('It is by the bridge.');
  });

  test('keeps a file, bounded as on a form, and it goes when the files of the form go', async () => {
    const form = new FormData();
    form.set('message', '');
    form.set('file', new Blob(['%PDF-1.7 a plan'], { type: 'application/pdf' }), 'plan.pdf');
    await ada.send(`${ada.link()}add/`, form);
    const [event] = await ada.events(reference);
    expect(event).toMatchObject({ kind: 'added', files: [{ name: 'plan.pdf' }] });
    const key = event?.kind === 'added' ? (event.files?.[0]?.key ?? '') : '';
    const bare = reference.replace('-', '');
    expect((await ada.store.getFile(bare, key))?.byteLength).toBe(15);
    const program = new FormData();
    program.set('file', new Blob(['MZ\u0000\u0001']), 'plan.exe');
    const refused = await ada.send(`${ada.link()}add/`, program);
    expect([refused.status, refused.text.includes('must be one of these kinds')]).toEqual([
      422,
      true,
    ]);
    ada.at('2027-02-22T11:00:00Z');
    await erasesExpired(ada, '2027-02-22T11:00:00.000Z');
    expect(await ada.store.getFile(bare, key)).toBeUndefined();
    expect(await ada.kinds(reference)).toEqual(['added', 'files-erased']);
    expect((await ada.get(`${ada.link()}add/`)).text).not.toContain('type="file"');
  });

  test('shows everything again where there is nothing to add, or too much', async () => {
    const empty = await ada.send(`${ada.link()}add/`, { message: ' ' });
    expect([
      empty.status,
      empty.text.includes('Enter an answer to “What would you like to add?”'),
    ]).toEqual([422, true]);
    const long = await ada.send(`${ada.link()}add/`, { message: 'x'.repeat(5_001) });
    expect([long.status, long.text.includes('xxxx')]).toEqual([422, true]);
    expect(await ada.kinds(reference)).toEqual([]);
  });

  test('pressed twice, or sent again, is added once; the same words from a later page are new', async () => {
    const filled = { message: 'It is worse now.', _nonce: '0' };
    await Promise.all([
      ada.send(`${ada.link()}add/`, filled),
      ada.send(`${ada.link()}add/`, filled),
    ]);
    await ada.send(`${ada.link()}add/`, filled);
    expect(await ada.kinds(reference)).toEqual(['added']);
    expect(toTeam()).toHaveLength(1);
    await ada.send(`${ada.link()}add/`, { ...filled, _nonce: '1' });
    expect(await ada.kinds(reference)).toEqual(['added', 'added']);
  });

  test('is possible twenty times, and then by telephone', async () => {
    for (let number = 0; number < 20; number += 1) {
      await ada.send(`${ada.link()}add/`, {
        message: `More ${String(number)}`,
        _nonce: String(number),
      });
    }
    const full = await ada.send(`${ada.link()}add/`, { message: 'And more', _nonce: '20' });
    expect([full.status, full.text.includes('01632 960000')]).toEqual([409, true]);
    expect(await ada.kinds(reference)).toHaveLength(20);
  });

  test('after a question of the council’s is the answer to it', async () => {
    await ada.store.addEvent(reference.replace('-', ''), {
      id: 'clarification-asked-1',
      at: '2026-11-23T12:00:00.000Z',
      kind: 'clarification-asked',
      stopsClock: true,
    });
    ada.at('2026-12-01T11:00:00Z');
    await ada.send(`${ada.link()}add/`, { message: 'The one in Station Road.' });
    expect(await ada.events(reference)).toMatchObject([
      { kind: 'clarification-asked' },
      { kind: 'added' },
      { kind: 'clarification-given', dueOn: '2026-12-03' },
    ]);
  });
});

describe('saying that it is sorted', () => {
  test('closes it, and the team gets an email; twice is once', async () => {
    const asks = await ada.get(`${ada.link()}sorted/`);
    expect(asks.text).toContain('We will close it and tell the team.');
    const done = await ada.send(`${ada.link()}sorted/`, {});
    expect(done.text).toContain('Thank you. We have closed it, and told the team.');
    expect(done.text).toContain('We have closed this.');
    await ada.send(`${ada.link()}sorted/`, {});
    expect(await ada.kinds(reference)).toEqual(['settled']);
    expect(toTeam().map(({ subject }) => subject)).toEqual([
      `${reference}: the resident says that it is sorted`,
    ]);
    const after = await ada.send(`${ada.link()}add/`, { message: 'Wait' });
    expect(after.text).toContain('We have finished with this, so nothing can be added to it.');
    expect(await ada.kinds(reference)).toEqual(['settled']);
  });
});

describe('changing how to be reached', () => {
  test('the team, the old address and the new one each get an email, and the old link dies', async () => {
    const old = ada.link();
    const done = await ada.send(`${old}contact/`, {
      email: 'bell@example.org',
      phone: '01632 960001',
    });
    expect(done.text).toContain('Thank you. We have saved it, and told the team.');
    expect(await ada.events(reference)).toMatchObject([
      { kind: 'contact-changed', email: 'bell@example.org', phone: '01632 960001' },
      { kind: 'address-left', address: 'ada@example.org' },
      { kind: 'list-asked' },
    ]);
    const left = ada.sent.findLast(({ to }) => to === 'ada@example.org');
    expect(left?.subject).toBe(`We will use other contact details from now on (${reference})`);
    expect(left?.text).not.toContain('bell@example.org');
    expect(left?.text).not.toContain('/yours/');
    expect(toTeam()[0]?.text).toContain('bell@example.org');
    expect((await ada.get(old)).status).toBe(404);
    expect((await ada.get(ada.link('bell@example.org'))).text).toContain(reference);
  });

  test('one way is enough, and it has to be one that we can write to', async () => {
    const none = await ada.send(`${ada.link()}contact/`, {});
    expect([none.status, none.text.includes('There is a problem')]).toEqual([422, true]);
    for (const email of ['not an address', 'planning@c.test', 'no-reply@example.org']) {
      const refused = await ada.send(`${ada.link()}contact/`, { email });
      expect(
        [refused.status, refused.text.includes('Enter an email address in the correct format')],
        email,
      ).toEqual([422, true]);
    }
    expect(await ada.kinds(reference)).toEqual([]);
    await ada.send(`${ada.link()}contact/`, { phone: '01632 960001' });
    expect(await ada.kinds(reference)).toEqual(['contact-changed', 'address-left']);
  });

  test.each([
    { phone: '01632 960001' },
    { address: '1 High Street' },
    { email: 'ADA@example.org', phone: '01632 960001' },
  ])(
    'the mailbox hears of %o, though it stays as it was, and gets the new link',
    async (filled) => {
      const old = ada.link();
      const before = ada.sent.length;
      await ada.send(`${old}contact/`, filled);
      const [mail, ...more] = ada.sent
        .slice(before)
        .filter(({ to }) => to.toLowerCase() === 'ada@example.org');
      expect(more).toEqual([]);
      expect(mail?.subject).toBe(`We will use other contact details from now on (${reference})`);
      expect(mail?.text).toContain('If this was not you, call us on 01632 960000.');
      expect(mail?.text).not.toContain('We will not write to this one');
      expect(mail?.text).not.toContain('01632 960001');
      expect(mail?.text).not.toContain('High Street');
      expect((await ada.get(old)).status).toBe(404);
      expect(ada.link()).not.toBe(old);
      expect((await ada.get(ada.link())).text).toContain(reference);
    },
  );

  test('someone who names a stranger’s address again and again has three emails sent there, and uses up nothing else', async () => {
    const toVictim = () => ada.sent.filter(({ to }) => to === 'victim@example.org');
    for (let number = 1; number <= 5; number += 1) {
      await ada.write({ message: `Case ${String(number)}`, email: 'eve@example.net' });
      let link = ada.link('eve@example.net');
      for (const who of ['victim', 'eve', 'victim', 'eve', 'victim']) {
        const email = who === 'eve' ? 'eve@example.net' : 'victim@example.org';
        const done = await ada.send(`${link}contact/`, { email });
        link = done.path.replace(/\?.*/, '');
      }
    }
    expect(toVictim()).toHaveLength(3);
    ada.at('2026-11-23T11:30:00Z');
    await ada.write({ message: 'Her own', email: 'victim@example.org' });
    expect(toVictim().map(({ kind }) => kind)).toEqual([
      ...['reply', 'reply', 'reply'],
      'acknowledgement',
    ]);
    await ada.send('/yours/', { email: 'victim@example.org' });
    expect(toVictim()).toHaveLength(5);
    // She hears of it, too, where someone who got hold of her link changes how she is reached.
    await ada.send(`${ada.link('victim@example.org')}contact/`, { phone: '01632 960002' });
    expect(toVictim()).toHaveLength(6);
  });
});

describe('asking for erasure', () => {
  test('says by when, in a month, and the team gets an email; asked again it is the same', async () => {
    const asks = await ada.get(`${ada.link()}erase/`);
    expect(asks.text).toContain('We will answer your request by Wednesday 23 December 2026.');
    const done = await ada.send(`${ada.link()}erase/`, {});
    expect(done.text).toContain(
      'You asked us to erase this. We will answer by Wednesday 23 December 2026.',
    );
    ada.at('2026-11-30T11:00:00Z');
    await ada.send(`${ada.link()}erase/`, {});
    expect(await ada.events(reference)).toMatchObject([
      { kind: 'erasure-asked', answerBy: '2026-12-23' },
    ]);
    expect(toTeam().map(({ subject }) => subject)).toEqual([
      `${reference}: the resident asks for erasure: answer by Wednesday 23 December 2026`,
    ]);
  });
});

test('a call that its resident says is sorted gives its time to someone else', async () => {
  const fields = [
    { name: 'email', type: 'email' },
    { name: 'call-on', type: 'date', slot: { hours: 'telephone', time: 'call-at', most: 1 } },
    { name: 'call-at', type: 'radios', options: [{ value: '09:00-11:00' }] },
    { name: 'message', type: 'textarea' },
  ];
  const caller = aResident(testSite({ general: { fields } }));
  const day = { 'call-on-day': '24', 'call-on-month': '11', 'call-on-year': '2026' };
  const asks = { ...day, 'call-at': '09:00-11:00', email: 'ada@example.org' };
  await caller.write(asks);
  const link = caller.link();
  expect(
    (await caller.post('/f/general', { body: new URLSearchParams({ ...asks, message: 'Me too' }) }))
      .status,
  ).toBe(422);
  await caller.send(`${link}sorted/`, {});
  expect(
    (await caller.post('/f/general', { body: new URLSearchParams({ ...asks, message: 'Me too' }) }))
      .status,
  ).toBe(303);
});

describe('who gets what', () => {
  const paths = ['', 'add/', 'sorted/', 'contact/', 'erase/'];

  test('a link that was made up, cut short, made for another case, council or use opens nothing', async () => {
    const good = ada.link();
    const [, , token = ''] = good.split('/');
    const [said = '', signature = ''] = token.split('.');
    const another = await ada.write({ message: 'another', email: 'eve@example.org' });
    const [, , others = ''] = ada.link('eve@example.org').split('/');
    const changed = (from: string, to: string): string =>
      Buffer.from(Buffer.from(said, 'base64url').toString().replace(from, to)).toString(
        'base64url',
      );
    const own = reference.replace('-', '');
    const theirs = another.replace('-', '');
    const bad: [name: string, token: string][] = [
      ['made up', 'x'],
      ['without its signature', said],
      ['with an empty signature', `${said}.`],
      ['cut short', token.slice(0, -1)],
      ['with a sign more', `${token}x`],
      ['with another reference', `${changed(own, theirs)}.${signature}`],
      ['with another’s signature', `${said}.${others.split('.')[1] ?? ''}`],
      ['with an earlier day', `${changed('2026-11-23', '2026-11-22')}.${signature}`],
      ['a prototype', '__proto__'],
    ];
    for (const [name, one] of bad) {
      for (const end of paths) {
        const got = await ada.get(`/yours/${one}/${end}`);
        const sent = await ada.send(`/yours/${one}/${end}`, {
          message: 'x',
          email: 'e@example.org',
        });
        expect([got.status, sent.status], `${name} ${end}`).toEqual([404, 404]);
        expect(got.text, name).toContain('This link does not work');
      }
    }
    const site = siteOfResident();
    const elsewhere = aResident({ ...site, council: { ...site.council, id: 'other' } });
    await elsewhere.write();
    for (const end of paths) expect((await elsewhere.get(good + end)).status, end).toBe(404);
    expect(await ada.kinds(reference)).toEqual([]);
    expect(await ada.kinds(another)).toEqual([]);
  });

  test('a link of the desk’s, or for the questions after a reply, is none of these; nor the other way round', async () => {
    await ada.store.addEvent(reference.replace('-', ''), {
      ...{ id: 'replied', at: '2026-11-23T12:00:00.000Z', kind: 'replied', channel: 'telephone' },
    });
    const page = await ada.get(ada.link());
    const feedback = /href="(\/yours\/[^"]+)feedback\/"/.exec(page.text)?.[1] ?? 'none';
    for (const end of paths) expect((await ada.get(feedback + end)).status, end).toBe(404);
    expect((await ada.get(`${feedback}feedback/`)).status).toBe(200);
    expect((await ada.get(`${ada.link()}feedback/`)).status).toBe(404);
  });

  test('a link is good for 180 days, and each later email brings a new one', async () => {
    const link = ada.link();
    ada.at('2027-05-22T09:00:00Z');
    expect((await ada.get(link)).status).toBe(200);
    ada.at('2027-05-23T09:00:00Z');
    expect((await ada.get(link)).status).toBe(404);
  });

  test('a forged link of a time to come is refused before anything is hashed, and so is a signed one', async () => {
    const said = { reference: 'K7RM3XDW', changes: '0', at: '9999-12-31T23:59:59.000Z' };
    const forged = `${Buffer.from(JSON.stringify(said)).toString('base64url')}.abc`;
    const { hash } = ada.runtime;
    const hashedFor: number[] = [];
    ada.runtime.hash = (data, at) => {
      hashedFor.push(at);
      return hash(data, at);
    };
    expect((await ada.get(`/yours/${forged}/`)).status).toBe(404);
    expect(hashedFor).toEqual([]);
    const link = ada.link();
    ada.at('2026-11-23T09:54:00Z');
    expect((await ada.get(link)).status).toBe(404);
    // The clock of another server, a little ahead.
    ada.at('2026-11-23T09:56:00Z');
    expect((await ada.get(link)).status).toBe(200);
  });

  test('what was erased is like what was never there', async () => {
    const link = ada.link();
    await ada.store.remove(reference.replace('-', ''));
    const gone = await ada.get(link);
    const never = await ada.get('/yours/made-up/');
    expect([gone.status, gone.text]).toEqual([404, never.text]);
  });

  test('other addresses and methods are none', async () => {
    expect((await ada.get(`${ada.link()}close/`)).status).toBe(404);
    expect((await ada.send(ada.link(), {})).status).toBe(405);
    expect((await ada.get(ada.link(), { method: 'DELETE' })).status).toBe(405);
    expect((await ada.get(ada.link().replace('/yours', '/xx/yours'))).status).toBe(404);
    const moved = await ada.get(ada.link().slice(0, -1));
    expect([moved.status, moved.headers.get('location')]).toEqual([301, ada.link()]);
  });

  test.each(['add', 'sorted', 'contact', 'erase'])(
    'a link that was revoked while the form to %s was still coming in does nothing',
    async (act) => {
      const link = ada.link();
      const { readable, writable } = new TransformStream<Uint8Array>();
      const writer = writable.getWriter();
      const begun = ada.get(`${link}${act}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: readable,
        duplex: 'half',
      } as RequestInit);
      await writer.write(new TextEncoder().encode('message=More&email=eve%40example.net'));
      await ada.send(`${link}contact/`, { email: 'bell@example.org' });
      const kinds = await ada.kinds(reference);
      const sent = ada.sent.length;
      await writer.close();
      expect((await begun).status).toBe(404);
      expect(await ada.kinds(reference)).toEqual(kinds);
      expect(ada.sent).toHaveLength(sent);
    },
  );

  test('of two changes of contact details from one link, one counts, and nothing is said of the other', async () => {
    const link = ada.link();
    await Promise.all([
      ada.send(`${link}contact/`, { email: 'bell@example.org' }),
      ada.send(`${link}contact/`, { email: 'eve@example.net' }),
    ]);
    expect(await ada.kinds(reference)).toEqual(['contact-changed', 'address-left', 'list-asked']);
  });

  test('another website uses up no one’s own share: its forms are counted by themselves', async () => {
    const counted: string[] = [];
    ada.runtime.rateLimited = () => {
      counted.push('own');
      return undefined;
    };
    ada.runtime.foreignLimited = () => {
      counted.push('foreign');
      return 60;
    };
    const from = async (site: string | undefined): Promise<number> => {
      const said = site === undefined ? {} : { 'sec-fetch-site': site };
      const headers = { origin: 'null', ...said };
      const body = new URLSearchParams({ email: 'ada' });
      return (await ada.get('/yours/', { method: 'POST', headers, body })).status;
    };
    expect(await from('cross-site')).toBe(429);
    expect(await from('same-site')).toBe(429);
    expect(counted).toEqual(['foreign', 'foreign']);
    expect(await from('same-origin')).toBe(422);
    expect(await from(undefined)).toBe(422);
    expect(counted).toEqual(['foreign', 'foreign', 'own', 'own']);
  });

  test('who sends without end has to wait', async () => {
    const slow = aResident(siteOfResident(), { rateLimited: () => 60 });
    expect((await slow.send('/yours/', { email: 'ada@example.org' })).status).toBe(429);
  });
});

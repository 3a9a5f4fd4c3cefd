import { beforeEach, expect, test } from 'vitest';
import { MailFailure } from '../../../src/domain/submissions/ports.ts';
import { deliver } from '../../../src/domain/submissions/outbox.ts';
import { aResident, siteOfResident, type Resident } from './a-resident.ts';

let ada: Resident;
beforeEach(() => {
  ada = aResident();
});

const toAda = (made: Resident = ada) =>
  made.sent.filter(
    ({ to, subject }) => to.toLowerCase() === 'ada@example.org' && /All you/.test(subject),
  );

test('the list of all that was sent goes to that address alone, with dates, states and secret links', async () => {
  const first = await ada.write();
  ada.at('2026-11-24T10:00:00Z');
  const second = await ada.write({ message: 'another', email: 'Ada@Example.org' });
  const others = await ada.write({ message: 'a third', email: 'eve@example.org' });
  await ada.store.addEvent(first.replace('-', ''), {
    ...{ id: 'replied', at: '2026-11-24T11:00:00.000Z', kind: 'replied', channel: 'email' },
  });
  ada.at('2026-11-24T12:00:00Z');
  await ada.send('/yours/', { email: 'ada@example.org' });
  const [mail, ...more] = toAda().filter(({ text }) => text.includes('Someone asked'));
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('All you have sent us');
  expect(mail?.text).toContain(first);
  expect(mail?.text).toContain('We replied on Tuesday 24 November 2026.');
  expect(mail?.text).toContain(second);
  expect(mail?.text).toContain('We aim to reply by Thursday 26 November 2026.');
  expect(mail?.text).not.toContain(others);
  for (const words of ['a-private-sentence', 'another']) expect(mail?.text).not.toContain(words);
  const links = [...(mail?.text ?? '').matchAll(/https:\/\/c\.test(\/yours\/\S+)/g)];
  expect(links).toHaveLength(2);
  expect(mail?.text).toContain('These links are only for you.');
  for (const [, path = ''] of links) expect((await ada.get(path)).status).toBe(200);
});

test('no one learns whether anything was ever sent from an address', async () => {
  await ada.write();
  const known = await ada.send('/yours/', { email: 'ada@example.org' });
  const unknown = await ada.send('/yours/', { email: 'eve@example.org' });
  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(known.text.replaceAll('ada@', 'eve@')).toBe(unknown.text);
  expect([...known.headers]).toEqual([...unknown.headers]);
  expect(ada.sent.filter(({ to }) => to === 'eve@example.org')).toEqual([]);
});

test('before the page is shown, the store does the same for every address', async () => {
  const asked: string[] = [];
  const { store } = aResident();
  const watched = new Proxy(store, {
    get: (target, name: keyof typeof store) => {
      const method = target[name];
      return typeof method === 'function'
        ? (...given: never[]) => {
            asked.push(name);
            return (method as (...all: never[]) => unknown).apply(target, given);
          }
        : method;
    },
  });
  const made = aResident(siteOfResident(), { store: watched });
  await made.write();
  const before = async (email: string): Promise<string[]> => {
    asked.length = 0;
    const later: (() => Promise<unknown>)[] = [];
    await made.ask('/yours/', email, (work) => later.push(work));
    const done = [...asked];
    for (const work of later) await work();
    return done;
  };
  expect(await before('ada@example.org')).toEqual(['takeShare']);
  expect(await before('eve@example.org')).toEqual(['takeShare']);
});

test('an address gets two lists in an hour, and five in a day', async () => {
  await ada.write();
  for (let count = 0; count < 4; count += 1)
    await ada.send('/yours/', { email: 'ada@example.org' });
  expect(toAda()).toHaveLength(2);
  for (let hour = 11; hour < 20; hour += 1) {
    ada.at(`2026-11-23T${String(hour)}:30:00Z`);
    await ada.send('/yours/', { email: 'ada@example.org' });
  }
  expect(toAda()).toHaveLength(5);
});

test('lists and acknowledgements are counted apart: neither uses up the other', async () => {
  for (let number = 1; number <= 6; number += 1) await ada.write({ message: String(number) });
  const acknowledged = () =>
    ada.sent.filter(({ to, kind }) => to === 'ada@example.org' && kind === 'acknowledgement');
  expect(acknowledged()).toHaveLength(5);
  await ada.send('/yours/', { email: 'ada@example.org' });
  expect(toAda()).toHaveLength(1);
  for (let hour = 10; hour < 16; hour += 1) {
    ada.at(`2026-11-24T${String(hour)}:00:00Z`);
    await ada.send('/yours/', { email: 'ada@example.org' });
  }
  expect(toAda()).toHaveLength(1 + 5);
  await ada.write({ message: 'the next day' });
  expect(acknowledged()).toHaveLength(6);
});

test('however often a list is asked for, a case keeps five askings of one day', async () => {
  const reference = (await ada.write()).replace('-', '');
  for (let hour = 10; hour < 24; hour += 1) {
    ada.at(`2026-11-23T${String(hour)}:30:00Z`);
    for (let times = 0; times < 2; times += 1)
      await ada.send('/yours/', { email: 'ada@example.org' });
  }
  expect(await ada.kinds(reference)).toEqual(Array.from({ length: 5 }, () => 'list-asked'));
  ada.at('2026-11-24T09:30:00Z');
  await ada.send('/yours/', { email: 'ada@example.org' });
  expect(await ada.kinds(reference)).toHaveLength(6);
});

test('what waits in quarantine is on no list', async () => {
  await ada.write({ _gotcha: 'x' });
  await ada.send('/yours/', { email: 'ada@example.org' });
  expect(ada.sent).toEqual([]);
});

test('what a stranger sent in someone’s name, and is set aside, does not take their place on the list', async () => {
  const own = await ada.write();
  ada.at('2026-11-23T11:00:00Z');
  for (let count = 1; count <= 51; count += 1) {
    await ada.write({ _gotcha: 'x', message: `spam ${String(count)}` });
  }
  await ada.send('/yours/', { email: 'ada@example.org' });
  expect(toAda().at(-1)?.text).toContain(own);
});

test('a list goes through the outbox: what fails is tried again, and sent once', async () => {
  let isAway = false;
  const made = aResident(siteOfResident(), {
    mailFails: () => (isAway ? new MailFailure('421', false) : undefined),
  });
  const reference = (await made.write()).replace('-', '');
  isAway = true;
  await made.send('/yours/', { email: 'ada@example.org' });
  expect(toAda(made)).toEqual([]);
  expect(await Array.fromAsync(made.store.outbox())).toEqual([reference]);
  isAway = false;
  made.at('2026-11-23T10:05:00Z');
  const record = await made.store.find(reference);
  if (record !== undefined) await deliver(record, made.runtime.delivering);
  expect(toAda(made)).toHaveLength(1);
  expect(await Array.fromAsync(made.store.outbox())).toEqual([]);
});

test('the list is in the language of the page on which it was asked for', async () => {
  await ada.write();
  const page = await ada.send('/pl/yours/', { email: 'ada@example.org' });
  expect(page.text).toContain('Prosimy sprawdzić pocztę e-mail');
  expect(ada.sent.at(-1)?.subject).toBe('Wszystko, co nam Państwo wysłali');
});

test('what is no address is asked for again', async () => {
  const refused = await ada.send('/yours/', { email: 'ada' });
  expect([
    refused.status,
    refused.text.includes('Enter an email address in the correct format'),
  ]).toEqual([422, true]);
  const empty = await ada.send('/yours/', {});
  expect(empty.status).toBe(422);
});

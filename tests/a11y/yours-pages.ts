import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { aResident, type Answer } from '../http/yours/a-resident.ts';
import type { FunctionPage } from './function-pages.ts';

const form = 'general-enquiry';
const email = 'ada@example.org';

/**
 * What a resident sees of a message of theirs by the secret link, in one language: the page as it is at first and with all
 * that can have happened, each thing that they can do, with errors, and the list by email.
 * @param isWhole whether every state is asked for; in other languages those with most words are enough
 */
export async function yoursPages(
  built: Snapshot,
  language: string,
  isWhole: boolean,
): Promise<FunctionPage[]> {
  // A fixture without this form has nothing to look at.
  if (built.forms[form] === undefined) return [];
  // The links in its mail are read here, so that it needs an address that we know.
  const site = { ...built, council: { ...built.council, url: 'https://c.test' } };
  const ada = aResident(site);
  const pages: FunctionPage[] = [];
  const add = (name: string, { path, text }: Answer): void => {
    pages.push({ name: `yours: ${name}`, language, path, html: text });
  };
  const write = async (message: string): Promise<string> => {
    const reference = await ada.write(
      { message, name: 'Ada Bell', email, _language: language },
      form,
    );
    return reference.replace('-', '');
  };
  const at = (moment: string): { at: string } => {
    ada.at(moment);
    return { at: moment };
  };
  const reference = await write('A hole');
  const link = ada.link(email);
  add('a message', await ada.get(link));
  add('add something', await ada.get(`${link}add/`));
  add('add something, with an error', await ada.send(`${link}add/`, { message: '' }));
  add('say that it is sorted', await ada.get(`${link}sorted/`));
  add('ask for erasure', await ada.get(`${link}erase/`));
  add('change how to be reached', await ada.get(`${link}contact/`));
  add('all that was sent', await ada.get(link.replace(/[^/]+\/$/, '')));
  const replied = { id: 'replied', kind: 'replied', channel: 'telephone' } as const;
  if (isWhole) {
    add('change how to be reached, with errors', await ada.send(`${link}contact/`, { phone: 'x' }));
    add('all that was sent, with an error', await ada.send('/yours/', { email: 'ada' }));
    add('check your email', await ada.send('/yours/', { email }));
    add('a link that does not work', await ada.get('/yours/x/'));
    add('added', await ada.send(`${link}add/`, { message: 'By the bridge' }));
    await ada.send(`${link}erase/`, {});
    await ada.store.addEvent(reference, {
      ...{ id: 'delayed-1', ...at('2026-11-24T10:00:00Z'), kind: 'delayed', dueOn: '2026-12-04' },
      ...{ reason: 'Ice', forResident: 'We need to look at it by daylight.' },
    });
    add('delayed, and erasure asked for', await ada.get(link));
    for (let count = 1; count < 20; count += 1) {
      await ada.send(`${link}add/`, { message: `More ${String(count)}`, _nonce: String(count) });
    }
    add('added to too often', await ada.get(`${link}add/`));
    const other = await write('Another hole');
    add('sorted', await ada.send(`${ada.link(email)}sorted/`, {}));
    await ada.store.addEvent(other, { ...replied, ...at('2026-11-25T10:00:00Z') });
  }
  await ada.store.addEvent(reference, { ...replied, ...at('2026-11-25T10:00:00Z') });
  const answered = await ada.get(link);
  add('answered', answered);
  const feedback = /href="([^"]+feedback\/)"/.exec(answered.text)?.[1] ?? 'none';
  add('how did we do', await ada.get(feedback));
  if (isWhole) add('how did we do, with errors', await ada.send(feedback, { satisfied: 'yes' }));
  const answers = { satisfied: 'yes', 'first-time': 'no', treated: 'well' };
  add('thank you for telling us', await ada.send(feedback, answers));
  return pages;
}

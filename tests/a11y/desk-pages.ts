import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { staffSchema } from '../../src/domain/staff/staff.ts';
import { claimRun, markAsShopped, noteSeen } from '../../src/domain/mystery/notes.ts';
import { mysteryShoppingSchema } from '../../src/domain/mystery/scenario.ts';
import { acts } from '../../src/http/desk/acts.ts';
import { aDesk, type Answer } from '../http/desk/a-desk.ts';
import { draftChosen, editingToLookAt } from './drafts-to-look-at.ts';
import type { FunctionPage } from './function-pages.ts';

/** The acts that need more to have happened than one message that came. */
const later: readonly string[] = ['answered', 'reopen', 'release', 'keep-it'];

/**
 * Every page of the staff desk as its people meet it: on the way in, the queue with cases and without, a case with all that
 * can have happened to it, each act's page, one refused, one overtaken by a colleague, a letter before it is sent, and the
 * list of who did what.
 * @param built the snapshot of a build, with its page frames
 */
export async function deskPages(built: Snapshot): Promise<FunctionPage[]> {
  // A fixture without these forms has no desk to look at.
  if (built.forms['general-enquiry'] === undefined || built.forms['complaint'] === undefined)
    return [];
  const teams = [
    {
      id: 'services',
      name: 'Customer services',
      mailbox: 'team@c.test',
      forms: ['general-enquiry', 'call-back'],
    },
    { id: 'complaints', name: 'Complaints', mailbox: 'complaints@c.test', forms: ['complaint'] },
  ];
  const staff = staffSchema.parse({
    teams,
    people: [
      { name: 'Jo Ismay', email: 'jo@c.test', role: 'officer', teams: ['services'] },
      { name: 'Alan Tyson', email: 'alan@c.test', role: 'manager' },
    ],
  });
  // The links in its mail are read here, so that it needs an address that we know.
  const shopping = mysteryShoppingSchema.parse({
    questions: [{ id: 'plain', text: 'Was it in words that anyone can understand?' }],
    scenarios: [
      {
        ...{ id: 'moving-in', title: 'Asks who to tell about a new address', by: 'online' },
        ...{ form: 'general-enquiry', hours: 'night', answers: { message: 'Whom do I tell?' } },
      },
      {
        ...{ id: 'call', title: 'Calls to ask when the office is open', by: 'telephone' },
        ...{ hours: 'office', say: 'Ask when the office is open.' },
      },
    ],
  });
  const site = {
    ...built,
    staff,
    mysteryShopping: shopping,
    council: { ...built.council, url: 'https://c.test' },
  };
  const desk = aDesk(site);
  const pages: FunctionPage[] = [];
  const add = (name: string, { path, text }: Answer): void => {
    pages.push({ name: `staff desk: ${name}`, language: 'en', path, html: text });
  };
  const send = async (form: string, language: string): Promise<string> => {
    const answers = { message: `A hole, ${language}`, email: 'ada@example.org', name: 'Ada Bell' };
    const body = new URLSearchParams({ ...answers, _language: language });
    const headers = { Accept: 'application/json' };
    const reply = await desk.post(`/f/${form}`, { headers, body });
    return ((await reply.json()) as { reference: string }).reference;
  };

  /** People who wait for a call, where the council has such a form. */
  const calls = async (): Promise<void> => {
    if (built.forms['call-back'] === undefined) return;
    const phone = '01632 960123';
    const time = { when: 'choose', 'call-at': '11:00-13:00', 'call-on-day': '24' };
    const day = { 'call-on-month': '11', 'call-on-year': '2026' };
    for (const when of [{ when: 'next-free' }, { ...time, ...day }]) {
      await desk.post('/f/call-back', { body: new URLSearchParams({ phone, ...when }) });
    }
  };
  const jo = desk.browser();
  const way = await jo.get('/staff/sign-in/');
  add('sign in', way);
  add('sign in, with an error', await jo.send(way, { email: 'jo' }));
  add('check your email', await jo.send(way, { email: 'jo@c.test' }));
  add('the link', await jo.get(desk.linkTo('jo@c.test')));
  await jo.send(await jo.get(desk.linkTo('jo@c.test')));
  add('a link that was used', await desk.browser().get(desk.linkTo('jo@c.test')));
  add('no cases', await jo.get('/staff/'));
  const reference = await send('general-enquiry', 'en');
  const other = built.council.languages.find((language) => language !== 'en') ?? 'en';
  const foreign = await send('general-enquiry', other);
  const complaint = await send('complaint', 'en');
  add('cases', await jo.get('/staff/'));
  add('cases found', await jo.get('/staff/?search=hole'));
  const at = `/staff/case/${reference}/`;
  add('a case', await jo.get(at));
  for (const name of Object.keys(acts)) {
    if (!later.includes(name)) add(name, await jo.get(`${at}${name}/`));
  }
  const record = await jo.get(`${at}record/`);
  add('an act with an error', await jo.send(record, { words: 'She knows' }));
  const letter = await jo.get(`/staff/case/${foreign}/reply/`);
  add('a reply in another language', letter);
  const words = 'Dear Ada,\n\nwe will mend it on Friday.';
  add('a reply before it is sent', await jo.send(letter, { words, language: 'en' }));
  const noted = await jo.send(await jo.get(`${at}note/`), { text: 'She called' });
  add('a case, just after a note was saved', noted);
  add('an act that a colleague overtook', await jo.send(record, { channel: 'visit' }));
  const day = { 'until-day': '4', 'until-month': '12', 'until-year': '2026', reason: 'Ice' };
  await jo.send(await jo.get(`${at}delay/`), day);
  await jo.send(await jo.get(`${at}record/`), { channel: 'telephone', words });
  add('a case that was answered', await jo.get(at));
  add('reopen', await jo.get(`${at}reopen/`));
  const enter = await jo.get('/staff/enter/');
  add('enter a contact', enter);
  add('enter a contact, with errors', await jo.send(enter, { 'arrived-day': '40' }));
  const arrived = { 'arrived-day': '23', 'arrived-month': '11', 'arrived-year': '2026' };
  const about = { ...arrived, channel: 'letter', form: 'general-enquiry', language: other };
  const form = await jo.send(enter, about);
  add('enter a contact, its form', form);
  add('enter a contact, its form with errors', await jo.send(form, { email: 'ada@' }));
  const entered = await jo.send(form, { message: 'A hole', email: 'ada@example.org' });
  add('the acknowledgement to read out', entered);
  add('the acknowledgement to print', await jo.get(`${entered.path}print/`));
  await calls();
  add('calls', await jo.get('/staff/calls/'));
  add('no such case', await jo.get('/staff/case/K7RM-3XDW/'));
  add('sign out', await jo.get('/staff/sign-out/'));
  add('signed out while writing', await desk.browser().post(`${at}reply/`, { words }));
  const mail = desk.sent.findLast(({ to, kind }) => kind === 'notification' && to !== 'jo@c.test');
  const links = [...(mail?.text ?? '').matchAll(/https:\/\/c\.test(\/staff\/mail\/\S+)/g)];
  for (const [, path = ''] of links) {
    add(`from the mail: ${path.split('/')[4] ?? ''}`, await desk.browser().get(path));
  }
  add('a link of a mail that does not work', await desk.browser().get('/staff/mail/x/record/'));
  add('saved', await desk.browser().get((links[0]?.[1] ?? '').replace(/[^/]+\/$/, 'done/')));
  const remembered = { state: 's', nonce: 'n', verifier: 'v' };
  desk.runtime.identity = {
    begin: () => Promise.resolve({ address: 'https://login.c.test/', remembered }),
    finish: () => Promise.resolve('someone@c.test'),
  };
  const elsewhere = desk.browser();
  add('sign in elsewhere', await elsewhere.get('/staff/sign-in/'));
  await elsewhere.get('/staff/sign-in/provider/');
  add('not on the list of staff', await elsewhere.get('/staff/sign-in/back/?code=x&state=s'));
  add('sign in elsewhere, too late', await elsewhere.get('/staff/sign-in/back/?code=x&state=s'));
  const provider = desk.runtime.identity;
  desk.runtime.identity = { ...provider, leave: () => Promise.resolve('https://login.c.test/end') };
  const leaving = desk.browser();
  leaving.cookies.set('staff', jo.cookies.get('staff') ?? '');
  add(
    'signed out, and not at the provider',
    await leaving.send(await leaving.get('/staff/sign-out/')),
  );
  delete desk.runtime.identity;
  await jo.signIn('jo@c.test');
  const alan = desk.browser();
  await alan.signIn('alan@c.test');
  add('a complaint', await alan.get(`/staff/case/${complaint}/`));
  add('the outcome of a complaint', await alan.get(`/staff/case/${complaint}/outcome/`));
  const toErase = (await desk.store.find(complaint.replace('-', '')))?.submission;
  if (toErase !== undefined) {
    const asked = { id: 'erasure-asked-1', at: '2026-11-23T10:00:00.000Z', answerBy: '2026-12-23' };
    await desk.store.addEvent(toErase.reference, { ...asked, kind: 'erasure-asked' });
  }
  add('cases to be erased', await alan.get('/staff/?view=erasure'));
  add('say why it is kept', await alan.get(`/staff/case/${complaint}/keep-it/`));
  add('erase', await alan.get(`/staff/case/${complaint}/erase/`));
  add('who did what', await alan.get('/staff/audit/'));
  add('who did what, narrowed', await alan.get('/staff/audit/?who=jo@c.test&what=erase'));
  add('figures and reports', await alan.get('/staff/figures/'));
  const asked = shopping.scenarios[0]?.id ?? '';
  const run = { quarter: '2026-Q4', scenario: asked, number: 1 };
  add('mystery shopping, nothing yet', await alan.get('/staff/mystery-shopping/'));
  const { store } = desk.runtime;
  await claimRun(store, run, { at: '2026-11-23T10:00:00.000Z', by: 'a test' });
  const kept = await store.find(reference.replace('-', ''));
  await markAsShopped(store, run, kept?.submission.sameness ?? '');
  const seen = {
    at: '2026-11-23T10:00:00.000Z',
    wasTaken: true,
    date: '2026-11-25',
    language: 'en',
  };
  await noteSeen(store, run, seen);
  const score = await alan.get(`/staff/mystery-shopping/2026-Q4/${asked}.1/`);
  add('mystery shopping, questions', score);
  add('mystery shopping, questions not answered', await alan.send(score, {}));
  const answers = Object.fromEntries(shopping.questions.map(({ id }) => [id, 'partly']));
  add('mystery shopping', await alan.send(score, answers));
  const bare = '<div class="wrap"><h1>Report a missed bin</h1><p>We come back for it.</p></div>';
  const page = (built.shells['en'] ?? '')
    .replace('FRONT-DOOR-TITLE', 'Report a missed bin')
    .replace('<!--front-door:main-->', bare);
  desk.runtime.editing = editingToLookAt(page);
  const written = await alan.get('/staff/pages/');
  add('pages that wait to be published', written);
  const refused = await alan.send(written, draftChosen, '/staff/pages/publish/');
  add('pages that could not be published', refused);
  const link = /https:\/\/c\.test(\/staff\/draft\/[^"]+)/.exec(written.text)?.[1] ?? '';
  const reader = desk.browser();
  // Its styles are those of the build that is looked at.
  const addDraft = (name: string, { path, text }: Answer): void => {
    add(name, { path, text: text.replaceAll(`"${link}`, '"/_astro/') } as Answer);
  };
  addDraft('a draft by its link', await reader.get(link));
  addDraft('a draft by its link, with errors', await reader.post(link, { name: '', text: '' }));
  const said = { name: 'Jo', text: 'Say when.' };
  addDraft('a draft by its link, a comment sent', await reader.post(link, said));
  add('a form on a draft', await reader.get(`${link}nothing-sent/`));
  add('a link to a draft that does not work', await reader.get('/staff/draft/made.up/'));
  return pages;
}

import { createHash, randomUUID } from 'node:crypto';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { calendarFrom } from '../../src/domain/calendar/calendar.ts';
import { formDefinitionSchema, type FormDefinition } from '../../src/domain/forms/definition.ts';
import { serviceStandardSchema } from '../../src/domain/charter/standard.ts';
import type { Mailer, MailFailure } from '../../src/domain/submissions/ports.ts';
import { type MailMessage, type SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { calendarDataFor } from '../../src/council/calendar/council-calendar.ts';
import { councilSchema } from '../../src/council/schemas/council.ts';
import { formEndpoint } from '../../src/http/form-endpoint.ts';
import { caseLinksOf } from '../../src/http/desk/case-links.ts';
import type { Call, Runtime } from '../../src/http/runtime.ts';
import { residentLinksOf } from '../../src/http/yours/resident-links.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { eraseCase } from '../../src/domain/reports/erase-case.ts';
import { tellStaff } from '../../src/mail/tell-staff.ts';
import { deliveriesFor, deliverByMail } from '../../src/mail/deliver-by-mail.ts';

/** A council made up for tests: `general` is open and needs a message, `closed` takes no answers. */
export function testSite(forms: Record<string, unknown> = {}): Snapshot {
  const facts = councilSchema.parse({
    name: 'Test Council',
    shortName: 'Test',
    url: 'https://c.test',
    nation: 'england-and-wales',
    languages: ['pl'],
    sources: [{ id: 't', title: 'Test', publisher: 'Test', date: '2026' }],
    brand: { deep: '#123456', light: '#eeeeee', deepOnDark: '#ccddee', lightOnDark: '#223344' },
    contact: { telephone: '01632 960000', email: 'hello@c.test', address: ['Town Hall'] },
    mailFrom: 'no-reply@c.test',
    hours: { default: weekdays },
  });
  return {
    council: {
      id: 'test',
      name: facts.name,
      shortName: facts.shortName,
      url: facts.url,
      telephone: facts.contact.telephone,
      email: facts.contact.email,
      address: facts.contact.address,
      mailFrom: facts.mailFrom,
      timeZone: facts.timeZone,
      colour: facts.brand.deep,
      languages: ['en', 'pl'],
    },
    calendar: calendarDataFor(facts, 2026),
    standards: {
      online: serviceStandardSchema.parse({
        id: 'online',
        title: 'Online',
        channel: 'online',
        target: '2 working days',
        measures: 'reply',
        appliesTo: 'Online enquiries',
        source: 'test',
      }),
    },
    delays: [],
    forms: Object.fromEntries(
      Object.entries({
        general: { fields: [{ name: 'message', type: 'textarea', required: true }] },
        closed: { open: false, fields: [{ name: 'message', type: 'textarea', required: true }] },
        ...forms,
      }).map(([id, form]) => [id, testForm(id, form as object)]),
    ),
    words: allWords,
    shells: {},
  };
}

export function testForm(id: string, form: object): FormDefinition {
  const parsed = formDefinitionSchema.parse({
    title: 'A form',
    source: 'test',
    standard: 'online',
    mailbox: 'team@c.test',
    ...form,
  });
  return { ...parsed, id };
}

const weekdays = {
  monday: '09:00-17:00',
  tuesday: '09:00-17:00',
  wednesday: '09:00-17:00',
  thursday: '09:00-17:00',
  friday: '09:00-17:00',
};

export interface TestRuntime {
  runtime: Runtime;
  store: SubmissionStore;
  /** What was sent. */
  sent: MailMessage[];
  /** Sends a request as the functions do, and waits for what follows the reply. */
  post: (path: string, init?: RequestInit & { client?: string }) => Promise<Response>;
  log: string[];
  /** Moves the clock. */
  at: (moment: string) => void;
}

export function testRuntime(
  options: {
    site?: Snapshot;
    replaced?: Snapshot[];
    store?: SubmissionStore;
    mailFails?: () => MailFailure | undefined;
    rateLimited?: Runtime['rateLimited'];
    foreignLimited?: Runtime['foreignLimited'];
    mailWaits?: Runtime['mailWaits'];
  } = {},
): TestRuntime {
  const site = options.site ?? testSite();
  const store = options.store ?? sqliteStore(':memory:');
  const sent: MailMessage[] = [];
  const log: string[] = [];
  let now = Date.parse('2026-11-23T10:00:00Z');
  const write = (line: string): void => {
    log.push(line);
  };
  const hash: Runtime['hash'] = (data) =>
    Promise.resolve(createHash('sha256').update(data).digest());
  const mailer: Mailer = {
    send: (message) => {
      const failure = options.mailFails?.();
      if (failure) return Promise.reject(failure);
      sent.push(message);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const runtime: Runtime = {
    site,
    isHostChecked: false,
    calendar: calendarFrom(site.calendar),
    replaced: () =>
      (options.replaced ?? []).map((one) => ({
        site: one,
        calendar: calendarFrom(one.calendar),
      })),
    store,
    now: () => now,
    hash,
    randomName: randomUUID,
    senderOn: async (client, day) => (client === undefined ? randomUUID() : `${client} ${day}`),
    log: write,
    rateLimited: options.rateLimited ?? (() => undefined),
    foreignLimited: options.foreignLimited ?? (() => undefined),
    mailWaits: options.mailWaits ?? (() => false),
    sendMail: (message) => mailer.send(message),
    staff: tellStaff({
      site,
      store,
      now: () => now,
      log: write,
      mail: (message) => mailer.send(message),
      name: 'this process',
      mailboxOf: (form) => site.forms[form]?.mailbox,
    }),
    deliveriesFor: (message) => deliveriesFor(site, message),
    delivering: deliverByMail({
      site,
      store,
      now: () => now,
      log: write,
      mailer: () => Promise.resolve(mailer),
      ...caseLinksOf({ site, hash, now: () => now }),
      ...residentLinksOf({ site, hash, now: () => now }),
      erase: (record) => {
        const { standards, calendar } = { ...site, calendar: calendarFrom(site.calendar) };
        const at = new Date(now).toISOString();
        return eraseCase(record, { store, calendar, standards, now: at, batch: randomUUID() });
      },
    }),
  };
  return {
    runtime,
    store,
    sent,
    log,
    at: (moment) => {
      now = Date.parse(moment);
    },
    post: async (path, { client, ...init } = {}) => {
      const url = new URL(path, 'https://c.test');
      const [, project, form] =
        /^(?:\/p\/([^/]+))?\/f\/([^/]+)$/.exec(url.pathname) ?? ([] as string[]);
      const after: Promise<unknown>[] = [];
      const call: Call = {
        params: { project, form },
        ...(client === undefined ? {} : { client }),
        afterReply: (work) => {
          after.push(work());
        },
      };
      const response = await formEndpoint(
        runtime,
        new Request(url, { method: 'POST', ...init }),
        call,
      );
      await Promise.all(after);
      return response;
    },
  };
}

import type { Calendar } from '../domain/calendar/calendar.ts';
import { dateOf, dayNumber, weekdayOf } from '../domain/calendar/day-number.ts';
import type { ReviewsOfOwner } from '../domain/calendar/review.ts';
import { dayReason } from '../domain/calendar/working-days.ts';
import { scopeOfTeams, type Scope } from '../domain/staff/scope.ts';
import type { Staff } from '../domain/staff/staff.ts';
import { HELD_UNTIL } from '../domain/submissions/call-slots.ts';
import { caseViews } from '../domain/submissions/cases/cases-wanted.ts';
import { wallClock } from '../domain/submissions/cases/wall-clock.ts';
import type { MailMessage, SubmissionStore } from '../domain/submissions/ports.ts';
import { setAside } from '../domain/submissions/set-aside.ts';
import type { Words } from '../i18n/words.ts';
import { wordsFrom } from '../i18n/words.ts';
import type { MailSite } from './mail-site.ts';
import { reviewReminder } from './review-reminder.ts';
import { staffNotice, type StaffNotice } from './staff-notice.ts';

export interface TellStaffWith {
  site: MailSite & { council: { email: string }; reviews?: ReviewsOfOwner[] };
  store: SubmissionStore;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (line: string) => void;
  mail: (message: MailMessage) => Promise<void>;
  /** A name of this process's own. */
  name: string;
  /** What this process has told already, where several of these share it. */
  told?: Set<string>;
  /** The council's teams and its calendar, where it has a staff desk. */
  desk?: { staff: Staff; calendar: Calendar };
  /** The mailbox of a form as the council has it now; `undefined` for a form that there is no more. */
  mailboxOf: (form: string) => string | undefined;
}

/** A draft that is shown by a link, as far as a mail is about it. */
export interface CommentedDraft {
  id: string;
  place: string;
  by: { email: string };
  comments: readonly { at: string; doneBy?: string }[];
}

/** Days after which an editor hears again of a comment that is not done. */
const AGAIN_AFTER_DAYS = 30;

/** What we tell staff about the website itself: each at most once a day (or a week), by whichever process comes first. */
export interface TellStaff {
  /** Far more messages came than residents send, and some are set aside for it. */
  ofFlood: () => Promise<void>;
  /** What waits in quarantine, to each mailbox of a form for which something does. */
  ofSetAside: () => Promise<void>;
  /**
   * What each team has to do, from 8:00 on working days, and what could not be delivered; to managers what becomes late.
   * Nothing where there is nothing to do.
   */
  ofDigest: () => Promise<void>;
  /**
   * The pages that each owner should read again, once a week: from 8:00 on its first working day, or later in the week where
   * no process was there. The list is that of the first working day. Nothing where there is nothing to read.
   */
  ofReviews: () => Promise<void>;
  /** Comments on drafts that are shown by a link and are not done, to the editor who shows each. */
  ofDraftComments: (drafts: readonly CommentedDraft[]) => Promise<void>;
  /** Nothing is erased, because the clock may be wrong. */
  ofClock: () => Promise<void>;
}

export function tellStaff(given: TellStaffWith): TellStaff {
  const { site, store, now, log, mail, name, told = new Set<string>() } = given;
  const words = wordsFrom('en', site.words);

  /** Sends a notice unless it was sent in the time that the key begins with, which is today. One that could not be sent is tried again the next time it is asked for. */
  async function once(
    notice: Omit<StaffNotice, 'id'> & { about: string },
    time = `told/${today(now(), site.council.timeZone)}`,
  ): Promise<void> {
    const key = `${time}/${notice.about}`;
    if (told.has(key) || (await store.hold(key, name)) !== name) return;
    told.add(key);
    try {
      const id = key.replaceAll(/[^\w-]+/g, '.');
      await mail(staffNotice(site, { ...notice, id }));
    } catch (error) {
      told.delete(key);
      log(`[staff] could not be emailed: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  /** What becomes late today and on the next working day, over all teams, to each manager. */
  async function ofManagers(
    { staff, calendar }: NonNullable<TellStaffWith['desk']>,
    day: string,
  ): Promise<void> {
    const managers = staff.people.filter(({ role }) => role === 'manager');
    const waiting = managers.filter(
      ({ email }) => !told.has(`told/${day}/digest-manager/${inKey(email)}`),
    );
    if (waiting.length === 0) return;
    const date = nextWorkingDay(calendar, day);
    const wall = wallClock(calendar, now());
    const due = async (scope: Scope | undefined) => {
      const today = await store.countCases({ ...wall, scope });
      const next = await store.countCases({ ...wall, now: `${date}T00:00:00`, scope });
      return {
        late: today.late,
        today: today.today,
        next: next.today,
        undelivered: today.undelivered,
      };
    };
    const teams: ({ team: string } & Awaited<ReturnType<typeof due>>)[] = [];
    for (const team of staff.teams) {
      teams.push({ team: team.name, ...(await due(scopeOfTeams(staff, [team]))) });
    }
    const all = await due(undefined);
    const rest = (name: keyof typeof all): number =>
      Math.max(
        0,
        teams.reduce((left, team) => left - team[name], all[name]),
      );
    const lines = [
      ...teams,
      {
        team: words('mail.notification.digest.manager.no-team'),
        ...{ late: rest('late'), today: rest('today'), next: rest('next') },
        undelivered: rest('undelivered'),
      },
    ]
      .filter(({ late, today, next, undelivered }) => late + today + next + undelivered > 0)
      .map((line) => words('mail.notification.digest.manager.team', { ...line, date }));
    if (lines.length === 0) return;
    for (const { email } of waiting) {
      await once({
        about: `digest-manager/${inKey(email)}`,
        to: email,
        subject: words('mail.notification.digest.manager.subject'),
        paragraphs: [
          words('mail.notification.digest.manager.text', { date }),
          words('mail.notification.digest.how', { address: `${site.council.url}/staff/` }),
        ],
        lines,
      });
    }
  }

  return {
    ofDraftComments: async (drafts) => {
      for (const { id, place, by, comments } of drafts) {
        const count = comments.filter(({ doneBy }) => doneBy === undefined).length;
        const newest = comments.at(-1);
        if (count === 0 || newest === undefined) continue;
        // Once for each comment; where it is not done for so long, once more.
        const until = dateOf(dayNumber(newest.at.slice(0, 10)) + AGAIN_AFTER_DAYS);
        const time = `${HELD_UNTIL}${until}/told`;
        await once(
          {
            about: `comments/${id}/${String(comments.length)}`,
            to: by.email,
            subject: words('mail.notification.draft-comments.subject', { page: place }),
            paragraphs: [words('mail.notification.draft-comments.text', { page: place, count })],
            links: [
              {
                text: words('mail.notification.draft-comments.read'),
                href: `${site.council.url}/staff/pages/`,
              },
            ],
          },
          time,
        );
      }
    },

    ofFlood: () =>
      once({
        about: 'flood',
        to: site.council.email,
        subject: words('mail.notification.flood.subject'),
        paragraphs: [
          words('mail.notification.flood.text'),
          words('mail.notification.set-aside.how'),
        ],
      }),

    ofClock: () =>
      once({
        about: 'clock',
        to: site.council.email,
        subject: words('mail.notification.clock.subject'),
        paragraphs: [words('mail.notification.clock.text')],
      }),

    ofDigest: async () => {
      if (given.desk === undefined) return;
      const { staff, calendar } = given.desk;
      const wall = wallClock(calendar, now());
      const day = wall.now.slice(0, 10);
      const isWorkingDay = dayReason(calendar.council, dayNumber(day)).code === 'counts';
      if (!isWorkingDay || wall.now.slice(11) < DIGEST_FROM) return;
      for (const team of staff.teams) {
        const about = `digest/${inKey(team.mailbox)}`;
        if (told.has(`told/${day}/${about}`)) continue;
        const counts = await store.countCases({ ...wall, scope: scopeOfTeams(staff, [team]) });
        const { late, week, unassigned, quarantine, undelivered, erasure } = counts;
        if (late + week + unassigned + quarantine + undelivered + erasure === 0) continue;
        const lines = digestViews
          .filter((view) => counts[view] > 0)
          .map((view) => words(`mail.notification.digest.${view}`, { count: counts[view] }));
        await once({
          about,
          to: team.mailbox,
          subject: words('mail.notification.digest.subject', { team: team.name, date: day }),
          paragraphs: [
            words('mail.notification.digest.text'),
            words('mail.notification.digest.how', { address: `${site.council.url}/staff/` }),
          ],
          lines,
        });
      }
      await ofManagers(given.desk, wall.now.slice(0, 10));
    },

    ofReviews: async () => {
      if (given.desk === undefined || site.reviews === undefined) return;
      const { calendar } = given.desk;
      const wall = wallClock(calendar, now());
      const day = wall.now.slice(0, 10);
      const first = firstWorkingDay(calendar, day);
      const isWorkingDay = dayReason(calendar.council, dayNumber(day)).code === 'counts';
      if (!isWorkingDay || wall.now.slice(11) < DIGEST_FROM) return;
      const week = `${HELD_UNTIL}${sundayOf(day)}/told`;
      for (const { to, pages } of site.reviews) {
        if (told.has(`${week}/reviews/${inKey(to)}`)) continue;
        const reminder = reviewReminder(pages, { first, today: day, url: site.council.url, words });
        if (reminder === undefined) continue;
        await once({ about: `reviews/${inKey(to)}`, to, ...reminder }, week);
      }
    },

    ofSetAside: async () => {
      const at = new Date(now()).toISOString();
      const waiting = new Map<string, Map<string, SetAside>>();
      for await (const record of setAside(store, at, site.council.timeZone)) {
        const { form, receivedAt, definition } = record.submission;
        const mailbox = given.mailboxOf(form) ?? definition.mailbox;
        const forms = waiting.get(mailbox) ?? new Map<string, SetAside>();
        const { count, oldestAt } = forms.get(form) ?? { count: 0, oldestAt: receivedAt };
        forms.set(form, {
          count: count + 1,
          oldestAt: receivedAt < oldestAt ? receivedAt : oldestAt,
        });
        waiting.set(mailbox, forms);
      }
      for (const [to, forms] of waiting) {
        const count = [...forms.values()].reduce((sum, one) => sum + one.count, 0);
        await once({
          about: `set-aside/${inKey(to)}`,
          to,
          subject: words('mail.notification.set-aside.subject', { count }),
          paragraphs: [
            words('mail.notification.set-aside.text'),
            words('mail.notification.set-aside.how'),
          ],
          lines: [...forms].map(([form, one]) => line(form, one, now(), words)),
        });
      }
    },
  };
}

/** What a team reads of, in this order. */
const digestViews = caseViews.filter((view) => view !== 'open');

/** @example nextWorkingDay(england, '2026-11-27') // => "2026-11-30", a Monday */
function nextWorkingDay(calendar: Calendar, day: string): string {
  let next = dayNumber(day) + 1;
  while (next < calendar.council.last && dayReason(calendar.council, next).code !== 'counts') {
    next += 1;
  }
  return calendar.dateOf(next);
}

/** @example firstWorkingDay(england, '2027-03-31') // => "2027-03-30": Easter Monday is 29 March */
function firstWorkingDay(calendar: Calendar, day: string): string {
  const today = dayNumber(day);
  let first = today - weekdayOf(today);
  while (first < today && dayReason(calendar.council, first).code !== 'counts') first += 1;
  return dateOf(first);
}

/** @example sundayOf('2026-11-25') // => "2026-11-29" */
function sundayOf(day: string): string {
  const number = dayNumber(day);
  return dateOf(number - weekdayOf(number) + 6);
}

/** By the council's clock: what has to be done is read before the day's work begins. */
const DIGEST_FROM = '08:00';

/** An address as a key can hold it. Blobs take letters, digits, full stops, slashes and the two lines alone. */
function inKey(address: string): string {
  return address.toLowerCase().replace(/[^a-z0-9.-]/g, '_');
}

interface SetAside {
  count: number;
  oldestAt: string;
}

/** @example line('complaint', { count: 3, oldestAt: '2026-11-21T09:00:00.000Z' }, now, words) // => "complaint: 3, the oldest 2 days old" */
function line(form: string, { count, oldestAt }: SetAside, now: number, words: Words): string {
  const days = Math.max(0, Math.floor((now - Date.parse(oldestAt)) / 86_400_000));
  return words('mail.notification.set-aside.form', { form, count, days });
}

/** @example today(Date.parse('2026-06-30T23:30:00Z'), 'Europe/London') // => "2026-07-01" */
function today(now: number, timeZone: string): string {
  return new Date(now).toLocaleDateString('sv-SE', { timeZone });
}

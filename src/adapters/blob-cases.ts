import type { AuditEntry, AuditWanted } from '../domain/submissions/cases/audit.ts';
import { caseCard, NO_DAY, type CaseCard } from '../domain/submissions/cases/case-card.ts';
import {
  caseViews,
  type CaseCounts,
  type CasesFound,
  type CasesWanted,
  type CaseView,
  type CountsWanted,
} from '../domain/submissions/cases/cases-wanted.ts';
import { dueIn, isNarrowed, matches, stagesOf } from '../domain/submissions/cases/matches.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { isWithin, type Place } from '../domain/staff/scope.ts';
import { inBatches, type BlobAccess, type BlobStore } from './blob-access.ts';
import { inKey, referenceIn } from './blob-keys.ts';

/** Cards made, or read, at the same time. */
const TOGETHER = 8;
/** Where words are looked for, the newest of a stage are: each has to be read. */
const MOST_READ = 500;

/** Written once all that was kept before has its marker: cards were in another order once. */
const FILED_BY_PLACE = 'kept/cases-filed-with-erasure';

/** What is kept under `filed/<REF>`: the key of its card, and all by which it is found. */
interface Filed {
  key: string;
  wroteKey: string;
  /** Empty where no mail about it was given up. */
  failedKey?: string;
  /** Empty where no erasure is asked for. */
  eraseKey?: string;
  words: string;
}

/** A case as its key has it. */
interface Found extends Omit<CaseCard, 'words' | 'wrote'> {
  receivedAt: string;
  reference: string;
}

/**
 * The cases of the staff desk in Netlify Blobs, which finds by the beginnings of keys alone:
 *
 *     to-file/<REF>/<random>                                   its card is to be made (anew)
 *     cases/<stage>/<place>/<due day>/<card>/<received>/<REF>   its card: all but words is in the key
 *     undelivered/<card>/<received>/<REF>                       mail about it was given up
 *     wrote/<hash of the address>/<received>/<REF>              who wrote
 *     filed/<REF>                                              where its card is now, and its words
 *     erase/<card>/<received>/<REF>                             the resident asks for erasure
 *     audit/<day>/<time>_<random>[.<who>.<what>]                who saw and did what
 *
 * The place is the form and the mailbox that it was passed on to: who asks for a team's cases lists the keys of its places,
 * and of those due on some days the keys of these days.
 *
 * A card that was made anew is written before the old one is erased, so that a case may be there twice for a moment and
 * never is missing. What is there twice is seen by its reference, and put right.
 */
export interface BlobCases {
  /** To be written before what changes the case. */
  toFile: (reference: string) => Promise<void>;
  cases: (wanted: CasesWanted) => Promise<CasesFound>;
  countCases: (wanted: CountsWanted) => Promise<CaseCounts>;
  addAudit: (entry: AuditEntry) => Promise<void>;
  audit: (wanted: AuditWanted) => Promise<AuditEntry[]>;
  eraseAudit: (before: string) => Promise<void>;
  /** Takes the words by which a case is found away, until its card is made anew. */
  forgetWords: (reference: string) => Promise<void>;
  /** Erases all of a case that is kept here. */
  remove: (reference: string) => Promise<void>;
}

export function blobCases(
  blobs: BlobStore,
  { read, keys, daysUnder, foldersUnder, erase }: BlobAccess,
  find: (reference: string) => Promise<SubmissionRecord | undefined>,
  random: () => string,
): BlobCases {
  let areOldFiled = false;

  /** What was kept before there was a desk has no marker: each gets one, once. */
  async function markOld(): Promise<void> {
    if (areOldFiled || (await read(FILED_BY_PLACE)) !== undefined) return;
    const references = (await keys('submissions/')).map(referenceIn);
    await inBatches(references, (reference) => blobs.set(`to-file/${reference}/old`, ''));
    await blobs.set(FILED_BY_PLACE, JSON.stringify({ value: 'yes' }));
  }

  async function fileAll(): Promise<void> {
    await markOld();
    areOldFiled = true;
    const byReference = new Map<string, string[]>();
    for (const marker of await keys('to-file/')) {
      const reference = marker.split('/')[1] ?? '';
      byReference.set(reference, [...(byReference.get(reference) ?? []), marker]);
    }
    const all = [...byReference];
    for (let start = 0; start < all.length; start += TOGETHER) {
      await Promise.all(
        all.slice(start, start + TOGETHER).map(([reference, markers]) => file(reference, markers)),
      );
    }
  }

  async function file(reference: string, markers: readonly string[]): Promise<void> {
    const record = await find(reference);
    // A submission is written after its marker: the marker stays for the next time.
    if (record === undefined) return;
    const before = await read<Filed>(`filed/${reference}`);
    const card = caseCard(record);
    const key = keyOf(card, record);
    const wroteKey =
      card.wrote === ''
        ? ''
        : `wrote/${await hashed(card.wrote)}/${inKey(record.submission.receivedAt)}/${reference}`;
    const failedKey = card.undelivered ? `undelivered/${endOf(card, record)}` : '';
    const eraseKey = card.eraseBy === '' ? '' : `erase/${endOf(card, record)}`;
    const filed: Filed = { key, wroteKey, failedKey, eraseKey, words: card.words };
    const now = keysIn(filed);
    await Promise.all(now.map((one) => blobs.set(one, '')));
    // In this order, so that what is cut short still knows the old keys, and the next time erases them.
    await erase(keysIn(before).filter((one) => !now.includes(one)));
    await blobs.set(`filed/${reference}`, JSON.stringify(filed));
    await erase(markers);
  }

  /** What lists the cases of some stages and days that are where they must be: no other team's keys are read. */
  async function prefixesOf(
    stages: readonly CaseCard['stage'][],
    { scope, form }: CountsWanted,
    span?: readonly [from: string, before: string],
  ): Promise<string[]> {
    const byStage = await inBatches(stages, async (stage) => {
      const places = (await foldersUnder(`cases/${stage}/`)).filter((name) => {
        const place = placeIn(name);
        return isWithin(place, scope) && (form === undefined || place.form === form);
      });
      return places.map((place) => `cases/${stage}/${place}/`);
    });
    const places = byStage.flat();
    if (span === undefined) return places;
    const byPlace = await inBatches(places, async (place) => {
      const days = await daysUnder(place);
      const due = days.filter((day) => day >= span[0].slice(0, 10) && day < span[1]);
      return due.map((day) => `${place}${day}/`);
    });
    return byPlace.flat();
  }

  /** The cases of some stages and days, or those that have keys of their own, whatever their stage; each once. */
  async function casesOf(
    view: readonly CaseCard['stage'][] | KeysOfView,
    wanted: CountsWanted,
    span?: readonly [from: string, before: string],
  ): Promise<Found[]> {
    const own = typeof view === 'string' ? keysOfView[view] : undefined;
    const prefixes =
      typeof view === 'string' ? [keysOfView[view].prefix] : await prefixesOf(view, wanted, span);
    const found = (await inBatches(prefixes, (prefix) => keys(prefix))).flat();
    const byReference = new Map<string, string[]>();
    for (const key of found) {
      const reference = referenceIn(key);
      byReference.set(reference, [...(byReference.get(reference) ?? []), key]);
    }
    const once: string[] = [];
    for (const [reference, at] of byReference) {
      const [first = ''] = at;
      const now =
        at.length === 1 ? first : (await read<Filed>(`filed/${reference}`))?.[own?.kept ?? 'key'];
      const kept = at.find((key) => key === now) ?? first;
      if (at.length > 1) await erase(at.filter((key) => key !== kept));
      once.push(kept);
    }
    return once.map(inCard);
  }

  async function searched(wanted: CasesWanted): Promise<string[]> {
    const { search } = wanted;
    if (search?.by === 'wrote') {
      const found = await keys(`wrote/${await hashed(search.address)}/`);
      const references = found.sort().reverse().map(referenceIn);
      const cards = await inBatches(references, (one) => read<Filed>(`filed/${one}`));
      return references.filter((_, index) => {
        const key = cards[index]?.key;
        return key !== undefined && isNarrowed(inCard(key), wanted);
      });
    }
    const words = search?.words ?? [];
    const newest = (await keys('cases/'))
      .map(inCard)
      .filter((one) => isNarrowed(one, wanted))
      .sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
      .slice(0, MOST_READ);
    const filed = await inBatches(newest, ({ reference }) => read<Filed>(`filed/${reference}`));
    return newest
      .filter((_, index) => words.every((word) => filed[index]?.words.includes(word) === true))
      .map(({ reference }) => reference);
  }

  /** Who did what: in the key, or for what was written before keys said so, in the entry. */
  async function aboutOf(
    key: string,
    narrowed: string | undefined,
  ): Promise<{ who: string; what: string }> {
    const about = auditIn(key);
    if (about.who !== '' || narrowed === undefined) return about;
    const entry = await read<AuditEntry>(key);
    return { who: entry?.by ?? '', what: entry?.did ?? '' };
  }

  return {
    toFile: async (reference) => {
      await blobs.set(`to-file/${reference}/${random()}`, '');
    },

    async cases(wanted) {
      await fileAll();
      const { view, from, most } = wanted;
      const references =
        wanted.search === undefined
          ? (await casesOf(hasOwnKeys(view) ? view : stagesOf[view], wanted, dueIn(view, wanted)))
              .filter((card) => matches(card, view, wanted))
              .sort(view === 'erasure' ? byErasure : byDue)
              .map(({ reference }) => reference)
          : await searched(wanted);
      return { references: references.slice(from, from + most), total: references.length };
    },

    async countCases(wanted) {
      await fileAll();
      const [open, undelivered, erasure] = await Promise.all([
        casesOf(['waiting', 'asked', 'quarantined'], wanted),
        casesOf('undelivered', wanted),
        casesOf('erasure', wanted),
      ]);
      const own = { undelivered, erasure };
      const counted = (view: CaseView): number =>
        (hasOwnKeys(view) ? own[view] : open).filter((card) => matches(card, view, wanted)).length;
      return Object.fromEntries(caseViews.map((view) => [view, counted(view)])) as CaseCounts;
    },

    async addAudit(entry) {
      const about = inFields([entry.by, entry.did]);
      const key = `audit/${entry.at.slice(0, 10)}/${inKey(entry.at)}_${entry.id}.${about}`;
      await blobs.set(key, JSON.stringify(entry));
    },

    async audit({ before = '~', from = '', by, did, most }) {
      const days = (await daysUnder('audit/')).filter(
        (day) => day <= before.slice(0, 10) && day >= from.slice(0, 10),
      );
      const found: string[] = [];
      for (const day of days.sort().reverse()) {
        const own = (await keys(`audit/${day}/`)).sort().reverse();
        const inTime = own.filter((key) => {
          const { at } = auditIn(key);
          return at < inKey(before) && at >= inKey(from);
        });
        const isWanted = await inBatches(inTime, async (key) => {
          const { who, what } = await aboutOf(key, by ?? did);
          return (by ?? who) === who && (did ?? what) === what;
        });
        found.push(...inTime.filter((_, index) => isWanted[index]));
        if (found.length >= most) break;
      }
      const entries = await inBatches(found.slice(0, most), (key) => read<AuditEntry>(key));
      return entries.filter((entry) => entry !== undefined);
    },

    async eraseAudit(before) {
      for (const day of await daysUnder('audit/')) {
        if (day < before.slice(0, 10)) await erase(await keys(`audit/${day}/`));
      }
    },

    async forgetWords(reference) {
      const filed = await read<Filed>(`filed/${reference}`);
      if (filed === undefined) return;
      await blobs.set(`filed/${reference}`, JSON.stringify({ ...filed, words: '' }));
    },

    async remove(reference) {
      const filed = await read<Filed>(`filed/${reference}`);
      await erase([...(await keys(`to-file/${reference}/`)), ...keysIn(filed)]);
      // Last, since it alone knows the others.
      await blobs.delete(`filed/${reference}`);
    },
  };
}

/** Views whose cases have keys of their own, whatever their stage. */
const keysOfView = {
  undelivered: { prefix: 'undelivered/', kept: 'failedKey' },
  erasure: { prefix: 'erase/', kept: 'eraseKey' },
} as const;

type KeysOfView = keyof typeof keysOfView;

function hasOwnKeys(view: CaseView): view is KeysOfView {
  return Object.hasOwn(keysOfView, view);
}

/** @param key `audit/2026-11-27/2026-11-27T09-00-00.000Z_a1b2.am9AYy50ZXN0.bm90ZQ` */
function auditIn(key: string): { at: string; who: string; what: string } {
  const [, , name = ''] = key.split('/');
  const [, at = '', rest = ''] = /^([^_]*)_?(.*)$/.exec(name) ?? [];
  const [, ...about] = rest.split('.');
  const [who = '', what = ''] = about.map((field) => Buffer.from(field, 'base64url').toString());
  return { at, who, what };
}

function byErasure(one: Found, other: Found): number {
  const order = (card: Found): string => `${card.eraseBy} ${card.receivedAt} ${card.reference}`;
  return order(one) < order(other) ? -1 : 1;
}

function byDue(one: Found, other: Found): number {
  const order = (card: Found): string => `${card.due} ${card.receivedAt} ${card.reference}`;
  return order(one) < order(other) ? -1 : 1;
}

function keyOf(card: CaseCard, record: SubmissionRecord): string {
  const { stage, due, form, passedTo } = card;
  const day = due === NO_DAY ? 'none' : due.slice(0, 10);
  return `cases/${stage}/${inFields([form, passedTo])}/${day}/${endOf(card, record)}`;
}

/** What the key of a case ends with: its card, when it came, and its reference. */
function endOf(card: CaseCard, { submission }: SubmissionRecord): string {
  const { stage, due, form, passedTo, officer, undelivered, eraseBy } = card;
  const failed = undelivered ? 'undelivered' : '';
  const fields = inFields([due, form, passedTo, officer, stage, failed, eraseBy]);
  return `${fields}/${inKey(submission.receivedAt)}/${submission.reference}`;
}

function inCard(key: string): Found {
  const [fields = '', receivedAt = '', reference = ''] = key.split('/').slice(-3);
  const [due = '', form = '', passedTo = '', officer = '', stage = '', failed, eraseBy = ''] =
    fieldsIn(fields);
  return {
    ...{ stage: stage as CaseCard['stage'], due, form, passedTo, officer, receivedAt, reference },
    undelivered: failed === 'undelivered',
    eraseBy,
  };
}

function placeIn(name: string): Place {
  const [form = '', passedTo = ''] = fieldsIn(name);
  return { form, passedTo };
}

/** Blobs take few signs in a key; an address has others. */
function inFields(fields: readonly string[]): string {
  return fields.map((text) => Buffer.from(text).toString('base64url')).join('.');
}

function fieldsIn(text: string): string[] {
  return text.split('.').map((field) => Buffer.from(field, 'base64url').toString());
}

/** The keys by which a case is found. */
function keysIn(filed: Filed | undefined): string[] {
  const all = [filed?.key, filed?.wroteKey, filed?.failedKey, filed?.eraseKey];
  return all.filter((one): one is string => one !== undefined && one !== '');
}

/** An address as a key can hold it, and in which it cannot be read. */
async function hashed(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
  return Buffer.from(digest).toString('base64url');
}

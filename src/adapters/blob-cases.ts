import type { AuditEntry } from '../domain/submissions/cases/audit.ts';
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
import { inBatches, type BlobAccess, type BlobStore } from './blob-access.ts';
import { inKey, referenceIn } from './blob-keys.ts';

/** Cards made, or read, at the same time. */
const TOGETHER = 8;
/** Where words are looked for, the newest of a stage are: each has to be read. */
const MOST_READ = 500;

/** What is kept under `filed/<REF>`: the key of its card, and all by which it is found. */
interface Filed {
  key: string;
  wroteKey: string;
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
 *     cases/<stage>/<due day>/<card>/<received>/<REF>           its card: all but words is in the key
 *     wrote/<hash of the address>/<received>/<REF>              who wrote
 *     filed/<REF>                                              where its card is now, and its words
 *     audit/<day>/<time>_<random>                              who saw and did what
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
  audit: (wanted: { before?: string; most: number }) => Promise<AuditEntry[]>;
  eraseAudit: (before: string) => Promise<void>;
  /** Takes the words by which a case is found away, until its card is made anew. */
  forgetWords: (reference: string) => Promise<void>;
  /** Erases all of a case that is kept here. */
  remove: (reference: string) => Promise<void>;
}

export function blobCases(
  blobs: BlobStore,
  { read, keys, daysUnder, erase }: BlobAccess,
  find: (reference: string) => Promise<SubmissionRecord | undefined>,
  random: () => string,
): BlobCases {
  let areOldFiled = false;

  /** What was kept before there was a desk has no marker: each gets one, once. */
  async function markOld(): Promise<void> {
    if (areOldFiled || (await read('kept/cases-filed')) !== undefined) return;
    const references = (await keys('submissions/')).map(referenceIn);
    await inBatches(references, (reference) => blobs.set(`to-file/${reference}/old`, ''));
    await blobs.set('kept/cases-filed', JSON.stringify({ value: 'yes' }));
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
    const filed: Filed = { key, wroteKey, words: card.words };
    await Promise.all(
      [key, ...(wroteKey === '' ? [] : [wroteKey])].map((one) => blobs.set(one, '')),
    );
    await blobs.set(`filed/${reference}`, JSON.stringify(filed));
    const old = [before?.key, before?.wroteKey].filter(
      (one) => one !== undefined && one !== '' && one !== key && one !== wroteKey,
    );
    await erase([...(old as string[]), ...markers]);
  }

  /** The open cases of some stages and days; each once. */
  async function openCases(
    stages: readonly CaseCard['stage'][],
    span?: readonly [from: string, before: string],
  ): Promise<Found[]> {
    const prefixes: string[] = [];
    for (const stage of stages) {
      if (span === undefined) prefixes.push(`cases/${stage}/`);
      else {
        const days = await daysUnder(`cases/${stage}/`);
        const due = days.filter((day) => day >= span[0].slice(0, 10) && day < span[1]);
        prefixes.push(...due.map((day) => `cases/${stage}/${day}/`));
      }
    }
    const found = (await inBatches(prefixes, (prefix) => keys(prefix))).flat();
    const byReference = new Map<string, string[]>();
    for (const key of found) {
      const reference = referenceIn(key);
      byReference.set(reference, [...(byReference.get(reference) ?? []), key]);
    }
    const once: string[] = [];
    for (const [reference, at] of byReference) {
      const [first = ''] = at;
      const now = at.length === 1 ? first : (await read<Filed>(`filed/${reference}`))?.key;
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

  return {
    toFile: async (reference) => {
      await blobs.set(`to-file/${reference}/${random()}`, '');
    },

    async cases(wanted) {
      await fileAll();
      const { view, from, most } = wanted;
      const references =
        wanted.search === undefined
          ? (await openCases(stagesOf[view], dueIn(view, wanted)))
              .filter((card) => matches(card, view, wanted))
              .sort(byDue)
              .map(({ reference }) => reference)
          : await searched(wanted);
      return { references: references.slice(from, from + most), total: references.length };
    },

    async countCases(wanted) {
      await fileAll();
      const open = await openCases(['waiting', 'asked', 'quarantined']);
      const counted = (view: CaseView): number =>
        open.filter((card) => matches(card, view, wanted)).length;
      return Object.fromEntries(caseViews.map((view) => [view, counted(view)])) as CaseCounts;
    },

    async addAudit(entry) {
      const key = `audit/${entry.at.slice(0, 10)}/${inKey(entry.at)}_${entry.id}`;
      await blobs.set(key, JSON.stringify(entry));
    },

    async audit({ before = '~', most }) {
      const days = (await daysUnder('audit/')).filter((day) => day <= before.slice(0, 10));
      const found: string[] = [];
      for (const day of days.sort().reverse()) {
        const own = (await keys(`audit/${day}/`)).sort().reverse();
        found.push(...own.filter((key) => (key.split('/')[2] ?? '') < inKey(before)));
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
      const own = [filed?.key, filed?.wroteKey].filter((one) => one !== undefined && one !== '');
      await erase([
        ...(await keys(`to-file/${reference}/`)),
        ...(own as string[]),
        `filed/${reference}`,
      ]);
    },
  };
}

function byDue(one: Found, other: Found): number {
  const order = (card: Found): string => `${card.due} ${card.receivedAt} ${card.reference}`;
  return order(one) < order(other) ? -1 : 1;
}

function keyOf(card: CaseCard, { submission }: SubmissionRecord): string {
  const { stage, due, form, passedTo, officer } = card;
  // Blobs take few signs in a key; an address has others.
  const fields = [due, form, passedTo, officer].map((text) =>
    Buffer.from(text).toString('base64url'),
  );
  const day = due === NO_DAY ? 'none' : due.slice(0, 10);
  return `cases/${stage}/${day}/${fields.join('.')}/${inKey(submission.receivedAt)}/${submission.reference}`;
}

function inCard(key: string): Found {
  const [, stage = '', , fields = '', receivedAt = '', reference = ''] = key.split('/');
  const [due = '', form = '', passedTo = '', officer = ''] = fields
    .split('.')
    .map((text) => Buffer.from(text, 'base64url').toString());
  return { stage: stage as CaseCard['stage'], due, form, passedTo, officer, receivedAt, reference };
}

/** An address as a key can hold it, and in which it cannot be read. */
async function hashed(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
  return Buffer.from(digest).toString('base64url');
}

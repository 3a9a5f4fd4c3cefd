import { msInDay } from '../domain/calendar/day-number.ts';
import { changesCard } from '../domain/submissions/cases/case-card.ts';
import { redacted } from '../domain/submissions/cases/redacted.ts';
import { opensOutbox } from '../domain/submissions/delivery-state.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { HOLD_DAYS } from '../domain/submissions/retention.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { blobAccess, inBatches, type BlobStore } from './blob-access.ts';
import { blobCases } from './blob-cases.ts';
import { inKey, isDueOn, markerOfFiles, markersOf, referenceIn, timeOf } from './blob-keys.ts';

/** A function lives for a minute at most: what it left unfinished this long ago, no one will finish. */
const ABANDONED_MINUTES = 15;

/** Who holds a key that no one holds any more. */
const FREE = '';

interface Hold {
  by: string;
  at: string;
}

/** Submissions read at the same time, in a list: each is several requests, as many as it has events. */
const RECORDS_TOGETHER = 8;

/**
 * Submissions in Netlify Blobs, which has no transactions and no counters: every key is written once.
 *
 *     submissions/<REF>                  the submission: this write decides
 *     outbox/<REF>/<time>_<random>       there may be something to send; lists the files it came with
 *     received/<time>/<REF>              what `list` goes by
 *     expires/<day>/<REF>                something of it is kept until that day
 *     files/<REF>/<key>                  the bytes of a file
 *     events/<REF>/<id>                  one event
 *     holds/<key>                        who holds it, and since when
 *     set-aside/<REF>                    it may wait in quarantine
 *     kept/<name>                        what the store itself needs, for good
 *     to-file/, cases/, wrote/, filed/, audit/   the staff desk's: see `blob-cases.ts`
 *
 * All but the submission are written before it: a marker without a submission does no harm, and the outbox clears it
 * away. A submission without its marker would be a message never sent.
 *
 * The store must be opened with strong consistency.
 */
export function blobsStore(
  blobs: BlobStore,
  now: () => Date = () => new Date(),
  random: () => string = () => crypto.randomUUID(),
): SubmissionStore {
  const access = blobAccess(blobs);
  const { read, writeOnce, replace, keys, daysUnder, erase } = access;
  let closed = false;

  async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    if (closed) throw new StoreUnavailable('the store is closed');
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      throw new StoreUnavailable(error instanceof Error ? error.message : 'the store failed', {
        cause: error,
      });
    }
  }

  /** A share that was taken stays counted, under a name that no one has. */
  async function forgetWhose(share: string, reference: string, at: string): Promise<void> {
    const by = `erased-${random()}`;
    await writeOnce(share.slice(0, -reference.length) + by, { by, at });
  }

  /** Of a key that was freed its last holder's name goes, and not the key: someone else may take it at the same moment. */
  async function free(key: string, by: string): Promise<void> {
    await replace<Hold>(key, (held) => held.by === by, { by: FREE, at: now().toISOString() });
  }

  /** Whether something may be held for it. What is held longer than that is released by itself: see `releaseHolds`. */
  function mayHold({ submission, events }: SubmissionRecord): boolean {
    const since = new Date(now().getTime() - (HOLD_DAYS + 1) * msInDay).toISOString();
    // A call keeps its place until its day.
    if ((submission.appointment?.on ?? '') >= since.slice(0, 10)) return true;
    return [submission, ...events].some((one) => ('at' in one ? one.at : one.receivedAt) >= since);
  }

  async function mark(reference: string, files: readonly string[]): Promise<void> {
    await blobs.set(`outbox/${reference}/${inKey(now())}_${random()}`, JSON.stringify({ files }));
  }

  async function recordOf(submission: Submission): Promise<SubmissionRecord> {
    const ids = await keys(`events/${submission.reference}/`);
    const events = await inBatches(ids, (key) => read<SubmissionEvent>(key));
    return {
      submission,
      events: events
        .filter((event) => event !== undefined)
        .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    };
  }

  async function find(reference: string): Promise<SubmissionRecord | undefined> {
    const submission = await read<Submission>(`submissions/${reference}`);
    return submission && recordOf(submission);
  }

  const desk = blobCases(blobs, access, find, random);

  /** Clears a marker whose submission never came to be, or is gone, with what is left of it. */
  async function isAbandoned(reference: string, marker: string): Promise<boolean> {
    const since = marker.slice(`outbox/${reference}/`.length).split('_')[0] ?? '';
    const limit = inKey(new Date(now().getTime() - ABANDONED_MINUTES * 60_000));
    if (since > limit || (await read(`submissions/${reference}`)) !== undefined) return false;
    const left = await read<{ files: string[] }>(marker);
    await erase((left?.files ?? []).map((key) => `files/${reference}/${key}`));
    const events = await keys(`events/${reference}/`);
    await erase([...events, ...(await keys(`to-file/${reference}/`)), marker]);
    return true;
  }

  return {
    add(submission, files = new Map()) {
      return guarded(async () => {
        const { reference, deliveries, quarantine } = submission;
        const sends = deliveries.length > 0 && quarantine === undefined;
        if (sends || files.size > 0) await mark(reference, [...files.keys()]);
        const markers = [
          ...markersOf(submission),
          ...(quarantine === undefined ? [] : [`set-aside/${reference}`]),
        ];
        await Promise.all([
          desk.toFile(reference),
          ...markers.map((key) => blobs.set(key, '')),
          ...[...files].map(([key, bytes]) =>
            blobs.set(`files/${reference}/${key}`, Uint8Array.from(bytes).buffer),
          ),
        ]);
        if (await writeOnce(`submissions/${reference}`, submission)) return { outcome: 'added' };
        const by = await read<Submission>(`submissions/${reference}`);
        // The write landed, its answer was lost, and the second try met the first. Files have random names, so that
        // what is the same to the letter is our own; without files, it makes no difference whose it is.
        if (JSON.stringify(by) === JSON.stringify(submission)) return { outcome: 'added' };
        const kept = by === undefined ? [] : [...markersOf(by), `set-aside/${by.reference}`];
        await erase([
          ...[...files.keys()].map((key) => `files/${reference}/${key}`),
          ...markers.filter((key) => !kept.includes(key)),
        ]);
        if (by === undefined) throw new StoreUnavailable('erased while it was being added');
        return { outcome: 'taken', by };
      });
    },

    find: (reference) => guarded(() => find(reference)),

    addEvent: (reference, event) =>
      guarded(async () => {
        // Before and after: a sender that clears the outbox in between must leave one of them.
        if (opensOutbox(event)) await mark(reference, []);
        const isWritten = await writeOnce(`events/${reference}/${event.id}`, event);
        if (isWritten && opensOutbox(event)) await mark(reference, []);
        if (isWritten && changesCard(event)) await desk.toFile(reference);
        return isWritten;
      }),

    async *list({ from = '', to = '~' } = {}) {
      const received = await guarded(() => keys('received/'));
      const inRange = received
        .map((key) => key.slice('received/'.length))
        .filter((key) => key >= inKey(from) && key < inKey(to))
        .sort();
      for (let start = 0; start < inRange.length; start += RECORDS_TOGETHER) {
        const some = inRange.slice(start, start + RECORDS_TOGETHER).map((key) => key.split('/'));
        const records = await guarded(() =>
          inBatches(some, ([, reference = '']) => find(reference)),
        );
        for (const [index, record] of records.entries()) {
          // The key of a submission that never came to be, or of one that lost its reference to another.
          if (record === undefined) continue;
          if (inKey(record.submission.receivedAt) === some[index]?.[0]) yield record;
        }
      }
    },

    async *expiring(at) {
      const days = await guarded(() => daysUnder('expires/'));
      for (const day of days.filter((one) => one <= at.slice(0, 10)).sort()) {
        const all = await guarded(() => keys(`expires/${day}/`));
        for (let start = 0; start < all.length; start += RECORDS_TOGETHER) {
          const some = all.slice(start, start + RECORDS_TOGETHER);
          const records = await guarded(() => inBatches(some, (key) => find(referenceIn(key))));
          const strays = some.filter((_, index) => !isDueOn(day, records[index]));
          await guarded(() => erase(strays));
          yield* records.filter((record) => record !== undefined);
        }
      }
    },

    newestAt() {
      return guarded(async () => {
        const newest = (await keys('received/')).sort().at(-1)?.split('/')[1];
        // 2026-11-23T09-00-00.000Z, as `inKey` writes it.
        return newest?.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:');
      });
    },

    async *outbox() {
      const markers = await guarded(() => keys('outbox/'));
      const seen = new Set<string>();
      for (const marker of markers.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))) {
        const reference = marker.split('/')[1] ?? '';
        if (seen.has(reference)) continue;
        if (await guarded(() => isAbandoned(reference, marker))) continue;
        seen.add(reference);
        yield reference;
      }
    },

    enqueue: (reference) => guarded(() => mark(reference, [])),

    settle: (reference, as) =>
      guarded(async () => {
        // In this order: an event that is not counted yet writes a marker after itself, which is not among these.
        const markers = await keys(`outbox/${reference}/`);
        const events = await keys(`events/${reference}/`);
        if (as === undefined || events.length === as.events.length) await erase(markers);
      }),

    hold(key, by, instead) {
      return guarded(async () => {
        const own = { by, at: now().toISOString() };
        if (await writeOnce(`holds/${key}`, own)) return by;
        const isFree = (holder: string): boolean => holder === FREE || holder === instead;
        if (await replace<Hold>(`holds/${key}`, (held) => isFree(held.by), own)) return by;
        return (await read<Hold>(`holds/${key}`))?.by ?? by;
      });
    },

    letGo: (key, by) => guarded(() => free(`holds/${key}`, by)),

    takeShare(key, most, by) {
      return guarded(async () => {
        const own = `holds/${key}/${by}`;
        const taken = await keys(`holds/${key}/`);
        if (taken.includes(own)) return true;
        if (taken.length >= most) return false;
        await writeOnce(own, { by, at: now().toISOString() });
        if ((await keys(`holds/${key}/`)).length <= most) return true;
        // Others came at the same moment, and the last to look sees them all.
        await blobs.delete(own);
        return false;
      });
    },

    async *setAside() {
      for (const key of await guarded(() => keys('set-aside/'))) {
        const reference = referenceIn(key);
        const record = await guarded(() => find(reference));
        const isDone = record?.events.some(({ kind }) =>
          ['released', 'closed', 'settled'].includes(kind),
        );
        if (record !== undefined && isDone !== true) yield reference;
        // A submission is written after its marker: one that is not there yet may still come.
        else if (isDone === true) await guarded(() => blobs.delete(key));
      }
    },

    keepOnce(name, value) {
      return guarded(async () => {
        if (await writeOnce(`kept/${inKey(name)}`, { value })) return value;
        return (await read<{ value: string }>(`kept/${inKey(name)}`))?.value ?? value;
      });
    },

    keptUnder(prefix) {
      return guarded(async () => {
        const names = (await keys(`kept/${inKey(prefix)}`)).sort();
        const values = await inBatches(names, (key) => read<{ value: string }>(key));
        return new Map(
          names.map((key, index) => [key.slice('kept/'.length), values[index]?.value ?? '']),
        );
      });
    },

    held: (key) =>
      guarded(async () => {
        const by = (await read<Hold>(`holds/${key}`))?.by;
        return by === FREE ? undefined : by;
      }),

    cases: (wanted) => guarded(() => desk.cases(wanted)),
    countCases: (wanted) => guarded(() => desk.countCases(wanted)),
    addAudit: (entry) => guarded(() => desk.addAudit(entry)),
    audit: (wanted) => guarded(() => desk.audit(wanted)),
    eraseAudit: (before) => guarded(() => desk.eraseAudit(before)),

    redact(reference, field) {
      return guarded(async () => {
        const submission = await read<Submission>(`submissions/${reference}`);
        const without = submission && redacted(submission, field);
        if (without === undefined) return false;
        await desk.toFile(reference);
        await blobs.set(`submissions/${reference}`, JSON.stringify(without));
        await desk.forgetWords(reference);
        return true;
      });
    },

    releaseHolds(before) {
      return guarded(async () => {
        const all = await keys('holds/');
        // What bears a later day need not be read to be known as held since then.
        const old = all.filter((key) => !((/\d{4}-\d\d-\d\d/.exec(key)?.[0] ?? '') > before));
        await inBatches(old, async (key) => {
          const hold = await read<{ at: string }>(key);
          if (hold !== undefined && hold.at < before) await blobs.delete(key);
        });
      });
    },

    remove(reference) {
      return guarded(async () => {
        const record = await find(reference);
        // By this marker what is cut short is found and finished.
        await mark(reference, []);
        if (record !== undefined && mayHold(record)) {
          await inBatches(await keys('holds/'), async (key) => {
            const hold = await read<{ by: string; at: string }>(key);
            if (hold?.by !== reference) return;
            if (!key.endsWith(`/${reference}`)) return free(key, reference);
            await forgetWhose(key, reference, hold.at);
            await blobs.delete(key);
          });
        }
        // Its events go after the submission: without them it would look as if nothing had been sent for it.
        await erase(await keys(`files/${reference}/`));
        await desk.remove(reference);
        await blobs.delete(`submissions/${reference}`);
        await blobs.delete(`set-aside/${reference}`);
        await erase(await keys(`events/${reference}/`));
        // Last, so that what was cut short is found by them and erased again.
        if (record !== undefined) {
          await erase([...markersOf(record.submission), markerOfFiles(record.submission)]);
        }
        await erase(await keys(`outbox/${reference}/`));
      });
    },

    addFile(reference, key, bytes) {
      return guarded(async () => {
        const submission = await read<Submission>(`submissions/${reference}`);
        if (submission === undefined) return false;
        await blobs.set(markerOfFiles(submission), '');
        await blobs.set(`files/${reference}/${key}`, Uint8Array.from(bytes).buffer);
        return true;
      });
    },

    getFile(reference, key) {
      return guarded(async () => {
        const bytes: ArrayBuffer | null = await blobs.get(`files/${reference}/${key}`, {
          type: 'arrayBuffer',
        });
        return bytes === null ? undefined : new Uint8Array(bytes);
      });
    },

    removeFiles(reference) {
      return guarded(async () => {
        await erase(await keys(`files/${reference}/`));
      });
    },

    async close() {
      closed = true;
    },
  };
}

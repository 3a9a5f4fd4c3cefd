import type { SubmissionStore } from '../../../src/domain/submissions/ports.ts';
import type { Submission, SubmissionEvent } from '../../../src/domain/submissions/submission.ts';

/** The smallest store that keeps its word, for tests of what is built on one. */
export function storeInMemory(): SubmissionStore & { size: () => number } {
  const submissions = new Map<string, Submission>();
  const events = new Map<string, SubmissionEvent[]>();
  const waiting = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const holds = new Map<string, string>();
  const store: SubmissionStore & { size: () => number } = {
    size: () => submissions.size,
    async add(submission, bytes = new Map()) {
      const by = submissions.get(submission.reference);
      if (by !== undefined) return { outcome: 'taken', by };
      submissions.set(submission.reference, submission);
      for (const [key, content] of bytes) files.set(`${submission.reference}/${key}`, content);
      if (submission.deliveries.length > 0 && submission.quarantine === undefined) {
        waiting.add(submission.reference);
      }
      return { outcome: 'added' };
    },
    async find(reference) {
      const submission = submissions.get(reference);
      return submission && { submission, events: [...(events.get(reference) ?? [])] };
    },
    async addEvent(reference, event) {
      const known = events.get(reference) ?? [];
      if (known.some(({ id }) => id === event.id)) return false;
      events.set(reference, [...known, event]);
      return true;
    },
    async *list({ from = '', to = '~' } = {}) {
      const inOrder = [...submissions.values()]
        .filter(({ receivedAt }) => receivedAt >= from && receivedAt < to)
        .sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
      for (const { reference } of inOrder) {
        const record = await store.find(reference);
        if (record !== undefined) yield record;
      }
    },
    expiring: (at) => store.list({ to: at }),
    async *outbox() {
      yield* [...waiting];
    },
    async enqueue(reference) {
      waiting.add(reference);
    },
    async settle(reference) {
      waiting.delete(reference);
    },
    async hold(key, by) {
      if (!holds.has(key)) holds.set(key, by);
      return holds.get(key) ?? by;
    },
    async releaseHolds() {
      holds.clear();
    },
    async remove(reference) {
      submissions.delete(reference);
      events.delete(reference);
      waiting.delete(reference);
      await store.removeFiles(reference);
    },
    async getFile(reference, key) {
      return files.get(`${reference}/${key}`);
    },
    async removeFiles(reference) {
      for (const key of files.keys()) if (key.startsWith(`${reference}/`)) files.delete(key);
    },
    async close() {},
  };
  return store;
}

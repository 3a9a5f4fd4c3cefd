import { Worker } from 'node:worker_threads';
import type { Finding } from '../../council/wording/finding.ts';

/** A council's folder to be checked. */
export interface ToCheck {
  council: string;
  /** The folder that holds the council's. */
  contentFolder: string;
  /** Bytes of its pictures and documents, by name. */
  files: ReadonlyMap<string, number>;
  /** YYYY-MM-DD */
  today: string;
}

export type Checked = { findings: Finding[] } | { failed: string };

/** After that the thread is ended, and what it was asked has no answer. */
const LONGEST_MILLISECONDS = 60_000;
/** How long it stays when no one asks. */
const IDLE_MILLISECONDS = 120_000;

/** Checks councils in a thread of its own, which is there while someone writes. One at a time: the caller waits for its turn. */
export function checkerBeside(): (asked: ToCheck) => Promise<Finding[]> {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function end(): void {
    void worker?.terminate();
    worker = undefined;
  }

  return async (asked) => {
    clearTimeout(idle);
    const own = (worker ??= new Worker(new URL('./check-worker.ts', import.meta.url)));
    own.unref();
    try {
      return await answerOf(own, asked);
    } catch (error) {
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MILLISECONDS).unref();
    }
  };
}

function answerOf(worker: Worker, asked: ToCheck): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const over = (): void => {
      clearTimeout(late);
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const failed = (error: Error): void => {
      over();
      reject(error);
    };
    const ended = (): void => {
      failed(new Error('The check ended.'));
    };
    const answered = (checked: Checked): void => {
      if ('failed' in checked) return failed(new Error(checked.failed));
      over();
      resolve(checked.findings);
    };
    const late = setTimeout(() => {
      failed(new Error('The check took too long.'));
    }, LONGEST_MILLISECONDS);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(asked);
  });
}

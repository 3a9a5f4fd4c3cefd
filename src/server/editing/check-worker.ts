import { parentPort } from 'node:worker_threads';
import { wholeCheck } from '../../council/checks/whole-check.ts';
import { languageJudge, type LanguageJudge } from '../../council/language/other-language.ts';
import type { Checked, ToCheck } from './check-beside.ts';

/** The check of a council, in a thread of its own: residents are answered meanwhile. */
let judge: Promise<LanguageJudge> | undefined;

parentPort?.on('message', ({ council, contentFolder, files, today }: ToCheck) => {
  // In a folder that is gone afterwards, nothing is worth keeping.
  const given = { contentFolder, files, today, anew: true };
  wholeCheck(council, { ...given, judge: () => (judge ??= languageJudge()) }).then(
    ({ findings }) => parentPort?.postMessage({ findings } satisfies Checked),
    (error: unknown) => {
      const failed = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ failed } satisfies Checked);
    },
  );
});

import { ContentErrors, loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from './changed-council.ts';

/**
 * What an editor reads of the council made up for tests, changed so: file, line and message of each error; none
 * where it is taken.
 */
export async function errorsOf(changes: Parameters<typeof changedCouncil>[0]): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const error: unknown = await loadCouncil('plain', { contentFolder, today: '2026-11-23' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return [];
  if (!(error instanceof ContentErrors)) throw error;
  return error.findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ file, line, message }) =>
        `${file.replace(`${contentFolder}/plain/`, '')}:${String(line)} ${message}`,
    );
}

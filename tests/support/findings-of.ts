import { ContentErrors, loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from './changed-council.ts';

/**
 * What an editor reads of the council made up for tests, changed so: `error 9 message` for each finding in its pages'
 * and settings' files, errors and warnings alike.
 */
export async function findingsOf(changes: Parameters<typeof changedCouncil>[0]): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' }).catch(
    (thrown: unknown) => {
      if (thrown instanceof ContentErrors) return thrown;
      throw thrown;
    },
  );
  return council.findings.map(
    ({ severity, line, message }) => `${severity} ${String(line)} ${message}`,
  );
}

/** What an editor reads of a page that says this from line 9 on. */
export async function toldOfWords(words: string): Promise<string[]> {
  return findingsOf({ 'pages/privacy.mdx': (text) => `${text}\n${words}\n` });
}

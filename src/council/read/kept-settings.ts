import { createHash, hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** What was read of the settings of one page in which nothing is wrong. */
export interface SettingsRead {
  value: unknown;
  /** By the path of a key (`["ways","online"]`, as JSON): its line from 1. */
  lines: Record<string, number>;
}

/** What was read of settings, by what is written there. */
export interface KeptSettings {
  get: (text: string) => SettingsRead | undefined;
  put: (text: string, read: SettingsRead) => void;
  /** Keeps what was asked for, for the next process. */
  save: () => Promise<void>;
}

/** With fewer pages than this, reading them anew takes no longer than finding what was kept. */
const FEWEST = 200;
/** What settings are read with; the versions of what that imports are in package-lock.json. */
const code = ['src/council/read', 'src/council/wording'] as const;

const nothingKept: KeptSettings = {
  get: () => undefined,
  put: () => undefined,
  save: () => Promise.resolve(),
};

/**
 * What earlier processes read of a council's settings: parsing YAML is most of the time that reading a thousand pages
 * takes. What is kept has the hash of the text that it was read from, and the name of its file the hash of the code that
 * read it, so it can be left out or lost, and never be wrong.
 * @param folder the council's
 */
export async function keptSettings(folder: string): Promise<KeptSettings> {
  const name = await nameFor(folder).catch(() => undefined);
  // Where our code is not to be found, no one could say which code has read it.
  if (name === undefined) return nothingKept;
  const file = join('node_modules/.cache/front-door', `${name}.json`);
  const before = tableIn(await readFile(file, 'utf8').catch(() => ''));
  const now = new Map<string, SettingsRead>();
  let isNew = false;
  return {
    get(text) {
      const key = hash('sha256', text);
      const known = before.get(key);
      if (known !== undefined) now.set(key, known);
      return known;
    },
    put(text, read) {
      now.set(hash('sha256', text), read);
      isNew = true;
    },
    async save() {
      if (!isNew || now.size < FEWEST) return;
      const text = JSON.stringify([...now]);
      const beside = `${file}.${randomUUID()}`;
      // A folder that cannot be written to only makes the next reading slower.
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeFile(beside, `${hash('sha256', text)}\n${text}`))
        .then(() => rename(beside, file))
        .catch(() => undefined);
    },
  };
}

/** A file that was cut short, or is not there, holds nothing. */
function tableIn(written: string): Map<string, SettingsRead> {
  const end = written.indexOf('\n');
  const text = written.slice(end + 1);
  if (end < 0 || hash('sha256', text) !== written.slice(0, end)) return new Map();
  return new Map(JSON.parse(text) as [string, SettingsRead][]);
}

async function nameFor(folder: string): Promise<string> {
  const files = await Promise.all(
    code.map(async (room) => (await readdir(room)).sort().map((name) => join(room, name))),
  );
  const name = createHash('sha256').update(resolve(folder));
  for (const path of ['package-lock.json', ...files.flat()]) {
    name.update(await readFile(path));
  }
  return name.digest('hex').slice(0, 32);
}

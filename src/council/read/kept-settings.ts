import type { KeptTable } from '../kept/kept-table.ts';

/** What was read of the settings of one page in which nothing is wrong. */
export interface SettingsRead {
  value: unknown;
  /** The line of each key, from 1, and its path as JSON: `4 ["ways","online"]`, each on a line of its own. Few pages are asked for any. */
  lines: string;
}

/** By the path of a key (`["ways","online"]`, as JSON): its line. */
export type LinesOfKeys = Readonly<Record<string, number>>;

/** @example linesAsText({ '["title"]': 2 }) // => '2 ["title"]' */
export function linesAsText(lines: LinesOfKeys): string {
  return Object.entries(lines)
    .map(([path, line]) => `${String(line)} ${path}`)
    .join('\n');
}

export function linesFromText(text: string): LinesOfKeys {
  return Object.fromEntries(
    text.split('\n').map((one) => {
      const at = one.indexOf(' ');
      return [one.slice(at + 1), Number(one.slice(0, at))];
    }),
  );
}

/** What was read of settings, by what is written there. */
export interface KeptSettings {
  get: (text: string) => SettingsRead | undefined;
  put: (text: string, read: SettingsRead) => void;
}

/** What earlier readings made of settings: parsing YAML is most of the time that reading a thousand pages takes. */
export function keptSettings(known: KeptTable): KeptSettings {
  return {
    get: (text) => known.get(['settings', text]),
    put: (text, read) => {
      known.put(['settings', text], read);
    },
  };
}

import type { KeptTable } from '../kept/kept-table.ts';

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

import { SettingError } from './setting-error.ts';
import { shown } from './setting-shown.ts';

/** Whether pages are written in the browser at `/admin/`: in the council's folder in development, on a server in git. */
export type AdminSetting = { kind: 'off' } | { kind: 'here' };

/**
 * ADMIN.
 * @example adminFrom({ ADMIN: 'on' }) // => { kind: 'here' }
 * @throws SettingError
 */
export function adminFrom(environment: Readonly<Record<string, string | undefined>>): AdminSetting {
  const text = environment['ADMIN'] || 'off';
  if (text === 'off') return { kind: 'off' };
  if (text === 'on') return { kind: 'here' };
  throw new SettingError(`ADMIN is ${shown(text)}. Write on, or off.`);
}

/** A setting that cannot be used. The message names it, what was found and what to write. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/** One line of settings, taken apart: `  - label: Bins` is `{ head: '- label: ', value: 'Bins' }`, set in by 2. */
export interface SettingLine {
  /** Hyphens, the setting's name and its colon; what stands before the words. */
  head: string;
  /** The words, as they stand. */
  value: string;
  /** Spaces before the first sign. */
  setIn: number;
}

const parts = /^( *)((?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:#"'[{-][^:]*?):(?:[ \t]+|$))?)(.*)$/;

export function settingLine(text: string): SettingLine {
  const [, spaces = '', head = '', value = ''] = parts.exec(text) ?? [];
  return { head, value: value.trimEnd(), setIn: spaces.length };
}

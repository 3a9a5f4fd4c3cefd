import { bodyAsWritten } from './body-as-written.ts';
import { nothingStays, settingsAsWritten, type Stays } from './settings-as-written.ts';

const parts = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/;

/**
 * What was sent, in the letters of what was there: settings that say the same keep their place, comments and quotation
 * marks, and a paragraph that reads the same keeps its every sign. An editing page writes a whole file anew, and a
 * change of one word must not look like a change of everything.
 * @param before the file as it was when the change began; left out for a new one
 * @param stays what of the settings is not for the editing page to say
 */
export function asWritten(
  sent: string,
  before: string | undefined,
  stays: Stays = nothingStays,
): string {
  const text = sent.replaceAll('\r\n', '\n');
  const now = parts.exec(text);
  const then = before === undefined ? null : parts.exec(before);
  if (now === null || then === null) return ended(text);
  const settings = settingsAsWritten(now[1] ?? '', then[1] ?? '', stays);
  const body = bodyAsWritten(now[2] ?? '', then[2] ?? '');
  return `---\n${settings}\n---\n${body}`;
}

/** A file ends with the end of a line. */
function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

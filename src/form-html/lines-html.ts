import { escapeHtml } from '../domain/text/escape-html.ts';
import { raw, type Html } from './html.ts';

/**
 * Words that someone typed, line by line. They are in no language we know of and may run from right to left: `bdi` keeps
 * each line from turning round what is beside it. Put together as one text, since a message may have ten thousand lines.
 */
export function linesHtml(text: string): Html {
  const lines = text.split('\n').map((line) => `<bdi>${escapeHtml(line)}</bdi>`);
  return raw(lines.join('<br />'));
}

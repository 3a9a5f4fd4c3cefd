/** What an old page had and its draft has not, by kind. */
export type LostKind =
  | 'form'
  | 'script'
  | 'frame'
  | 'media'
  | 'picture'
  | 'table'
  | 'heading'
  | 'document'
  | 'link'
  | 'style'
  | 'sign';

/** One thing that was not carried over as it was: what it was, and what to do about it. */
export interface Lost {
  kind: LostKind;
  /** Sentences for an editor. */
  words: string;
}

/** The heading of each kind in a report, in the order in which an editor does them. */
export const lostHeadings: Readonly<Record<LostKind, string>> = {
  form: 'Forms',
  script: 'Scripts',
  frame: 'Frames from other sites',
  media: 'Video and sound',
  picture: 'Pictures',
  table: 'Tables',
  heading: 'Headings',
  document: 'Documents',
  link: 'Links',
  style: 'Looks',
  sign: 'Other things',
};

/** Words of an old page as a sentence about it quotes them: on one line, without signs that steer a screen, and not too long. */
export function quoted(words: string | null | undefined, most = 60): string {
  const line = (words ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

import { escapeHtml } from '../domain/text/escape-html.ts';
import { dirOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

/** One piece of a message. Each can be read as text and as HTML. */
export type Block =
  | { kind: 'heading'; text: string }
  /** `language` where it is another than the message's; `english` is a name in it that has no translation. */
  | { kind: 'paragraph'; text: string; language?: string; english?: string }
  /** Something to be copied down: a reference. `line` is both on one line of plain text. */
  | { kind: 'large'; label: string; text: string; line: string }
  /** A date as a leaf from a calendar. The sentence says the same for those who don't see it. */
  | { kind: 'leaf'; sentence: string; top: string; day: string; bottom: string }
  | { kind: 'steps'; items: string[] }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'answers'; rows: { question: string; answer: string }[] }
  /** Names and words that a stranger made up, set apart so that none can be taken for ours. */
  | { kind: 'quoted'; rows: { question: string; answer: string }[] }
  /** The council's name and address: in English, whatever the message is in. */
  | { kind: 'lines'; lines: string[] };

export interface Layout {
  /** BCP 47. */
  language: string;
  title: string;
  blocks: readonly Block[];
  /** The council's own deep colour, `#rrggbb`. White words on it have a contrast of 4.5 to 1 or more. */
  colour: string;
}

/** A reference under its label. */
export function referenceBlock(label: string, text: string, words: Words): Block {
  return { kind: 'large', label, text, line: words('mail.line', { label, text }) };
}

/** The message as plain text: every fact of the HTML, in the same order. */
export function asText({ blocks }: Pick<Layout, 'blocks'>): string {
  return `${blocks.map(blockAsText).join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'paragraph':
      return block.text;
    case 'large':
      return block.line;
    case 'leaf':
      return block.sentence;
    case 'steps':
      return block.items.map((item, index) => `${String(index + 1)}. ${item}`).join('\n');
    case 'link':
      return `${block.text}\n${block.href}`;
    case 'answers':
      return block.rows
        .map(({ question, answer }) => `${question}\n    ${answer.replaceAll('\n', '\n    ')}`)
        .join('\n\n');
    case 'quoted':
      return block.rows.map((row) => quotedLines(row).join('\n')).join('\n>\n');
    case 'lines':
      return block.lines.join('\n');
  }
}

/** As a mail program quotes: no line begins like one of ours. */
function quotedLines({ question, answer }: { question: string; answer: string }): string[] {
  return [`> ${question}`, ...answer.split('\n').map((line) => `>     ${line}`)];
}

/**
 * The message as HTML that every mail program can show: no images, no style sheet, nothing loaded. Sizes are in `em`, so
 * that it grows with the reader's own; the text has no colours of its own, so that a dark mode can choose them.
 */
export function asHtml({ language, title, blocks, colour }: Layout): string {
  const dir = dirOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${dir}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin: 0; padding: 1em; font-family: -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; font-size: 1.125em; line-height: 1.5;">
<div role="main"${dir} style="max-width: 34em; margin: 0 auto;">
${blocks.map((block) => blockAsHtml(block, { language, colour })).join('\n')}
</div>
</body>
</html>
`;
}

const paragraph = 'margin: 0 0 1em;';

function blockAsHtml(
  block: Block,
  { language, colour }: Pick<Layout, 'language' | 'colour'>,
): string {
  switch (block.kind) {
    case 'heading':
      return `<h1 style="margin: 0 0 0.75em; font-size: 1.5em; line-height: 1.25;">${escapeHtml(block.text)}</h1>`;
    case 'paragraph':
      return `<p${block.language === undefined ? '' : ` lang="${escapeHtml(block.language)}" dir="${dirOf(block.language)}"`} style="${paragraph}">${markedAsEnglish(withLineBreaks(block.text), block.english)}</p>`;
    case 'large':
      return `<p style="${paragraph}">${escapeHtml(block.label)}<br><strong style="font-size: 1.5em; letter-spacing: 0.05em;"><bdi dir="ltr">${escapeHtml(block.text)}</bdi></strong></p>`;
    case 'leaf':
      return leafAsHtml(block, colour);
    case 'steps':
      return `<ol style="${paragraph} padding-inline-start: 1.5em;">${block.items.map((item) => `<li style="margin: 0 0 0.5em;">${escapeHtml(item)}</li>`).join('')}</ol>`;
    case 'link':
      return `<p style="${paragraph}"><a href="${escapeHtml(block.href)}">${escapeHtml(block.text)}</a></p>`;
    case 'answers':
      return `<dl style="${paragraph}">${block.rows
        .map(
          ({ question, answer }) =>
            `<dt style="font-weight: bold;">${escapeHtml(question)}</dt><dd style="margin: 0 0 1em;">${withLineBreaks(answer)}</dd>`,
        )
        .join('')}</dl>`;
    case 'quoted':
      return `<blockquote style="margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 0.25em solid;">${block.rows
        .map(
          ({ question, answer }) =>
            `<p style="${paragraph}"><i>${escapeHtml(question)}</i><br>${withLineBreaks(answer)}</p>`,
        )
        .join('')}</blockquote>`;
    case 'lines':
      return `<p style="${paragraph}">${block.lines.map((line) => `<bdi${isForeign(line, language) ? ' lang="en"' : ''}>${escapeHtml(line)}</bdi>`).join('<br>')}</p>`;
  }
}

/** Drawn for the eye only: a screen reader has the sentence beside it. */
function leafAsHtml(leaf: Extract<Block, { kind: 'leaf' }>, colour: string): string {
  return `<p style="${paragraph} font-weight: bold;">${escapeHtml(leaf.sentence)}</p>
<div aria-hidden="true" style="width: 9em; margin: 0 0 1em; border: 2px solid ${escapeHtml(colour)}; border-radius: 0.4em; overflow: hidden; text-align: center; color: #1b1b1b; background-color: #ffffff;">
<div style="padding: 0.2em 0.5em; color: #ffffff; background-color: ${escapeHtml(colour)};">${escapeHtml(leaf.top)}</div>
<div style="font-size: 2.5em; line-height: 1.2; font-weight: bold;">${escapeHtml(leaf.day)}</div>
<div style="padding: 0 0.5em 0.4em;">${escapeHtml(leaf.bottom)}</div>
</div>`;
}

/** A number is read out in the message's own language. */
export function isForeign(line: string, language: string): boolean {
  return language !== 'en' && /\p{L}/u.test(line);
}

/** A name without a translation says its language, so that a screen reader reads it out right. */
function markedAsEnglish(text: string, english?: string): string {
  if (english === undefined) return text;
  const name = escapeHtml(english);
  return text.replace(name, () => `<span lang="en" dir="ltr">${name}</span>`);
}

function withLineBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

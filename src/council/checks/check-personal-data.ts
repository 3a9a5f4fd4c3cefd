import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Where people have mailboxes of their own. */
const ownMailbox =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|gmx|proton|protonmail)\.(?:com|co\.uk|net|org|me|uk|de)\b/gi;
/** 07700 900123, +44 7700 900123 */
const mobile = /(?<!\d)(?:\+44\s?7|07)\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/g;
/** "Cllr Jo Bloggs", "ask for Jo Bloggs": a name, right before the number. */
const name =
  /\b(?:mr|mrs|ms|miss|dr|cllr|councillor|contact|ask for|speak to|call|text|phone|ring|email)\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)+[^.\n]{0,60}$/i;

/**
 * What belongs to one person and not to the council: a private mailbox, or a mobile number beside a name. Someone who is
 * named on the web is called for years.
 */
export function checkPersonalData(council: Council): Finding[] {
  return council.forms.flatMap(({ file, data, lineOf }) =>
    [...(data.mailbox ?? '').matchAll(ownMailbox)].map(([mailbox]): Finding => ({
      severity: 'warning',
      file,
      line: lineOf(['mailbox']),
      message: `"${mailbox}" is a private mailbox, and what residents send would be kept there. Write a mailbox of the council's.`,
    })),
  );
}

/** The same in the words of one file. */
export function checkPersonalDataInFile({ file, tree }: ContentFile<unknown>): Finding[] {
  // Most pages have neither, and that is seen at once.
  if (!/@|(?:\+44\s?7|07)\d/.test(tree.text)) return [];
  return tree.text.split('\n').flatMap((words, index): Finding[] => [
    ...[...words.matchAll(ownMailbox)].map(({ 0: mailbox, index: at }): Finding => ({
      severity: 'warning',
      file,
      line: index + 1,
      column: at + 1,
      message: `"${mailbox}" is a private mailbox. Write an address of the council's or of the club's, which stays when the person goes.`,
    })),
    ...[...words.matchAll(mobile)]
      .filter(({ index: at }) => name.test(words.slice(0, at)))
      .map(({ 0: number, index: at }): Finding => ({
        severity: 'warning',
        file,
        line: index + 1,
        column: at + 1,
        message: `"${number}" is a mobile number beside a person’s name. Write a number of the council's, unless they have agreed to be called there.`,
      })),
  ]);
}

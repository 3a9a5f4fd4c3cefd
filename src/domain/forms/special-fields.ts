/** What a field means to us whose name begins with a line, as Formspree's do. */
interface SpecialField {
  /** It says something about the message, and is kept with it; the others only say where a page of ours stands. */
  isKept: boolean;
  /** A page that shows a form again writes it anew, and carries no old one along. */
  isWrittenAnew: boolean;
  /** It holds words for the staff, who read them. Another text there is another message. */
  isSaid?: boolean;
}

/** Sent along once files were chosen and a page had to be shown again, so that the next place for files says so. */
export const FILES_AGAIN = '_files-again';

/** What the page promised on which someone pressed "Send", as the charter writes it: "2 working days". */
export const PROMISED = '_promised';

/**
 * Every special field that says how a form is filled in or answered. A retry may send each of them differently, or not at
 * all, for the same message, but for those that hold words. `_replyto` is none of them: it says who writes.
 */
const specialFields: Readonly<Record<string, SpecialField>> = {
  _at: { isKept: false, isWrittenAnew: true },
  _step: { isKept: false, isWrittenAnew: true },
  _nonce: { isKept: false, isWrittenAnew: true },
  [PROMISED]: { isKept: false, isWrittenAnew: true },
  _seconds: { isKept: false, isWrittenAnew: false },
  [FILES_AGAIN]: { isKept: false, isWrittenAnew: false },
  _gotcha: { isKept: true, isWrittenAnew: true },
  _language: { isKept: true, isWrittenAnew: true },
  _next: { isKept: true, isWrittenAnew: false },
  _subject: { isKept: true, isWrittenAnew: false, isSaid: true },
  _format: { isKept: true, isWrittenAnew: false },
  // No copy is sent to anyone; staff find it among what no form asked for.
  _cc: { isKept: true, isWrittenAnew: false, isSaid: true },
  _follows: { isKept: true, isWrittenAnew: false },
};

function special(name: string): SpecialField | undefined {
  return Object.hasOwn(specialFields, name) ? specialFields[name] : undefined;
}

/** Whether a field says nothing about the resident, and is not kept. @example isMachinery('_step') // => true */
export function isMachinery(name: string): boolean {
  return special(name)?.isKept === false;
}

/** Whether a page writes a field anew each time. @example isWrittenAnew('_language') // => true */
export function isWrittenAnew(name: string): boolean {
  return special(name)?.isWrittenAnew === true;
}

/** Whether a field says how to answer, and not what was said. @example isAboutTheReply('_next') // => true */
export function isAboutTheReply(name: string): boolean {
  const known = special(name);
  return known !== undefined && known.isSaid !== true;
}

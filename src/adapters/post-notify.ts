import type { Post } from '../domain/submissions/ports.ts';
import { askNotify, type NotifyAt } from './ask-notify.ts';

/**
 * Text messages and letters by GOV.UK Notify, each where its template is set. The template holds nothing but the places:
 * the words come with each message, in the resident's language.
 */
export function notifyPost({
  textTemplate,
  letterTemplate,
  ...at
}: NotifyAt & { textTemplate?: string | undefined; letterTemplate?: string | undefined }): Post {
  return {
    ...(textTemplate !== undefined && {
      text: ({ id, to, text }) =>
        askNotify(at, (client) =>
          client.sendSms(textTemplate, to, { personalisation: { text }, reference: id }),
        ),
    }),
    ...(letterTemplate !== undefined && {
      letter: ({ id, to, heading, text }) =>
        askNotify(at, (client) =>
          client.sendLetter(letterTemplate, {
            personalisation: { ...addressLines(to), heading, text },
            reference: id,
          }),
        ),
    }),
  };
}

/** @example addressLines(['1 High Street', 'Workington', 'CA14 3YJ']) // => { address_line_1: '1 High Street', … } */
function addressLines(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line, index) => [`address_line_${String(index + 1)}`, line] as const),
  );
}

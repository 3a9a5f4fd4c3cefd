import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { plainAddress } from '../plain-address.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** Characters of an address with all the spaces and unseen signs that copying brings along. */
const LONGEST_COPIED = 1_000;

/** An e-mail address that can be in a message's header as it is: see `plainAddress`. */
export const emailField: FieldModel = {
  isMailbox: true,
  reachesSender: true,
  identifiesSender: true,
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = textGiven(given, field.name);
    const address = cleanCode(typed);
    if (address === '') return { answer: '' };
    if (typed.length > LONGEST_COPIED) return { problems: [{ code: 'TYPE_EMAIL' }] };
    // What is copied brings unseen signs along at its ends. Within it they, and line breaks, are meant for a header.
    const within = typed.replace(/^[ \p{Cf}]+|[ \p{Cf}]+$/gu, '');
    const isCunning = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(within);
    const plain = isCunning ? undefined : plainAddress(asMeant(address));
    return plain === undefined ? { problems: [{ code: 'TYPE_EMAIL' }] } : { answer: plain };
  },
};

/**
 * A telephone's keyboard ends what was typed with a full stop, bends an apostrophe, and a Chinese one has a full stop of its own;
 * a document that it is copied from has other hyphens, and marks around the whole.
 * @example asMeant('“o’neill@example.org.”') // => "o'neill@example.org"
 */
function asMeant(address: string): string {
  const [, within = address] = /^["'“‘<(](.*)["'”’>)]$/u.exec(address) ?? [];
  return within
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u3002\uFF61]/g, '.')
    .replace(/[\u2018\u2019](?=.*@)/gu, "'")
    .replace(/[.,;]$/, '');
}

/** What stands before the @: RFC 5322's atoms, without quotation marks and comments. */
const mailboxPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** One part of a domain's name, in any alphabet. */
const domainPart = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/**
 * Whether this is one plain e-mail address: nothing before or after it, no second address, no line
 * break, so that it can be put in a message's header as it is.
 * The lengths are RFC 5321's: 64 characters before the @, 254 in all.
 * @example
 * isPlainAddress('a@b.uk') // => true
 * isPlainAddress('a@b.uk, evil@x.y') // => false
 */
export function isPlainAddress(text: string): boolean {
  if (text.length > 254 || /[\s,;:<>"()[\]\\\p{Cc}\p{Cf}]/u.test(text)) return false;
  const [mailbox = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || mailbox.length > 64 || !mailboxPart.test(mailbox)) return false;
  const parts = domain.split('.');
  const last = parts.at(-1) ?? '';
  return (
    parts.length >= 2 &&
    parts.every((part) => domainPart.test(part)) &&
    last.length >= 2 &&
    !/^\d+$/.test(last)
  );
}

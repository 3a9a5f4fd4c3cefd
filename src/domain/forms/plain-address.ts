/** What stands before the @: RFC 5322's atoms, without quotation marks and comments. */
const mailboxPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/**
 * What mail programs and servers read as something else than one mailbox's name: a word in another coding
 * (`=?utf-8?q?…?=`), a way over another server (`ada%home@relay`, `relay!ada`).
 */
const readOtherwise = /=\?|\?=|[%!]/;
/** One part of a domain's name, in any alphabet. */
const domainPart = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/**
 * The one plain e-mail address that a text is, as a message's header can hold it: nothing before or after it, no second
 * address, no line break, nothing that is read otherwise than it looks, its domain in small ASCII letters, so that one mailbox has one spelling.
 * `undefined` where it is none. The lengths are RFC 5321's: 64 characters before the @, 254 in all.
 * @example
 * plainAddress('Ada@Müller.example') // => "Ada@xn--mller-kva.example"
 * plainAddress('a@b.uk, evil@x.y') // => undefined
 */
export function plainAddress(text: string): string | undefined {
  if (text.length > 254 || /[\s,;:<>"()[\]\\\p{Cc}\p{Cf}]/u.test(text)) return undefined;
  const [mailbox = '', typed = '', ...more] = text.split('@');
  if (more.length > 0 || mailbox.length > 64 || !mailboxPart.test(mailbox)) return undefined;
  if (readOtherwise.test(mailbox)) return undefined;
  const parts = typed.split('.');
  if (parts.length < 2 || !parts.every((part) => domainPart.test(part))) return undefined;
  const domain = URL.parse(`http://${typed}`)?.hostname;
  const last = domain?.split('.').at(-1) ?? '';
  if (domain === undefined || last.length < 2 || /^\d+$/.test(last)) return undefined;
  const address = `${mailbox}@${domain}`;
  return address.length > 254 ? undefined : address;
}

/**
 * Whether a text is one plain e-mail address, in the spelling of `plainAddress` or another.
 * @example isPlainAddress('a@b.uk') // => true
 */
export function isPlainAddress(text: string): boolean {
  return plainAddress(text) !== undefined;
}

import { fieldModels } from '../forms/fields/registry.ts';
import { plainAddress } from '../forms/plain-address.ts';
import type { Message } from './submission.ts';

/** Mailboxes that no one reads, or that answer by themselves. */
const unattended = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([.+@-]|$)/i;

/**
 * The address a resident gave for the reply: `email`, or another question of that type, or Formspree's `_replyto`.
 * `undefined` when there is none, or it is not one plain address. An `email` that the form asked
 * only of others stays an answer that no one asked for.
 */
export function replyAddress({ definition, answers, extra }: Message): string | undefined {
  const named = definition.fields
    .filter(({ type }) => fieldModels[type].isMailbox)
    .map(({ name }) => name);
  const given = ['email', ...named].map((name) => answers[name]);
  const isConditional = definition.fields.some(
    ({ name, showWhen }) => name === 'email' && showWhen !== undefined,
  );
  return [...given, isConditional ? undefined : extra['email'], extra['_replyto']]
    .map((address) => (address === undefined ? undefined : plainAddress(address.trim())))
    .find((address) => address !== undefined);
}

/**
 * The address an acknowledgement goes to; `undefined` when none is sent. The council's own mailboxes get none, nor do
 * those that answer by themselves: two machines would write to each other for ever.
 */
export function acknowledgementAddress(submission: Message, mailFrom: string): string | undefined {
  const address = replyAddress(submission);
  if (address === undefined || unattended.test(address)) return undefined;
  return isOwnMailbox(address, submission, mailFrom) ? undefined : address;
}

/**
 * Whether an address is at the domain from which the council writes, or at that of the form's mailbox.
 * @example
 * // the form's mailbox is planning@example.gov.uk
 * isOwnMailbox('waste@example.gov.uk', submission, 'no-reply@mail.example.gov.uk') // => true
 */
export function isOwnMailbox(
  address: string,
  { definition }: Pick<Message, 'definition'>,
  mailFrom: string,
): boolean {
  return [mailFrom, definition.mailbox].map(domainOf).includes(domainOf(address));
}

/** @example domainOf('Ada@Example.org') // => "example.org" */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * Whether staff hear of a submission. A bare "yes, this page is useful" from a form that asks for no way to reply
 * is counted and not mailed; as soon as there are words, someone reads them.
 */
export function hasSomebodyToRead({ definition, answers, extra }: Message): boolean {
  if (definition.standard !== 'none') return true;
  const asksHowToReply = definition.fields.some(({ type }) => fieldModels[type].reachesSender);
  const words = definition.fields.filter(({ type }) => fieldModels[type].holdsMessage);
  return (
    asksHowToReply ||
    words.some(({ name }) => (answers[name] ?? '') !== '') ||
    Object.keys(extra).some((name) => !name.startsWith('_'))
  );
}

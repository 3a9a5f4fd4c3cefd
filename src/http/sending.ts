import type { CheckedForm } from '../domain/forms/check-answers.ts';
import type { GivenFile } from '../domain/forms/answers.ts';
import { cleanCharacters } from '../domain/forms/clean-text.ts';
import { checkFiles, type AcceptedFile } from '../domain/forms/check-files.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { isMachinery, PROMISED } from '../domain/forms/special-fields.ts';
import { textGiven } from '../domain/forms/given-values.ts';
import { slotChosen } from '../domain/submissions/call-slots.ts';
import { chosenTime } from '../domain/submissions/check-days.ts';
import { FLOOD } from '../domain/submissions/flood.ts';
import type { ToReceive } from '../domain/submissions/receive.ts';
import { spamReason } from '../domain/submissions/spam.ts';
import type { Message } from '../domain/submissions/submission.ts';
import { languageFor } from './language.ts';
import { promisesKept } from './promises.ts';
import type { ReadBody } from './read-body.ts';
import type { Call, Runtime } from './runtime.ts';
import { secondsToFillIn } from './seconds-to-fill-in.ts';

/** What was read of a request, and what came of checking it. A trapped message is kept whatever is wrong with it. */
interface Read {
  definition: FormDefinition;
  body: ReadBody;
  checked: CheckedForm;
}

/** A message that is to be kept, with what it is promised, what is to be sent for it and how it came about. */
export async function sendingOf(
  runtime: Runtime,
  request: Request,
  call: Call,
  { definition, body, checked }: Read,
): Promise<ToReceive> {
  const answers = checked.ok ? checked.answers : {};
  const spam = spamReason({
    trap: textGiven(body.given, '_gotcha'),
    ...secondsToFillIn(body, request, runtime.now()),
    answers,
  });
  const appointment = chosenTime(definition, answers, runtime.calendar);
  const slot = slotChosen(definition, answers);
  const receivedAt = new Date(runtime.now()).toISOString();
  // What a trapped message said is kept as it came: a password manager fills the trap too.
  const message = { definition, answers, extra: checked.ok ? checked.extra : asExtra(body) };
  const deliveries = runtime.deliveriesFor(message);
  const isHeld =
    spam === undefined && deliveries.length > 0 && (await runtime.mailWaits(call.client));
  const quarantine = isHeld ? FLOOD : spam;
  const files = checked.ok ? checked.files : filesFitToKeep(definition, body.files);
  return {
    council: runtime.site.council.id,
    ...message,
    files,
    language: languageFor(runtime.site, textGiven(body.given, '_language')),
    receivedAt,
    ...promisesKept(runtime, definition, receivedAt, textGiven(body.given, PROMISED)),
    deliveries,
    ...(quarantine === undefined ? {} : { quarantine }),
    ...(appointment === undefined ? {} : { appointment }),
    // What looks like spam takes no one's place.
    ...(spam === undefined && slot !== undefined ? { slot } : {}),
    ...nonceOf(runtime, call, message, body),
  };
}

/** Of a trapped message with something wrong in it, what can be kept is. */
function filesFitToKeep(definition: FormDefinition, files: readonly GivenFile[]): AcceptedFile[] {
  const asking = definition.fields.filter(({ type }) => fieldModels[type].takesFiles);
  return asking.flatMap((field) => checkFiles(field, files).files);
}

/** Names that a stranger chose stay apart from the answers. */
function asExtra({ given }: ReadBody): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !isMachinery(name))
      .map(([name, values]) => [name, cleanCharacters(values.join(', '))]),
  );
}

/** Formspree's names for an address to reply to, on forms that do not ask for one. */
const contactNames = ['email', '_replyto'];

/**
 * What tells one sending from another besides the words. Two strangers may well write the same few ("The light is out"), a
 * campaign gives the same letter to hundreds, and someone who knows its words and a neighbour's e-mail address would be answered
 * with the neighbour's reference. So who sends counts too (see `senderOn`). The page's script sends a nonce, by which a message
 * is known on whichever line it comes; without script, one sent again on another line is kept twice, which harms no one.
 */
function nonceOf(
  runtime: Runtime,
  call: Call,
  { definition, answers, extra }: Message,
  { given }: ReadBody,
): Pick<ToReceive, 'nonce' | 'sender'> {
  const nonce = textGiven(given, '_nonce');
  if (nonce !== '') return { nonce };
  const saysWho =
    definition.fields.some(
      ({ name, type }) => fieldModels[type].identifiesSender && (answers[name] ?? '') !== '',
    ) || contactNames.some((name) => (extra[name] ?? '') !== '');
  // Where no one can tell who sends, a message sent twice by a slow line is likelier than two that are the same.
  const isToldApart = call.client !== undefined || definition.standard === 'none';
  const isKnown = saysWho && call.client === undefined;
  return isKnown || !isToldApart ? {} : { sender: (day) => runtime.senderOn(call.client, day) };
}

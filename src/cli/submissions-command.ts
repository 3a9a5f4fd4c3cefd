import { parseArgs } from 'node:util';
import { FULL_AT_RELEASE, takePlaceAtRelease } from '../domain/submissions/call-slots.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { parseReference, referenceInGroups } from '../domain/submissions/reference.ts';
import { eraseExpired } from '../domain/submissions/retention.ts';
import { statusOf } from '../domain/submissions/status.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { notifyTemplates } from '../mail/notify-templates.ts';
import { rotateSecret } from '../server/reference-secret.ts';
import { countBeforeErasing } from './count-before-erasing.ts';
import { BadArguments } from './outcome.ts';
import { safeForTerminal } from './safe-for-terminal.ts';
import { listLine, listTitle, shown } from './submission-lines.ts';
import { exportCsv, writeFiles } from './submissions-export.ts';
import type { SubmissionsWith } from './submissions-with.ts';
import { acts, earlierNames } from './submissions-acts.ts';
import { discardFlood, releaseFlood } from './submissions-flood.ts';
import { outbox, retry } from './submissions-outbox.ts';
import { inRange, type Range } from './submissions-range.ts';

export const usage = `What residents have sent

  npm run submissions -- list [--from 2026-11-01] [--to 2026-11-30] [--form complaint] [--late]
  npm run submissions -- show K7RM-3XDW
  npm run submissions -- files K7RM-3XDW --into FOLDER    writes the files that came with it
  npm run submissions -- assign K7RM-3XDW --to "Jo Bell"   who has it now
  npm run submissions -- pass-on K7RM-3XDW --to planning@example.gov.uk
  npm run submissions -- reply K7RM-3XDW [--on 2026-11-24] [--by telephone]   the resident has had an answer
  npm run submissions -- delay K7RM-3XDW --until 2026-12-02 --reason "We are waiting for a survey"
                          [--for-resident "We have to look at the place first"]
  npm run submissions -- ask K7RM-3XDW [--question "Which year?"]   the resident is asked what is meant
  npm run submissions -- answered K7RM-3XDW [--on 2026-11-24]   the resident has answered that
  npm run submissions -- outcome K7RM-3XDW --is upheld [--remedy "…"] [--lesson "…"] [--exemption "section 31"]
  npm run submissions -- link K7RM-3XDW --stage-2-of 3XDW-K7RM   or --duplicate-of, --review-of
  npm run submissions -- note K7RM-3XDW --text "Called twice, no answer"
  npm run submissions -- close K7RM-3XDW                  nothing more needs doing
  npm run submissions -- reopen K7RM-3XDW --reason "The bin was missed again" [--mistaken]
  npm run submissions -- export --csv [--from …] [--to …] [--form …] > submissions.csv
  npm run submissions -- quarantine                       what was set aside as likely spam
  npm run submissions -- release K7RM-3XDW                it was not spam: send its messages
  npm run submissions -- release --flood [--from …] [--to …] [--form …] [--yes]   all that wait because of a flood
  npm run submissions -- discard --flood [--from …] [--to …] [--form …] [--yes]   erases them instead, for good
  npm run submissions -- outbox                           what is waiting to be sent, and what was given up
  npm run submissions -- retry K7RM-3XDW                  try to send what was given up, once more
  npm run submissions -- delete K7RM-3XDW                 erases it with its files and mail, for good
  npm run submissions -- expire [--the-clock-is-right]    erases what its form no longer keeps
  npm run submissions -- rotate-secret                    a new secret for references and links, after a leak; links of before stop working
  npm run submissions -- notify-templates                 the texts to paste into GOV.UK Notify
  npm run submissions -- webhook-schema                   the JSON Schema of what the webhook sends

  From assign to reopen, each writes down what someone did, with --officer and who it was; they send nothing.
  A reply is by telephone, letter, visit or email. A complaint is upheld, partly-upheld, not-upheld or refused; a request
  for information ends in-full, in-part, refused, not-held or withdrawn. --reason is for staff; --for-resident is shown, and a
  complaint is not delayed without it. With --mistaken the last reply was written down by mistake, and counts no longer.
  release --flood and discard --flood say what they would do; with --yes they do it.
  --from and --to are days, both counted in. A reference may be typed in any case, with or without its hyphen.`;

/** `npm run submissions`. What it answers is printed. */
export async function submissionsCommand(
  argv: readonly string[],
  given: SubmissionsWith,
): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      form: { type: 'string' },
      into: { type: 'string' },
      on: { type: 'string' },
      until: { type: 'string' },
      reason: { type: 'string' },
      mistaken: { type: 'boolean' },
      'for-resident': { type: 'string' },
      by: { type: 'string' },
      officer: { type: 'string' },
      question: { type: 'string' },
      text: { type: 'string' },
      is: { type: 'string' },
      remedy: { type: 'string' },
      lesson: { type: 'string' },
      exemption: { type: 'string' },
      'stage-2-of': { type: 'string' },
      'duplicate-of': { type: 'string' },
      'review-of': { type: 'string' },
      late: { type: 'boolean', default: false },
      flood: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'the-clock-is-right': { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command = 'help', reference] = positionals;
  if (values.help) return usage;
  const found = (): Promise<SubmissionRecord> => find(given.store, reference);
  const act = actNamed(command);
  if (act !== undefined) {
    const other = (typed: string): Promise<SubmissionRecord> => find(given.store, typed);
    return act({ given, record: await found(), options: values, find: other });
  }
  switch (command) {
    case 'help':
      return usage;
    case 'list':
      return list(given, { ...values, late: values.late });
    case 'show':
      return shown(await found(), given.now(), given.timeZone);
    case 'files':
      return writeFiles(given, await found(), values.into);
    case 'export':
      if (!values.csv) throw new BadArguments('Write export --csv: it is the only kind there is.');
      return exportCsv(given, values);
    case 'quarantine':
      return quarantine(given);
    case 'release':
      return values.flood
        ? releaseFlood(given, alone(values, reference), values.yes)
        : release(given, await found());
    case 'discard':
      if (!values.flood)
        throw new BadArguments('Write discard --flood, or delete and a reference.');
      return discardFlood(given, alone(values, reference), values.yes);
    case 'outbox':
      return outbox(given);
    case 'retry':
      return retry(given, await found());
    case 'delete':
      return erase(given, await found());
    case 'expire':
      return expire(given, values['the-clock-is-right']);
    case 'rotate-secret':
      return rotate(given);
    case 'notify-templates':
      return templates();
    case 'webhook-schema':
      return webhookJsonSchema();
    default:
      throw new BadArguments(`There is no "${safeForTerminal(command)}" here.\n\n${usage}`);
  }
}

function actNamed(command: string): (typeof acts)[string] | undefined {
  const name = Object.hasOwn(earlierNames, command) ? earlierNames[command] : command;
  return name !== undefined && Object.hasOwn(acts, name) ? acts[name] : undefined;
}

/** A reference beside --flood may have been meant as the only one. */
function alone(range: Range, reference: string | undefined): Range {
  if (reference === undefined) return range;
  throw new BadArguments('Write a reference or --flood, and not both.');
}

async function find(store: SubmissionStore, typed: string | undefined): Promise<SubmissionRecord> {
  if (typed === undefined) throw new BadArguments('Write a reference after it, such as K7RM-3XDW.');
  const reference = parseReference(typed);
  if (reference === undefined) {
    throw new BadArguments(
      `"${safeForTerminal(typed)}" is not a reference. One looks like K7RM-3XDW.`,
    );
  }
  const record = await store.find(reference);
  if (record === undefined) {
    throw new Error(`There is no submission ${referenceInGroups(reference)}.`);
  }
  return record;
}

async function list(given: SubmissionsWith, range: Range & { late: boolean }): Promise<string> {
  let count = 0;
  for await (const record of inRange(given, range)) {
    const status = statusOf(record, given.now(), given.timeZone);
    if (status.stage === 'quarantined' || (range.late && !status.isLate)) continue;
    if (count === 0) given.write(`${listTitle}\n`);
    given.write(`${listLine(record, status, given.timeZone)}\n`);
    count += 1;
  }
  return count === 0 ? 'There are none.' : `${String(count)} in all.`;
}

async function quarantine(given: SubmissionsWith): Promise<string> {
  let count = 0;
  for await (const record of given.store.list()) {
    const status = statusOf(record, given.now(), given.timeZone);
    if (status.stage !== 'quarantined') continue;
    const why = record.submission.quarantine ?? '';
    given.write(`${listLine(record, status, given.timeZone)}  ${safeForTerminal(why)}\n`);
    count += 1;
  }
  return count === 0
    ? 'Nothing is set aside.'
    : `${String(count)} set aside. Read one with show, and send its messages with release.`;
}

async function release({ store, now }: SubmissionsWith, record: SubmissionRecord): Promise<string> {
  const { reference, quarantine: why } = record.submission;
  const name = referenceInGroups(reference);
  if (why === undefined) throw new Error(`${name} was not set aside.`);
  const isReleased = record.events.some(({ kind }) => kind === 'released');
  if (!isReleased && !(await takePlaceAtRelease(store, record.submission, now()))) {
    throw new Error(`${name}: ${FULL_AT_RELEASE}`);
  }
  const isFirst = await store.addEvent(reference, { id: 'released', at: now(), kind: 'released' });
  await store.enqueue(reference);
  return isFirst
    ? `${name} is released. Its messages go out with the next sweep.`
    : `${name} had been released before. What was not sent goes out with the next sweep.`;
}

async function erase(given: SubmissionsWith, record: SubmissionRecord): Promise<string> {
  const { reference, files } = record.submission;
  // What a resident asks to have erased is erased, whether or not the totals could be written.
  const isCounted = await countBeforeErasing(given, [record]).then(
    () => true,
    () => false,
  );
  await given.eraseMail(reference);
  await given.store.remove(reference);
  const count = files.length;
  const with_ = count === 0 ? '' : ` with ${String(count)} ${count === 1 ? 'file' : 'files'}`;
  const figures = isCounted ? '' : ' It could not be counted, so the figures are one less.';
  return `${referenceInGroups(reference)} is erased${with_}.${figures} Mail that was sent is still in the mailboxes it went to: erase it there.`;
}

async function expire(given: SubmissionsWith, clockIsRight: boolean): Promise<string> {
  const { store, now, eraseMail } = given;
  const until = new Date(Date.parse(now()) + 3_600_000).toISOString();
  const erased = await eraseExpired({
    ...{ store, now, until, eraseMail, clockIsRight },
    countFirst: (records) => countBeforeErasing(given, records),
  });
  if (erased.clockIsWrong) {
    throw new Error(
      `Nothing was erased: this machine's clock says ${now().slice(0, 10)}, long after the newest message. If that is right, add --the-clock-is-right.`,
    );
  }
  const { submissions, files } = erased;
  return `Erased ${String(submissions)} submissions, and the files of ${String(files)} more.`;
}

async function rotate({ store, now, timeZone }: SubmissionsWith): Promise<string> {
  const from = new Date(await rotateSecret(store, Date.parse(now())));
  const time = from.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `From ${time} on, new references are made with a new secret. References given before stay as they are. Links in emails of before stop working, and staff have to sign in again; residents get new links by asking for all they have sent.`;
}

function templates(): string {
  return notifyTemplates
    .map(
      ({ name, variable, subject, body }) =>
        `${name}: set ${variable} to this template's id\n\nSubject\n\n${subject}\n\nMessage\n\n${body}\n`,
    )
    .join(`\n${'-'.repeat(72)}\n\n`);
}

async function webhookJsonSchema(): Promise<string> {
  const { toJSONSchema } = await import('zod');
  const { webhookSchema } = await import('../domain/submissions/webhook-schema.ts');
  return JSON.stringify(toJSONSchema(webhookSchema), undefined, 2);
}

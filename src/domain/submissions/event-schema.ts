import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { assistedChannels } from '../charter/standards-by-channel.ts';

/** Messages a submission gives rise to. Each is delivered on its own, with its own attempts. */
export const deliveryKinds = ['acknowledgement', 'notification', 'webhook'] as const;

/** The ways in which a reply reaches someone. */
export const replyChannels = ['email', 'telephone', 'letter', 'visit'] as const;

/** How a complaint ends. */
export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld', 'refused'] as const;

/** How a request for information ends. */
export const informationOutcomes = [
  'in-full',
  'in-part',
  'refused',
  'not-held',
  'withdrawn',
] as const;

/** How someone says that they were treated. */
export const treatments = ['well', 'neither', 'badly'] as const;

/** A file as a submission and its events name it; its bytes are kept beside them. */
export const storedFileSchema = z.strictObject({
  field: z.string(),
  /** As the resident's machine named it. Shown to staff, never used as a path. */
  name: z.string(),
  type: z.string(),
  bytes: z.number().int().nonnegative(),
  /** The random name it is stored under. */
  key: z.string().min(1),
});

/** What one submission is to another. */
export const links = ['stage-2-of', 'duplicate-of', 'internal-review-of'] as const;

/**
 * What an act has to be sent for, by the act's own event: `replied`, `passed-on-2`. Each event is sent by itself, so that
 * nothing is sent twice, or not at all, when the same happens again.
 */
const eventDelivery = z.templateLiteral([
  z.enum([
    'replied',
    'passed-on',
    'delayed',
    'clarification-asked',
    'added',
    'settled',
    'contact-changed',
    'address-left',
    'list-asked',
    'erasure-asked',
    'erasure-refused',
    'erasure-agreed',
  ]),
  z.string().regex(/^(?:-\d+)?$/),
]);

/** A message that a submission, or an act of staff, gives rise to. */
export type Delivery = (typeof deliveryKinds)[number] | z.output<typeof eventDelivery>;

/** Whether someone is sent a message about it; left out where staff told them, or will. */
const mailed = {
  mailed: z.literal(true).exactOptional(),
  /** The language of the officer's own words, where it is another than the resident's. */
  language: z.string().exactOptional(),
};

const delivery = { delivery: z.union([z.enum(deliveryKinds), eventDelivery]) };
const attempt = { ...delivery, attempt: z.number().int().positive() };

/** An officer, as the staff list names them. Left out where no one said, as on the command line. */
const by = { by: z.string().exactOptional() };
const words = z.string().trim().min(1);

/** ISO 8601 with the council's offset, as in a promise. */
const dueAt = z.iso.datetime({ offset: true });

/** How it ended: `of` says whether a complaint or a request for information did. */
const outcome = z.discriminatedUnion('of', [
  z.strictObject({
    kind: z.literal('outcome'),
    of: z.literal('complaint'),
    outcome: z.enum(complaintOutcomes),
    /** What was done to put it right. */
    remedy: words.exactOptional(),
    /** What the council does differently from now on. */
    lesson: words.exactOptional(),
    ...by,
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    of: z.literal('information'),
    outcome: z.enum(informationOutcomes),
    /** The exemption it was refused under: "section 31". */
    exemption: words.exactOptional(),
    ...by,
  }),
]);

/** What happened, by kind. A kind that is here stays here: stores keep events for as long as a submission. */
const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delivery-started'), ...attempt }),
  z.strictObject({ kind: z.literal('delivery-succeeded'), ...attempt }),
  /** `reason` is the mail service's code and never holds an address. `final`: do not try again. */
  z.strictObject({
    kind: z.literal('delivery-failed'),
    ...attempt,
    reason: z.string(),
    final: z.boolean(),
  }),
  /** Nothing to send after all: no one to tell, or that address has had its share for the day. */
  z.strictObject({ kind: z.literal('delivery-skipped'), ...attempt, reason: z.string() }),
  /** Staff asked for another try: failures before this no longer count. */
  z.strictObject({ kind: z.literal('delivery-retried'), ...delivery }),
  z.strictObject({ kind: z.literal('released'), ...by }),
  /** An officer has it now. */
  z.strictObject({ kind: z.literal('assigned'), to: words, ...by }),
  /** Another team's mailbox has it now. The clock runs on. */
  z.strictObject({ kind: z.literal('passed-on'), to: words, ...mailed, ...by }),
  z.strictObject({
    kind: z.literal('delayed'),
    dueOn: daySchema,
    /** Why, for staff: it is shown to no one else. */
    reason: words,
    /** Why, in words written for the resident: their page shows them. */
    forResident: words.exactOptional(),
    /** Whose details the resident was given with it. */
    ombudsman: z.string().exactOptional(),
    ...mailed,
    ...by,
  }),
  z.strictObject({
    kind: z.literal('clarification-asked'),
    /** What was asked, for staff. */
    question: words.exactOptional(),
    /** Under the law on freedom of information the time does not run until the answer comes. */
    stopsClock: z.boolean(),
    ...mailed,
    ...by,
  }),
  z.strictObject({
    kind: z.literal('clarification-given'),
    /** When the reply is due now, where the time began anew. */
    dueOn: daySchema.exactOptional(),
    dueAt: dueAt.exactOptional(),
    ...by,
  }),
  z.strictObject({
    kind: z.literal('replied'),
    channel: z.enum(replyChannels).exactOptional(),
    /** What was written, where it was written here. */
    words: words.exactOptional(),
    /** What was sent with it. */
    files: z.array(storedFileSchema).exactOptional(),
    ...mailed,
    ...by,
  }),
  outcome,
  z.strictObject({ kind: z.literal('linked'), as: z.enum(links), to: words, ...by }),
  z.strictObject({
    kind: z.literal('reopened'),
    reason: words,
    /** The id of the reply that was written down by mistake: the resident had had no answer. */
    mistaken: words.exactOptional(),
    ...by,
  }),
  z.strictObject({ kind: z.literal('closed'), reason: words.exactOptional(), ...by }),
  /** The resident has more to say about it, or sends a file that belongs to it. */
  z.strictObject({
    kind: z.literal('added'),
    words: words.exactOptional(),
    files: z.array(storedFileSchema).exactOptional(),
    ...mailed,
  }),
  /** The resident says that it is sorted, and needs no reply. */
  z.strictObject({ kind: z.literal('settled'), ...mailed }),
  /** How the resident is reached from now on. What is left out stays as it was. */
  z.strictObject({
    kind: z.literal('contact-changed'),
    email: words.exactOptional(),
    phone: words.exactOptional(),
    address: words.exactOptional(),
    ...mailed,
  }),
  /** We say so to the address that we no longer write to: someone else may have got hold of the link. */
  z.strictObject({ kind: z.literal('address-left'), address: words, ...mailed }),
  /** Someone asked at this submission's address for all that was sent from it. */
  z.strictObject({ kind: z.literal('list-asked'), ...mailed }),
  /** The resident asks for erasure. `answerBy`: when the law wants an answer. */
  z.strictObject({ kind: z.literal('erasure-asked'), answerBy: daySchema, ...mailed }),
  /** It is kept for a reason that the law allows, and we tell the resident which. */
  z.strictObject({ kind: z.literal('erasure-refused'), words, ...mailed, ...by }),
  /** A manager has it erased. Where we tell the resident, it is erased once that message has gone. */
  z.strictObject({ kind: z.literal('erasure-agreed'), ...mailed, ...by }),
  /** What the resident says of how it went. No one reads it case by case: it is counted. */
  z.strictObject({
    kind: z.literal('feedback'),
    isSatisfied: z.boolean(),
    isSortedFirstTime: z.boolean(),
    treated: z.enum(treatments),
  }),
  /** An answer that staff must no longer see. */
  z.strictObject({ kind: z.literal('redacted'), field: words, reason: words, ...by }),
  z.strictObject({ kind: z.literal('note'), text: words, ...by }),
  /** An officer gave the resident the reference and the date: read out, or handed over or posted as a letter. */
  z.strictObject({ kind: z.literal('acknowledged'), channel: z.enum(assistedChannels), ...by }),
  /** An officer called, and no one answered. */
  z.strictObject({ kind: z.literal('call-tried'), ...by }),
  z.strictObject({ kind: z.literal('viewed'), by: words }),
  /** Sent by the council itself, to see how it is answered: no figure counts it. */
  z.strictObject({ kind: z.literal('test-message'), ...by }),
  /** It is in the totals that are kept, under this name; see `reports/fold.ts`. */
  z.strictObject({ kind: z.literal('counted'), batch: words }),
  /** The form's time for keeping files is over; the words are still kept. */
  z.strictObject({ kind: z.literal('files-erased') }),
]);

/**
 * Something that happened to a submission, as stores keep it. Status is worked out from these, never stored.
 */
export const submissionEventSchema = z
  .looseObject({
    /** Unique within the submission: writing the same id twice does nothing the second time. */
    id: z.string().min(1),
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
  })
  .transform(({ id, at, ...what }, context) => {
    const kind = kinds.safeParse(what);
    if (kind.success) return { id, at, ...kind.data };
    for (const { path, message } of kind.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });

export type SubmissionEvent = { id: string; at: string } & z.output<typeof kinds>;
export type EventKind = SubmissionEvent['kind'];

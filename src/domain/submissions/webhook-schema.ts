import { z } from 'zod';

const dueSchema = z
  .strictObject({
    on: z.iso.date().describe("The due day, in the council's time zone."),
    at: z.iso.datetime({ offset: true }).describe('The last moment that keeps the promise.'),
    standard: z.string().describe("The standard's id in the charter."),
    measures: z
      .string()
      .describe(
        'What must have happened by then: reply, acknowledgement, call-back, answer, be-seen …',
      ),
  })
  .nullable();

/**
 * What a council's own system is sent for every submission. Its JSON Schema is printed by
 * `npm run submissions -- webhook-schema`.
 */
export const webhookSchema = z.strictObject({
  type: z.literal('submission.received'),
  version: z.literal(1),
  reference: z
    .string()
    .regex(/^[0-9DFHJKMRWXY]{8}$/)
    .describe('Eight characters; shown to people as K7RM-3XDW. The same in a message sent again.'),
  council: z.string().describe("The council's id."),
  form: z.string().describe("The form's id."),
  language: z.string().describe('The language of the page it was sent from: en, pl …'),
  receivedAt: z.iso.datetime().describe('UTC.'),
  channel: z
    .string()
    .describe('How it came: online, or as an officer entered it: telephone, letter, visit …'),
  replyDue: dueSchema.describe(
    'When the form’s own promise is due, a reply unless measures says something else; null where no date was promised.',
  ),
  acknowledgementDue: dueSchema.describe('When it must be acknowledged; null where nothing says.'),
  appointment: z
    .strictObject({ on: z.iso.date(), from: z.string(), to: z.string() })
    .nullable()
    .describe(
      'The local time at which the resident asked to be called; null where none was chosen.',
    ),
  answers: z.record(z.string(), z.string()).describe("Answers by the questions' names."),
  extra: z
    .record(z.string(), z.string())
    .describe('Fields that the form does not define, as they came. Trust nothing in them.'),
  files: z.array(
    z.strictObject({
      field: z.string(),
      name: z.string().describe("As the resident's machine named it."),
      type: z.string(),
      bytes: z.number().int().nonnegative(),
    }),
  ),
});

export type WebhookPayload = z.output<typeof webhookSchema>;

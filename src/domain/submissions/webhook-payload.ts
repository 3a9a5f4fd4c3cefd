import type { ReplyPromise } from '../charter/promise.ts';
import type { Appointment, Submission } from './submission.ts';
import type { WebhookPayload } from './webhook-schema.ts';

/** A submission as a council's own system receives it: see `webhook-schema.ts`. */
export function webhookPayload(submission: Submission): WebhookPayload {
  const { reference, council, form, language, receivedAt, appointment, answers, extra, files } =
    submission;
  return {
    type: 'submission.received',
    version: 1,
    reference,
    council,
    form,
    language,
    receivedAt,
    channel: submission.entered?.channel ?? 'online',
    replyDue: due(submission.promise),
    acknowledgementDue: due(submission.acknowledgementPromise),
    appointment: appointment === undefined ? null : appointmentOf(appointment),
    answers,
    extra,
    files: files.map(({ field, name, type, bytes }) => ({ field, name, type, bytes })),
  };
}

function appointmentOf({ on, from, to }: Appointment): WebhookPayload['appointment'] {
  return { on, from, to };
}

function due(promise: ReplyPromise | undefined): WebhookPayload['replyDue'] {
  if (promise === undefined) return null;
  return {
    on: promise.dueOn,
    at: promise.dueAt,
    standard: promise.standard,
    measures: promise.measures,
  };
}

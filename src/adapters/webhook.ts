import { createHmac } from 'node:crypto';
import { MailFailure } from '../domain/submissions/ports.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { webhookPayload } from '../domain/submissions/webhook-payload.ts';

/** A slow system has time to answer before we call it again; `webhook-id` shows that it is the same message. */
const REQUEST_MILLISECONDS = 2 * 60_000;

/**
 * Tells a council's own system of a submission, signed as the Standard Webhooks specification has it: `webhook-id` (the
 * same each time it is sent), `webhook-timestamp`, and `webhook-signature`, which is `v1,` and the base64 HMAC-SHA256 of
 * `id.timestamp.body`. Any 2xx takes it; 410 says never again; everything else is tried again.
 */
export function webhookSender(
  { url, secret }: { url: string; secret: string },
  now: () => number = Date.now,
): (record: SubmissionRecord) => Promise<void> {
  return async ({ submission }) => {
    const body = JSON.stringify(webhookPayload(submission));
    const id = `${submission.reference}.webhook`;
    const timestamp = String(Math.floor(now() / 1000));
    const status = await post(url, body, {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': webhookSignature({ secret, id, timestamp, body }),
    });
    if (status < 200 || status >= 300) throw new MailFailure(String(status), status === 410);
  };
}

/** A secret that begins with `whsec_` is base64, as that specification writes them; any other is taken as it is. */
function webhookSignature(signed: {
  secret: string;
  id: string;
  timestamp: string;
  body: string;
}): string {
  const { secret, id, timestamp, body } = signed;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${digest}`;
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      // A redirect would carry someone's answers to an address that the council never named.
      redirect: 'manual',
      signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    throw new MailFailure(networkCode(error), false);
  }
}

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'could-not-be-sent';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'could-not-be-sent';
}

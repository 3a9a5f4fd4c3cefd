import { BeyondKnownDays } from '../domain/calendar/beyond-known-days.ts';
import { makePromise, type ReplyPromise } from '../domain/charter/promise.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import type { Runtime } from './runtime.ts';

/** What the charter promises for a form received at a moment. */
export function promisesFor(
  runtime: Pick<Runtime, 'site' | 'calendar' | 'log'>,
  definition: FormDefinition,
  receivedAt: string,
): { promise?: ReplyPromise; acknowledgementPromise?: ReplyPromise } {
  const { id: form, standard, acknowledgementStandard } = definition;
  const promise = promiseUnder(runtime, standard, receivedAt, form);
  const acknowledgementPromise = promiseUnder(runtime, acknowledgementStandard, receivedAt);
  return {
    ...(promise === undefined ? {} : { promise }),
    ...(acknowledgementPromise === undefined ? {} : { acknowledgementPromise }),
  };
}

function promiseUnder(
  { site, calendar, log }: Pick<Runtime, 'site' | 'calendar' | 'log'>,
  standardId: string | undefined,
  receivedAt: string,
  form?: string,
): ReplyPromise | undefined {
  const standard = standardNamed(site.standards, standardId);
  if (standard === undefined) return undefined;
  try {
    return makePromise({
      standard,
      receivedAt,
      calendar,
      delays: site.delays,
      ...(form !== undefined && { form }),
    });
  } catch (error) {
    if (!(error instanceof BeyondKnownDays)) throw error;
    // The site was built years ago. A message is worth more than its date: it is kept, and no date is guessed.
    log(`[promise] ${standard.id}: ${error.message}`);
    return undefined;
  }
}

import { BeyondKnownDays } from '../domain/calendar/beyond-known-days.ts';
import { makePromise, type ReplyPromise } from '../domain/charter/promise.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import { targetAsWritten } from '../domain/charter/target.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { formNamed } from './form-named.ts';
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

/**
 * What is promised for a form that a resident has just sent. Where their page was of a release that has been replaced
 * since, and promised an earlier reply, that is kept: a page never promises what the form does not keep. `shown` comes
 * from a stranger, so it counts only where such a release did promise it.
 * @param shown what the page promised, as the charter writes it: "2 working days"
 */
export function promisesKept(
  runtime: Pick<Runtime, 'site' | 'calendar' | 'log' | 'replaced'>,
  definition: FormDefinition,
  receivedAt: string,
  shown: string,
): ReturnType<typeof promisesFor> {
  const promises = promisesFor(runtime, definition, receivedAt);
  if (shown === '') return promises;
  let { promise } = promises;
  for (const { site, calendar } of runtime.replaced()) {
    const before = formNamed(site, definition.id);
    if (before === undefined) continue;
    const earlier = promiseUnder(
      { site, calendar, log: runtime.log },
      before.standard,
      receivedAt,
      before.id,
    );
    if (earlier === undefined || targetAsWritten(earlier.target) !== shown) continue;
    if (promise === undefined || Date.parse(earlier.dueAt) < Date.parse(promise.dueAt)) {
      promise = earlier;
    }
  }
  return promise === undefined ? promises : { ...promises, promise };
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

import type { Site } from '../council/site.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import type { Words } from '../i18n/words.ts';

/**
 * The day a reply is due as a calendar file that any calendar opens (RFC 5545); undefined where no date was promised.
 * An all-day entry: the promise is a day, and no alarm rings in the night.
 */
export async function calendarFile(
  { reference, promise, receivedAt }: Submission,
  { council }: Site,
  words: Words,
): Promise<string | undefined> {
  if (!promise) return undefined;
  // Only a resident who wants the file waits for its library.
  const { createEvent } = await import('ics');
  const shown = referenceInGroups(reference);
  const { error, value } = createEvent({
    productId: 'front-door',
    uid: `${reference}@${new URL(council.url).host}`,
    start: dateParts(promise.dueOn),
    end: dateParts(dayAfter(promise.dueOn)),
    created: Date.parse(receivedAt),
    title: words('calendar.title', { council: council.name, reference: shown }),
    description: words('calendar.description', {
      council: council.name,
      reference: shown,
      telephone: council.telephone,
    }),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  });
  if (error) throw error;
  return value ?? undefined;
}

function dateParts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

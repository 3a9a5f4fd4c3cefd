import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** News that is dated ahead, alerts that are over, and events that end before they begin. `today` is YYYY-MM-DD. */
export function checkShownDays({ news, alerts, events }: Council, today: string): Finding[] {
  return [
    ...news
      .filter(({ data }) => data.publishedOn > today && (data.publishOn ?? '') <= today)
      .map((item) =>
        found(
          item,
          'warning',
          'publishedOn',
          `This is dated ${item.data.publishedOn}, after today, and is on the site already. Date it ${today}, or write "publishOn: ${item.data.publishedOn}" to keep it back until its day.`,
        ),
      ),
    ...alerts
      .filter(({ data }) => data.until < today && data.from <= data.until)
      .map((alert) =>
        found(
          alert,
          'warning',
          'until',
          `The alert ended on ${alert.data.until} and is no longer shown. Take the file out, or give it a later day.`,
        ),
      ),
    ...events
      .filter(({ data: { from, until = from } }) => until < from)
      .map((event) =>
        found(
          event,
          'error',
          'until',
          `The event ends on ${event.data.until ?? ''}, before it begins on ${event.data.from}. Write the first day as from and the last as until.`,
        ),
      ),
  ];
}

function found(
  { file, lineOf }: ContentFile<unknown>,
  severity: Finding['severity'],
  key: string,
  message: string,
): Finding {
  return { severity, file, line: lineOf([key]), message };
}

import { dayNumber } from '../../domain/calendar/day-number.ts';
import { fileName } from '../../site/addresses.ts';
import type { Council } from '../council.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

type Alert = Council['alerts'][number];

/** A serious alert that is there for longer than this is no longer read. */
const MOST_DAYS_SERIOUS = 28;

/** Alerts about a topic or a service that there is not, and serious ones that hold for months. */
export function checkAlerts(council: Council): Finding[] {
  return council.alerts.flatMap((alert) => [...wrongSubject(alert, council), ...tooLong(alert)]);
}

function wrongSubject(alert: Alert, council: Council): Finding[] {
  const { topic, service } = alert.data;
  if (topic !== undefined && service !== undefined) {
    const message =
      'The alert names a topic and a service, and is about one of them. Take one out; without both it is about the whole site.';
    return [found(alert, 'error', 'service', message)];
  }
  const topics = council.topics.map(({ id }) => id);
  if (topic !== undefined && !topics.includes(topic) && !council.unread.has('topics')) {
    return [found(alert, 'error', 'topic', noSuch('topic', topic, topics))];
  }
  const services = idsIn(council, 'services');
  if (service === undefined || services.some((id) => id === service || fileName(id) === service)) {
    return [];
  }
  return [found(alert, 'error', 'service', noSuch('service', service, services))];
}

function tooLong(alert: Alert): Finding[] {
  const { level, from, until } = alert.data;
  const days = dayNumber(until) - dayNumber(from) + 1;
  if (level !== 'major' || days <= MOST_DAYS_SERIOUS) return [];
  const message = `A serious alert is on every page, and this one is for ${String(days)} days. People stop reading what is always there: give it an earlier last day, or another level.`;
  return [found(alert, 'warning', 'until', message)];
}

function found(
  { file, lineOf }: Alert,
  severity: Finding['severity'],
  key: string,
  message: string,
): Finding {
  return { severity, file, line: lineOf([key]), message };
}

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Attempted } from '../domain/submissions/outbox.ts';
import type { LogEntry } from './log-line.ts';

/** What became of one request. */
export interface Served {
  kind: RequestKind;
  status: number;
  seconds: number;
}

/** What a request asks for, as metrics count it. */
export type RequestKind = 'page' | 'asset' | 'form' | 'promise' | 'sent' | 'health';

export interface MetricsOf {
  /** The council's id, where the server has several sites: all that is counted of it has the label `site`. */
  site?: string;
  /** The forms that the council has; what else someone's address names is `other`. */
  forms: () => readonly string[];
  /** When what is served was built, milliseconds since 1970; `undefined` where it does not say. */
  builtAt: () => number | undefined;
  /** Seconds that the oldest message has waited to be sent; 0 where none does. */
  oldestUnsentSeconds: () => Promise<number>;
}

export interface Metrics {
  registry: Registry;
  kept: (form: string, site?: string) => void;
  attempted: (attempted: Attempted & OfSite) => void;
  served: (served: Served & OfSite) => void;
  logged: (entry: Pick<LogEntry, 'area' | 'level'> & OfSite) => void;
}

interface OfSite {
  site?: string | undefined;
}

/** What is counted of no council: a request under a name that leads to none, a line about the server itself. */
const NO_SITE = '';

/** From a page out of memory to a form full of photographs. */
const REQUEST_SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60];
/** From the acknowledgement that goes out at once to what waited over a bank-holiday weekend. */
const AGE_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400, 345_600];

/**
 * What Prometheus reads, under its own conventions: base units, and `_total` for what only grows. No label holds what
 * a stranger may choose, so that the number of series is bounded.
 */
export function metricsOf(...houses: MetricsOf[]): Metrics {
  const registry = new Registry();
  const isLabelled = houses.some(({ site }) => site !== undefined);
  const siteLabel = isLabelled ? (['site'] as const) : [];
  const labelled = <Labels extends object>(labels: Labels, site = NO_SITE): Labels =>
    isLabelled ? { ...labels, site } : labels;
  const registers = [registry];
  // Memory, processor, open files, and how long the event loop lags.
  collectDefaultMetrics({ register: registry });

  const submissions = new Counter({
    name: 'front_door_submissions_total',
    help: 'Messages that were kept, by form.',
    labelNames: ['form', ...siteLabel],
    registers,
  });
  const attempts = new Counter({
    name: 'front_door_delivery_attempts_total',
    help: 'Attempts to send, by what was to be sent and what became of it.',
    labelNames: ['delivery', 'outcome', ...siteLabel],
    registers,
  });
  const age = new Histogram({
    name: 'front_door_delivery_age_seconds',
    help: 'Seconds from a message’s receipt until what follows it was sent.',
    labelNames: ['delivery', ...siteLabel],
    buckets: AGE_SECONDS,
    registers,
  });
  const requests = new Counter({
    name: 'front_door_http_requests_total',
    help: 'Requests that were answered, by what they asked for and the status.',
    labelNames: ['kind', 'status', ...siteLabel],
    registers,
  });
  const duration = new Histogram({
    name: 'front_door_http_request_duration_seconds',
    help: 'Seconds from a request’s headers to the end of its answer.',
    labelNames: ['kind', ...siteLabel],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const entries = new Counter({
    name: 'front_door_log_entries_total',
    help: 'Lines of the log, by area and level. Area fault is errors of the program.',
    labelNames: ['area', 'level', ...siteLabel],
    registers,
  });
  new Gauge({
    name: 'front_door_outbox_oldest_age_seconds',
    help: 'Seconds that the oldest message has waited to be sent; 0 where none waits.',
    labelNames: [...siteLabel],
    registers,
    async collect() {
      for (const { site, oldestUnsentSeconds } of houses) {
        const seconds = await oldestUnsentSeconds().catch((error: unknown) => {
          // One council's store that cannot be read hides no other's numbers.
          if (!isLabelled) throw error;
        });
        if (seconds !== undefined) this.set(labelled({}, site), seconds);
      }
    },
  });
  new Gauge({
    name: 'front_door_build_timestamp_seconds',
    help: 'When what is served was built, in seconds since 1970.',
    labelNames: [...siteLabel],
    registers,
    collect() {
      for (const { site, builtAt } of houses) {
        const at = builtAt();
        if (at !== undefined) this.set(labelled({}, site), at / 1_000);
      }
    },
  });

  return {
    registry,
    kept: (form, site) => {
      const house = houses.find((one) => one.site === site);
      const isKnown = house?.forms().includes(form) === true;
      submissions.inc(labelled({ form: isKnown ? form : 'other' }, site));
    },
    attempted: ({ delivery: id, outcome, ageSeconds, site }) => {
      // The second reply to someone is a reply like the first.
      const delivery = id.replace(/-\d+$/, '');
      attempts.inc(labelled({ delivery, outcome }, site));
      if (outcome === 'sent') age.observe(labelled({ delivery }, site), ageSeconds);
    },
    served: ({ kind, status, seconds, site }) => {
      requests.inc(labelled({ kind, status: String(status) }, site));
      duration.observe(labelled({ kind }, site), seconds);
    },
    logged: ({ area, level, site }) => {
      entries.inc(labelled({ area, level }, site));
    },
  };
}

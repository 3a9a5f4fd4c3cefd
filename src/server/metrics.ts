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
  /** The forms that the council has; what else someone's address names is `other`. */
  forms: () => readonly string[];
  /** When what is served was built, milliseconds since 1970; `undefined` where it does not say. */
  builtAt: () => number | undefined;
  /** Seconds that the oldest message has waited to be sent; 0 where none does. */
  oldestUnsentSeconds: () => Promise<number>;
}

export interface Metrics {
  registry: Registry;
  kept: (form: string) => void;
  attempted: (attempted: Attempted) => void;
  served: (served: Served) => void;
  logged: (entry: Pick<LogEntry, 'area' | 'level'>) => void;
}

/** From a page out of memory to a form full of photographs. */
const REQUEST_SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60];
/** From the acknowledgement that goes out at once to what waited over a bank-holiday weekend. */
const AGE_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400, 345_600];

/**
 * What Prometheus reads, under its own conventions: base units, and `_total` for what only grows. No label holds what
 * a stranger may choose, so that the number of series is bounded.
 */
export function metricsOf({ forms, builtAt, oldestUnsentSeconds }: MetricsOf): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor, open files, and how long the event loop lags.
  collectDefaultMetrics({ register: registry });

  const submissions = new Counter({
    name: 'front_door_submissions_total',
    help: 'Messages that were kept, by form.',
    labelNames: ['form'],
    registers,
  });
  const attempts = new Counter({
    name: 'front_door_delivery_attempts_total',
    help: 'Attempts to send, by what was to be sent and what became of it.',
    labelNames: ['delivery', 'outcome'],
    registers,
  });
  const age = new Histogram({
    name: 'front_door_delivery_age_seconds',
    help: 'Seconds from a message’s receipt until what follows it was sent.',
    labelNames: ['delivery'],
    buckets: AGE_SECONDS,
    registers,
  });
  const requests = new Counter({
    name: 'front_door_http_requests_total',
    help: 'Requests that were answered, by what they asked for and the status.',
    labelNames: ['kind', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'front_door_http_request_duration_seconds',
    help: 'Seconds from a request’s headers to the end of its answer.',
    labelNames: ['kind'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const entries = new Counter({
    name: 'front_door_log_entries_total',
    help: 'Lines of the log, by area and level. Area fault is errors of the program.',
    labelNames: ['area', 'level'],
    registers,
  });
  new Gauge({
    name: 'front_door_outbox_oldest_age_seconds',
    help: 'Seconds that the oldest message has waited to be sent; 0 where none waits.',
    registers,
    async collect() {
      this.set(await oldestUnsentSeconds());
    },
  });
  new Gauge({
    name: 'front_door_build_timestamp_seconds',
    help: 'When what is served was built, in seconds since 1970.',
    registers,
    collect() {
      const at = builtAt();
      if (at !== undefined) this.set(at / 1_000);
    },
  });

  return {
    registry,
    kept: (form) => {
      submissions.inc({ form: forms().includes(form) ? form : 'other' });
    },
    attempted: ({ delivery, outcome, ageSeconds }) => {
      attempts.inc({ delivery, outcome });
      if (outcome === 'sent') age.observe({ delivery }, ageSeconds);
    },
    served: ({ kind, status, seconds }) => {
      requests.inc({ kind, status: String(status) });
      duration.observe({ kind }, seconds);
    },
    logged: ({ area, level }) => {
      entries.inc({ area, level });
    },
  };
}

import type { Snapshot } from '../council/snapshot/snapshot.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { oldestUnsent } from './health.ts';
import { serveMetrics } from './serve-metrics.ts';
import type { Settings } from './settings.ts';
import { watch } from './watched.ts';

export interface WatchedHouse {
  /** The council's id, where the server has several sites. */
  council?: string | undefined;
  /** What is served now; undefined where nothing is yet. */
  site: () => Snapshot | undefined;
  store: SubmissionStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Counts what happens, and serves it to Prometheus, where METRICS_PORT asks for it. Its library is loaded only then. */
export async function watchForMetrics(
  metrics: Settings['metrics'],
  houses: readonly WatchedHouse[],
): Promise<{ url?: string; stop: () => void }> {
  if (metrics === 'off') return { stop: () => undefined };
  const { metricsOf } = await import('./metrics.ts');
  const { registry, kept, attempted, served, logged } = metricsOf(
    ...houses.map(({ council, site, store, now }) => ({
      ...(council === undefined ? {} : { site: council }),
      forms: () => Object.keys(site()?.forms ?? {}),
      builtAt: () => {
        const builtAt = site()?.builtAt;
        return builtAt === undefined ? undefined : Date.parse(builtAt);
      },
      oldestUnsentSeconds: async () => (await oldestUnsent(store, now()))?.ageSeconds ?? 0,
    })),
  );
  watch('kept', ({ form, site }) => {
    kept(form, site);
  });
  watch('attempted', attempted);
  watch('served', served);
  watch('logged', logged);
  return serveMetrics(registry, metrics);
}

import { expect, test } from 'vitest';
import { metricsOf } from '../../src/server/metrics.ts';
import { requestKind } from '../../src/server/request-kind.ts';
import { serveMetrics } from '../../src/server/serve-metrics.ts';

const house = () =>
  metricsOf({
    forms: () => ['complaint'],
    builtAt: () => Date.parse('2026-11-23T09:00:00.000Z'),
    oldestUnsentSeconds: async () => 90,
  });

test('what is counted is read as Prometheus writes it', async () => {
  const { registry, kept, attempted, served, logged } = house();
  kept('complaint');
  kept('complaint');
  attempted({ delivery: 'acknowledgement', outcome: 'sent', service: 'there', ageSeconds: 2 });
  attempted({ delivery: 'notification', outcome: 'failed', service: 'away', ageSeconds: 2 });
  served({ kind: 'page', status: 200, seconds: 0.004 });
  logged({ area: 'fault', level: 'error' });
  const text = await registry.metrics();
  for (const line of [
    'front_door_submissions_total{form="complaint"} 2',
    'front_door_delivery_attempts_total{delivery="acknowledgement",outcome="sent"} 1',
    'front_door_delivery_attempts_total{delivery="notification",outcome="failed"} 1',
    'front_door_delivery_age_seconds_bucket{le="5",delivery="acknowledgement"} 1',
    'front_door_http_requests_total{kind="page",status="200"} 1',
    'front_door_http_request_duration_seconds_bucket{le="0.005",kind="page"} 1',
    'front_door_log_entries_total{area="fault",level="error"} 1',
    'front_door_outbox_oldest_age_seconds 90',
    'front_door_build_timestamp_seconds 1795424400',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).toContain('process_resident_memory_bytes');
});

test('names keep to Prometheus’s conventions: base units, and _total for what only grows', async () => {
  const own = (await house().registry.getMetricsAsJSON()).filter(({ name }) =>
    name.startsWith('front_door_'),
  );
  expect(own.length).toBeGreaterThan(7);
  for (const { name, type, help } of own) {
    expect(name).toMatch(/^[a-z_]+$/);
    expect(help).not.toBe('');
    expect(name.endsWith('_total')).toBe(String(type) === 'counter');
    expect(name).toMatch(/_(?:total|seconds)$/);
  }
});

test('no stranger makes a series of his own: ten thousand forms there are none of are one', async () => {
  const { registry, kept, served } = house();
  for (let index = 0; index < 10_000; index += 1) {
    kept(`made-up-${String(index)}`);
    served({ kind: requestKind(`/made/up/${String(index)}?a=b`), status: 404, seconds: 0.01 });
  }
  const text = await registry.metrics();
  expect(text).toContain('front_door_submissions_total{form="other"} 10000\n');
  expect(text).not.toContain('made');
  expect(text.match(/^front_door_http_requests_total\{/gm)).toHaveLength(1);
});

test.each([
  ['/', 'page'],
  ['/services/bins/', 'page'],
  ['/pl/', 'page'],
  ['/_astro/site.css', 'asset'],
  ['/pagefind/pagefind.js?v=1', 'asset'],
  ['/f/complaint', 'form'],
  ['/p/allerdale/f/complaint', 'form'],
  ['/promise/complaint?lang=pl', 'promise'],
  ['/sent/K7RM-3XDW/', 'sent'],
  ['/pl/sent/K7RM-3XDW/', 'sent'],
  ['/health', 'health'],
  ['//f/x', 'page'],
  ['*', 'page'],
])('a request for %s is of the kind %s', (url, kind) => {
  expect(requestKind(url)).toBe(kind);
});

test('metrics have a port of their own, on this machine alone, and nothing else is there', async () => {
  const { registry } = house();
  const { url, stop } = await serveMetrics(registry, { host: '127.0.0.1', port: 0 });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  const reply = await fetch(url);
  expect(reply.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(await reply.text()).toContain('# TYPE front_door_submissions_total counter');
  expect((await fetch(new URL('/', url))).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const taken = serveMetrics(registry, { host: '127.0.0.1', port: Number(new URL(url).port) });
  await expect(taken).rejects.toThrow('Set METRICS_PORT to another');
  stop();
});

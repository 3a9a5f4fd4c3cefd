import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { listen } from './listen.ts';

/**
 * `GET /metrics` on a port of its own, which no resident's request reaches. It answers anyone who can connect, so it
 * listens on this machine alone unless METRICS_HOST says otherwise.
 */
export async function serveMetrics(
  registry: Registry,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; stop: () => void }> {
  const server = createServer(
    { maxHeaderSize: 8 * 1024, requestTimeout: 10_000 },
    (asked, reply) => {
      const [path] = (asked.url ?? '').split('?', 1);
      if (path !== '/metrics') {
        reply.writeHead(404).end();
        return;
      }
      if (asked.method !== 'GET' && asked.method !== 'HEAD') {
        reply.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      registry.metrics().then(
        (text) => reply.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
        () => reply.writeHead(503).end(),
      );
    },
  );
  await listen(server, port, host, { port: 'METRICS_PORT', host: 'METRICS_HOST' });
  server.unref();
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}/metrics`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

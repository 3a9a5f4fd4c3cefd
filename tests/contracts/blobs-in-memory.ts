import { getStore } from '@netlify/blobs';
import type { BlobStore } from '../../src/adapters/blob-access.ts';

export interface Failing {
  /** Called before each request; what it returns is answered in place of the service. */
  with?: (method: string, key: string) => Response | undefined;
  /** Called after each write; what it returns is answered, though the write was done. */
  afterWrite?: (key: string) => Response | undefined;
}

/**
 * Netlify's own Blobs client, talking to a service in memory that keeps to the published contract: a conditional write
 * is atomic and answers 412, a write answers with an ETag, lists come in pages and in no promised order.
 * `through` comes between the client and the service, as `blobsFetch` does.
 * (The package's own server binds every network interface, and two conditional writes at once can both succeed there.)
 */
export function blobsInMemory(
  through: (service: typeof fetch) => typeof fetch = (service) => service,
): {
  blobs: BlobStore;
  entries: Map<string, Uint8Array>;
  fail: Failing;
} {
  const entries = new Map<string, Uint8Array>();
  const versions = new Map<string, number>();
  const fail: Failing = {};
  let writes = 0;

  const service: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const [, , , ...rest] = url.pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const method = (init?.method ?? 'get').toUpperCase();
    // What takes a moment on a network lets others in between.
    await new Promise((resolve) => setTimeout(resolve, Math.floor((writes * 7) % 3)));
    const refused = fail.with?.(method, key);
    if (refused !== undefined) return refused;
    if (method === 'GET' && key === '') return listOf(url);
    if (method === 'GET') {
      const bytes = entries.get(key);
      return bytes === undefined
        ? new Response(null, { status: 404 })
        : new Response(Uint8Array.from(bytes), { headers: { etag: etagOf(key) } });
    }
    if (method === 'DELETE') {
      entries.delete(key);
      return new Response(null, { status: 204 });
    }
    const bytes = new Uint8Array(await new Response(init?.body ?? '').arrayBuffer());
    if (new Headers(init?.headers).get('if-none-match') === '*' && entries.has(key)) {
      return new Response(null, { status: 412 });
    }
    const match = new Headers(init?.headers).get('if-match');
    if (match !== null && (!entries.has(key) || match !== etagOf(key))) {
      return new Response(null, { status: 412 });
    }
    entries.set(key, bytes);
    writes += 1;
    versions.set(key, writes);
    const lost = fail.afterWrite?.(key);
    if (lost !== undefined) return lost;
    return new Response(null, { headers: { etag: etagOf(key) } });
  };

  function etagOf(key: string): string {
    return `"${String(versions.get(key) ?? 0)}"`;
  }

  function listOf(url: URL): Response {
    const prefix = url.searchParams.get('prefix') ?? '';
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const keys = [...entries.keys()].filter((key) => key.startsWith(prefix));
    if (url.searchParams.get('directories') === 'true') {
      const below = keys.map((key) => key.slice(prefix.length).split('/'));
      const folders = below.filter(({ length }) => length > 1).map(([first]) => prefix + first);
      return Response.json({ blobs: [], directories: [...new Set(folders)] });
    }
    const page = keys.slice(start, start + 3).map((key) => ({ key, etag: '"1"' }));
    const isLast = start + 3 >= keys.length;
    return Response.json({ blobs: page, ...(isLast ? {} : { next_cursor: String(start + 3) }) });
  }

  return {
    blobs: getStore({
      name: 'submissions',
      siteID: 'a-site',
      token: 'a-token',
      edgeURL: 'https://cached.blobs.test',
      uncachedEdgeURL: 'https://blobs.test',
      consistency: 'strong',
      fetch: through(service),
    }),
    entries,
    fail,
  };
}

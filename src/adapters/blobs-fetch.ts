/** What a request to the store may take. A resident waits at most twice this, and is then told that it was not saved. */
const REQUEST_MILLISECONDS = 6_000;

const PAUSE_MILLISECONDS = 300;

/**
 * A `fetch` for `@netlify/blobs` that gives up soon: one more try, then 424.
 *
 * The client by itself tries six times with five seconds between, while a resident looks at an empty page. A 424 it
 * passes on at once. (It then takes a conditional write for done, whatever the status: `store-blobs.ts` looks for the
 * ETag, which only a write that was done has.)
 */
export function blobsFetch(
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  const once: typeof fetch = async (input, init) => {
    try {
      return await fetch(input, { ...init, signal: AbortSignal.timeout(REQUEST_MILLISECONDS) });
    } catch {
      return new Response(null, { status: 424 });
    }
  };
  return async (input, init) => {
    const first = await once(input, init);
    if (!mayWorkNextTime(first.status)) return first;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    const second = await once(input, init);
    return mayWorkNextTime(second.status) ? new Response(null, { status: 424 }) : second;
  };
}

function mayWorkNextTime(status: number): boolean {
  return status === 424 || status === 429 || status >= 500;
}

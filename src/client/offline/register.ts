/** Someone has said in a form that this computer is shared (`client/draft.ts`). */
const KEEP_NOTHING = 'keep-nothing';

/** Has the browser keep copies once the page is there; never where it was asked to save data, or to keep nothing. */
export async function keepCopies(): Promise<void> {
  const { serviceWorker, connection } = navigator as Navigator & {
    connection?: { saveData?: boolean };
  };
  if (localStorage.getItem(KEEP_NOTHING) !== null) {
    await (await serviceWorker.getRegistration())?.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } else if (connection?.saveData !== true) await serviceWorker.register('/worker.js');
}

// A browser that knows none of this, or keeps nothing, shows the page all the same.
const started = (): void => void keepCopies().catch(() => undefined);
if (document.readyState === 'complete') started();
else addEventListener('load', started);

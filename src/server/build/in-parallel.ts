/**
 * Does the same work for every item, for so many at a time.
 * @throws what the first work that failed threw, when the work under way is over
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const failed: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      if (failed.length > 0) return;
      await work(next.value).catch((error: unknown) => failed.push(error));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failed.length > 0) throw failed[0];
}

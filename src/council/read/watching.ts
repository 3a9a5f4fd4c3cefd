import { sep } from 'node:path';

/**
 * Whether a file is in a folder, however deep.
 * @example isWithin('/content/plain', '/content/plain-two/charter.mdx') // => false
 */
export function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

/**
 * Work that is never done twice at the same time. However often it is asked for meanwhile, it is done once more
 * after that, so that the last change is always seen. The promise is kept when all that was asked for is done.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    again = running !== undefined;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

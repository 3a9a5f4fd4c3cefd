import type { Council } from '../council/council.ts';
import { guideAddress, guidePrintAddress } from '../site/addresses.ts';
import { guidePlace } from '../site/guide-place.ts';

type GuideFile = Council['guides'][number];

/** One guide: its front page, and its parts in their order. */
export interface Guide {
  /** The folder's name: `moving-home`. */
  id: string;
  title: string;
  description: string;
  /** The id of a topic. */
  topic: string | undefined;
  href: string;
  /** Where all parts are on one page. */
  printHref: string;
  front: GuideFile;
  parts: GuidePart[];
}

export interface GuidePart {
  /** Its name in the address: `what-to-tell-us`. */
  name: string;
  title: string;
  href: string;
  file: GuideFile;
}

const made = new WeakMap<readonly GuideFile[], Guide[]>();

/** A council's guides, in the order of their folders. Made once for each reading of a council: every page asks. */
export function guidesOf({ guides: files }: Pick<Council, 'guides'>): Guide[] {
  const known = made.get(files);
  if (known !== undefined) return known;
  const byGuide = Map.groupBy(files, ({ id }) => guidePlace(id).guide);
  const guides = [...byGuide].flatMap(([id, all]): Guide[] => {
    const front = all.find((file) => guidePlace(file.id).part === undefined);
    if (front === undefined) return [];
    const { title, description, topic } = front.data;
    const parts = all.flatMap((file): GuidePart[] => {
      const { part } = guidePlace(file.id);
      return part === undefined
        ? []
        : [{ name: part, title: file.data.title, href: guideAddress(file.id), file }];
    });
    const href = guideAddress(front.id);
    return [
      { id, title, description, topic, href, printHref: guidePrintAddress(id), front, parts },
    ];
  });
  made.set(files, guides);
  return guides;
}

/** The parts before and after one; the first has none before it, and the last none after it. */
export function besidePart(
  { parts }: Guide,
  name: string,
): { previous: GuidePart | undefined; next: GuidePart | undefined } {
  const at = parts.findIndex((part) => part.name === name);
  return { previous: parts[at - 1], next: parts[at + 1] };
}

/** Where a file stands among the guides. */
export interface GuidePlace {
  /** The guide, by its folder: `moving-home`. */
  guide: string;
  /** The part, by its name without the figure: `what-to-tell-us`; left out for the guide's front page. */
  part?: string;
  /** The part's place among the others; left out where its name begins with no figure. */
  number?: number;
}

/** The name of the file that holds a guide's title, its topic and the words above its list of parts. */
export const guideFront = 'index';

/**
 * What the name of a file below guides/ says: the folder is the guide, the figure is the part's place, and the rest is
 * its name.
 * @example
 * guidePlace('moving-home/index') // => { guide: "moving-home" }
 * guidePlace('moving-home/2-what-to-tell-us') // => { guide: "moving-home", part: "what-to-tell-us", number: 2 }
 */
export function guidePlace(id: string): GuidePlace {
  const at = id.indexOf('/');
  const guide = at < 0 ? id : id.slice(0, at);
  const name = at < 0 ? guideFront : id.slice(at + 1);
  if (name === guideFront) return { guide };
  const [, figure, part = name] = /^(\d+)-(.+)$/.exec(name) ?? [];
  return { guide, part, ...(figure === undefined ? {} : { number: Number(figure) }) };
}

/** The order of guides by their folders, each with its front page first and its parts by their figures: 2 before 10. */
export function inGuideOrder(one: string, other: string): number {
  const [a, b] = [guidePlace(one), guidePlace(other)];
  return (
    a.guide.localeCompare(b.guide) ||
    Number(a.part !== undefined) - Number(b.part !== undefined) ||
    (a.number ?? 1e9) - (b.number ?? 1e9) ||
    one.localeCompare(other)
  );
}

/** A heading as Astro gives it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** A section of a long document, with the headings within it. */
export interface Section extends Heading {
  parts: Heading[];
}

/**
 * Headings of the second and third level as contents: sections, and the parts of each.
 * @example // ## Aims, ### First, ### Second, ## Costs => Aims with two parts, Costs with none
 */
export function sectionsOf(headings: readonly Heading[]): Section[] {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ ...heading, parts: [] });
    if (heading.depth === 3) sections.at(-1)?.parts.push(heading);
  }
  return sections;
}

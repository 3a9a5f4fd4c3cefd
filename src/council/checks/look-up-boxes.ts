import { guidePlace } from '../../site/guide-place.ts';
import type { ContentFile, Council } from '../council.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

/** Boxes for a postcode in a council that has no list of them, and more than one on a page. */
export function lookUpBoxes(council: Council): Finding[] {
  const hasList = council.postcodesFile.rows.length > 0;
  const guides = new Set<ContentFile<unknown>>(council.guides);
  const boxed = new Set<string>();
  return filesWithProse(council).flatMap((page): Finding[] => {
    // All parts of a guide are on the page on which it is whole.
    const whole = guides.has(page) ? guidePlace(page.id).guide : page.file;
    return tagsNamed(page, 'LookUp').flatMap(({ line }): Finding[] => {
      if (!hasList) return [wrong(page.file, line, noList)];
      if (boxed.has(whole)) return [wrong(page.file, line, again)];
      boxed.add(whole);
      return [];
    });
  });
}

const noList =
  '<LookUp> finds what is in postcodes.csv, and there is none. Make one with npm run new -- look-up, or take the tag out.';
const again =
  'This page or guide has a <LookUp> already, and one box finds everything. Take this one out, or link to the other.';

function wrong(file: string, line: number, message: string): Finding {
  return { severity: 'error', file, line, message };
}

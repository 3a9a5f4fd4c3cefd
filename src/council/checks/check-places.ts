import type { ContentFile, Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

/** Maps without a list of their places: they say nothing to people who can't see them (WCAG 1.1.1). */
export function checkPlaces(council: Council): Finding[] {
  return filesWithProse(council).flatMap((file) => [
    ...unknownLists(file, council),
    ...mapsAlone(file),
  ]);
}

function unknownLists(page: ContentFile<unknown>, council: Council): Finding[] {
  const { file } = page;
  return tagsNamed(page, 'Map').flatMap(({ settings: { places } }): Finding[] => {
    const { text: name = '', line } = places ?? { line: 1 };
    if (name.trim() === '') return [];
    const directories = idsIn(council, 'directories');
    if (name === 'offices') {
      if (idsIn(council, 'offices').length > 0) return [];
      const message =
        'A map is only beside the same places as a list, and there are no offices to list. Write them into offices/, or take <Map> out.';
      return [{ severity: 'error', file, line, message }];
    }
    if (directories.includes(name)) return [];
    const message = noSuch('list of places', name, ['offices', ...directories]);
    return [{ severity: 'error', file, line, message }];
  });
}

/** `Map of the town`, `A plan of the car parks`. */
const ofMap = /^(?:an? |the )?(?:\w+ )?(?:map|plan|floor plan) (?:of|showing|with|to)\b/i;

function mapsAlone({ file, tree }: ContentFile<unknown>): Finding[] {
  return drawnFrom(tree).pictures.flatMap(({ alt, isInMap, at }): Finding[] => {
    if (alt === undefined || !ofMap.test(alt) || isInMap === true) return [];
    const message =
      'A map says nothing to people who can’t see it, so it is only beside the same places as a list. Write the places into a directory, and this picture between <Map places="…"> and </Map>.';
    return [{ severity: 'error', file, ...at, message }];
  });
}

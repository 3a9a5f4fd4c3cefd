import type { ContentFile, Council } from '../council.ts';

/** Every file that holds words of an editor's below its settings. */
export function filesWithProse(council: Council): ContentFile<unknown>[] {
  const { charter, forms, services, offices, pages, notices, news, alerts } = council;
  return [charter, ...forms, ...services, ...offices, ...pages, ...notices, ...news, ...alerts];
}

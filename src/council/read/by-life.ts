import { lifeOf, type Life, type LifeSettings } from '../../domain/calendar/page-life.ts';
import { guidePlace } from '../../site/guide-place.ts';
import { kindFolders, type KindFolder } from '../../site/kinds.ts';
import type { ContentFile, SetAside, Translation } from '../council.ts';

type Files = Record<KindFolder, ContentFile<unknown>[]>;

/** Pages, and the same pages in other languages. */
interface Pages<All extends Files> {
  files: All;
  translations: Translation[];
}

/** A council's files, parted by whether they are on the site on a day. */
export interface ByLife<All extends Files> {
  shown: Pages<All>;
  /** What is on the site, and what will be: a mistake in it would stop the release of its day. */
  toBe: Pages<All>;
  setAside: SetAside[];
}

/**
 * Which files are on the site. A part of a guide is there when the guide's front page is, a page of a campaign when the campaign's is, and a translation when its original
 * is.
 * @param today YYYY-MM-DD
 */
export function byLife<All extends Files>(
  files: All,
  translations: readonly Translation[],
  today: string,
): ByLife<All> {
  const setAside: SetAside[] = [];
  const toBe: Partial<Files> = {};
  const shown: Partial<Files> = {};
  const ofPage = Map.groupBy(translations, ({ folder, original }) => `${folder}/${original}`);
  for (const folder of kindFolders) {
    const lives = livesIn(folder, files[folder], today);
    const keep = (wanted: readonly Life[]): ContentFile<unknown>[] =>
      files[folder].filter((file) => wanted.includes(lives.get(file) ?? 'shown'));
    shown[folder] = keep(['shown']);
    toBe[folder] = keep(['shown', 'waiting']);
    for (const [file, life] of lives) {
      const its = ofPage.get(`${folder}/${file.id}`) ?? [];
      if (life !== 'shown') setAside.push({ folder, file, life, translations: its });
    }
  }
  const without = (lives: readonly Life[]): Translation[] => {
    const gone = setAside.filter(({ life }) => lives.includes(life));
    const their = new Set(gone.flatMap((one) => one.translations));
    return translations.filter((one) => !their.has(one));
  };
  return {
    shown: {
      files: shown as All,
      translations: without(['draft', 'waiting', 'ended']),
    },
    toBe: { files: toBe as All, translations: without(['draft', 'ended']) },
    setAside,
  };
}

function livesIn(
  folder: KindFolder,
  files: readonly ContentFile<unknown>[],
  today: string,
): Map<ContentFile<unknown>, Life> {
  const own = new Map(files.map((file) => [file, lifeOf(file.data as LifeSettings, today)]));
  if (folder !== 'guides' && folder !== 'campaigns') return own;
  const fronts = new Map(
    files
      .filter(({ id }) => guidePlace(id).part === undefined)
      .map((file) => [guidePlace(file.id).guide, own.get(file) ?? 'shown']),
  );
  return new Map(
    [...own].map(([file, life]) => {
      const front = fronts.get(guidePlace(file.id).guide) ?? 'shown';
      return [file, front === 'shown' ? life : front];
    }),
  );
}

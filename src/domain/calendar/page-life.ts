/** Settings of a page that say on which days it is on the site. */
export interface LifeSettings {
  draft?: boolean | undefined;
  /** YYYY-MM-DD, the first day. */
  publishOn?: string | undefined;
  /** YYYY-MM-DD, the last day. */
  expireOn?: string | undefined;
}

/** `waiting`: its first day is to come. `ended`: its last day is over. */
export type Life = 'draft' | 'waiting' | 'shown' | 'ended';

/**
 * Whether a page is on the site on a day. It is there on its first day and on its last.
 * @param today YYYY-MM-DD
 * @example
 * lifeOf({ publishOn: '2026-12-01', expireOn: '2026-12-24' }, '2026-12-24') // => "shown"
 * lifeOf({ publishOn: '2026-12-01', expireOn: '2026-12-24' }, '2026-12-25') // => "ended"
 */
export function lifeOf({ draft, publishOn, expireOn }: LifeSettings, today: string): Life {
  if (draft === true) return 'draft';
  if (expireOn !== undefined && expireOn < today) return 'ended';
  return publishOn !== undefined && publishOn > today ? 'waiting' : 'shown';
}

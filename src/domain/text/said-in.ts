/** Words of a setting, and the language that they are in. */
export interface Said {
  text: string;
  /** As addresses have it: `pl`. */
  language: string;
}

/**
 * What a setting says to readers of a language: its translation, or the English that the council wrote.
 * @example
 * saidIn('Rubbish', 'Śmieci', 'pl') // => { text: "Śmieci", language: "pl" }
 * saidIn('Rubbish', undefined, 'pl') // => { text: "Rubbish", language: "en" }
 */
export function saidIn(english: string, translated: string | undefined, language: string): Said {
  return translated === undefined
    ? { text: english, language: 'en' }
    : { text: translated, language };
}

import type { Nation } from '../calendar/calendar-data.ts';

/** Who enforces the accessibility regulations, and who helps a person that is not happy with a council's answer. */
export interface EnforcementBody {
  enforces: string;
  /** Who to turn to, as the words of a link. */
  helps: string;
  href: string;
}

const greatBritain: EnforcementBody = {
  enforces: 'The Equality and Human Rights Commission (EHRC)',
  helps: 'contact the Equality Advisory and Support Service (EASS)',
  href: 'https://www.equalityadvisoryservice.com/',
};

/**
 * Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulations 10 to 12: the
 * Equality and Human Rights Commission in England, Scotland and Wales, and the Equality Commission for Northern Ireland there.
 * @example enforcementBodyOf('northern-ireland').href // => "https://www.equalityni.org/"
 */
export function enforcementBodyOf(nation: Nation): EnforcementBody {
  return nation === 'northern-ireland'
    ? {
        enforces: 'The Equality Commission for Northern Ireland (ECNI)',
        helps: 'contact the Equality Commission for Northern Ireland (ECNI)',
        href: 'https://www.equalityni.org/',
      }
    : greatBritain;
}

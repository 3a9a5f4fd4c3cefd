import type { Successor } from '../domain/successor/successor.ts';
import type { WordList } from '../i18n/words.ts';

/** What mail needs of the site's snapshot. */
export interface MailSite {
  council: {
    id: string;
    name: string;
    /** The site's own origin. */
    url: string;
    telephone: string;
    textRelay?: string;
    address: string[];
    /** Who looks at a complaint after the council's final response. */
    ombudsman?: string;
    /** Messages come from this address, and their Message-IDs from its domain. */
    mailFrom: string;
    timeZone: string;
    /** The council's own deep colour, for the leaf: `#rrggbb`. */
    colour: string;
    /** The council that takes its place. */
    successor?: Pick<Successor, 'name' | 'from'>;
  };
  words: Record<string, WordList>;
}

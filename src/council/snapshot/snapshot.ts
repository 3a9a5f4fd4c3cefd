import type { ReviewsOfOwner } from '../../domain/calendar/review.ts';
import type { CalendarData } from '../../domain/calendar/calendar-data.ts';
import type { Delay } from '../../domain/charter/delay.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import type { LookUps } from '../../domain/look-ups/look-ups.ts';
import type { PostcodeList } from '../../domain/look-ups/postcode-list.ts';
import type { MysteryShopping } from '../../domain/mystery/scenario.ts';
import type { ComplaintsReport } from '../../domain/reports/complaints-report.ts';
import type { Successor } from '../../domain/successor/successor.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import type { WordList } from '../../i18n/words.ts';
import type { SearchIndex } from '../../search/search-index.ts';

/**
 * The snapshot: all that a function needs to know of the council, written by the build to
 * `.frontdoor/site.json` and imported (never read) by the functions.
 */
export interface Snapshot {
  /** When it was built, ISO 8601, UTC; left out in development, where every request builds. */
  builtAt?: string;
  /** The moments after the build at which the site has to be built again, ISO 8601 with the offset, the next first. */
  turns?: string[];
  council: {
    id: string;
    name: string;
    shortName: string;
    /** The site's own origin, `https://www.example.gov.uk`. */
    url: string;
    telephone: string;
    textRelay?: string;
    email: string;
    address: string[];
    /** Who looks at a complaint after the council's final response. */
    ombudsman?: string;
    mailFrom: string;
    timeZone: string;
    /** The council's own deep colour, for mail: `#rrggbb`. */
    colour: string;
    /** `en` and the council's other languages. */
    languages: string[];
    /** The council that takes its place. */
    successor?: Pick<Successor, 'name' | 'from'>;
  };
  calendar: CalendarData;
  standards: Record<string, ServiceStandard>;
  delays: Delay[];
  forms: Record<string, FormDefinition>;
  /** Who may use the staff desk; left out where there is none. */
  staff?: Staff;
  /** The pages that owners are reminded of; left out where they are not. */
  reviews?: ReviewsOfOwner[];
  /** The council's own enquiries; left out where there are none. */
  mysteryShopping?: MysteryShopping;
  /** The yearly report on complaints, once it was approved. */
  complaintsReport?: ComplaintsReport & { approvedOn: string };
  /** What a resident finds by a postcode; left out where the council has no `postcodes.csv`. */
  lookUps?: LookUps & {
    postcodes: PostcodeList;
    /** By id: the offices that postcodes name, and what their pages in other languages are called. */
    offices: Record<string, { title: string; address: string[]; titles?: Record<string, string> }>;
  };
  words: Record<string, WordList>;
  /** A built page per language with slots for title and main: see `page-shell.ts`. */
  shells: Record<string, string>;
  /** What the search answers from; left out in development, where nothing was built. */
  search?: {
    /** By the language's tag: the same that the browser's search reads. */
    indexes: Record<string, SearchIndex>;
    /** By language, the built search page, into which the answer goes. */
    pages: Record<string, string>;
  };
}

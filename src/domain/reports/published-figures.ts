import type { ServiceStandard } from '../charter/standard.ts';
import { targetAsWritten } from '../charter/target.ts';
import { figuresOf, type StandardFigures } from './figures.ts';
import { feedbackOf, type FeedbackFigures } from './feedback-figures.ts';
import type { PublishedFigures } from './figures-schema.ts';
import { complaintOutcomesOf, informationOutcomesOf, type Outcomes } from './law-figures.ts';
import { quartersUpTo } from './quarter.ts';
import type { Tally } from './tally.ts';
import { FEWEST } from './without-small.ts';

/** Quarters that are shown: this one, and the four before it. */
const QUARTERS = 5;

/** What is published, in its own terms. */
export interface Figures {
  standards: StandardFigures[];
  information: Outcomes[];
  complaints: { standard: ServiceStandard; years: Outcomes[] }[];
  feedback: FeedbackFigures[];
}

interface FiguresFrom {
  standards: readonly ServiceStandard[];
  /** The standards that forms promise. */
  forms: readonly { standard: string; acknowledgementStandard?: string | undefined }[];
  tally: Tally;
  /** YYYY-MM-DD */
  today: string;
}

/** The first quarter that has to be counted: yearly figures go back to the beginning of last year. */
export function firstQuarter(today: string): string {
  return `${String(Number(today.slice(0, 4)) - 1)}-Q1`;
}

/** All that may be published of what was counted. */
export function publishedFigures({ standards, forms, tally, today }: FiguresFrom): Figures {
  const quarters = quartersUpTo(today, QUARTERS);
  const year = Number(today.slice(0, 4));
  const promisedByForms = new Set(
    forms.flatMap(({ standard, acknowledgementStandard }) => [
      standard,
      ...(acknowledgementStandard === undefined ? [] : [acknowledgementStandard]),
    ]),
  );
  const together = new Map<string, string[]>();
  for (const { standard, acknowledgementStandard: other } of forms) {
    if (other === undefined) continue;
    for (const id of [standard, other]) {
      together.set(id, [...(together.get(id) ?? []), standard, other]);
    }
  }
  return {
    standards: figuresOf({ standards, promisedByForms, together, tally, quarters, today }),
    // Only of a time that has ended: while it runs, each number that changes tells how one case ended.
    information: informationOutcomesOf(standards, tally, quarters.slice(1)),
    complaints: complaintOutcomesOf(standards, tally, [String(year - 1)]),
    feedback: feedbackOf(tally, quarters.slice(1)),
  };
}

/** As JSON, which `figuresSchema` describes. @param countedAt ISO 8601 with the council's offset */
export function figuresAsJson(
  { standards, information, complaints, feedback }: Figures,
  { council, countedAt }: { council: string; countedAt: string },
): PublishedFigures {
  return {
    council,
    countedAt,
    smallestShown: FEWEST,
    standards: standards.map(({ standard: { id, title, measures, target }, how, quarters }) => ({
      ...{ id, title, measures, target: targetAsWritten(target), how },
      quarters: quarters.map((row) => ({ ...row, target: targetAsWritten(row.target) })),
    })),
    information,
    complaints: complaints.map(({ standard: { id, title }, years }) => ({ id, title, years })),
    feedback,
  };
}

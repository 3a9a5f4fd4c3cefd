import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { codeQuestions } from './complaint-code.ts';

const words = z.string().trim().min(1);

/** Whether a council does as a paragraph of the Code says. */
export const compliances = ['yes', 'partly', 'no'] as const;
export type Compliance = (typeof compliances)[number];

/** One answer of the self-assessment. */
const answerSchema = z.strictObject({
  /** yes, partly or no. */
  meets: z.enum(compliances),
  /**
   * How the council does it, or what it will do by when.
   * @example The charter says both stages and their times.
   */
  how: words,
});

/** `complaints-report.yaml`: what the Complaint Handling Code asks a council in England to publish each year (8.1). */
export const complaintsReportSchema = z.strictObject({
  /**
   * The year that it is about: 2025.
   * @example 2025
   */
  year: z.number().int().min(2024).max(2100),
  /** The day on which it was approved. Left out while it is being written: it is not published. */
  approvedOn: daySchema.optional(),
  /** Who approved it: "Cabinet". */
  approvedBy: words.optional(),
  /**
   * What the figures show.
   * @example Most complaints were about missed bins.
   */
  analysis: words.optional(),
  /**
   * The kinds of complaint that were refused, and why.
   * @example Two were about matters that a court had decided.
   */
  refused: words.optional(),
  /**
   * What was found not to follow the Code, or was found wrong by the Ombudsman.
   * @example The Ombudsman found nothing against the Code.
   */
  nonCompliance: words.optional(),
  /**
   * What was improved because of complaints.
   * @example Crews now say on the same day which streets they could not reach.
   */
  improvements: words.optional(),
  /**
   * What the Ombudsman wrote about the council, and where it can be read.
   * @example The annual letter is on the Ombudsman's own site.
   */
  ombudsman: words.optional(),
  /** The self-assessment: an answer for each paragraph of the Code, by its number. `npm run figures -- self-assessment` prints the form. */
  answers: z.record(
    z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'a paragraph of the Code has a number such as 6.2'),
    answerSchema,
  ),
});

export type ComplaintsReport = z.output<typeof complaintsReportSchema>;

/** The paragraphs that are asked about and not answered. @example unanswered({ '6.2': … }) // => ["6.3", "6.4", …] */
export function unanswered(answers: ComplaintsReport['answers']): string[] {
  return codeQuestions
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => answers[paragraph] === undefined);
}

/** The form to fill in, as the file that is to be kept. @param year the year that has ended */
export function complaintsReportForm(year: number): string {
  const asked = codeQuestions.map(
    ({ paragraph, question }) =>
      `  # ${question}\n  '${paragraph}':\n    meets: # ${compliances.join(', ')}\n    how: # how you do it, or what you will do by when\n`,
  );
  return `# The yearly report on complaints, with the self-assessment (Complaint Handling Code, 8.1). Save it as complaints-report.yaml in
# the council's folder. It is published below /charter/performance/ once approvedOn has its day.

year: ${String(year)}
# approvedOn: ${String(year + 1)}-07-01
# approvedBy: Cabinet

# What the figures show:
# analysis: >-
# The kinds of complaint that were refused, and why:
# refused: >-
# What was found not to follow the Code, or was found wrong by the Ombudsman:
# nonCompliance: >-
# What was improved because of complaints:
# improvements: >-
# What the Ombudsman wrote about the council:
# ombudsman: >-

answers:
${asked.join('\n')}`;
}

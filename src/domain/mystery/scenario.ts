import { z } from 'zod';

const idPattern = /^[a-z0-9][a-z0-9-]*$/;
const idSchema = z
  .string()
  .max(60)
  .regex(idPattern, 'an id has small letters, digits and hyphens alone, such as large-print');
const words = z.string().trim().min(1);

/** When an enquiry is sent. The minute is drawn by lot, so that no one can wait for it. */
export const shoppingHours = ['office', 'evening', 'night', 'weekend'] as const;
export type ShoppingHours = (typeof shoppingHours)[number];

/** How someone answers a question about a reply. */
export const scores = ['yes', 'partly', 'no'] as const;
export type Score = (typeof scores)[number];

/** A question that a person answers who has read the reply, or made the call. */
export const toneQuestionSchema = z.strictObject({
  /** Its short name, under which answers are kept: `plain`. */
  id: idSchema,
  /** The question, answered with yes, partly or no: "Was the reply in words that anyone can understand?" */
  text: words,
});
export type ToneQuestion = z.output<typeof toneQuestionSchema>;

const common = {
  /** Its short name: `large-print`. The results are kept under it, so it stays the same from quarter to quarter. */
  id: idSchema,
  /** What is asked, for the report: "Asks for a letter in large print". */
  title: words,
  /** When it is sent or called: office, evening, night or weekend. */
  hours: z.enum(shoppingHours),
  /** Questions about the reply, besides those for all. */
  questions: z.array(toneQuestionSchema).default([]),
};

/** Sent by itself, through a form of the website. */
const onlineSchema = z.strictObject({
  ...common,
  /** `online`. */
  by: z.literal('online'),
  /** The form's id. */
  form: z.string(),
  /** The language of the page it is sent from. */
  language: z.string().default('en'),
  /** What is filled in, by the names of the form's questions. */
  answers: z.record(z.string(), z.string()),
});

/** A card for a person, with boxes to fill in. */
const cardSchema = z.strictObject({
  ...common,
  /** `telephone`, `visit` or `letter`. */
  by: z.enum(['telephone', 'visit', 'letter']),
  /** What the person says, asks or writes. */
  say: words,
});

export const scenarioSchema = z.discriminatedUnion('by', [onlineSchema, cardSchema]);
export type Scenario = z.output<typeof scenarioSchema>;
export type OnlineScenario = Extract<Scenario, { by: 'online' }>;
export type CardScenario = Exclude<Scenario, OnlineScenario>;

/** `mystery-shopping.yaml`: enquiries of the council's own, to see how they are answered. Without the file there are none. */
export const mysteryShoppingSchema = z.strictObject({
  /** Whether the website sends each online enquiry once a quarter, at a moment that no one knows. Left out, someone does it with `npm run mystery-shop`. */
  byItself: z.boolean().default(false),
  /** Questions about every reply. */
  questions: z.array(toneQuestionSchema).default([]),
  /**
   * The enquiries: each with `id`, `title`, `by` (online, telephone, visit or letter), `hours` (office, evening, night or weekend) and `questions` of its own. One that is online has `form`, `language` and `answers`, by the names of the form's questions; any other has `say`.
   * @example [{ id: call-hours, title: Calls to ask when we open, by: telephone, hours: office, say: Ask when the office is open. }]
   */
  scenarios: z.array(scenarioSchema).default([]),
});

export type MysteryShopping = z.output<typeof mysteryShoppingSchema>;

/** A council without `mystery-shopping.yaml` sends itself nothing. */
export const noMysteryShopping: MysteryShopping = { byItself: false, questions: [], scenarios: [] };

export function isOnline(scenario: Scenario): scenario is OnlineScenario {
  return scenario.by === 'online';
}

/** The questions about one reply: those for all first. */
export function questionsFor({ questions }: MysteryShopping, scenario: Scenario): ToneQuestion[] {
  return [...questions, ...scenario.questions];
}

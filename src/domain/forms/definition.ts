import { z } from 'zod';
import { fileKinds, type FileKind } from './file-kind.ts';

const optionSchema = z.union([
  z.string().transform((text) => ({ value: text, label: text, hint: undefined })),
  z.strictObject({
    /**
     * What is stored and sent.
     * @example brown
     */
    value: z.string(),
    /**
     * What the resident reads. Left out, the site's own words for this field and value are used.
     * @example The brown bin
     */
    label: z.string().optional(),
    /**
     * A line below it.
     * @example For garden waste
     */
    hint: z.string().optional(),
  }),
]);

/** Lists that a form can name instead of writing them out. */
export const languageLists = ['languages', 'spoken-languages'] as const;

/** A question shown only after another was answered so: `showWhen: { field: complained-before, is: yes }`. */
const conditionSchema = z.strictObject({
  /**
   * The name of the other question.
   * @example useful
   */
  field: z.string(),
  /**
   * The answer, or any one of several.
   * @example 'no'
   */
  is: z.union([z.string(), z.array(z.string()).min(1)]),
});

export const fieldTypes = [
  'text',
  'textarea',
  'email',
  'tel',
  'number',
  'select',
  'radios',
  'checkboxes',
  'date',
  'postcode',
  'address',
  'reference',
  'file',
  'consent',
] as const;

const fieldSchema = z.strictObject({
  /**
   * The name the answer is sent and stored under: `name`, `email`, `phone`, `message`.
   * @example email
   */
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'a name is lower-case letters, digits and hyphens, such as earlier-reference',
    ),
  /** How it is asked: `text`, `textarea`, `email`, `tel`, `number`, `select`, `radios`, `checkboxes`, `date`, `postcode`, `address`, `reference`, `file` or `consent`. */
  type: z.enum(fieldTypes),
  /**
   * The question. Left out, the words files give it, in every language (known names only).
   * @example Where should the bin go?
   */
  label: z.string().optional(),
  /**
   * A line between the question and its answer.
   * @example For example, by the back gate
   */
  hint: z.string().optional(),
  /** Whether it must be answered. */
  required: z.boolean().default(false),
  /**
   * Characters. A textarea shows the count.
   * @example 1000
   */
  maxLength: z.number().int().positive().optional(),
  /**
   * Characters: the fewest.
   * @example 2
   */
  minLength: z.number().int().positive().optional(),
  /**
   * The smallest number (type number).
   * @example 1
   */
  min: z.number().optional(),
  /**
   * The largest number (type number).
   * @example 4
   */
  max: z.number().optional(),
  /**
   * The HTML autocomplete token. Left out, known names get theirs (WCAG 1.3.5).
   * @example organization
   */
  autocomplete: z.string().optional(),
  /**
   * What can be chosen, for select, radios and checkboxes. `options: languages` and `options: spoken-languages` mean the council's own list of
   * languages, which is filled in when the council is read.
   */
  options: z
    .union([
      z.array(optionSchema),
      z.enum(languageLists).transform((list): FieldOption[] => [{ value: list }]),
    ])
    .optional(),
  /** Ask it only after another question was answered so. */
  showWhen: conditionSchema.optional(),
  /**
   * For a date: a day, and the question that asks for the time (`09:00-11:00`), within the opening hours of a channel.
   * `slot: { hours: telephone, time: call-at }`
   */
  slot: z
    .strictObject({
      /**
       * Whose opening hours: a name under `hours` in council.yaml.
       * @example telephone
       */
      hours: z.string(),
      /**
       * The name of the question that asks for the time.
       * @example call-time
       */
      time: z.string(),
      /**
       * The calls that staff can make in one such time, 200 at most. Left out, any number can be asked for.
       * @example 4
       */
      most: z.number().int().positive().max(200).optional(),
    })
    .optional(),
  /** For an address: its postcode must be a British one. Left out, it may be anywhere in the world. */
  britishPostcode: z.boolean().optional(),
  /** For a date: only today and days before it. */
  past: z.boolean().optional(),
  /**
   * For files: what may be sent.
   * @example [jpeg, png]
   */
  accept: z.array(z.enum(Object.keys(fileKinds) as [FileKind, ...FileKind[]])).optional(),
  /**
   * For files: megabytes of one, 4 at most.
   * @example 4
   */
  maxFileMegabytes: z.number().positive().max(4).optional(),
  /**
   * For files: how many, 5 at most.
   * @example 3
   */
  maxFiles: z.number().int().positive().max(5).optional(),
});

const stepSchema = z.strictObject({
  /**
   * Its name, unlike any other step's.
   * @example about-you
   */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /**
   * The heading of its page.
   * @example About you
   */
  title: z.string(),
  /**
   * Names of the fields asked in this step.
   * @example [name, email]
   */
  fields: z.array(z.string()).min(1),
});

/** The frontmatter of `forms/<form>.mdx`: what is asked, the promise it falls under, where it goes. */
export const formDefinitionSchema = z.strictObject({
  /**
   * The page's heading. Left out, the words files give it (known forms only).
   * @example Ask for a garden bin
   */
  title: z.string().optional(),
  /**
   * One sentence for search results and lists of forms.
   * @example Tell us where you’d like the bin.
   */
  description: z.string().optional(),
  /**
   * The document and section this form is made from; a demonstration needs one.
   * @example Waste policy, section 4
   */
  source: z.string().optional(),
  /**
   * The charter's standard that says when a reply is due; `none` where the council publishes no time.
   * @example online-enquiry
   */
  standard: z.string(),
  /**
   * The charter's standard for the acknowledgement, where there is one of its own (complaints).
   * @example complaint-acknowledgement
   */
  acknowledgementStandard: z.string().optional(),
  /**
   * Where the notification goes, and what someone replies to who replies to the acknowledgement: no private mailbox.
   * @example waste@ashford.example.gov.uk
   */
  mailbox: z.email(),
  /** `true`: no one sees it yet, whatever its days are. */
  draft: z.boolean().optional(),
  /** The first day it is on the site; left out, it is there from the next release on. */
  publishOn: z.iso.date().optional(),
  /** The last day it is on the site. After it, its address says that the page has ended. */
  expireOn: z.iso.date().optional(),
  /** Where to go instead when it has ended: `/services/bins-and-recycling/`. */
  instead: z.string().optional(),
  /** `false`: the form takes no answers at present. */
  open: z.boolean().default(true),
  /** The last day on which it takes answers, such as that of its consultation. After it the page says that it is closed. */
  closesOn: z.iso.date().optional(),
  /**
   * At least one of these must be answered. Names of fields.
   * @example [email, phone]
   */
  waysToReply: z.array(z.string()).default([]),
  /** The questions, in their order. */
  fields: z.array(fieldSchema).min(1),
  /** A long form in steps, ending in "check your answers". Left out: one page. */
  steps: z.array(stepSchema).optional(),
  /**
   * Words on the button. Left out, the words files give them.
   * @example Ask for the bin
   */
  submitLabel: z.string().optional(),
  /**
   * What to do if it is urgent, where it is more than calling the council's number.
   * @example If someone is in danger, call 999.
   */
  urgent: z.string().optional(),
  /**
   * Months a submission is kept.
   * @example 12
   */
  keepMonths: z.number().int().positive().default(12),
  /**
   * Days an uploaded file is kept.
   * @example 90
   */
  keepFilesDays: z.number().int().positive().default(90),
});

export type FormFieldInput = z.input<typeof fieldSchema>;
export type FormField = z.output<typeof fieldSchema>;
export type FieldType = (typeof fieldTypes)[number];
export type FieldOption = z.output<typeof optionSchema>;
export type FormDefinition = z.output<typeof formDefinitionSchema> & {
  /** The file's name without its ending; the address is `/forms/<id>/`, and answers go to `/f/<id>`. */
  id: string;
};

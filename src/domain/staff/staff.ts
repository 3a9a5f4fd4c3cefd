import { z } from 'zod';

const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/** An address is compared in small letters: people write their own in many ways. */
const addressSchema = z.email().transform((address) => address.toLowerCase());

/** One team in `staff.yaml`: the forms it answers, and its mailbox. */
export const teamSchema = z.strictObject({
  /** Its short name, which people below are given: `customer-services`. */
  id: z
    .string()
    .regex(
      idPattern,
      'an id has small letters, digits and hyphens alone, such as customer-services',
    ),
  /**
   * As officers read it.
   * @example Customer services
   */
  name: z.string().trim().min(1),
  /**
   * Where we write to it about what is passed on to it.
   * @example customer.services@ashford.example.gov.uk
   */
  mailbox: addressSchema,
  /**
   * Ids of the forms it answers.
   * @example [general-enquiry, complaint]
   */
  forms: z.array(z.string()).default([]),
});

/**
 * What someone may do: an officer answers for their teams, a manager sees all of them and the list of who did what. An editor
 * writes pages, where they are written in the browser, and sees the cases of their teams alone, if they are in any.
 */
export const roles = ['officer', 'manager', 'editor'] as const;

/** One person in `staff.yaml`. */
export const personSchema = z.strictObject({
  /**
   * As colleagues read it.
   * @example Maya Brook
   */
  name: z.string().trim().min(1),
  /**
   * Their own mailbox: links for signing in go there, so that no one else may read it.
   * @example maya.brook@ashford.example.gov.uk
   */
  email: addressSchema,
  /** `officer`, `manager`, or `editor`. */
  role: z.enum(roles),
  /**
   * Ids of their teams. A manager or an editor may have none.
   * @example [customer-services]
   */
  teams: z.array(z.string()).default([]),
});

/** `staff.yaml`: who may use the staff desk. Without the file there is none. */
export const staffSchema = z.strictObject({
  /** The teams that answer forms. */
  teams: z.array(teamSchema).min(1),
  /** The people who may sign in. */
  people: z.array(personSchema).min(1),
  /** Whether owners of pages are emailed, once a week, about those that someone should read again. */
  reviewReminders: z.boolean().default(false),
});

export type Staff = z.output<typeof staffSchema>;
export type Team = Staff['teams'][number];
export type Person = Staff['people'][number];

/** A council without `staff.yaml` has no staff desk. */
export const noStaff: Staff = { teams: [], people: [], reviewReminders: false };

/**
 * The person with an address, in whatever letters it is written.
 * @example personAt(staff, 'Jo.Ismay@example.gov.uk')?.name // => "Jo Ismay"
 */
export function personAt({ people }: Staff, address: string): Person | undefined {
  // Some letters of other alphabets become Latin ones in small: K, the sign for kelvin, is k.
  if (!/^[\x20-\x7e]*$/.test(address)) return undefined;
  const small = address.trim().toLowerCase();
  return people.find(({ email }) => email === small);
}

/** Whether someone writes pages and publishes them: editors and managers. */
export function mayWritePages({ role }: Person): boolean {
  return role === 'editor' || role === 'manager';
}

/** What an officer is called, for colleagues: the name, or what was written down where the list has no such person. */
export function nameOfOfficer(staff: Staff, address: string): string {
  return personAt(staff, address)?.name ?? address;
}

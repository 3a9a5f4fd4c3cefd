/**
 * The first parts of the addresses that functions answer: a form's answers, Formspree's older form of the same, the date
 * beside a form, what there is at a postcode, the server's health, a confirmation, the staff desk, what a resident sent, and the page for writing pages. No page can be named so. (Netlify reads a function's path from the
 * function's own file, so each is in `functions/` too.)
 */
export const functionNames = [
  'admin',
  'f',
  'health',
  'p',
  'postcode',
  'promise',
  'sent',
  'staff',
  'yours',
] as const;

/** What the staff desk's page frame is called, among those of the languages. */
export const DESK_SHELL = 'desk';

/** The page with the figures, which a function writes below a page that is built. */
export const performanceAddress = '/charter/performance/';

/** The yearly report on complaints, with the self-assessment against the Complaint Handling Code. */
export const complaintsReportAddress = '/charter/performance/complaints/';

/** An address that a function answers, in any language. */
export const answeredByFunction = new RegExp(
  `^/(?:[a-z]{2,3}(?:-[a-z0-9]+)*/)?(?:${functionNames.join('|')}|charter/performance)/`,
  'i',
);

/**
 * Where a form is sent.
 * @example formAction('general-enquiry') // => "/f/general-enquiry"
 */
export function formAction(form: string): string {
  return `/f/${form}`;
}

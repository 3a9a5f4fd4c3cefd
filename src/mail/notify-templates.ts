/**
 * The templates to paste into GOV.UK Notify. The words come with each message, in the resident's language, so that one
 * template serves every language.
 */
export const notifyTemplates: readonly {
  name: string;
  variable: string;
  subject: string;
  body: string;
}[] = [
  {
    name: 'Acknowledgement to a resident',
    variable: 'NOTIFY_ACKNOWLEDGEMENT_TEMPLATE',
    subject: '((subject))',
    body: `# ((heading))

((reference_line))

((keep))

((promise))

((next))

((steps))

((urgent))

((see_again))
((link))

((not_you))

((automatic))`,
  },
  {
    name: 'Message to a resident from the staff desk',
    variable: 'NOTIFY_REPLY_TEMPLATE',
    subject: '((subject))',
    body: `# ((heading))

((reference_line))

((about))

((words))

((then))`,
  },
  {
    name: 'Notification to staff',
    variable: 'NOTIFY_NOTIFICATION_TEMPLATE',
    subject: '((subject))',
    body: `# ((title))

((facts))

Reply to: ((reply_to))

---

((answers))`,
  },
  {
    name: 'Text message to a resident who left no email address (a template for text messages; it has no subject)',
    variable: 'NOTIFY_TEXT_TEMPLATE',
    subject: '',
    body: '((text))',
  },
  {
    name: 'Letter to a resident who left only a postal address (a template for letters; the subject is its heading)',
    variable: 'NOTIFY_LETTER_TEMPLATE',
    subject: '((heading))',
    body: '((text))',
  },
];

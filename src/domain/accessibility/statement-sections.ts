/**
 * The sections of an accessibility statement, in the order and by the names of the model statement (Commission Implementing
 * Decision (EU) 2018/1523, annex, in the words that GOV.UK gives it for public bodies in the United Kingdom). A council's own
 * words come before them.
 */
export const statementSections = {
  howAccessible: 'How accessible this site is',
  feedback: 'Feedback and contact information',
  enforcement: 'Enforcement procedure',
  technical: 'Technical information about this site’s accessibility',
  status: 'Compliance status',
  notAccessible: 'Non-accessible content',
  nonCompliance: 'Non-compliance with the accessibility regulations',
  burden: 'Disproportionate burden',
  outOfScope: 'Content that’s not within the scope of the accessibility regulations',
  improving: 'What we’re doing to improve accessibility',
  preparation: 'Preparation of this accessibility statement',
} as const;

export type StatementSection = keyof typeof statementSections;

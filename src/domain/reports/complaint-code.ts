/** One paragraph of the Complaint Handling Code, as a question that a council answers about itself. */
export interface CodeQuestion {
  /** The paragraph: "6.2". */
  paragraph: string;
  /** What it is about. */
  about: string;
  question: string;
}

/**
 * What the Complaint Handling Code (Local Government and Social Care Ombudsman, under section 23(12A) of the Local Government
 * Act 1974) asks of a council, in questions of our own: the Code's sentences are not copied, its paragraphs are named. These
 * are those that set a time or say what is published. A council may add the others, by their numbers, to its own answers.
 */
export const codeQuestions: readonly CodeQuestion[] = [
  {
    paragraph: '6.2',
    about: 'Acknowledged',
    question: 'Do you acknowledge and log each complaint within 5 working days of receiving it?',
  },
  {
    paragraph: '6.3',
    about: 'Stage 1',
    question: 'Do you give the full stage 1 reply within 10 working days of the acknowledgement?',
  },
  {
    paragraph: '6.4',
    about: 'More time',
    question:
      'Where a complaint is complex and needs longer, do you take no more than 10 further working days unless there is a good reason, and give that reason?',
  },
  {
    paragraph: '6.5',
    about: 'More time',
    question: 'When you take more time, do you give the Ombudsman’s details?',
  },
  {
    paragraph: '6.6',
    about: 'Putting things right',
    question:
      'Do you reply as soon as the answer is known, and follow up what is still to be put right until it is?',
  },
  {
    paragraph: '8.1',
    about: 'Each year',
    question:
      'Do you publish a report each year, with this self-assessment, the figures and what they show, the complaints you refused, what was found wrong, what you improved, and what the Ombudsman wrote about you?',
  },
  {
    paragraph: '8.3',
    about: 'After a merger',
    question: 'After a restructure or a merger, do you make the self-assessment again?',
  },
];

import { stringify } from 'yaml';
import type { Nation } from '../../domain/calendar/calendar-data.ts';
import { complaintRules } from '../../domain/charter/complaint-rules.ts';
import { ombudsmanOf } from '../../domain/charter/ombudsman.ts';

/** What a person calls the nation that a council is in. */
export const nationNames = ['england', 'wales', 'scotland', 'northern-ireland'] as const;

export type NationName = (typeof nationNames)[number];

/** As `nation` in council.yaml says it. */
export const nationOf: Readonly<Record<NationName, Nation>> = {
  england: 'england-and-wales',
  wales: 'wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

const ombudsmanSites: Readonly<Record<NationName, string>> = {
  england: 'https://www.lgo.org.uk/',
  wales: 'https://www.ombudsman.wales/',
  scotland: 'https://www.spso.org.uk/',
  'northern-ireland': 'https://www.nipso.org.uk/',
};

/** The law on information that public bodies hold, and who looks at a refusal. */
const information = {
  foiLaw: 'Freedom of Information Act 2000',
  foiSource:
    'Freedom of Information Act 2000, section 10; Environmental Information Regulations 2004, regulation 5',
  foiBody: "Information Commissioner's Office",
  foiSite: 'https://ico.org.uk/make-a-complaint/',
};
const informationInScotland: typeof information = {
  foiLaw: 'Freedom of Information (Scotland) Act 2002',
  foiSource:
    'Freedom of Information (Scotland) Act 2002, section 10; Environmental Information (Scotland) Regulations 2004, regulation 5',
  foiBody: 'Scottish Information Commissioner',
  foiSite: 'https://www.foi.scot/',
};

/**
 * What the templates of a council say otherwise in each nation: its Ombudsman, its rules for complaints, its law on
 * information, and who sends the bill.
 * @example wordsOfNation('scotland')['ombudsman'] // => "Scottish Public Services Ombudsman"
 */
export function wordsOfNation(name: NationName): Record<string, string> {
  const isRates = name === 'northern-ireland';
  return {
    nation: nationOf[name],
    ombudsman: ombudsmanOf(nationOf[name]),
    ombudsmanSite: ombudsmanSites[name],
    ...(name === 'scotland' ? informationInScotland : information),
    moneyTopic: isRates ? 'Rates' : 'Council tax',
    moneyDescription: isRates
      ? 'Who sends your rates bill, and what to do if you can’t pay.'
      : 'How to pay, and what to do if you can’t.',
    ...complaintWords(name),
  };
}

/** A folder of templates that the nation has besides those of every nation. */
export function folderOfNation(name: NationName): string {
  return name === 'northern-ireland' ? 'northern-ireland' : 'great-britain';
}

/**
 * The stages of a complaint as standards and as sentences. The clock of England's Code begins with the acknowledgement; that
 * of the other nations' rules with the complaint.
 */
function complaintWords(name: NationName): Record<string, string> {
  const { stages, source } = complaintRules[nationOf[name]];
  const first = stages['complaint-stage-1'];
  const second = stages['complaint-stage-2'];
  const isEngland = name === 'england';
  const days = (amount: number | undefined): string => `${String(amount)} working days`;
  const started = isEngland ? { clockStarts: 'acknowledgement' } : {};
  const extended = (most: number | undefined) =>
    most === undefined ? {} : { extension: days(most) };
  const acknowledgement = {
    id: 'complaint-acknowledgement',
    title: 'Complaints: we confirm that we have it',
    channel: 'any',
    target: days(first?.acknowledge),
    measures: 'acknowledgement',
    about: 'complaint-stage-1',
    appliesTo: 'We confirm that we have received your complaint.',
    source,
  };
  const standards = [
    ...(isEngland ? [acknowledgement] : []),
    {
      id: 'complaint-stage-1',
      title: 'Complaints: our first reply',
      channel: 'any',
      target: days(first?.reply),
      measures: 'reply',
      ...started,
      about: 'complaint-stage-1',
      ...extended(first?.extend),
      appliesTo: 'We look at your complaint and reply.',
      source,
    },
    {
      id: 'complaint-stage-2-acknowledgement',
      title: 'A second look at a complaint: we confirm that we have it',
      channel: 'any',
      target: days(second?.acknowledge),
      measures: 'acknowledgement',
      about: 'complaint-stage-2',
      appliesTo: 'We confirm that we have received your request to look at a complaint again.',
      source,
    },
    {
      id: 'complaint-stage-2',
      title: 'A second look at a complaint: our reply',
      channel: 'any',
      target: days(second?.reply),
      measures: 'reply',
      ...started,
      about: 'complaint-stage-2',
      ...extended(second?.extend),
      appliesTo: 'Someone else looks at your complaint and replies.',
      source,
    },
  ];
  const ofThat = isEngland ? ' of that' : '';
  const stage1 = isEngland
    ? `We confirm that we have received your complaint within <Promise of="complaint-acknowledgement" />. We reply within <Promise of="complaint-stage-1" />${ofThat}.`
    : 'We reply within <Promise of="complaint-stage-1" />.';
  const stage2 = `We confirm that we have received it within <Promise of="complaint-stage-2-acknowledgement" />. We reply within <Promise of="complaint-stage-2" />${ofThat}.`;
  return {
    complaintStandards: stringify(standards, { lineWidth: 0, singleQuote: true }).trimEnd(),
    stage1Acknowledgement: isEngland ? 'acknowledgementStandard: complaint-acknowledgement' : '',
    complaintStage1: stage1,
    complaintStage2: stage2,
    complaintSteps: [
      `1. ${stage1}`,
      `2. If you are not happy with our reply, <Form of="complaint-stage-2">take your complaint further</Form>. Someone else looks at it. ${stage2}`,
    ].join('\n'),
  };
}

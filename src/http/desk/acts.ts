import { BeyondKnownDays } from '../../domain/calendar/beyond-known-days.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import { teamsOf, teamOf } from '../../domain/staff/scope.ts';
import {
  ActRefused,
  complaintStage,
  nameOf,
  subjectOf,
  type ActWith,
} from '../../domain/submissions/acts/act.ts';
import { answered, ask } from '../../domain/submissions/acts/clarification.ts';
import { delay, lastDayOfDelay } from '../../domain/submissions/acts/delay.ts';
import { assign, callTried, note, passOn } from '../../domain/submissions/acts/hand-over.ts';
import { link, type LinkKind } from '../../domain/submissions/acts/link.ts';
import { outcome } from '../../domain/submissions/acts/outcome.ts';
import {
  close,
  reopen,
  reply,
  replyThatMayBeNone,
  type ReplyChannel,
} from '../../domain/submissions/acts/reply.ts';
import { erasureAsked } from '../../domain/submissions/erasure-asked.ts';
import { FULL_AT_RELEASE, takePlaceAtRelease } from '../../domain/submissions/call-slots.ts';
import { caseCard } from '../../domain/submissions/cases/case-card.ts';
import { asksForTime } from '../../domain/submissions/check-days.ts';
import { wasAnswered } from '../../domain/submissions/status.ts';
import { isAsked } from '../../domain/submissions/reply-clock.ts';
import { stageOf } from '../../domain/submissions/status.ts';
import {
  complaintOutcomes,
  informationOutcomes,
  links,
} from '../../domain/submissions/event-schema.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { asReached } from '../../domain/submissions/reached.ts';
import { acknowledgementAddress } from '../../domain/submissions/who-is-told.ts';
import { labelOf } from '../../form-html/field-words.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import { channelInWords, dayInWords, linkInWords, outcomeInWords } from './case-words.ts';
import { caseFor } from './case-seen.ts';
import type { Act, Acting, Question } from './act.ts';
import { answerDayQuestions, answeredAt, repliedAt, replyDayQuestions } from './reply-day.ts';

const isOpen = ({ record }: Acting): boolean =>
  !wasAnswered(record) && stageOf(record) !== 'quarantined';
const isSetAside = ({ record }: Acting): boolean => stageOf(record) === 'quarantined';

/** The acts, by what their addresses and the list of who did what call them. */
export const acts: Readonly<Record<string, Act>> = {
  release: {
    title: 'Release it from quarantine',
    button: 'Release',
    isOffered: isSetAside,
    says: () => 'It was not spam. We send the resident an acknowledgement, and tell the team.',
    questions: () => [],
    event: async ({ runtime, session, record }) => {
      if (stageOf(record) !== 'quarantined') {
        throw new ActRefused(`${nameOf(record)} is not in quarantine.`);
      }
      const at = momentNow(runtime);
      if (!(await takePlaceAtRelease(runtime.store, record.submission, at))) {
        throw new ActRefused(FULL_AT_RELEASE);
      }
      return { id: 'released', at, kind: 'released', by: session.person.email };
    },
  },
  reply: {
    title: 'Write the reply here',
    button: 'See it before it is sent',
    isOffered: (acting) => isOpen(acting) && hasAddress(acting),
    says: () =>
      'We send it by email, below a heading in the language in which the resident wrote. You see it before it goes, and can choose files to go with it.',
    questions: (acting) => [
      { name: 'words', label: 'Your reply', kind: 'lines' },
      ...languageQuestion(acting),
    ],
    event: (acting, { words = '', language = '' }) => {
      if (words.trim() === '') throw new ActRefused('Write your reply.');
      mustHaveAddress(acting);
      return {
        ...reply(acting.record, { channel: 'email', words }, byNow(acting)),
        ...sentIn(acting, language),
      };
    },
    isPreviewed: true,
    takesFiles: true,
  },
  record: {
    title: 'Write down a reply given in another way',
    button: 'Save',
    isOffered: isOpen,
    says: () => 'For a reply by telephone, by letter or in person, or from your own mailbox.',
    questions: (acting) => [
      {
        name: 'channel',
        label: 'How did you reply?',
        kind: 'one-of',
        // Who asked to be called was called.
        ...(asksForTime(acting.record.submission.definition) && { value: 'telephone' }),
        options: Object.entries(channelInWords).map(([value, text]) => ({
          value,
          text: text.charAt(0).toUpperCase() + text.slice(1),
        })),
      },
      ...replyDayQuestions(acting),
      { name: 'words', label: 'What you said (you can leave this out)', kind: 'lines' },
    ],
    event: (acting, filled) => {
      const { channel = '', words } = filled;
      if (!Object.hasOwn(channelInWords, channel)) throw new ActRefused('Choose how you replied.');
      const given = byNow(acting);
      const at = repliedAt(filled, acting.runtime);
      // Where it was not today, what the rules refuse is the day.
      return refusedAt(at === given.at ? undefined : 'on', () =>
        reply(acting.record, { channel: channel as ReplyChannel, words }, { ...given, at }),
      );
    },
  },
  assign: {
    title: 'Give it to an officer',
    button: 'Save',
    isOffered: isOpen,
    says: () => 'They see it among their cases. No email is sent.',
    questions: (acting) => [
      {
        name: 'to',
        label: 'Who will answer it?',
        kind: 'one-of',
        options: colleagues(acting).map(({ email, name }) => ({ value: email, text: name })),
      },
    ],
    event: (acting, { to = '' }) => {
      const person = colleagues(acting).find(({ email }) => email === to.toLowerCase());
      if (person === undefined) throw new ActRefused('Choose who will answer it.');
      return assign(acting.record, person.email, byNow(acting));
    },
  },
  'pass-on': {
    title: 'Pass it on to another team',
    button: 'Pass it on',
    isOffered: isOpen,
    says: () =>
      'We email the team everything the resident wrote. The date for the reply stays the same. You will no longer see it, unless you are in that team.',
    questions: (acting) => [
      {
        name: 'to',
        label: 'Which team?',
        kind: 'one-of',
        options: otherTeams(acting).map(({ id, name }) => ({ value: id, text: name })),
      },
    ],
    event: (acting, { to = '' }) => {
      const team = otherTeams(acting).find(({ id }) => id === to);
      if (team === undefined) throw new ActRefused('Choose a team.');
      return { ...passOn(acting.record, team.mailbox, byNow(acting)), mailed: true };
    },
  },
  'no-answer': {
    title: 'Write down a call that no one answered',
    button: 'Save',
    isOffered: (acting) =>
      isOpen(acting) &&
      acting.record.submission.definition.fields.some(({ type }) => type === 'tel'),
    says: () => 'It is written down that you called now. The date for the reply stays the same.',
    questions: () => [],
    event: (acting) => callTried(acting.record, byNow(acting)),
  },
  delay: {
    title: 'Tell the resident that it takes longer',
    button: 'Save',
    isOffered: (acting) => isOpen(acting) && acting.record.submission.promise !== undefined,
    says: (acting) =>
      hasAddress(acting)
        ? 'We email the new date to the resident. It does not make a late reply count as in time.'
        : 'The resident gave no email address, so please tell them yourself.',
    questions: (acting) => [
      {
        name: 'until',
        label: 'When will you reply?',
        hint: latestInWords(acting) ?? 'For example, 4 12 2026',
        kind: 'date',
      },
      { name: 'reason', label: 'Why does it take longer? Only staff see this.', kind: 'lines' },
      {
        name: 'forResident',
        label:
          complaintStage(given(acting)) === undefined
            ? 'Why, in words for the resident (you can leave this out)'
            : 'Why, in words for the resident',
        kind: 'lines',
      },
    ],
    event: (acting, { until = '', reason = '', forResident }) => {
      if (!/^\d{4}-\d\d-\d\d$/.test(until)) {
        throw new ActRefused('Enter the day, month and year on which you will reply.');
      }
      const event = delay(acting.record, { until, reason, forResident }, given(acting));
      return hasAddress(acting) ? { ...event, mailed: true } : event;
    },
  },
  ask: {
    title: 'Ask the resident what they mean',
    button: 'See it before it is sent',
    isOffered: (acting) => isOpen(acting) && !isAsked(acting.record),
    says: (acting) =>
      [
        ...(hasAddress(acting)
          ? []
          : [
              'The resident gave no email address, so please ask them yourself, and write your question down here.',
            ]),
        subjectOf(standardOf(acting, acting.record)) === 'information'
          ? 'For a request for information this stops the time until the answer comes.'
          : 'The date for the reply stays the same.',
      ].join(' '),
    questions: (acting) => [
      { name: 'question', label: 'Your question', kind: 'lines' },
      ...languageQuestion(acting),
    ],
    event: (acting, { question = '', language = '' }) => {
      if (question.trim() === '') throw new ActRefused('Write your question.');
      const event = ask(acting.record, question, given(acting));
      return hasAddress(acting) ? { ...event, ...sentIn(acting, language) } : event;
    },
    isPreviewed: true,
  },
  answered: {
    title: 'The resident has answered',
    button: 'Save',
    isOffered: (acting) => isOpen(acting) && isAsked(acting.record),
    says: () =>
      'Where the time was stopped, it begins again on the day on which the answer reached us. What they said can be written down as a note.',
    questions: answerDayQuestions,
    event: (acting, filled) => {
      const at = answeredAt(filled, acting.runtime);
      return refusedAt('on', () => answered(acting.record, { ...given(acting), at }));
    },
  },
  outcome: {
    title: 'Write down the outcome',
    button: 'Save',
    isOffered: (acting) => subjectOf(standardOf(acting, acting.record)) !== undefined,
    says: () => 'It is counted in the published figures. Written again, the last one counts.',
    questions: (acting) => {
      const isComplaint = subjectOf(standardOf(acting, acting.record)) === 'complaint';
      const options = (isComplaint ? complaintOutcomes : informationOutcomes).map((value) => ({
        value,
        text: outcomeInWords(value).replace(/^./, (first) => first.toUpperCase()),
      }));
      return [
        { name: 'outcome', label: 'How did it end?', kind: 'one-of', options },
        ...(isComplaint
          ? ([
              {
                name: 'remedy',
                label: 'What did you do to put it right? (you can leave this out)',
                kind: 'lines',
              },
              {
                name: 'lesson',
                label: 'What will the council do differently? (you can leave this out)',
                kind: 'lines',
              },
            ] as const)
          : ([
              {
                name: 'exemption',
                label: 'Exemption, if it was refused or part of it was',
                hint: 'For example, section 31',
                kind: 'line',
              },
            ] as const)),
      ];
    },
    event: (acting, { outcome: chosen = '', remedy, lesson, exemption }) => {
      if (chosen === '') throw new ActRefused('Choose how it ended.');
      return outcome(acting.record, { outcome: chosen, remedy, lesson, exemption }, given(acting));
    },
  },
  link: {
    title: 'Link it to an earlier case',
    button: 'Save',
    isOffered: () => true,
    says: () => 'A duplicate is closed by this: reply to the earlier one.',
    questions: () => [
      {
        name: 'as',
        label: 'What is it?',
        kind: 'one-of',
        options: links.map((value) => ({ value, text: `${linkInWords[value]} the earlier case` })),
      },
      {
        name: 'to',
        label: 'Reference of the earlier case',
        hint: 'For example, K7RM-3XDW',
        kind: 'line',
      },
    ],
    event: async (acting, { as = '', to = '' }) => {
      const kind = links.find((one) => one === as);
      if (kind === undefined) throw new ActRefused('Choose what it is.');
      const other = await caseFor(acting.runtime, acting.staff, acting.session, to);
      if (other === undefined) {
        throw new ActRefused('There is no case with that reference among those you can see.');
      }
      const otherStandard = standardOf(acting, other);
      const asked = { as: kind satisfies LinkKind, other, otherStandard };
      return link(acting.record, asked, given(acting));
    },
  },
  note: {
    title: 'Write a note',
    button: 'Save',
    isOffered: () => true,
    says: () => 'For colleagues. The resident does not see it, but may ask for it by law.',
    questions: () => [{ name: 'text', label: 'Your note', kind: 'lines' }],
    event: (acting, { text }) => note(acting.record, text, byNow(acting)),
  },
  close: {
    title: 'Close it without a reply',
    button: 'Close it',
    isOffered: (acting) => isOpen(acting) || isSetAside(acting),
    says: () => 'For what needs no reply, such as spam or a message that was sent twice.',
    questions: () => [{ name: 'reason', label: 'Why does it need no reply?', kind: 'lines' }],
    event: (acting, { reason = '' }) => {
      if (reason.trim() === '') throw new ActRefused('Say why it needs no reply.');
      return close(acting.record, reason, byNow(acting));
    },
  },
  reopen: {
    title: 'Reopen it',
    button: 'Reopen it',
    isOffered: ({ record }) => wasAnswered(record),
    says: ({ record }) =>
      replyThatMayBeNone(record) === undefined
        ? 'The first reply is still the one that counts for the promise.'
        : 'The first reply is still the one that counts for the promise, unless it was written down by mistake.',
    questions: ({ record }) => [
      { name: 'reason', label: 'Why do you reopen it?', kind: 'lines' },
      ...(replyThatMayBeNone(record) === undefined ? [] : [hadAnAnswer]),
    ],
    event: (acting, { reason, answered: had }) =>
      reopen(acting.record, reason, { ...byNow(acting), isMistaken: had === 'no' }),
  },
  'keep-it': {
    title: 'Say why it is not erased',
    button: 'See it before it is sent',
    isOffered: ({ record }) => erasureAsked(record) !== undefined,
    says: (acting) =>
      hasAddress(acting)
        ? 'For a request for erasure, where the law lets the council keep what was sent. We email your reason to the resident, with their right to complain to the Information Commissioner. Otherwise a manager erases it.'
        : 'The resident gave no email address, so please tell them yourself: why it is kept, and that they can complain to the Information Commissioner.',
    questions: (acting) => [
      { name: 'words', label: 'Why is it kept?', kind: 'lines' },
      ...languageQuestion(acting),
    ],
    event: (acting, { words = '', language = '' }) => {
      const { record } = acting;
      if (erasureAsked(record) === undefined) {
        throw new ActRefused(`${nameOf(record)} has no request for erasure to answer.`);
      }
      if (words.trim() === '') throw new ActRefused('Say why it is kept.');
      return {
        ...{ id: 'erasure-refused', kind: 'erasure-refused' as const, words: words.trim() },
        ...byNow(acting),
        ...(hasAddress(acting) && sentIn(acting, language)),
      };
    },
    isPreviewed: true,
  },
  redact: {
    title: 'Take out an answer',
    button: 'Take it out for good',
    isOffered: ({ record }) => answeredFields(record).length > 0,
    says: () =>
      'For what the council must not keep, such as another person’s details. It is erased for good and cannot be brought back. Copies in mailboxes stay there.',
    questions: ({ record, runtime }) => [
      {
        name: 'field',
        label: 'Which answer?',
        kind: 'one-of',
        options: answeredFields(record).map((name) => ({
          value: name,
          text: questionAsked(record, runtime, name),
        })),
      },
      { name: 'reason', label: 'Why is it taken out?', kind: 'lines' },
    ],
    event: (acting, { field = '', reason = '' }) => {
      const { record } = acting;
      if (!answeredFields(record).includes(field)) throw new ActRefused('Choose an answer.');
      if (reason.trim() === '') throw new ActRefused('Say why it is taken out.');
      const count = record.events.filter(({ kind }) => kind === 'redacted').length + 1;
      const { at, by } = byNow(acting);
      return {
        ...{ id: `redacted-${String(count)}`, at, by, kind: 'redacted' as const },
        ...{ field, reason: reason.trim() },
      };
    },
  },
};

/** Makes an event; what the rules refuse is shown at a question. */
const hadAnAnswer: Question = {
  name: 'answered',
  label: 'Has the resident had an answer?',
  kind: 'one-of',
  value: 'yes',
  options: [
    { value: 'yes', text: 'Yes. That reply counts for the promise.' },
    {
      value: 'no',
      text: 'No. It was written down by mistake, and the promise is still to be kept.',
    },
  ],
};

function refusedAt<Made>(field: string | undefined, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw error instanceof ActRefused ? new ActRefused(error.message, field) : error;
  }
}

function momentNow({ now }: Pick<Runtime, 'now'>): string {
  return new Date(now()).toISOString();
}

function byNow({ runtime, session }: Acting): { at: string; by: string } {
  return { at: momentNow(runtime), by: session.person.email };
}

function given(acting: Acting): ActWith {
  const { calendar } = acting.runtime;
  return { ...byNow(acting), calendar, standard: standardOf(acting, acting.record) };
}

function standardOf({ runtime }: Pick<Acting, 'runtime'>, { submission }: SubmissionRecord) {
  return standardNamed(runtime.site.standards, submission.definition.standard);
}

/** The last day to which a reply may be put off, where there is one and bank holidays are known until then. */
function latestInWords(acting: Acting): string | undefined {
  const last = withinKnownDays(() => lastDayOfDelay(acting.record, given(acting)));
  if (last === undefined) return undefined;
  return `${dayInWords(last, wordsFor(acting.runtime.site, 'en'))} at the latest`;
}

function withinKnownDays<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof BeyondKnownDays) return undefined;
    throw error;
  }
}

/** Whether the resident can be sent email. */
export function hasAddress({ runtime, record }: Pick<Acting, 'runtime' | 'record'>): boolean {
  return acknowledgementAddress(asReached(record), runtime.site.council.mailFrom) !== undefined;
}

function mustHaveAddress(acting: Acting): void {
  if (hasAddress(acting)) return;
  throw new ActRefused(
    `${nameOf(acting.record)} has no email address to reply to. Reply in another way, and write that down.`,
  );
}

/** The people of the team that has a case, and the one who is acting. */
function colleagues({ staff, session, record }: Acting) {
  const team = teamOf(staff, caseCard(record));
  return staff.people.filter(
    (person) =>
      person.email === session.person.email ||
      (team !== undefined && person.teams.includes(team.id)) ||
      (team === undefined && teamsOf(staff, person).length === staff.teams.length),
  );
}

function otherTeams({ staff, record }: Acting) {
  const team = teamOf(staff, caseCard(record));
  return staff.teams.filter(({ id }) => id !== team?.id);
}

/** A resident who wrote on pages in another language is asked nothing; the officer says which they wrote in. */
function languageQuestion({ record, runtime }: Acting): Question[] {
  const { language } = record.submission;
  if (language === 'en') return [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  const isKnown = runtime.site.council.languages.includes(language);
  if (!isKnown) return [];
  return [
    {
      name: 'language',
      label: 'Which language did you write in?',
      hint: `The resident wrote on the pages in ${name}. Screen readers need to know.`,
      kind: 'one-of',
      options: [
        { value: 'en', text: 'English' },
        { value: language, text: name },
      ],
    },
  ];
}

function sentIn({ record }: Acting, language: string): { mailed: true; language?: string } {
  const own = record.submission.language;
  return own === 'en' || language === own ? { mailed: true } : { mailed: true, language: 'en' };
}

/** The question as the resident read it; what the form does not ask for has only its name. */
function questionAsked({ submission }: SubmissionRecord, { site }: Runtime, name: string): string {
  const { definition } = submission;
  const field = definition.fields.find((one) => one.name === name);
  const words = wordsFor(site, 'en');
  return field === undefined
    ? name
    : labelOf({ definition, words, contentLanguage: 'en' }, field).text;
}

/** What someone wrote. Names that begin with a line are the page's own, but for the subject of a message. */
function answeredFields({ submission: { answers, extra } }: SubmissionRecord): string[] {
  return Object.entries({ ...extra, ...answers })
    .filter(([name, answer]) => {
      const isPages = name.startsWith('_') && name !== '_subject' && !Object.hasOwn(answers, name);
      return !isPages && answer !== '' && answer !== '[removed]';
    })
    .map(([name]) => name);
}

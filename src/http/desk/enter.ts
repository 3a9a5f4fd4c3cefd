import { instantOf, type Calendar } from '../../domain/calendar/calendar.ts';
import {
  assistedChannels,
  byChannel,
  type AssistedChannel,
} from '../../domain/charter/standards-by-channel.ts';
import { checkAnswers, type CheckedForm } from '../../domain/forms/check-answers.ts';
import type { Given, Problem } from '../../domain/forms/answers.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import { fieldModels } from '../../domain/forms/fields/registry.ts';
import { textGiven } from '../../domain/forms/given-values.ts';
import { formNamed } from '../../domain/forms/naming.ts';
import { shownAgain } from '../../domain/forms/shown-again.ts';
import { nextPage } from '../../domain/forms/steps.ts';
import { wallClock } from '../../domain/submissions/cases/wall-clock.ts';
import { slotChosen, SlotFull } from '../../domain/submissions/call-slots.ts';
import { checkDays, chosenTime } from '../../domain/submissions/check-days.ts';
import { receive } from '../../domain/submissions/receive.ts';
import { phraseHtml, titleOf } from '../../form-html/field-words.ts';
import { formHtml, type FormView } from '../../form-html/form-html.ts';
import { dateInput } from '../../form-html/govuk/date-input.ts';
import { radios } from '../../form-html/govuk/radios.ts';
import { select } from '../../form-html/govuk/select.ts';
import { html, raw } from '../../form-html/html.ts';
import { languageOf } from '../../i18n/languages.ts';
import { firstAttempt } from '../first-attempt.ts';
import { formNamed as formOfSite } from '../form-named.ts';
import { withKinds } from '../kinds-of-files.ts';
import { languageFor, wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import { promiseShown } from '../promise-shown.ts';
import { promisesFor } from '../promises.ts';
import type { ReadBody } from '../read-body.ts';
import type { Call, Runtime } from '../runtime.ts';
import type { Filled } from './act.ts';
import { audited } from './audited.ts';
import { assistedInWords, dayInWords } from './case-words.ts';
import { enterAddress, enteredAddress } from './desk-addresses.ts';
import { deskForm, mistakes, writeDesk } from './desk-page.ts';
import type { Session } from './session.ts';

/** Days back to which a contact may be dated: a letter lies no longer in a tray. */
const DAYS_BACK = 60;

/** What is known of a contact before its form is filled in. */
interface Contact {
  channel: AssistedChannel;
  /** YYYY-MM-DD, by the council's clock. */
  arrivedOn: string;
  /** Of the acknowledgement. */
  language: string;
}

/** The fields that say so in the form itself, which no form of the site has. */
const fields = { channel: '_channel', arrivedOn: '_arrived', language: '_answer-in' } as const;

interface Entering {
  runtime: Runtime;
  session: Session;
}

/** The page that asks how a contact came, when, and which form it is for. */
export function enterPage(
  { runtime, session }: Entering,
  filled: Filled = {},
  problems: readonly { field: string; text: string }[] = [],
): Response {
  const { site } = runtime;
  const words = wordsFor(site, 'en');
  const [year = '', month = '', day = ''] = today(runtime).split('-');
  const problem = (field: string) => {
    const text = problems.find((one) => one.field === field)?.text;
    return text === undefined ? {} : { errorMessage: { text } };
  };
  const part = (name: string, label: string, own: string, width: number) => ({
    ...{ id: name, name, label, inputmode: 'numeric', value: filled[name] ?? own },
    classes: `govuk-input--width-${String(width)}`,
  });
  const forms = enteredForms(runtime)
    .map((form) => ({ value: form.id, text: formNamed(form, words).text }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en'));
  const title = 'Enter a contact';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    ${mistakes(problems)}
    <p>
      For someone who called, wrote a letter, came in, or wrote to us on social media. You fill in the same form as they
      would, and they get the same reference and date.
    </p>
    ${deskForm(
      enterAddress,
      session.token,
      html`${radios({
        name: 'channel',
        value: filled['channel'] ?? '',
        items: assistedChannels.map((value) => ({ value, text: channelNames[value] })),
        fieldset: { legend: { text: 'How did they contact us?', classes: legend } },
        ...problem('channel'),
      })}
      ${dateInput({
        id: 'arrived-date',
        fieldset: { legend: { text: 'When did it reach us?', classes: legend } },
        hint: {
          text: 'The day on which a letter was delivered, and not the day on which you enter it.',
        },
        items: [
          part('arrived-day', 'Day', day, 2),
          part('arrived-month', 'Month', month, 2),
          part('arrived-year', 'Year', year, 4),
        ],
        ...problem('arrived-day'),
      })}
      ${select({
        name: 'form',
        label: { text: 'Which form is it for?' },
        items: [{ value: '', text: 'Choose a form' }, ...forms].map((one) => ({
          ...one,
          selected: one.value === (filled['form'] ?? ''),
        })),
        ...problem('form'),
      })}
      ${select({
        name: 'language',
        label: { text: 'Language of the acknowledgement' },
        items: site.council.languages.map((value) => ({
          value,
          text: languageOf(value).english,
          selected: value === (filled['language'] ?? 'en'),
        })),
      })}`,
      { label: 'Continue' },
    )}
  `;
  const isWrong = problems.length > 0;
  const shown = { title: isWrong ? `Error: ${title}` : title, main, status: isWrong ? 422 : 200 };
  return writeDesk(runtime, shown, session);
}

const legend = 'govuk-fieldset__legend--m';

const channelNames = {
  telephone: 'By telephone',
  letter: 'By letter',
  visit: 'In person',
  'social-media': 'By social media',
} as const;

/** Leads on to the form, or says what is missing. */
export function chooseForm(entering: Entering, filled: Filled): Response {
  const { runtime } = entering;
  const channel = assistedChannels.find((one) => one === filled['channel']);
  const definition = enteredForms(runtime).find(({ id }) => id === filled['form']);
  const part = (name: string, length: number): string =>
    (filled[`arrived-${name}`] ?? '').trim().padStart(length, '0');
  const arrivedOn = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  const problems = [
    ...(channel === undefined ? [{ field: 'channel', text: 'Choose how they contacted us' }] : []),
    ...(arrivedAt(runtime, arrivedOn) === undefined
      ? [
          {
            field: 'arrived-day',
            text: `Enter a day from the last ${String(DAYS_BACK)} days, like 27 11 2026`,
          },
        ]
      : []),
    ...(definition === undefined ? [{ field: 'form', text: 'Choose a form' }] : []),
  ];
  if (channel === undefined || definition === undefined || problems.length > 0) {
    return enterPage(entering, filled, problems);
  }
  const language = languageFor(runtime.site, filled['language']);
  const query = new URLSearchParams({ channel, arrived: arrivedOn, language });
  return writeEmpty(303, { Location: `${enterAddress}${definition.id}/?${query.toString()}` });
}

/** The council's own form, to be filled in for someone; `undefined` where the address names none. */
export function enterForm(entering: Entering, form: string, query: URLSearchParams): Response {
  const { runtime } = entering;
  const definition = enteredForms(runtime).find(({ id }) => id === form);
  const contact = contactFrom(runtime, (name) => query.get(name) ?? '');
  if (definition === undefined || contact === undefined) {
    return writeEmpty(303, { Location: enterAddress });
  }
  return formPage(entering, { definition, contact, given: {}, problems: [] });
}

/** Takes a form that was filled in for someone: checked, kept and promised as if they had sent it themselves. */
export async function sendForm(
  entering: Entering,
  form: string,
  read: ReadBody,
  call: Call,
): Promise<Response> {
  const { runtime, session } = entering;
  const definition = enteredForms(runtime).find(({ id }) => id === form);
  const contact = contactFrom(runtime, (name) =>
    textGiven(
      read.given,
      { channel: '_channel', arrived: '_arrived', language: '_answer-in' }[name],
    ),
  );
  if (definition === undefined || contact === undefined) {
    return writeEmpty(303, { Location: enterAddress });
  }
  const given = withoutOwn(read.given);
  const shown = { definition, contact, given };
  const page = nextPage(definition, given);
  if (page.show !== 'send') {
    return formPage(entering, { ...shown, problems: page.problems, view: page });
  }
  const { files } = await withKinds(read);
  const checked = checkAnswers(definition, given, files);
  const problems = checked.ok
    ? checkDays(definition, checked.answers, runtime.calendar, runtime.now())
    : checked.problems;
  if (!checked.ok || problems.length > 0) return formPage(entering, { ...shown, problems });
  let reference: string;
  try {
    reference = await keep(entering, { ...shown, checked, call });
  } catch (error) {
    if (!(error instanceof SlotFull)) throw error;
    const full = { field: error.field, code: 'TIME_FULL' } as const;
    return formPage(entering, { ...shown, problems: [full] });
  }
  await audited(runtime, session.person, 'entered', reference);
  return writeEmpty(303, { Location: enteredAddress(reference) });
}

/** Keeps it under a reference. Pressed twice, the form has one: its page's own number tells it. */
async function keep(
  { runtime, session }: Entering,
  given: {
    definition: FormDefinition;
    contact: Contact;
    given: Given;
    checked: Extract<CheckedForm, { ok: true }>;
    call: Call;
  },
): Promise<string> {
  const { site, calendar } = runtime;
  const { contact, checked } = given;
  const { answers, extra, files } = checked;
  const definition = byChannel(given.definition, contact.channel, site.standards);
  const receivedAt = arrivedAt(runtime, contact.arrivedOn) ?? new Date(runtime.now()).toISOString();
  const appointment = chosenTime(definition, answers, calendar);
  const slot = slotChosen(definition, answers);
  const nonce = textGiven(given.given, '_nonce');
  const { submission, isNew } = await receive(
    {
      ...{ council: site.council.id, definition, answers, extra, files, receivedAt },
      language: contact.language,
      entered: { channel: contact.channel, by: session.person.email },
      ...promisesFor(runtime, definition, receivedAt),
      deliveries: runtime.deliveriesFor({ definition, answers, extra }),
      ...(appointment === undefined ? {} : { appointment }),
      ...(slot === undefined ? {} : { slot }),
      // With another day or another way it is another entry: its promise is another one.
      nonce:
        nonce === '' ? runtime.randomName() : `${nonce} ${contact.channel} ${contact.arrivedOn}`,
    },
    runtime,
  );
  if (isNew) firstAttempt(runtime, given.call, submission);
  return submission.reference;
}

interface FormShown {
  definition: FormDefinition;
  contact: Contact;
  given: Given;
  problems: readonly Problem[];
  view?: FormView;
}

function formPage({ runtime, session }: Entering, shown: FormShown): Response {
  const { contact, given, problems, view } = shown;
  const { site } = runtime;
  const words = wordsFor(site, 'en');
  const definition = byChannel(shown.definition, contact.channel, site.standards);
  const title = titleOf({ definition, words, contentLanguage: 'en' });
  const at = Date.parse(arrivedAt(runtime, contact.arrivedOn) ?? '');
  const promise = promiseShown({ ...runtime, now: () => at }, definition, words);
  const own = {
    _token: [session.token],
    [fields.channel]: [contact.channel],
    [fields.arrivedOn]: [contact.arrivedOn],
    [fields.language]: [contact.language],
  };
  const nonce = textGiven(given, '_nonce');
  const main = html`<p><a class="govuk-link" href="${enterAddress}">Back</a></p>
    <h1 class="govuk-heading-l">${phraseHtml(title, words)}</h1>
          <p>
            Contacted us ${assistedInWords[contact.channel]} on ${dayInWords(contact.arrivedOn, words)}. You fill it in for
            them.
          </p>
    ${raw(
      formHtml({
        definition,
        given: { ...shownAgain(definition, given), ...own },
        problems,
        words,
        action: `${enterAddress}${definition.id}/`,
        ...(view ? { view } : {}),
        promiseHtml: promise.html?.source,
        nonce: nonce === '' ? runtime.randomName() : nonce,
      }),
    )}`;
  const isWrong = problems.length > 0;
  const name = `${title.text}, for someone`;
  return writeDesk(
    runtime,
    { title: isWrong ? `Error: ${name}` : name, main, status: isWrong ? 422 : 200 },
    session,
  );
}

/** The forms that can be filled in for someone: those that are open and ask for a way to reply, or promise one. */
function enteredForms({ site }: Runtime): FormDefinition[] {
  return Object.keys(site.forms)
    .map((id) => formOfSite(site, id))
    .filter((form) => form !== undefined)
    .filter(
      ({ open, standard, fields: asked }) =>
        open && (standard !== 'none' || asked.some(({ type }) => fieldModels[type].reachesSender)),
    );
}

function contactFrom(
  runtime: Runtime,
  said: (name: 'channel' | 'arrived' | 'language') => string,
): Contact | undefined {
  const channel = assistedChannels.find((one) => one === said('channel'));
  const arrivedOn = said('arrived');
  if (channel === undefined || arrivedAt(runtime, arrivedOn) === undefined) return undefined;
  return { channel, arrivedOn, language: languageFor(runtime.site, said('language')) };
}

/**
 * The moment from which the time counts, ISO 8601, UTC: now for what came today, and the middle of an earlier day.
 * `undefined` for what is no day, one to come, or one too long ago.
 */
function arrivedAt(
  { calendar, now }: { calendar: Calendar; now: () => number },
  day: string,
): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  if (new Date(day).toISOString().slice(0, 10) !== day) return undefined;
  const own = today({ calendar, now });
  if (day > own || Date.parse(own) - Date.parse(day) > DAYS_BACK * 86_400_000) return undefined;
  const at = day === own ? now() : instantOf(calendar, `${day}T12:00`);
  return new Date(at).toISOString();
}

function today({ calendar, now }: { calendar: Calendar; now: () => number }): string {
  return wallClock(calendar, now()).now.slice(0, 10);
}

/** What the desk itself sends along is no answer. */
function withoutOwn(given: Given): Given {
  const own: readonly string[] = ['_token', ...Object.values(fields)];
  return Object.fromEntries(Object.entries(given).filter(([name]) => !own.includes(name)));
}

import { checkAnswers } from '../../domain/forms/check-answers.ts';
import type { Given, Problem } from '../../domain/forms/answers.ts';
import { firstReply } from '../../domain/submissions/ended.ts';
import { treatments } from '../../domain/submissions/event-schema.ts';
import { html } from '../../form-html/html.ts';
import { yoursAddress } from '../../site/yours.ts';
import { homePath } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import { writeForm } from './form-shown.ts';
import { noLink, writeYours } from './write-yours.ts';
import { momentNow, type Yours, type YoursAct } from './yours-act.ts';
import { feedbackForm } from './yours-forms.ts';

/** The three questions after a reply. They are answered once: one event of one name, which no store writes twice. */
export const givingFeedback: YoursAct = {
  page: (yours) => feedbackPage(yours),

  async send(yours, { given }) {
    const { runtime, words, token, record } = yours;
    if (!canAnswer(yours) || wasAnsweredOnce(yours)) return feedbackPage(yours);
    const checked = checkAnswers(feedbackForm, given);
    if (!checked.ok) return feedbackPage(yours, given, checked.problems);
    const { satisfied, 'first-time': firstTime, treated } = checked.answers;
    await runtime.store.addEvent(record.submission.reference, {
      ...{ id: 'feedback', at: momentNow(runtime), kind: 'feedback' },
      isSatisfied: satisfied === 'yes',
      isSortedFirstTime: firstTime === 'yes',
      treated: treatments.find((one) => one === treated) ?? 'neither',
    });
    return writeEmpty(303, { Location: yoursAddress(words.language, token, 'feedback') });
  },
};

function feedbackPage(
  yours: Yours,
  given: Given = {},
  problems: readonly Problem[] = [],
): Response {
  const { runtime, words, token } = yours;
  if (!canAnswer(yours)) return noLink(runtime, words);
  if (wasAnsweredOnce(yours)) {
    const title = words('headline.page-useful');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      <p><a class="govuk-link" href="${homePath(words)}">${words('sent.home')}</a></p>`;
    return writeYours(runtime, words, { title, main });
  }
  return writeForm(runtime, words, {
    definition: feedbackForm,
    action: yoursAddress(words.language, token, 'feedback'),
    lead: words('yours.feedback.lead'),
    given,
    problems,
  });
}

function canAnswer({ record }: Yours): boolean {
  return firstReply(record) !== undefined;
}

function wasAnsweredOnce({ record }: Yours): boolean {
  return record.events.some(({ kind }) => kind === 'feedback');
}

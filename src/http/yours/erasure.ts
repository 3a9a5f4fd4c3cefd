import { askForErasure, oneMonthAfter } from '../../domain/submissions/acts/by-resident.ts';
import { button } from '../../form-html/govuk/button.ts';
import { html } from '../../form-html/html.ts';
import { momentAt } from '../../i18n/date-in-words.ts';
import { yoursAddress } from '../../site/yours.ts';
import { writeYours } from './write-yours.ts';
import { backLink, goBack, momentNow, sendSoon, type Yours, type YoursAct } from './yours-act.ts';

/** The resident asks for all of it to be erased. Staff decide, and do it. */
export const askingForErasure: YoursAct = {
  page(yours) {
    const { runtime, words, token } = yours;
    if (wasAsked(yours)) return goBack({ words, token });
    const title = words('yours.erase');
    const date = oneMonthAfter(todayOf(yours));
    const main = html`${backLink(yours)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p>${words('yours.erase.text', { date })}</p>
      <form action="${yoursAddress(words.language, token, 'erase')}" method="post">
        ${button({ text: words('yours.erase.button') })}
      </form>`;
    return writeYours(runtime, words, { title, main });
  },

  async send(yours) {
    const { runtime, record } = yours;
    if (wasAsked(yours)) return goBack(yours);
    const event = askForErasure(record, momentNow(runtime), todayOf(yours));
    await runtime.store.addEvent(record.submission.reference, event);
    sendSoon(yours);
    return goBack(yours);
  },
};

function wasAsked({ record }: Yours): boolean {
  return record.events.some(({ kind }) => kind === 'erasure-asked');
}

function todayOf({ runtime }: Yours): string {
  return momentAt(momentNow(runtime), runtime.site.council.timeZone).date;
}

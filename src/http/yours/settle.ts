import { canStillAct, settle } from '../../domain/submissions/acts/by-resident.ts';
import { keepPlaceInStep } from '../../domain/submissions/call-slots.ts';
import { button } from '../../form-html/govuk/button.ts';
import { html } from '../../form-html/html.ts';
import { yoursAddress } from '../../site/yours.ts';
import { writeYours } from './write-yours.ts';
import { backLink, goBack, momentNow, sendSoon, type YoursAct } from './yours-act.ts';

/** The resident says that it is sorted. */
export const settling: YoursAct = {
  page(yours) {
    const { runtime, words, token, record } = yours;
    if (!canStillAct(record)) return goBack(yours);
    const title = words('yours.settle');
    const main = html`${backLink(yours)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p>${words('yours.settle.text')}</p>
      <form action="${yoursAddress(words.language, token, 'sorted')}" method="post">
        ${button({ text: words('yours.settle.button') })}
      </form>`;
    return writeYours(runtime, words, { title, main });
  },

  async send(yours) {
    const { runtime, record } = yours;
    if (!canStillAct(record)) return goBack(yours);
    const event = settle(record, momentNow(runtime));
    // Written by another press of the same button, it is said all the same.
    await runtime.store.addEvent(record.submission.reference, event);
    const after = { ...record, events: [...record.events, event] };
    await keepPlaceInStep(runtime.store, after, event.at);
    sendSoon(yours);
    return goBack(yours, 'settled');
  },
};

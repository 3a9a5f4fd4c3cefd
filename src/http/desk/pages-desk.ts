import { mayWritePages } from '../../domain/staff/staff.ts';
import { checkboxes } from '../../form-html/govuk/checkboxes.ts';
import { details } from '../../form-html/govuk/details.ts';
import { errorSummary, takesFocus } from '../../form-html/govuk/error-summary.ts';
import { html, type Html, type HtmlValue } from '../../form-html/html.ts';
import {
  EditRefused,
  type Drafts,
  type PublishedChange,
  type WaitingPage,
  type Writer,
} from '../editing/editing.ts';
import type { ShownDrafts } from '../editing/shown-drafts.ts';
import { wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import type { ReadBody } from '../read-body.ts';
import type { Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { momentInWords } from './case-words.ts';
import { pagesAddress } from './desk-addresses.ts';
import { deskForm, writeDesk } from './desk-page.ts';
import { draftLinks, type DraftLinks } from './draft-links.ts';
import { forgetLateWork, keepLateWork, lateWork, type LateWork } from './late-work.ts';
import type { Session } from './session.ts';

/** Seconds for which someone waits for a release on one page. It goes on without them. */
const MOST_SECONDS = 40;

interface PagesAct {
  /** What the list of who did what calls it. */
  did: string;
  work: (given: Given, chosen: readonly string[], by: Writer) => Promise<void>;
}

interface Given {
  drafts: Drafts;
  /** Drafts that a colleague can read by a link. */
  shown: ShownDrafts | undefined;
}

/** What is sent to an address below `/staff/pages/`, by its last part. */
export const pagesActs: Readonly<Record<string, PagesAct>> = {
  publish: {
    did: 'published-pages',
    work: ({ drafts }, chosen, by) => drafts.publish(chosen, by),
  },
  forget: { did: 'forgot-pages', work: ({ drafts }, chosen, by) => drafts.forget(chosen, by) },
  undo: {
    did: 'took-back-pages',
    work: ({ drafts }, chosen, by) => drafts.undo(chosen[0] ?? '', by),
  },
  show: {
    did: 'showed-draft',
    work: async ({ shown }, chosen, by) => shown?.show(chosen[0] ?? '', by),
  },
  'take-back-link': {
    did: 'took-back-link',
    work: async ({ shown }, chosen) => shown?.takeBack(chosen),
  },
  done: {
    did: 'did-comment',
    work: async ({ shown }, chosen, by) => shown?.done(chosen[0] ?? '', by),
  },
};

interface Asked {
  runtime: Runtime;
  session: Session;
  /** One of `pagesActs`; left out: what waits. */
  does?: string | undefined;
  read?: ReadBody | undefined;
}

/**
 * `/staff/pages/`: what is written and not published, and what was published, for editors and managers. Publishes, puts drafts
 * away and takes changes back, without any script. `undefined` for everyone else, as for what is not there.
 */
export async function pagesDesk({
  runtime,
  session,
  does,
  read,
}: Asked): Promise<Response | undefined> {
  const { drafts, shown } = runtime.editing ?? {};
  if (drafts === undefined || !mayWritePages(session.person)) return undefined;
  if (read === undefined)
    return does === undefined ? listPage(runtime, session, drafts) : undefined;
  const { name, email } = session.person;
  const by = { name, email };
  const chosen = [read.given['page'] ?? []].flat();
  const act = does !== undefined && Object.hasOwn(pagesActs, does) ? pagesActs[does] : undefined;
  if (act === undefined) return undefined;
  if (chosen.length === 0) {
    return listPage(runtime, session, drafts, 'Choose at least one page first.');
  }
  await audited(runtime, session.person, act.did);
  forgetLateWork(drafts);
  const begun = { at: new Date().toISOString(), by: name };
  const work = act.work({ drafts, shown }, chosen, by);
  try {
    if (await isDoneInTime(work)) return writeEmpty(303, { Location: pagesAddress });
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return await listPage(runtime, session, drafts, error.message);
  }
  keepLateWork(drafts, work, begun, runtime.log);
  return stillAtIt(runtime, session, begun);
}

/** Whether it is done within what a browser waits. */
async function isDoneInTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, MOST_SECONDS * 1_000);
  });
  return Promise.race([work.then(() => true as const), late]).finally(() => {
    clearTimeout(timer);
  });
}

function stillAtIt(runtime: Runtime, session: Session, { at, by }: LateWork): Response {
  const title = 'Not done yet';
  const { site } = runtime;
  const since = momentInWords(at, site.council.timeZone, wordsFor(site, 'en'));
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>What ${by} began (${since}) takes longer than usual. It goes on by itself, and you can close this page.</p>
    <p>
      <a class="govuk-link" href="${pagesAddress}">See the pages</a>. How it ended is said there. What is published no longer
      waits, and a link that you asked for is there as soon as it works.
    </p>
  `;
  return writeDesk(runtime, { title, main, status: 202 }, session);
}

async function listPage(
  runtime: Runtime,
  session: Session,
  drafts: Drafts,
  wrong?: string,
): Promise<Response> {
  const late = lateWork(drafts);
  // Everything else waits for it, this list too.
  if (late !== undefined && late.ended === undefined) return stillAtIt(runtime, session, late);
  const waiting = await drafts.waiting();
  const published = await drafts.published();
  const { site } = runtime;
  const words = wordsFor(site, 'en');
  const moment = (at: string): string => momentInWords(at, site.council.timeZone, words);
  const links = await draftLinks(runtime, session, runtime.editing?.shown, moment);
  const places = waiting.map(({ place }) => place);
  const main = html`
    <h1 class="govuk-heading-l">Pages</h1>
    ${wrong !== undefined && wrongHtml(wrong)}
    ${late !== undefined && lateHtml(late, moment)}
    <p><a class="govuk-link" href="/admin/">Write or change a page</a>. What you save waits here until it is published.</p>
    <h2 class="govuk-heading-m">Waiting to be published</h2>
    ${waiting.length === 0 ? html`<p>Nothing waits.</p>` : waitingHtml(waiting, session, moment, links)}
    ${links.others(places)}
    <h2 class="govuk-heading-m">Published</h2>
    ${published.length === 0 ? html`<p>Nothing has been published from here yet.</p>` : publishedHtml(published, session, moment)}
  `;
  const status = wrong === undefined ? 200 : 422;
  return writeDesk(
    runtime,
    { title: wrong === undefined ? 'Pages' : 'Error: Pages', main, status },
    session,
  );
}

/** How what was begun earlier has ended. */
function lateHtml({ at, by, ended }: LateWork, moment: (at: string) => string): HtmlValue {
  const what = `What ${by} began (${moment(at)})`;
  if (ended === undefined) return '';
  return ended.isDone
    ? html`<p class="govuk-inset-text">${what} is done.</p>`
    : wrongHtml(`${what} was not done. ${ended.why}`);
}

/** Each finding is a line of its own. */
function wrongHtml(wrong: string): Html {
  const [titleText = '', ...lines] = wrong.split('\n');
  return errorSummary({
    titleText,
    attributes: takesFocus,
    errorList: lines.map((text) => ({ text })),
  });
}

function waitingHtml(
  waiting: readonly WaitingPage[],
  { token }: Session,
  moment: (at: string) => string,
  links: DraftLinks,
): HtmlValue {
  const choose = checkboxes({
    name: 'page',
    fieldset: { legend: { text: 'Pages to publish' } },
    items: waiting.map(({ place, change, by, at }) => ({
      value: place,
      text: place,
      hint: { text: `${change} by ${by.name}, ${moment(at)}` },
    })),
  });
  return html`
    ${deskForm(`${pagesAddress}publish/`, token, choose, { label: 'Publish' })}
    ${waiting.map(
      ({ place, lines }) => html`
        ${details({ summaryText: `What changes in ${place}`, html: changeHtml(place, lines, token) })}
        ${links.of(place)}
      `,
    )}
  `;
}

/** The lines that differ, and the way out of a draft that no one wants. */
function changeHtml(place: string, lines: readonly string[], token: string): Html {
  const page = html`<input type="hidden" name="page" value="${place}" />`;
  const sends = { label: `Put the draft of ${place} away`, classes: 'govuk-button--secondary' };
  return html`
    <ul class="govuk-list">
      ${lines.map((line) =>
        line.startsWith('-')
          ? html`<li>Before: <del>${line.slice(1)}</del></li>`
          : html`<li>Now: <ins>${line.slice(1)}</ins></li>`,
      )}
    </ul>
    ${deskForm(`${pagesAddress}forget/`, token, page, sends)}
  `;
}

function publishedHtml(
  published: readonly PublishedChange[],
  { token }: Session,
  moment: (at: string) => string,
): HtmlValue {
  return html`<ul class="govuk-list">
    ${published.map(
      ({ id, at, by, message, canBeUndone }) =>
        html`<li>
          <p>${message} (${by.name}, ${moment(at)})</p>
          ${
            canBeUndone &&
            deskForm(
              `${pagesAddress}undo/`,
              token,
              html`<input type="hidden" name="page" value="${id}" />`,
              { label: `Take back: ${message}`, classes: 'govuk-button--secondary' },
            )
          }
        </li>`,
    )}
  </ul>`;
}

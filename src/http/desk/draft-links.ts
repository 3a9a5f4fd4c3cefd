import { button } from '../../form-html/govuk/button.ts';
import { html, type Html, type HtmlValue } from '../../form-html/html.ts';
import { hasOwnPage } from '../../site/has-own-page.ts';
import {
  LINK_DAYS,
  type DraftComment,
  type ShownDraft,
  type ShownDrafts,
} from '../editing/shown-drafts.ts';
import type { Runtime } from '../runtime.ts';
import { pagesAddress } from './desk-addresses.ts';
import { deskForm } from './desk-page.ts';
import { draftAddress } from './draft-by-link.ts';
import type { Session } from './session.ts';

/** What an editor reads of the links of drafts, and of comments. */
export interface DraftLinks {
  /** Below what changes in a page that waits. */
  of: (place: string) => HtmlValue;
  /** Comments that are not done on pages that do not wait any longer. */
  others: (waiting: readonly string[]) => HtmlValue;
}

/** The links of drafts with their comments, as they are now. */
export async function draftLinks(
  runtime: Runtime,
  session: Session,
  shown: ShownDrafts | undefined,
  moment: (at: string) => string,
): Promise<DraftLinks> {
  if (shown === undefined) return { of: () => undefined, others: () => undefined };
  const now = new Date(runtime.now()).toISOString();
  const all = await shown.list();
  const addresses = new Map<string, string>();
  for (const { id, endsAt } of all) {
    if (endsAt > now)
      addresses.set(id, runtime.site.council.url + (await draftAddress(runtime, id)));
  }
  const given = { session, moment };
  return {
    of: (place) => {
      const own = all.filter((draft) => draft.place === place);
      const working = own.find(({ id }) => addresses.has(id));
      return html`
        ${
          working === undefined
            ? hasOwnPage(place) && makeHtml(place, session)
            : linkHtml(working, addresses.get(working.id) ?? '', given)
        }
        ${own.map((draft) => commentsHtml(draft, given))}
      `;
    },
    others: (waiting) => {
      const gone = all.filter(({ place }) => !waiting.includes(place));
      if (gone.length === 0) return undefined;
      return html`
        <h2 class="govuk-heading-m">Comments on drafts of before</h2>
        ${gone.map((draft) => commentsHtml(draft, given))}
      `;
    },
  };
}

interface Given {
  session: Session;
  moment: (at: string) => string;
}

function makeHtml(place: string, { token }: Session): Html {
  const sends = { label: `Make a link to ${place}`, classes: 'govuk-button--secondary' };
  return html`
    <p>
      With a link, a colleague can read ${place} as it would be published and comment on it, without signing in. It works for
      ${LINK_DAYS} days, or until you take it back.
    </p>
    ${deskForm(`${pagesAddress}show/`, token, pageInput(place), sends)}
  `;
}

function linkHtml({ place, by, madeAt, endsAt }: ShownDraft, address: string, given: Given): Html {
  const { session, moment } = given;
  return html`
    <p>
      Anyone who has this link can read ${place} and comment on it until ${moment(endsAt)}:
      <br /><a class="govuk-link desk__address" href="${address}">${address}</a>
    </p>
    <p>It shows the draft as it was on ${moment(madeAt)} (${by.name}).</p>
    ${formHtml('show', session, pageInput(place), `Show ${place} as it is now`)}
    ${formHtml('take-back-link', session, pageInput(place), `Take the link to ${place} back`)}
  `;
}

function commentsHtml({ place, comments }: ShownDraft, { session, moment }: Given): HtmlValue {
  if (comments.length === 0) return undefined;
  const open = comments.filter(({ doneBy }) => doneBy === undefined).length;
  return html`
    <h3 class="govuk-heading-s">Comments on ${place}: ${open} to do, ${comments.length - open} done</h3>
    <ul class="desk__history">
      ${comments.map((comment) => commentHtml(comment, session, moment))}
    </ul>
  `;
}

function commentHtml(
  { id, at, name, text, doneBy }: DraftComment,
  session: Session,
  moment: Given['moment'],
): Html {
  return html`<li>
    <p>${name}, ${moment(at)}${doneBy !== undefined && `. Done: ${doneBy}`}</p>
    ${text.split(/\r?\n(?:\s*\r?\n)*/).map((line) => html`<p>${line}</p>`)}
    ${
      doneBy === undefined &&
      formHtml(
        'done',
        session,
        html`<input type="hidden" name="page" value="${id}" />`,
        html`Done<span class="govuk-visually-hidden">: the comment of ${name}, ${moment(at)}</span>`,
      )
    }
  </li>`;
}

function formHtml(act: string, { token }: Session, inside: HtmlValue, label: string | Html): Html {
  return html`<form action="${pagesAddress}${act}/" method="post" novalidate>
    <input type="hidden" name="_token" value="${token}" />
    ${inside}
    ${button({ classes: 'govuk-button--secondary', ...(typeof label === 'string' ? { text: label } : { html: label }) })}
  </form>`;
}

function pageInput(place: string): Html {
  return html`<input type="hidden" name="page" value="${place}" />`;
}

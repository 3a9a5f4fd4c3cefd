import { asksForTime } from '../../domain/submissions/check-days.ts';
import { mayWritePages } from '../../domain/staff/staff.ts';
import { button } from '../../form-html/govuk/button.ts';
import { errorSummary, takesFocus } from '../../form-html/govuk/error-summary.ts';
import { html, type Html, type HtmlValue } from '../../form-html/html.ts';
import { DESK_SHELL } from '../../site/function-addresses.ts';
import { writePage } from '../page-shell.ts';
import type { Runtime } from '../runtime.ts';
import {
  auditAddress,
  callsAddress,
  deskHome,
  enterAddress,
  figuresAddress,
  mysteryAddress,
  pagesAddress,
  signOutAddress,
} from './desk-addresses.ts';
import { doneHtml, justDone, noLongerDone } from './done-notice.ts';
import type { Session } from './session.ts';

/** A page of the staff desk. */
export interface DeskPage {
  title: string;
  main: HtmlValue;
  status?: number;
  headers?: Record<string, string>;
  /** What was asked, for a page that may follow an act: it says what was done, once. */
  after?: Request;
}

/** Writes a page of the desk, with its own menu for the person who is signed in. No cache keeps it, and no crawler. */
export function writeDesk(
  { site, editing }: Pick<Runtime, 'site' | 'editing'>,
  { title, main, status = 200, headers = {}, after }: DeskPage,
  session?: Session,
): Response {
  const done = after && justDone(after);
  const page = html`<div class="desk">
    ${session && menuHtml(site, session, editing?.drafts !== undefined)} ${done !== undefined && doneHtml(done)}${main}
  </div>`;
  const named = /staff desk/.test(title) ? title : `${title} – staff desk`;
  const reply = writePage(site, {
    status,
    language: 'en',
    shell: DESK_SHELL,
    title: done === undefined ? named : `${done} ${named}`,
    main: page.source,
    headers: { 'X-Robots-Tag': 'noindex, nofollow', ...headers },
  });
  if (after && done !== undefined) {
    reply.headers.append('Set-Cookie', noLongerDone({ site }, after));
  }
  return reply;
}

function menuHtml(site: Runtime['site'], { person }: Session, hasDrafts: boolean): Html {
  return html`<nav class="desk__menu" aria-label="Staff desk">
    <ul>
      <li><a class="govuk-link" href="${deskHome}">Cases</a></li>
      ${
        Object.values(site.forms).some(asksForTime) &&
        html`<li><a class="govuk-link" href="${callsAddress}">Calls</a></li>`
      }
      <li><a class="govuk-link" href="${enterAddress}">Enter a contact</a></li>
      ${
        hasDrafts &&
        mayWritePages(person) &&
        html`<li><a class="govuk-link" href="${pagesAddress}">Pages</a></li>`
      }
      ${
        person.role === 'manager' &&
        html`<li><a class="govuk-link" href="${figuresAddress}">Figures and reports</a></li>
          <li><a class="govuk-link" href="${auditAddress}">Who did what</a></li>`
      }
      ${
        person.role === 'manager' &&
        site.mysteryShopping !== undefined &&
        html`<li><a class="govuk-link" href="${mysteryAddress}">Mystery shopping</a></li>`
      }
      <li><a class="govuk-link" href="${signOutAddress}">Sign out (${person.name})</a></li>
    </ul>
  </nav>`;
}

/** A form of the desk. Each sends along what only our own pages know. */
export function deskForm(
  action: string,
  token: string,
  inside: HtmlValue,
  sends: { label: string; name?: string; value?: string; classes?: string },
): Html {
  const { label: text, ...rest } = sends;
  return html`<form action="${action}" method="post" novalidate>
    <input type="hidden" name="_token" value="${token}" />
    ${inside} ${button({ text, ...rest })}
  </form>`;
}

/** What has to be put right on a page, above everything else: each leads to its question. */
export function mistakes(list: readonly { field: string; text: string }[]): Html | undefined {
  if (list.length === 0) return undefined;
  return errorSummary({
    titleText: 'There is a problem',
    attributes: takesFocus,
    errorList: list.map(({ field, text }) => ({ text, href: `#${field}` })),
  });
}

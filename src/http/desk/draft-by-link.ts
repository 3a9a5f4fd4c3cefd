import { z } from 'zod';
import { lookup } from 'mrmime';
import { cleanLine, cleanParagraphs } from '../../domain/forms/clean-text.ts';
import { html } from '../../form-html/html.ts';
import { DESK_SHELL } from '../../site/function-addresses.ts';
import { EditRefused } from '../editing/editing.ts';
import type { ShownDraft, ShownDrafts } from '../editing/shown-drafts.ts';
import { wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Call, Runtime } from '../runtime.ts';
import { securityHeaders } from '../security-headers.ts';
import { asDraft, mistakesIn, NOTHING_SENT, type AsDraft, type Said } from './as-draft.ts';
import type { Filled } from './act.ts';
import { momentInWords } from './case-words.ts';
import { deskHome } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import { readToken, signedToken } from './signed.ts';

/** The first part of the address of a draft that is shown by a link, below the desk's. */
export const DRAFT_PAGE = 'draft';

const shape = z.object({ id: z.string() });

/** A link to a draft. It is signed now; until when it works is kept with the draft. */
export async function draftAddress(runtime: Runtime, id: string): Promise<string> {
  const at = new Date(runtime.now()).toISOString();
  return `${deskHome}${DRAFT_PAGE}/${await signedToken(runtime, 'draft', { id }, at)}/`;
}

/**
 * A draft that a link opens, for anyone who has the link: its page, the files of that page, and the comment that is sent from it. A
 * link that is made up, over or taken back is one and the same page.
 */
export async function draftByLink(
  runtime: Runtime,
  request: Request,
  call: Call,
  given: Filled | undefined,
): Promise<Response> {
  const { of: token = '', part } = call.params;
  const shown = runtime.editing?.shown;
  const said = shown && (await readToken(runtime, 'draft', token, shape));
  if (shown === undefined || said === undefined) return noDraft(runtime);
  const { id } = said;
  if (part !== undefined && part !== NOTHING_SENT) return fileOf(runtime, shown, id, part);
  const open = await shown.open(id);
  if (open === undefined) return noDraft(runtime);
  const address = `${deskHome}${DRAFT_PAGE}/${token}/`;
  if (part === NOTHING_SENT) return nothingSent(runtime, address);
  const page: Shown = { runtime, address, ...open };
  if (given === undefined) {
    const isSent = new URL(request.url).searchParams.get('done') === 'comment';
    return pageOf(page, { isSent });
  }
  const filled: Said = {
    name: cleanLine(given['name'] ?? ''),
    text: cleanParagraphs(given['text'] ?? ''),
  };
  const mistakes = mistakesIn(filled);
  if (mistakes.length > 0) return pageOf(page, { said: filled, mistakes });
  try {
    const draft = await shown.comment(id, filled);
    call.afterReply(() => runtime.staff.ofDraftComments([draft]));
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    if (error.status === 404) return noDraft(runtime);
    return pageOf(page, { said: filled, mistakes: [{ field: 'text', text: error.message }] });
  }
  return writeEmpty(303, { Location: `${address}?done=comment` });
}

interface Shown {
  runtime: Runtime;
  address: string;
  draft: ShownDraft;
  page: string;
}

/** No cache keeps it, and no search engine lists it. */
function pageOf(
  { runtime, address, draft, page }: Shown,
  more: Pick<AsDraft, 'said' | 'mistakes' | 'isSent'>,
): Response {
  const { site } = runtime;
  const words = wordsFor(site, 'en');
  const moment = (at: string): string => momentInWords(at, site.council.timeZone, words);
  const text = asDraft(page, {
    address,
    by: draft.by.name,
    madeAt: moment(draft.madeAt),
    endsAt: moment(draft.endsAt),
    sheets: site.shells[DESK_SHELL]?.match(/<link rel="stylesheet"[^>]*>/g) ?? [],
    ...more,
  });
  return new Response(text, {
    status: more.mistakes === undefined ? 200 : 422,
    headers: { ...notKept, 'Content-Type': 'text/html; charset=utf-8' },
  });
}

const notKept = {
  ...securityHeaders,
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

async function fileOf(
  runtime: Runtime,
  shown: ShownDrafts,
  id: string,
  name: string,
): Promise<Response> {
  const bytes = await shown.file(id, name);
  if (bytes === undefined) return noDraft(runtime);
  const type = lookup(name) ?? 'application/octet-stream';
  const charset = /^text\//.test(type) ? '; charset=utf-8' : '';
  return new Response(Buffer.from(bytes), {
    headers: { ...notKept, 'Content-Type': `${type}${charset}` },
  });
}

function nothingSent(runtime: Runtime, address: string): Response {
  const title = 'Nothing was sent';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>The form is on a draft. It sends nothing until the page is published.</p>
    <p><a class="govuk-link" href="${address}">Back to the draft</a></p>
  `;
  return writeDesk(runtime, { title, main });
}

function noDraft(runtime: Runtime): Response {
  const title = 'This link does not work';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>
      A link to a draft works for some days. It stops sooner where the page is published, or where the editor takes the link
      back. It may also be incomplete: copy all of it from the message it came in.
    </p>
    <p>To see the draft, ask the person who sent you the link for a new one.</p>
  `;
  return writeDesk(runtime, { title, main, status: 404 });
}

import { z } from 'zod';
import type { Staff } from '../../domain/staff/staff.ts';
import { teamOf } from '../../domain/staff/scope.ts';
import { caseCard } from '../../domain/submissions/cases/case-card.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { html } from '../../form-html/html.ts';
import type { DeliverByMail } from '../../mail/deliver-by-mail.ts';
import type { Call, Runtime } from '../runtime.ts';
import { actNamed, actPage, doAct } from './act-page.ts';
import type { Acting, Filled } from './act.ts';
import { BY_LINK } from './by-link.ts';
import { caseAddress, deskHome } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import { formOfStranger, isStrangersForm } from './session.ts';
import { readToken, signedToken } from './signed.ts';

/** Days for which the links in a notification work: longer than any reply takes. */
const LINK_DAYS = 90;

/** What can be done by a link: nothing that shows what a resident wrote. */
const actsByLink = ['record', 'delay', 'pass-on'];

const shape = z.object({ reference: z.string(), passedTo: z.string() });

/** The links in a notification, signed for its case and for the team that has it. */
export function caseLinksOf({
  site,
  hash,
  now,
}: Pick<Runtime, 'site' | 'hash' | 'now'>): Pick<DeliverByMail, 'caseLinks'> {
  if (site.staff === undefined) return {};
  return {
    caseLinks: async ({ reference }, passedTo) => {
      const at = new Date(now()).toISOString();
      const token = await signedToken({ site, hash }, 'case', { reference, passedTo }, at);
      const { url } = site.council;
      return { acts: `${url}${deskHome}mail/${token}/`, page: `${url}${caseAddress(reference)}` };
    },
  };
}

/**
 * A page that a link of a notification opens, and what is sent from it. Opening one does nothing: programs that check mail
 * open links too. The page shows nothing that the resident wrote, and works as long as the team has the case.
 */
export async function byLink(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  call: Call,
  given: Filled | undefined,
): Promise<Response> {
  const { of: token = '', part: name = '' } = call.params;
  const said = await readToken(runtime, 'case', token, shape);
  const isInTime =
    said !== undefined && runtime.now() - Date.parse(said.at) < LINK_DAYS * 86_400_000;
  const record = isInTime ? await runtime.store.find(said.reference) : undefined;
  const card = record && caseCard(record);
  if (said === undefined || record === undefined || card?.passedTo !== said.passedTo) {
    return name === 'done' && said !== undefined
      ? donePage(runtime, said.reference)
      : noLink(runtime);
  }
  if (name === 'done') return donePage(runtime, said.reference);
  const act = actsByLink.includes(name) ? actNamed(name) : undefined;
  if (act === undefined) return noLink(runtime);
  const { token: formToken, cookie } = await formOfStranger(runtime, request);
  const team = teamOf(staff, card);
  const acting: Acting = {
    ...{ runtime, staff, record, request, link: `${deskHome}mail/${token}/` },
    session: {
      token: formToken,
      person: { name: BY_LINK, email: BY_LINK, role: 'officer', teams: team ? [team.id] : [] },
    },
  };
  const isFromPage =
    given !== undefined && (await isStrangersForm(runtime, request, given['_token'] ?? ''));
  const page = isFromPage
    ? await doAct(acting, name, act, given, call)
    : actPage(acting, name, act, given === undefined ? {} : { filled: given, isTooOld: true });
  page.headers.append('Set-Cookie', cookie);
  return page;
}

function donePage(runtime: Runtime, reference: string): Response {
  const name = referenceInGroups(reference);
  const main = html`
    <h1 class="govuk-heading-l">Saved</h1>
    <p>
      Thank you. What you said about ${name} is written down. To see the case, sign in and
      <a class="govuk-link" href="${caseAddress(reference)}">open it at the staff desk</a>.
    </p>
  `;
  return writeDesk(runtime, { title: 'Saved', main });
}

function noLink(runtime: Runtime): Response {
  const main = html`
    <h1 class="govuk-heading-l">This link does not work</h1>
    <p>
      It may be too old, part of it may be missing, or the case may be with another team now.
      <a class="govuk-link" href="${deskHome}">Sign in to the staff desk</a> to see your cases.
    </p>
  `;
  return writeDesk(runtime, { title: 'This link does not work', main, status: 404 });
}

import type { Staff } from '../../domain/staff/staff.ts';
import type { ReadBody } from '../read-body.ts';
import { Refused } from '../refusal.ts';
import type { Call, Runtime } from '../runtime.ts';
import { actNamed, actPage, doAct } from './act-page.ts';
import type { Filled } from './act.ts';
import { auditPage } from './audit-page.ts';
import { audited } from './audited.ts';
import { callsPage } from './calls.ts';
import { caseFile } from './case-file.ts';
import { casePage } from './case-page.ts';
import { caseFor } from './case-seen.ts';
import { chooseForm, enterForm, enterPage, sendForm } from './enter.ts';
import { acknowledged, enteredFor, enteredPage, letterPage } from './entered.ts';
import { erase, erasePage } from './erase.ts';
import { figuresPage } from './figures-page.ts';
import { keepScore, mysteryPage, scorePage } from './mystery-shopping.ts';
import { pagesDesk } from './pages-desk.ts';
import { queuePage } from './queue.ts';
import type { Session } from './session.ts';
import { signOut, signOutPage } from './sign-in.ts';

/** What is asked of the staff desk. */
export interface Asked {
  runtime: Runtime;
  staff: Staff;
  request: Request;
  call: Call;
  /** The fields of a form that was sent; left out where a page is only asked for. */
  given?: Filled;
  /** The same as it came, with its files. */
  read?: ReadBody;
}

/** Answers someone who is signed in; `undefined` where there is no such page, or none for them. */
type Place = (
  asked: Asked,
  session: Session,
) => Promise<Response | undefined> | Response | undefined;

/**
 * All that there is below `/staff/` for those who are signed in, by the first part of its address. The test of who gets what
 * reads this list, so that what is added here cannot be left out there.
 */
export const deskPlaces: Readonly<Record<string, Place>> = {
  '': ({ runtime, staff, request, given }, session) => {
    if (given !== undefined) throw new Refused({ status: 404, kind: 'no-such-page' });
    return queuePage(runtime, staff, request, session);
  },
  'sign-out': ({ runtime, request, call, given }, session) => {
    if (call.params['of'] !== undefined) return undefined;
    return given === undefined ? signOutPage(runtime, session) : signOut(runtime, request, session);
  },
  audit: ({ runtime, staff, request, call, given }, session) =>
    isManagers(session) && call.params['of'] === undefined && given === undefined
      ? auditPage(runtime, staff, request, session)
      : undefined,
  figures: ({ runtime, call, given }, session) =>
    isManagers(session) && call.params['of'] === undefined && given === undefined
      ? figuresPage(runtime, session)
      : undefined,
  'mystery-shopping': mysteryShopping,
  pages: ({ runtime, call, read }, session) => {
    const { of: does, part } = call.params;
    return part === undefined ? pagesDesk({ runtime, session, does, read }) : undefined;
  },
  calls: ({ runtime, staff, request, call, given }, session) =>
    call.params['of'] === undefined && given === undefined
      ? callsPage(runtime, staff, request, session)
      : undefined,
  enter: entering,
  entered,
  file,
  case: ofCase,
};

/** What managers alone do with a case, by the last part of its address; all else is in `acts`. */
export const managersActs: readonly string[] = ['erase'];

function isManagers({ person }: Session): boolean {
  return person.role === 'manager';
}

async function file(asked: Asked, session: Session): Promise<Response | undefined> {
  const { runtime, staff, call, given } = asked;
  const { of = '', part } = call.params;
  const record = await caseFor(runtime, staff, session, of);
  if (record === undefined || given !== undefined || part === undefined) return undefined;
  await audited(runtime, session.person, 'viewed-file', record.submission.reference);
  return caseFile(runtime, record, part);
}

async function ofCase(asked: Asked, session: Session): Promise<Response | undefined> {
  const { runtime, staff, request, call, given } = asked;
  const { of = '', part } = call.params;
  const record = await caseFor(runtime, staff, session, of);
  if (record === undefined) return undefined;
  const acting = { runtime, staff, session, record, request };
  if (part === undefined) {
    if (given !== undefined) return undefined;
    await audited(runtime, session.person, 'viewed-case', record.submission.reference);
    return casePage(acting);
  }
  if (managersActs.includes(part)) {
    if (!isManagers(session)) return undefined;
    return given === undefined ? erasePage(acting) : erase(acting, given);
  }
  const act = actNamed(part);
  if (act === undefined) return undefined;
  return given === undefined
    ? actPage(acting, part, act)
    : doAct(acting, part, act, given, call, asked.read);
}

/** For managers alone: which enquiries are the council's own. */
async function mysteryShopping(asked: Asked, session: Session): Promise<Response | undefined> {
  const { runtime, call, given } = asked;
  const { of: quarter, part } = call.params;
  const { mysteryShopping: shopping } = runtime.site;
  if (!isManagers(session) || shopping === undefined) return undefined;
  const own = { runtime, session, shopping };
  if (quarter === undefined || part === undefined) {
    return given === undefined ? mysteryPage(own, quarter) : undefined;
  }
  return given === undefined ? scorePage(own, quarter, part) : keepScore(own, quarter, part, given);
}

/** A contact that came another way, through the council's own form. */
function entering(asked: Asked, session: Session): Promise<Response> | Response | undefined {
  const { runtime, request, call, given, read } = asked;
  const { of: form, part } = call.params;
  if (part !== undefined) return undefined;
  const own = { runtime, session };
  if (form === undefined) return given === undefined ? enterPage(own) : chooseForm(own, given);
  if (read === undefined) return enterForm(own, form, new URL(request.url).searchParams);
  return sendForm(own, form, read, call);
}

async function entered(asked: Asked, session: Session): Promise<Response | undefined> {
  const { runtime, staff, call, given } = asked;
  const { of, part } = call.params;
  if (of === undefined) return undefined;
  const found = await enteredFor(runtime, staff, session, of);
  if (found === undefined) return undefined;
  if (part === undefined) return given === undefined ? enteredPage(found) : acknowledged(found);
  return part === 'print' && given === undefined ? letterPage(found) : undefined;
}

import type { RunName } from '../../domain/mystery/notes.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';

/** Everything of the staff desk is below this. */
export const deskHome = '/staff/';

export const signInAddress = `${deskHome}sign-in/`;
export const signOutAddress = `${deskHome}sign-out/`;
export const auditAddress = `${deskHome}audit/`;

/** For managers: where the figures and reports are. */
export const figuresAddress = `${deskHome}figures/`;

/** @example caseAddress('K7RM3XDW') // => "/staff/case/K7RM-3XDW/" */
export function caseAddress(reference: string): string {
  return `${deskHome}case/${referenceInGroups(reference)}/`;
}

/** @example actAddress('K7RM3XDW', 'delay') // => "/staff/case/K7RM-3XDW/delay/" */
export function actAddress(reference: string, act: string): string {
  return `${caseAddress(reference)}${act}/`;
}

/** @example fileAddress('K7RM3XDW', 'a1b2') // => "/staff/file/K7RM-3XDW/a1b2" */
export function fileAddress(reference: string, key: string): string {
  return `${deskHome}file/${referenceInGroups(reference)}/${key}`;
}

/** For editors and managers: pages that wait, and what was published. */
export const pagesAddress = `${deskHome}pages/`;
export const callsAddress = `${deskHome}calls/`;
/** For managers: the council's own enquiries. */
export const mysteryAddress = `${deskHome}mystery-shopping/`;

/** @example scoreAddress({ quarter: '2026-Q4', scenario: 'letter', number: 0 }) // => "/staff/mystery-shopping/2026-Q4/letter.0/" */
export function scoreAddress({ quarter, scenario, number }: RunName): string {
  return `${mysteryAddress}${quarter}/${scenario}.${String(number)}/`;
}

export const enterAddress = `${deskHome}enter/`;

/** @example enteredAddress('K7RM3XDW') // => "/staff/entered/K7RM-3XDW/" */
export function enteredAddress(reference: string): string {
  return `${deskHome}entered/${referenceInGroups(reference)}/`;
}

import { referenceInGroups } from '../../domain/submissions/reference.ts';

/** Everything of the staff desk is below this. */
export const deskHome = '/staff/';

export const signInAddress = `${deskHome}sign-in/`;
export const signOutAddress = `${deskHome}sign-out/`;
export const auditAddress = `${deskHome}audit/`;

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

export const callsAddress = `${deskHome}calls/`;
export const enterAddress = `${deskHome}enter/`;

/** @example enteredAddress('K7RM3XDW') // => "/staff/entered/K7RM-3XDW/" */
export function enteredAddress(reference: string): string {
  return `${deskHome}entered/${referenceInGroups(reference)}/`;
}

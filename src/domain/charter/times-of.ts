import type { ServiceStandard } from './standard.ts';
import { targetAsWritten, timeOfOneCase } from './target.ts';
import type { Target } from './target.ts';

/** Every time that prose about a standard may name: its target, its extension, and what it used to be. */
export function timesOf({ target, extension, earlier }: ServiceStandard): string[] {
  const targets: Target[] = [target, ...(extension ? [extension] : [])];
  targets.push(...earlier.map((version) => version.target));
  // "We aim to answer within 20 seconds" is fair beside "90% within 20 seconds".
  const ofOneCase = targets.map(timeOfOneCase);
  return [...new Set([...targets, ...ofOneCase].map(targetAsWritten))];
}

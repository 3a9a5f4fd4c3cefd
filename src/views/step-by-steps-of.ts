import type { Council } from '../council/council.ts';
import { stepByStepAddress } from '../site/addresses.ts';

interface Named {
  href: string;
  title: string;
}

/** By the address of a page, what leads to it as a step. Made once for each reading of a council: every service asks. */
const made = new WeakMap<readonly unknown[], Map<string, Named[]>>();

/**
 * What a page is a step of, so that someone who came to it from search finds the steps before and after it.
 * @param path the page's address
 */
export function stepByStepsOf(
  path: string,
  { 'step-by-step': all }: Pick<Council, 'step-by-step'>,
): readonly Named[] {
  const known = made.get(all) ?? byAddress(all);
  made.set(all, known);
  return known.get(path) ?? [];
}

function byAddress(all: Council['step-by-step']): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const { id, data } of all) {
    const parts = data.steps.flatMap((step) => [step, ...step.steps]);
    const hrefs = new Set(
      parts.flatMap(({ links }) => links.map(({ href }) => href.split('#')[0])),
    );
    const its = { href: stepByStepAddress(id), title: data.title };
    for (const href of hrefs) {
      if (href !== undefined) found.set(href, [...(found.get(href) ?? []), its]);
    }
  }
  return found;
}

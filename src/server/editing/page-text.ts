import { stringify } from 'yaml';

/** Things in one list. */
const LONGEST_LIST = 1_000;
/** Settings within each other. */
const DEEPEST = 12;

type Values = Readonly<Record<string, unknown>>;

/** A setting with those below it, by their names; lists by their numbers. */
interface Branch {
  below: Map<string, Branch>;
  value?: unknown;
}

/**
 * A page's file from what is in its boxes, as the editing page would save it: what is empty is left out.
 * @param values each by its whole name, the words of the page under `body`
 * @example pageText({ title: 'Snow', 'alsoKnownAs.0': 'Ice', body: 'Stay in.' })
 * // => "---\ntitle: Snow\nalsoKnownAs:\n  - Ice\n---\n\nStay in.\n"
 */
export function pageText(values: Values): string {
  const top: Branch = { below: new Map() };
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    if (path === 'body' || names.length > DEEPEST || names.some(isInternal)) continue;
    if (typeof value === 'object' && value !== null) continue;
    let branch = top;
    for (const name of names) {
      const next = branch.below.get(name) ?? { below: new Map<string, Branch>() };
      branch.below.set(name, next);
      branch = next;
    }
    branch.value = value;
  }
  const body = values['body'];
  const settings = stringify(filled(top) ?? {}, { lineWidth: 0 });
  return `---\n${settings}---\n\n${typeof body === 'string' ? body.trim() : ''}\n`;
}

/** What the editing page keeps for itself, and no setting has for its name. */
function isInternal(name: string): boolean {
  return name === '' || name.startsWith('_') || name === 'constructor' || name === 'prototype';
}

/** What is in a branch, without anything that is empty; `undefined` where nothing is left. */
function filled({ below, value }: Branch): unknown {
  if (below.size === 0) return value === '' || value === null ? undefined : value;
  const names = [...below.keys()];
  const inside = [...below]
    .sort(([one], [other]) => (isNumber(one) && isNumber(other) ? Number(one) - Number(other) : 0))
    .map(([name, branch]) => [name, filled(branch)] as const)
    .filter(([, its]) => its !== undefined);
  if (inside.length === 0) return undefined;
  return names.every(isNumber)
    ? inside.slice(0, LONGEST_LIST).map(([, its]) => its)
    : Object.fromEntries(inside);
}

function isNumber(name: string): boolean {
  return /^\d{1,4}$/.test(name);
}

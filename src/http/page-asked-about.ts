import type { FormDefinition } from '../domain/forms/definition.ts';
import { LONGEST_ANSWER } from '../domain/forms/fields/length.ts';
import { textGiven, valuesGiven } from '../domain/forms/given-values.ts';
import type { ReadBody } from './read-body.ts';
import { hostOf, ownPath } from './same-origin.ts';

/** The form whose `page` no one types: every page sends its own address along. */
export const USEFUL = 'page-useful';

/**
 * A form about a page ("report an accessibility problem") is reached by a link that names it: `?page=/bins/`. A built
 * form cannot put that in its own hidden field, but the browser says where the form stood.
 * "Is this page useful?" says nothing about the person, so of its `page` only a page's address is kept. An address that
 * is none, or is longer than the question takes, is dropped: no one typed it, and no one could mend it.
 * @example `page=/bins/?q=Ada` for `page-useful` // => '/bins/'; `page=Call me` // => no page
 */
export function withPage(body: ReadBody, definition: FormDefinition, request: Request): ReadBody {
  const question = definition.fields.find(({ name }) => name === 'page');
  if (question === undefined) return body;
  const isUseful = definition.id === USEFUL;
  if (!isUseful && textGiven(body.given, 'page') !== '') return body;
  const [sent = ''] = valuesGiven(body.given, 'page');
  const page = isUseful ? pageAt(sent.trim(), request) : pageOfLink(request);
  const fits = page !== undefined && page.length <= (question.maxLength ?? LONGEST_ANSWER);
  if (fits) return { ...body, given: { ...body.given, page: [page] } };
  const others = Object.entries(body.given).filter(([name]) => name !== 'page');
  return { ...body, given: Object.fromEntries(others) };
}

/** The page that a link to a form named, by where the browser says that the form stood. */
function pageOfLink(request: Request): string | undefined {
  const referer = URL.parse(request.headers.get('referer') ?? '');
  return ownPath(referer?.searchParams.get('page') ?? undefined);
}

/** A page of this site by its path or its whole address, without what was asked of it. */
function pageAt(address: string, request: Request): string | undefined {
  const isWhole = hostOf(address) === hostOf(request.url);
  const path = ownPath(isWhole ? new URL(address).pathname : address)?.replace(/[?#].*$/s, '');
  return path !== undefined && isPlain(path) ? path : undefined;
}

/** No page of ours has a space or a sign in its address, and few sentences have neither. */
function isPlain(path: string): boolean {
  try {
    return /^\/(?:[\p{L}\p{N}\p{M}._-]+\/)*[\p{L}\p{N}\p{M}._-]*$/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

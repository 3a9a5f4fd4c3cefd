import type { FormDefinition } from '../domain/forms/definition.ts';
import { textGiven } from '../domain/forms/given-values.ts';
import type { ReadBody } from './read-body.ts';
import { ownPath } from './same-origin.ts';

/**
 * A form about a page ("report an accessibility problem") is reached by a link that names it: `?page=/bins/`. A built
 * form cannot put that in its own hidden field, but the browser says where the form stood.
 */
export function withPage(body: ReadBody, definition: FormDefinition, request: Request): ReadBody {
  const isAsked = definition.fields.some(({ name }) => name === 'page');
  if (!isAsked || textGiven(body.given, 'page') !== '') return body;
  const referer = URL.parse(request.headers.get('referer') ?? '');
  const page = ownPath(referer?.searchParams.get('page') ?? undefined);
  return page === undefined ? body : { ...body, given: { ...body.given, page: [page] } };
}

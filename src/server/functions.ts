import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Release } from './files/release.ts';
import type { Hosted } from './hosted.ts';

/** The part of Netlify's context that our functions use. */
export interface FunctionContext {
  params: Record<string, string>;
  ip: string;
  waitUntil: (work: Promise<unknown>) => void;
  /** The release that the request began on. Netlify has none: each of its deploys has functions of its own. */
  release?: Pick<Release, 'id' | 'site'>;
  /** Settles when it is this sender's turn again, on the Node server. */
  turn?: () => Promise<void>;
  /** The site that the request is for, on the Node server. */
  hosted?: Hosted;
}

interface FunctionModule {
  default: (request: Request, context: FunctionContext) => Promise<Response>;
  config: { path?: string | string[]; schedule?: string };
}

export interface Route {
  /** `['p', ':project', 'f', ':form']` */
  segments: string[];
  run: FunctionModule['default'];
}

/** Loads a module by its path: Node's own `import`, or the development server's. */
export type LoadModule = (path: string) => Promise<unknown>;

const byNode: LoadModule = (path) => import(pathToFileURL(path).href) as Promise<unknown>;

/** The functions as Netlify would serve them: each at the paths its own `config` names. */
export async function loadFunctions(load: LoadModule = byNode): Promise<Route[]> {
  const folder = resolve('functions');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const modules = await Promise.all(
    files.map(async (name) => (await load(join(folder, name))) as FunctionModule),
  );
  return modules.flatMap(({ default: run, config }) =>
    [config.path ?? []].flat().map((path) => ({ segments: segmentsOf(path), run })),
  );
}

/** The first route whose path fits, with the values of its `:names`, and the path as the function names it. */
export function routeFor(
  routes: readonly Route[],
  pathname: string,
): { run: Route['run']; params: Record<string, string>; path: string } | undefined {
  const given = segmentsOf(pathname);
  for (const { segments, run } of routes) {
    const params = paramsOf(segments, given);
    if (params !== undefined) return { run, params, path: `/${segments.join('/')}` };
  }
  return undefined;
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

/**
 * Plain names, `:names` and a `*` at the end are all that our paths are made of. (A URLPattern knows more, and takes longer over it than
 * a message takes to be checked.)
 */
function paramsOf(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (segments.at(-1) === '*') {
    const rest = given.slice(segments.length - 1);
    const params = paramsOf(segments.slice(0, -1), given.slice(0, segments.length - 1));
    return params && rest.length > 0 ? { ...params, '*': rest.join('/') } : undefined;
  }
  if (segments.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined;
    } else if (value === '') {
      return undefined;
    } else {
      params[segment.slice(1)] = value;
    }
  }
  return params;
}

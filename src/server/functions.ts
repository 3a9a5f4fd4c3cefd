import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of Netlify's context that our functions use. */
export interface FunctionContext {
  params: Record<string, string>;
  ip: string;
  waitUntil: (work: Promise<unknown>) => void;
}

interface FunctionModule {
  default: (request: Request, context: FunctionContext) => Promise<Response>;
  config: { path?: string | string[]; schedule?: string };
}

export interface Route {
  pattern: URLPattern;
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
    [config.path ?? []].flat().map((pathname) => ({ pattern: new URLPattern({ pathname }), run })),
  );
}

/** The first route whose path fits, with what its `:names` stand for. */
export function routeFor(
  routes: readonly Route[],
  url: string,
): { run: Route['run']; params: Record<string, string> } | undefined {
  for (const { pattern, run } of routes) {
    const found = pattern.exec(url);
    if (!found) continue;
    const params = Object.entries(found.pathname.groups).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return { run, params: Object.fromEntries(params) };
  }
  return undefined;
}

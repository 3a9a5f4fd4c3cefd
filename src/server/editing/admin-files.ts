import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { adminHeaders, adminHome, adminPage } from './admin-page.ts';

const require = createRequire(import.meta.url);

/** Where Sveltia CMS takes its fonts from, were it let: the icons are ours, and words are in the device's own letters. */
const FONTS = 'https://cdn.jsdelivr.net/fontsource/fonts/';
const ICONS = /material-symbols-outlined[^)\s]*\.woff2/g;

/** One file of the editing page. */
export interface AdminFile {
  type: string;
  body: () => Promise<string | Buffer>;
}

/**
 * The files of the editing page, by their names below `/admin/`.
 * @param start where the page asks for its configuration
 */
export function adminFiles(start: string): Readonly<Record<string, AdminFile>> {
  return {
    'index.html': { type: 'text/html', body: () => Promise.resolve(adminPage(start, PUBLISHING)) },
    'start.js': { type: 'text/javascript', body: () => script('admin.ts') },
    'findings.js': { type: 'text/javascript', body: () => script('admin-findings.ts') },
    'sveltia-cms.js': { type: 'text/javascript', body: cmsScript },
    'icons.woff2': { type: 'font/woff2', body: icons },
  };
}

/** Answers `/admin/…`. */
export async function answerAdmin(request: Request, start: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/admin') {
    return new Response(null, { status: 301, headers: { ...adminHeaders, Location: adminHome } });
  }
  const name = pathname.slice(adminHome.length) || 'index.html';
  const files = adminFiles(start);
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (file === undefined || !isRead) {
    const status = isRead ? 404 : 405;
    return new Response('There is no such page.', { status, headers: adminHeaders });
  }
  const body = request.method === 'HEAD' ? null : await file.body();
  return new Response(body === null ? null : asBytes(body), {
    headers: {
      ...adminHeaders,
      'Content-Type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
      'Cache-Control': 'no-cache',
    },
  });
}

function asBytes(body: string | Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body));
}

/** Publishing needs no script. */
const PUBLISHING = ' Publishing them does not: <a href="/staff/pages/">pages that wait</a>.';

/** A script of ours, as a browser reads it. What it imports is beside it. */
async function script(name: string): Promise<string> {
  const text = await readFile(new URL(`../../client/${name}`, import.meta.url), 'utf8');
  return stripTypeScriptTypes(text).replace('./admin-findings.ts', './findings.js');
}

let cms: Promise<string> | undefined;

/** It begins when `start.js` says so, and fetches no font from elsewhere. */
function cmsScript(): Promise<string> {
  // Its package names the module alone; the script for a page is beside it.
  const script = join(dirname(require.resolve('@sveltia/cms')), '../dist/sveltia-cms.js');
  cms ??= readFile(script, 'utf8').then(
    (text) =>
      `window.CMS_MANUAL_INIT = true;\n${text.replaceAll(FONTS, '/admin/').replace(ICONS, 'icons.woff2')}`,
  );
  return cms;
}

function icons(): Promise<Buffer> {
  const font = '@fontsource-variable/material-symbols-outlined/files';
  return readFile(require.resolve(`${font}/material-symbols-outlined-latin-wght-normal.woff2`));
}

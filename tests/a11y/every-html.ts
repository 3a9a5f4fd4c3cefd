import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { answered } from './answered.ts';
import type { Finding } from './finding.ts';
import { functionPages } from './function-pages.ts';
import { faultsInHtml, validHtmlSettings } from './valid-html.ts';
import { verdictsOf } from './verdicts.ts';

/** A page to be read as HTML, whoever writes it. */
interface Page {
  path: string;
  state: string;
  html: string;
}

/** Every page that was built, those that search engines and the sitemap leave out too. */
export async function builtHtml(): Promise<Page[]> {
  const names = await readdir(siteFolder, { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => ({
        path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
        state: 'as opened',
        html: await readFile(join(siteFolder, name), 'utf8'),
      })),
  );
}

/** Every page that functions write, in English, another language and from right to left. */
export async function writtenHtml(): Promise<Page[]> {
  const written = await functionPages(await builtSite());
  return written.map(({ name, language, path, html }) => ({
    ...{ path, html },
    state: language === 'en' ? name : `${name} (${language})`,
  }));
}

/** What is wrong with pages as HTML. One that was valid before, byte for byte, is not read again: each takes 60 ms. */
export async function wrongHtml(
  pages: readonly Page[],
  { opensAll = false }: { opensAll?: boolean } = {},
): Promise<Finding[]> {
  const { version } = createRequire(import.meta.url)('html-validate/package.json') as {
    version: string;
  };
  const falseAlarms = answered.map(({ covers, ...rest }) => [rest, String(covers)]);
  const settings = [version, validHtmlSettings, falseAlarms];
  const known = await verdictsOf({ name: 'html', settings }, { opensAll });
  const findings: Finding[] = [];
  const right: string[] = [];
  for (const { html, ...where } of pages) {
    const hash = createHash('sha256').update(html).digest('hex');
    if (known.isKnown(hash)) continue;
    const faults = await faultsInHtml(html, where);
    if (faults.length === 0) right.push(hash);
    findings.push(...faults);
  }
  await known.keep(right);
  return findings;
}

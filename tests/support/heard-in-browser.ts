import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { origin } from '../a11y/served.ts';

/** Where the page finds the screen reader; nothing is asked of a network. */
const script = '/virtual-screen-reader.js';

/** More than any of the pages has to say. */
const MOST_PHRASES = 1500;

interface Phrase {
  said: string;
  /** The language it is said in. */
  lang: string;
}

/**
 * What a screen reader says of a page, from its first word to its last, one line each. It runs in a real browser, with the
 * page's styles and scripts: what is hidden is not said, and names are worked out of what is shown. Where the language changes,
 * the line begins with it. "End of paragraph" and the like are left out; a list says how many it has.
 * @param within a selector: only what is in it is read
 */
export async function heard(page: Page, within = 'body'): Promise<string> {
  const file = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
  const body = await readFile(file, 'utf8');
  await page.route(`${origin}${script}`, (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
  await page.addScriptTag({
    type: 'module',
    content: `import { virtual } from '${origin}${script}'; window.screenReader = virtual;`,
  });
  await page.waitForFunction(() => 'screenReader' in globalThis);
  const phrases = await page.evaluate(listen, { within, most: MOST_PHRASES });
  return readable(phrases);
}

/** Runs in the page, and may name nothing of this file. */
async function listen({ within, most }: { within: string; most: number }): Promise<Phrase[]> {
  interface Reader {
    start: (options: { container: Element | null }) => Promise<void>;
    next: () => Promise<void>;
    stop: () => Promise<void>;
    lastSpokenPhrase: () => Promise<string>;
    activeNode: Node | null;
  }
  const { screenReader: virtual } = globalThis as unknown as { screenReader: Reader };
  const phrases: Phrase[] = [];
  const note = async (): Promise<string> => {
    const said = await virtual.lastSpokenPhrase();
    const node = virtual.activeNode;
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    // With scripts on, what is for those without is neither shown nor said; nor is what no one has opened yet.
    const closed = element?.closest('details:not([open])');
    const isClosed = closed && closed !== element && !element?.closest('summary');
    if (!element?.closest('noscript') && !isClosed)
      phrases.push({ said, lang: element?.closest('[lang]')?.getAttribute('lang') ?? '' });
    return said;
  };
  await virtual.start({ container: document.querySelector(within) });
  const first = await note();
  for (let count = 0; count < most; count += 1) {
    await virtual.next();
    const said = await note();
    if (said === `end of ${first}`) break;
  }
  await virtual.stop();
  return phrases;
}

/**
 * A link whose name is in parts is said once, as a link, unless a part of it is in another language.
 * @example readable([{ said: 'listitem, level 1, position 1, set size 3', lang: 'en' }]) // => "- 1 of 3"
 */
function readable(phrases: readonly Phrase[]): string {
  let language = phrases[0]?.lang ?? '';
  const lines: string[] = [`[${language}]`];
  let link: { name: string; lang: string } | undefined;
  for (const { said, lang } of phrases) {
    const plain = said
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const isEnd = link !== undefined && plain === `end of link, ${link.name}`;
    const isPart = link !== undefined && lang === link.lang && link.name.includes(plain);
    if (isEnd) link = undefined;
    if (isPart) continue;
    if (/^link, /.test(plain)) link = { name: plain.slice('link, '.length), lang };
    if (
      /^(?:end of |end, |paragraph$|generic$|list$|document$|strong$|emphasis$|mark$)/.test(
        plain,
      ) ||
      plain === ''
    )
      continue;
    const item = /^listitem(?:, (.*))?, level \d+, position (\d+), set size (\d+)$/.exec(plain);
    const line = item ? `- ${item[2] ?? ''} of ${item[3] ?? ''}` : plain;
    lines.push(lang === language ? line : `[${lang}] ${line}`);
    language = lang;
  }
  return `${lines.join('\n')}\n`;
}

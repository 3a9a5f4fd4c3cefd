import { axeInWords, type AxeViolation } from './axe-in-words.ts';

/**
 * In development alone: what is wrong with a page, on the page, for anyone who writes it. What the check says comes with its
 * file and line; what axe finds comes below. Where nothing is wrong there is nothing to see. src/integration.ts puts this into
 * pages while `npm run dev` runs; no build has it.
 */
interface Told {
  severity: 'error' | 'warning';
  file: string;
  line: number;
  column?: number;
  /** The line as it is written, with what is meant in the middle. */
  excerpt?: { before: string; marked: string; after: string };
  message: string;
  source?: string;
}

interface Axe {
  run: (context: object, options: object) => Promise<{ violations: readonly AxeViolation[] }>;
}

const ID = 'for-the-author';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const style = `:host { all: initial; display: block; padding: 1rem; border-top: 4px solid #b3201a; background: #fff; color: #1a1f1e; font: 1rem/1.5 sans-serif; }
h2 { margin: 0 0 0.5rem; font-size: 1.25rem; } ul { margin: 0; padding-left: 1.25rem; } li { margin: 0 0 0.75rem; } code, pre { font-size: 0.9375rem; overflow-wrap: anywhere; } pre { margin: 0; white-space: pre-wrap; }`;

/** Asks what is wrong with the page, and shows it at its end. */
export async function tellTheAuthor(): Promise<void> {
  const asked = await fetch(`/@author/findings?path=${encodeURIComponent(location.pathname)}`);
  const told = (await asked.json()) as Told[];
  show(told, []);
  show(told, await violations());
}

async function violations(): Promise<readonly AxeViolation[]> {
  const script = document.createElement('script');
  script.src = '/@author/axe.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
  });
  document.head.append(script);
  await loaded;
  const { axe } = globalThis as unknown as { axe?: Axe };
  if (axe === undefined) return [];
  // Neither this box nor Astro's own bar is on the page that residents see.
  const context = { exclude: [[`#${ID}`], ['astro-dev-toolbar']] };
  const found = await axe.run(context, { runOnly: { type: 'tag', values: rules } });
  return found.violations;
}

function show(told: readonly Told[], found: readonly AxeViolation[]): void {
  document.getElementById(ID)?.remove();
  const count = told.length + found.length;
  if (count === 0) return;
  const box = document.createElement('aside');
  box.id = ID;
  box.lang = 'en';
  box.setAttribute('aria-label', 'For the author of this page');
  const root = box.attachShadow({ mode: 'open' });
  const list = element('ul');
  list.append(
    ...told.map(({ file, line, column, message, source, excerpt }) => {
      const place = `${file}, line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`}`;
      return item(message, place, source, excerpt);
    }),
    ...found.map((violation) => item(axeInWords(violation), `axe: ${violation.id}`)),
  );
  const things = count === 1 ? '1 thing' : `${String(count)} things`;
  root.append(element('style', style), element('h2', `${things} to put right on this page`), list);
  document.body.append(box);
}

function item(
  message: string,
  where: string,
  source?: string,
  excerpt?: Told['excerpt'],
): HTMLElement {
  const one = element('li', `${message} `);
  one.append(element('code', `(${where})`));
  if (excerpt !== undefined) {
    const line = element('pre');
    line.append(excerpt.before, element('mark', excerpt.marked), excerpt.after);
    one.append(line);
  }
  if (source !== undefined) one.append(element('div', `Source: ${source}`));
  return one;
}

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

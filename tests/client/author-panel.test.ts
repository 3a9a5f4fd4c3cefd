// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellTheAuthor } from '../../src/client/author-panel.ts';

const told = {
  severity: 'warning',
  file: 'content/plain/pages/privacy.mdx',
  line: 9,
  message: '"Każdy ma prawo …" reads like Polish, and is marked as English.',
  source: 'WCAG 2.2, success criterion 3.1.2',
};
const violation = {
  id: 'image-alt',
  help: 'Images must have alternative text',
  helpUrl: 'https://example.org/',
  nodes: [{ html: '<img src="/a.png">' }, { html: '<img src="/b.png">' }],
};

beforeEach(() => {
  document.documentElement.innerHTML = '<head></head><body><main></main></body>';
  // What a script's address gives is not fetched here, and counts as loaded.
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    (script as HTMLElement).dispatchEvent(new Event('load'));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The panel's words on a page of which this was found. */
async function shown(found: object[], violations: object[]): Promise<string | undefined> {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(found)));
  vi.stubGlobal('axe', { run: () => Promise.resolve({ violations }) });
  await tellTheAuthor();
  const panel = document.querySelector('#for-the-author');
  const words = [...(panel?.shadowRoot?.querySelectorAll('h2, li') ?? [])];
  return panel === null ? undefined : words.map(({ textContent }) => textContent).join('\n');
}

test('the check’s own words with file and line, and axe’s in plain ones, at the end of the page', async () => {
  expect(await shown([told], [violation])).toMatchInlineSnapshot(`
    "2 things to put right on this page
    "Każdy ma prawo …" reads like Polish, and is marked as English. (content/plain/pages/privacy.mdx, line 9)Source: WCAG 2.2, success criterion 3.1.2
    A picture has no words for people who can’t see it. Write them between ![ and ]. Here: <img src="/a.png"> And 1 more. (axe: image-alt)"
  `);
  expect(document.body.lastElementChild?.id).toBe('for-the-author');
  expect(document.querySelectorAll('aside')).toHaveLength(1);
});

test('a rule without words of ours is said in axe’s', async () => {
  const other = {
    ...violation,
    id: 'aria-roles',
    help: 'ARIA roles used must conform to valid values',
  };
  expect(await shown([], [other])).toContain('ARIA roles used must conform to valid values. Here:');
});

test('where nothing is wrong there is no panel, and one that was there is gone', async () => {
  expect(await shown([told], [])).toContain('1 thing to put right on this page');
  expect(await shown([], [])).toBeUndefined();
});

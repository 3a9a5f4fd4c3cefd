import { ensureChromium } from '../../support/chromium.ts';
import { openPages } from '../open-pages.ts';

/** The addresses it is given, by all engines: what they find, as JSON. In a process of its own, as every-page.ts is. */
const engines = ['htmlcs', 'axe', 'ibm'] as const;
const found = await openPages(
  process.argv.slice(2).map((url) => ({ url, engines })),
  ensureChromium(),
);
console.info(JSON.stringify(found));

/** Where a page has its own words, the surest place first. */
const places = [
  'main',
  '[role="main"]',
  '#main-content',
  '#maincontent',
  '#page-content',
  '#content',
  '.page-content',
  '.content',
  'article',
];

/** What is around a page's words, even inside its main part: the way back, menus, sharing, cookies. */
const around = [
  'nav',
  'footer',
  'template',
  'noscript',
  '[role="navigation"]',
  '[role="search"]',
  '[role="contentinfo"]',
  '[hidden]',
  '[class*="breadcrumb" i]',
  '[id*="breadcrumb" i]',
  '[class*="skip-link" i]',
  '[class*="cookie" i]',
  '[id*="cookie-" i]',
  '[class*="share" i]',
  '[class*="social" i]',
  '[class*="page-useful" i]',
  '[class*="feedback" i]',
  '[class*="pager" i]',
  '[class*="back-to-top" i]',
];

/** Fewer letters than this, and the words are elsewhere. */
const FEWEST_LETTERS = 40;

/**
 * The part of a page that holds its own words, without menus and the like. What is around is taken out of the document.
 * @example mainPart(document) // the <main> of a page of Drupal, or what is left of <body>
 */
export function mainPart(document: Document): Element {
  for (const element of document.querySelectorAll(around.join(', '))) {
    if (element !== document.body) element.remove();
  }
  for (const place of places) {
    const [found, second] = document.querySelectorAll(place);
    // Several are a list of things, and not one page's words.
    if (found && (second === undefined || found.contains(second)) && hasWords(found)) return found;
  }
  for (const element of document.querySelectorAll('body > header, body > aside')) element.remove();
  return document.body;
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').replace(/\s+/g, '').length >= FEWEST_LETTERS;
}

import type { Part } from './part.ts';

/** What can be read off the page and no engine asks for: headers, languages of links, errors tied to their boxes, and help in one place. */
export const structure: Part = (page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const words = (element: Element): string =>
      element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    for (const table of document.querySelectorAll('table'))
      if (table.querySelector('th') === null)
        faults.push(`table without headers: “${words(table)}”`);

    // A link to the same page in another language is in that language; one to English says so in the page's own.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
      if (
        link.hreflang !== 'en' &&
        !link.closest('[lang]:not(html)')?.getAttribute('lang')?.startsWith(link.hreflang)
      )
        faults.push(`a link in another language without lang: “${words(link)}”`);

    for (const error of document.querySelectorAll<HTMLElement>('.govuk-error-message')) {
      if (error.closest('[aria-hidden="true"]') !== null) continue;
      const isTied =
        error.id !== '' &&
        document.querySelector(`[aria-describedby~="${CSS.escape(error.id)}"]`) !== null;
      if (!isTied) faults.push(`error tied to nothing: “${words(error)}”`);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')) {
      const box = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (box === null || (box.tabIndex < 0 && !box.matches('input, select, textarea')))
        faults.push(`a link of the error summary leads to no box: “${words(link)}”`);
    }
    const summary = document.querySelector('.govuk-error-summary');
    if (summary !== null && document.activeElement !== summary)
      faults.push('the error summary does not have the focus');

    // 3.2.6: the ways to get help are at the end of every page, in one order.
    const help = [...document.querySelectorAll('.page-help, .foot')].map(
      ({ className }) => className.split(' ')[0],
    );
    if (help.join() !== 'page-help,foot')
      faults.push(`help is not where it is on other pages: ${help.join()}`);

    const stops = 'a[href], button, input, select, textarea, [tabindex]';
    for (const hidden of document.querySelectorAll('[aria-hidden="true"]'))
      if ([...hidden.querySelectorAll<HTMLElement>(stops)].some(({ tabIndex }) => tabIndex >= 0))
        faults.push(`hidden from a screen reader and reached by Tab: “${words(hidden)}”`);

    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.closest('.govuk-error-summary, [hidden]') === null)
      .map((heading) => Number(heading.tagName.slice(1)));
    for (const [index, level] of levels.entries())
      if (level > (levels[index - 1] ?? (level === 1 || index > 0 ? level : 1)) + 1)
        faults.push(
          `a heading of level ${String(level)} comes after one of level ${String(levels[index - 1] ?? 0)}`,
        );
    return faults;
  });

import type { Page } from '@playwright/test';

/**
 * The headings and landmarks of a page in their order, as someone who moves by them meets them: landmarks with their names,
 * and headings set in by their level below.
 */
export function outlineOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const landmarks = 'header, nav, main, footer, aside, search, form, section, [role]';
    const roles: Record<string, string> = {
      HEADER: 'banner',
      NAV: 'navigation',
      MAIN: 'main',
      FOOTER: 'contentinfo',
      ASIDE: 'complementary',
      SEARCH: 'search',
    };
    const known = new Set([...Object.values(roles), 'form', 'region', 'alert', 'status']);
    const nameOf = (element: Element): string => {
      const by = element.getAttribute('aria-labelledby');
      const label = by
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      return (label ?? element.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim();
    };
    const roleOf = (element: Element): string | undefined => {
      const given = element.getAttribute('role') ?? roles[element.tagName];
      if (given !== undefined) return known.has(given) ? given : undefined;
      // A form or a section is a landmark by its name alone.
      if (nameOf(element) === '') return undefined;
      return { FORM: 'form', SECTION: 'region' }[element.tagName];
    };
    const lines: string[] = [];
    for (const element of document.querySelectorAll(`${landmarks}, h1, h2, h3, h4, h5, h6`)) {
      if (!element.checkVisibility()) continue;
      const level = /^H([1-6])$/.exec(element.tagName)?.[1];
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (level !== undefined) lines.push(`${'  '.repeat(Number(level))}h${level} ${text}`);
      else {
        const role = roleOf(element);
        const name = nameOf(element);
        if (role !== undefined) lines.push(`${role}${name === '' ? '' : `: ${name}`}`);
      }
    }
    return `${lines.join('\n')}\n`;
  });
}

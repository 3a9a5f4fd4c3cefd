import type { Council } from '../council/council.ts';
import { formAddress } from '../site/addresses.ts';

interface HelpLink {
  form: string;
  href: string;
  /** The form's language, where it is not the page's. */
  hreflang?: string;
}

/** The forms about a page that the end of every page leads to. */
const formsAboutAPage = ['accessibility-problem', 'another-format'];

/**
 * Where someone turns who cannot use a page as it is. Each form gets the page's address; one the council has not is left
 * out, and so is the form on its own page.
 * @example
 * pageHelpLinks(council, 'pl', '/pl/')
 * // => [{ form: "accessibility-problem", href: "/pl/forms/accessibility-problem/?page=/pl/" }, …]
 */
export function pageHelpLinks(
  { forms, facts }: Pick<Council, 'forms' | 'facts'>,
  language: string,
  page: string | undefined,
): HelpLink[] {
  const isOurs = language === 'en' || facts.languages.includes(language);
  const query = page === undefined ? '' : `?page=${page}`;
  return formsAboutAPage
    .filter((form) => forms.some(({ id, data }) => id === form && data.open))
    .map((form) => ({ form, address: formAddress(form, isOurs ? language : 'en') }))
    .filter(({ address }) => address !== page)
    .map(({ form, address }) => ({
      form,
      href: address + query,
      ...(isOurs ? {} : { hreflang: 'en' }),
    }));
}

import { anchorsOn } from '../mdx/anchors.ts';
import type { ContentFile, Council } from '../council.ts';

/** An address that the site answers at. */
export interface SiteAddress {
  /** From the root, with a slash at its end: `/services/bins/missed-bin/`. */
  path: string;
  /** The file it is made from, where there is one. */
  file?: ContentFile<unknown>;
  /** The places on it that a link may lead to; left out where the site makes the page by itself. */
  anchors?: ReadonlySet<string>;
}

/** Pages that every council's site has. */
export const ownPages = [
  '/',
  '/a-to-z/',
  '/charter/',
  '/contact/',
  '/formats-and-languages/',
  '/forms/',
  '/news/',
  '/offices/',
  '/search/',
  '/services/',
];

/**
 * Every page of a council's site, as `src/pages/` builds them. A page that an editor wrote comes with its file;
 * an address may be there twice, which is for `checkUnique` to tell.
 */
export function siteAddresses(council: Council): SiteAddress[] {
  const { charter, pages, notices, offices, news, services, topics, forms, facts } = council;
  const written = (path: string, file: ContentFile<unknown>): SiteAddress => ({
    path,
    file,
    anchors: anchorsOn(file.body),
  });
  const standards = charter.data.standards.map(({ id }) => id);
  const withWords: SiteAddress[] = [
    {
      ...written('/charter/', charter),
      anchors: anchorsOn(charter.body).union(new Set(standards)),
    },
    ...pages.map((page) => written(`/${page.id}/`, page)),
    ...notices.map((notice) => written(noticePath(notice.data.language), notice)),
    ...offices.map((office) => written(`/offices/${office.id}/`, office)),
    ...news.map((item) => written(`/news/${item.id}/`, item)),
    ...services.map((service) => written(servicePath(service), service)),
  ];
  const taken = new Set(withWords.map(({ path }) => path));
  return [
    ...withWords,
    ...ownPages.filter((path) => !taken.has(path)).map((path) => ({ path })),
    ...topics.map(({ id }) => ({ path: `/services/${id}/` })),
    // A form has a place for each of its questions.
    ...forms.map((form) => ({ path: `/forms/${form.id}/`, file: form })),
    ...facts.languages.flatMap((language) => [
      { path: `/${language}/search/` },
      ...forms.map(({ id }) => ({ path: `/${language}/forms/${id}/` })),
    ]),
  ];
}

function noticePath(language: string): string {
  return language === 'en' ? '/formats-and-languages/' : `/${language}/`;
}

/** Its topic, then the file's own name. */
function servicePath({ id, data }: Council['services'][number]): string {
  return `/services/${data.topic}/${id.slice(id.lastIndexOf('/') + 1)}/`;
}

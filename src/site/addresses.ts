/** What a service's address is made of. */
interface Service {
  /** The file's id in its folder, as `ContentFile` has it. */
  id: string;
  data: { topic: string };
}

/**
 * Where a service stands: its topic, then the file's own name.
 * @example
 * // services/bins/missed-bin.mdx under the topic bins-and-recycling
 * serviceAddress(service) // => "/services/bins-and-recycling/missed-bin/"
 */
export function serviceAddress({ id, data }: Service): string {
  return `/services/${data.topic}/${fileName(id)}/`;
}

/**
 * A form's page, in one of the council's languages.
 * @example formAddress('complaint', 'pl') // => "/pl/forms/complaint/"
 */
export function formAddress(form: string, language = 'en'): string {
  return language === 'en' ? `/forms/${form}/` : `/${language}/forms/${form}/`;
}

/**
 * The notice "in another format or language", in that language.
 * @example noticeAddress('en') // => "/formats-and-languages/"
 */
export function noticeAddress(language: string): string {
  return language === 'en' ? '/formats-and-languages/' : `/${language}/`;
}

/**
 * The search over the pages in one language.
 * @example searchAddress('pl') // => "/pl/search/"
 */
export function searchAddress(language: string): string {
  return language === 'en' ? '/search/' : `/${language}/search/`;
}

/** @example fileName('bins-and-recycling/missed-bin') // => "missed-bin" */
export function fileName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

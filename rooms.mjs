/**
 * Who may import whom: each room of src/, and the rooms below it. The linter and `npm run arrows` hold it; the arrows
 * are drawn in CONTRIBUTING.md.
 */
export const mayImport = {
  domain: [],
  i18n: ['domain'],
  search: ['domain'],
  'form-html': ['domain', 'i18n'],
  site: ['domain', 'i18n'],
  council: ['domain', 'i18n', 'site'],
  mail: ['domain', 'i18n', 'site'],
  adapters: ['domain', 'i18n', 'mail'],
  http: ['domain', 'form-html', 'i18n', 'council', 'mail', 'site'],
  views: ['form-html', 'i18n', 'council', 'domain', 'site'],
  components: ['views', 'form-html', 'i18n', 'council', 'domain', 'site'],
  layouts: ['components', 'views', 'form-html', 'i18n', 'council', 'domain', 'site'],
  pages: ['layouts', 'components', 'views', 'form-html', 'i18n', 'council', 'domain', 'site'],
  server: ['adapters', 'http', 'council', 'domain', 'i18n', 'mail', 'site', 'search'],
  cli: ['adapters', 'council', 'domain', 'i18n', 'server', 'mail', 'site'],
  client: ['search'],
};

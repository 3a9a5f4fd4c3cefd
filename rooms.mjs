/**
 * Who may import whom: each room of src/, and the rooms below it. The linter and `npm run arrows` hold it; the arrows
 * are drawn in CONTRIBUTING.md.
 */
export const mayImport = {
  domain: [],
  i18n: ['domain'],
  search: ['domain'],
  'form-html': ['domain', 'i18n'],
  'search-html': ['domain', 'i18n', 'form-html', 'search', 'site'],
  site: ['domain', 'i18n'],
  council: ['domain', 'i18n', 'site', 'search'],
  mail: ['domain', 'i18n', 'site'],
  adapters: ['domain', 'i18n', 'mail'],
  http: ['domain', 'form-html', 'i18n', 'council', 'mail', 'site', 'search', 'search-html'],
  views: ['form-html', 'i18n', 'council', 'domain', 'site'],
  components: ['views', 'form-html', 'i18n', 'council', 'domain', 'site'],
  layouts: ['search-html', 'components', 'views', 'form-html', 'i18n', 'council', 'domain', 'site'],
  pages: [
    'layouts',
    'search-html',
    'components',
    'views',
    'form-html',
    'i18n',
    'council',
    'domain',
    'site',
    'styles',
  ],
  server: ['adapters', 'http', 'council', 'domain', 'i18n', 'mail', 'site', 'search', 'views'],
  scaffold: ['council', 'domain', 'i18n', 'site'],
  cli: ['scaffold', 'adapters', 'council', 'domain', 'form-html', 'i18n', 'server', 'mail', 'site'],
  client: ['search', 'domain'],
};

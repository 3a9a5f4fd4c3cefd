/** The header's search box, on every page: what answers it as one types is asked for when someone types, and not before. */
document
  .getElementById('find')
  ?.addEventListener('input', () => void import('./instant.ts').catch(() => undefined));

// Where the council keeps copies of its pages on readers' devices.
if ('offline' in document.body.dataset) void import('./offline/register.ts');

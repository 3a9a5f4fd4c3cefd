/** The header's search box, on every page: what answers it as one types is asked for when someone types, and not before. */
const box = document.querySelector<HTMLInputElement>('#find');
const ask = (): void => void import('./instant.ts').catch(() => undefined);
box?.addEventListener('input', ask);
// Someone who typed before this script came, on a slow line, is answered too.
if (box?.value && box === document.activeElement) ask();

// Where the council keeps copies of its pages on readers' devices.
if ('offline' in document.body.dataset) void import('./offline/register.ts');

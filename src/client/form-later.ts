import { keepDrafts } from './draft.ts';
import './find.ts';

if ('offline' in document.body.dataset) void import('./offline/register.ts');
// Keeping what is half filled, and the header's search: a form's own script asks for them once the page is there.
await keepDrafts();

import { keepDrafts } from './draft.ts';
import './find.ts';

// Keeping what is half filled, and the header's search: a form's own script asks for them once the page is there.
await keepDrafts();

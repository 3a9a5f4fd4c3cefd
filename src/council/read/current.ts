import { loadCouncil } from './load-council.ts';
import { defaultCouncil } from './default-council.ts';

/** The council this build is of: `COUNCIL` names its folder under content/. */
export const councilId = process.env['COUNCIL'] ?? defaultCouncil();

/** Read and checked once; every page reads it from here. */
export const council = await loadCouncil(councilId);

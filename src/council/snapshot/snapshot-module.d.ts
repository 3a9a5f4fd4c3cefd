import type { Snapshot } from './snapshot.ts';

declare const site: Snapshot;
export default site;

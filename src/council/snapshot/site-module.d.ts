import type { Site } from './site.ts';

declare const site: Site;
export default site;

import type { Config } from '@netlify/functions';
import { askForDueBuild } from '../src/server/scheduled-work.ts';

/** Every ten minutes: asks for a build when a day has come on which a page changes. (The Node server publishes by itself.) */
export default async (): Promise<Response> => {
  await askForDueBuild();
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '*/10 * * * *' };

import type { Config } from '@netlify/functions';
import { tidyStore } from '../src/server/scheduled-work.ts';

/** Every hour: erases what has been kept as long as its form said. (The Node server does the same once a day.) */
export default async (): Promise<Response> => {
  await tidyStore();
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '17 * * * *' };

import type { Config } from '@netlify/functions';
import { sweepOutbox } from '../src/server/scheduled-work.ts';

/**
 * Every minute: sends what could not be sent before, for as long as there is something to send and this function may
 * take. (The Node server does the same by its own clock.)
 */
export default async (): Promise<Response> => {
  await sweepOutbox();
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };

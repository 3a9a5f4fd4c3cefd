import type { Config } from '@netlify/functions';
import { shopOnNetlify } from '../src/server/mystery/schedule.ts';

/** Every hour: sends one of the council's own enquiries, where its moment has come. (The Node server does the same.) */
export default async (): Promise<Response> => {
  await shopOnNetlify();
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '41 * * * *' };

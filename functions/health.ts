import type { Config } from '@netlify/functions';
import { healthEndpoint } from '../src/server/health-endpoint.ts';

/** For a load balancer, and anyone who watches the site: whether messages can be kept and sent. */
export default healthEndpoint;

export const config: Config = { path: ['/health', '/health/'] };

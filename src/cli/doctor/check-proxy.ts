import type { Settings } from '../../server/settings.ts';
import { doubtful, fine, isProduction, wrong, type Environment, type Finding } from './finding.ts';

/** Whether TLS ends in front of the server, and whether the server knows the proxy that ends it. */
export function checkProxy(
  { host, trustedProxies }: Pick<Settings, 'host' | 'trustedProxies'>,
  url: string | undefined,
  environment: Environment,
): Finding[] {
  if (!isProduction(environment)) return [];
  const findings: Finding[] = [];
  if (url?.startsWith('http://') === true) {
    findings.push(
      wrong(
        'proxy',
        `The site’s own address is ${url}: what residents send could be read on the way.`,
        'Let a proxy end TLS (deploy/Caddyfile), and set SITE_URL to the https:// address before the site is built.',
      ),
    );
  }
  if (trustedProxies.length === 0) {
    findings.push(
      wrong(
        'proxy',
        'TRUST_PROXY is not set: behind a proxy everyone shares one limit.',
        'Set it to the proxy’s address: TRUST_PROXY=loopback where it is on this machine.',
      ),
    );
  }
  if (!isLoopback(host)) {
    findings.push(
      doubtful(
        'proxy',
        `HOST is ${host}: the server itself speaks plain HTTP, and other machines may reach it.`,
        'Set HOST=127.0.0.1 where the proxy is on this machine; else let a firewall admit the proxy alone.',
      ),
    );
  }
  return findings.length > 0 ? findings : [fine('proxy', 'The proxy in front is known.')];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

import type { Configuration } from 'openid-client';
import type { IdentityProvider } from '../domain/staff/identity-provider.ts';

/** How the council's identity provider knows this website. */
export interface OidcSettings {
  /** Its address, without `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Seconds for one answer of the provider. A function has ten for its own. */
const SECONDS = 8;

/**
 * The council's identity provider, by OpenID Connect's code flow with PKCE, state and nonce. Its library and what the provider
 * says of itself are loaded when the first person signs in, and again where that failed.
 */
export function openIdentityProvider(settings: OidcSettings): IdentityProvider {
  let opened: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    opened ??= discover(settings).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  return {
    async begin(back) {
      const client = await import('openid-client');
      const known = await configuration();
      const remembered = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(known, {
        ...{ redirect_uri: back, scope: 'openid email', code_challenge_method: 'S256' },
        code_challenge: await client.calculatePKCECodeChallenge(remembered.verifier),
        ...{ state: remembered.state, nonce: remembered.nonce },
      });
      return { address: address.href, remembered };
    },

    async finish(url, { state, nonce, verifier }) {
      const client = await import('openid-client');
      const known = await configuration();
      const tokens = await client
        .authorizationCodeGrant(known, new URL(url), {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
          idTokenExpected: true,
        })
        .catch(() => undefined);
      const said = tokens?.claims();
      if (tokens === undefined || said === undefined) return undefined;
      // Some providers say the address in the token, others only where they are asked for more.
      const claims =
        typeof said['email'] === 'string'
          ? said
          : await client.fetchUserInfo(known, tokens.access_token, said.sub);
      const { email, email_verified: isTheirs } = claims;
      return typeof email === 'string' && isTheirs !== false ? email : undefined;
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const url = new URL(issuer);
  // Only for a provider on this machine: see `oidcFrom` in the settings.
  const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: SECONDS });
}

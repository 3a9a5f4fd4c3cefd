import type { Configuration } from 'openid-client';
import type { IdentityProvider } from '../domain/staff/identity-provider.ts';

/** How the council's identity provider knows this website. */
export interface OidcSettings {
  /** Its address, without `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /**
   * Whether an address counts of which the provider does not say that it is the person's own: for one that never says so, and
   * where no one can write an address of their choice into their account.
   */
  trustsEmail?: boolean;
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

    async leave() {
      const client = await import('openid-client');
      const known = await configuration();
      // By RP-Initiated Logout 1.0. No ID token is kept, so that the provider asks before it ends anything.
      return known.serverMetadata().end_session_endpoint === undefined
        ? undefined
        : client.buildEndSessionUrl(known, {}).href;
    },

    async finish(url, { state, nonce, verifier }) {
      const client = await import('openid-client');
      const known = await configuration();
      const tokens = await client
        .authorizationCodeGrant(known, new URL(url), {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          if (isRefusal(error, client)) return undefined;
          throw error;
        });
      const said = tokens?.claims();
      if (tokens === undefined || said === undefined) return undefined;
      // Some providers say the address in the token, others only where they are asked for more.
      const claims =
        typeof said['email'] === 'string'
          ? said
          : await client.fetchUserInfo(known, tokens.access_token, said.sub);
      const { email } = claims;
      const isOwn = isVerified(
        [said['email_verified'], claims['email_verified']],
        settings.trustsEmail ?? false,
      );
      return typeof email === 'string' && isOwn ? email : undefined;
    },
  };
}

/**
 * Whether an address is the person's own, by all that the provider said of it. Some write the word in quotation marks.
 * @example isVerified([undefined, 'false'], true) // => false; [undefined, undefined] is the setting's answer
 */
function isVerified(said: readonly unknown[], isTrusted: boolean): boolean {
  const known = said.filter((one) => one !== undefined && one !== null);
  return known.length === 0 ? isTrusted : known.every((one) => one === true || one === 'true');
}

/** Whether the provider refused, or what came back is not what was begun here; everything else is the provider's fault. */
function isRefusal(error: unknown, client: typeof import('openid-client')): boolean {
  if (error instanceof client.AuthorizationResponseError) return true;
  if (error instanceof client.ResponseBodyError) return error.status < 500;
  return (
    error instanceof client.ClientError &&
    ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'].includes(error.code ?? '')
  );
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const url = new URL(issuer);
  // Only for a provider on this machine: see `oidcFrom` in the settings.
  const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: SECONDS });
}

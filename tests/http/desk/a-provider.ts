import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An identity provider on this machine alone, and a browser that signs in at it. */
export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Signs in there as someone, and answers the address to which the browser is sent back. */
  signInAt: (address: string, email: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** `silent:jo@c.test` signs in as jo@c.test, and the provider does not say whether the address is theirs. */
const addressOf = (id: string): string => id.replace(/^\w+:/, '');

function vouchedFor(id: string): boolean | string | undefined {
  if (id.startsWith('silent:')) return undefined;
  if (id.startsWith('quoted:')) return 'false';
  return !id.startsWith('unverified');
}

/** @param back the address to which it may send people back */
export async function aProvider(back: string): Promise<TestProvider> {
  const client = { clientId: 'staff-desk', clientSecret: 'a-secret-of-the-tests-alone' };
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: client.clientId, client_secret: client.clientSecret },
        ...{ redirect_uris: [back], grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    cookies: { keys: ['a-key-of-the-tests-alone'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: addressOf(id), email_verified: vouchedFor(id) }),
    }),
  });
  server.on('request', provider.callback());

  async function signInAt(address: string, email: string): Promise<string> {
    const cookies = new Map<string, string>();
    const ask = async (url: string, body?: URLSearchParams): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await fetch(url, {
        ...{ redirect: 'manual', headers: { cookie } },
        ...(body !== undefined && { method: 'POST', body }),
      });
      for (const set of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      return reply;
    };
    let url = address;
    for (let step = 0; step < 12; step += 1) {
      const reply = await ask(url);
      const to = reply.headers.get('location');
      if (to !== null) {
        url = new URL(to, url).href;
        if (url.startsWith(back)) return url;
        continue;
      }
      const page = await reply.text();
      const action = /action="([^"]+)"/.exec(page)?.[1];
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
      if (action === undefined || prompt === undefined) throw new Error(`no form: ${page}`);
      const filled = new URLSearchParams({ prompt, login: email, password: 'x' });
      const after = await ask(new URL(action, url).href, filled);
      url = new URL(after.headers.get('location') ?? '', url).href;
    }
    throw new Error('it did not send the browser back');
  }

  return {
    ...{ issuer, ...client, signInAt },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

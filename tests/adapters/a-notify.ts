import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const serviceId = '11111111-2222-4333-8444-555555555555';
const secret = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
/** The key of the service that this Notify knows. */
export const apiKey = `front_door-${serviceId}-${secret}`;
/** The templates that it has, with the places of each. */
export const templates = {
  text: 'c0000000-0000-4000-8000-000000000001',
  letter: 'c0000000-0000-4000-8000-000000000002',
};
const places: Record<string, readonly string[]> = {
  [templates.text]: ['text'],
  [templates.letter]: ['heading', 'text', 'address_line_1', 'address_line_2', 'address_line_3'],
};

interface Body {
  template_id?: string;
  phone_number?: string;
  personalisation?: Record<string, string>;
  reference?: string;
  [more: string]: unknown;
}

export interface Notify {
  url: string;
  /** What it took, by the address that was asked. */
  taken: { path: string; body: Body }[];
  /** From now on it answers so, whatever it is asked. */
  fail: (status: number | undefined) => void;
  stop: () => Promise<void>;
}

/**
 * GOV.UK Notify as its documentation of the API describes it, for text messages and letters: how a request is signed, what
 * it must hold and may hold, and how it is refused. It is no more than that: nothing is sent.
 */
export async function aNotify(): Promise<Notify> {
  const taken: Notify['taken'] = [];
  let failing: number | undefined;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const path = request.url ?? '';
      const body = JSON.parse(text) as Body;
      const refused =
        failing === undefined ? refusal(path, request.headers.authorization ?? '', body) : [];
      const status = failing ?? (refused.length > 0 ? (refused[0]?.status ?? 400) : 201);
      if (status === 201) taken.push({ path, body });
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify(
          status === 201
            ? { id: '740e5834-3a29-46b4-9a6f-16142fde533a', reference: body.reference ?? null }
            : {
                status_code: status,
                errors: refused.map(({ error, message }) => ({ error, message })),
              },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    taken,
    fail: (status) => {
      failing = status;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Refused {
  status: number;
  error: string;
  message: string;
}

function refusal(path: string, authorization: string, body: Body): Refused[] {
  if (!isSigned(authorization)) {
    return [{ status: 403, error: 'AuthError', message: 'Invalid token' }];
  }
  const bad = (message: string): Refused => ({ status: 400, error: 'BadRequestError', message });
  const invalid = (message: string): Refused => ({
    status: 400,
    error: 'ValidationError',
    message,
  });
  const isText = path === '/v2/notifications/sms';
  if (!isText && path !== '/v2/notifications/letter') {
    return [{ status: 404, error: 'NotFound', message: 'Not found' }];
  }
  const known = [
    'template_id',
    'personalisation',
    'reference',
    ...(isText ? ['phone_number'] : []),
  ];
  const more = Object.keys(body).filter((name) => !known.includes(name));
  const needed = places[body.template_id ?? ''];
  const given = body.personalisation ?? {};
  const missing = (needed ?? []).filter((name) => (given[name] ?? '') === '');
  const lines = Object.keys(given).filter((name) => name.startsWith('address_line_'));
  const last = given[`address_line_${String(lines.length)}`] ?? '';
  return [
    ...(more.length > 0 ? [invalid(`Additional properties are not allowed (${more.join()})`)] : []),
    ...(needed === undefined ? [bad('Template not found')] : []),
    ...(isText !== (body.template_id === templates.text)
      ? [bad('template is not suitable for this kind of notification')]
      : []),
    ...(missing.length > 0 ? [bad(`Missing personalisation: ${missing.join(', ')}`)] : []),
    ...(isText && !/^\+447\d{9}$/.test(body.phone_number ?? '')
      ? [invalid('phone_number Not a UK mobile number')]
      : []),
    ...(isText && (given['text'] ?? '').length > 918
      ? [bad('Your message is too long. Text messages cannot be longer than 918 characters.')]
      : []),
    ...(!isText && lines.length > 7 ? [invalid('Address must be no more than 7 lines long')] : []),
    ...(!isText && !/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(last)
      ? [invalid('Last line of address must be a real UK postcode or another country')]
      : []),
  ];
}

/** A JSON Web Token of the service's own: HS256, issued by the service's id, within 30 seconds. */
function isSigned(authorization: string): boolean {
  const [header = '', payload = '', signature] = authorization.replace('Bearer ', '').split('.');
  const { iss, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Record<
    string,
    unknown
  >;
  const own = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  return signature === own && iss === serviceId && Math.abs(Number(iat) - Date.now() / 1000) < 30;
}

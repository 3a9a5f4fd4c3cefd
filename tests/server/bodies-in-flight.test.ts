import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toNodeHandler } from 'srvx/node';
import { readBody } from '../../src/http/read-body.ts';
import { Refused } from '../../src/http/refusal.ts';
import { bodiesInFlight, roomFor } from '../../src/server/bodies-in-flight.ts';

let looks = 0;
let pieces = 0;
const hold = bodiesInFlight(roomFor(100_000_000), () => {
  looks += 1;
  return Promise.resolve(false);
});
const received: string[] = [];

let server: Server;
beforeAll(async () => {
  const handler = toNodeHandler(async (asked) => {
    const { request, release } = hold(asked, '192.0.2.1');
    try {
      const { given } = await readBody(await counted(request));
      received.push(given['message']?.[0] ?? '');
      return new Response('kept');
    } catch (error) {
      const status = error instanceof Refused ? error.refusal.status : 500;
      return new Response('refused', { status, headers: { Connection: 'close' } });
    } finally {
      release();
    }
  });
  server = createServer(handler as RequestListener).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

function counted(request: Request): Request {
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      pieces += 1;
      controller.enqueue(piece);
    },
  });
  const { url, method, headers } = request;
  const body = request.body?.pipeThrough(counting) ?? null;
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
}

/** The first line of the answer to a body that is sent in chunks of so many bytes. */
async function sent(text: string, chunk: number, type: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString()));
  socket.on('error', () => undefined);
  const head = `POST / HTTP/1.1\r\nHost: c.test\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += chunk) {
    const part = text.slice(at, at + chunk);
    chunks.push(`${part.length.toString(16)}\r\n${part}\r\n`);
  }
  socket.write(`${head}${chunks.join('')}0\r\n\r\n`);
  await once(socket, 'close');
  return answer.split('\r\n')[0] ?? '';
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=cut';
const file =
  '--cut\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n';

test('what came in chunks of one byte is read together, and the disk is looked at for none of them', async () => {
  [looks, pieces] = [0, 0];
  const answer = await sent(`message=${'a'.repeat(8_000)}`, 1, urlencoded);
  expect(answer).toBe('HTTP/1.1 200 ');
  expect(received.pop()).toBe('a'.repeat(8_000));
  expect(pieces).toBeLessThan(100);
  expect(looks).toBe(0);
});

test('a message that is nothing but chunks of one byte is refused as too slow', async () => {
  pieces = 0;
  const answer = await sent(`${file}${'a'.repeat(500_000)}\r\n--cut--\r\n`, 1, multipart);
  expect(answer).toBe('HTTP/1.1 408 ');
  expect(pieces).toBeLessThan(100);
  expect(await sent(`message=${'a'.repeat(60_000)}`, 1, urlencoded)).toBe('HTTP/1.1 408 ');
});

test('photographs in chunks as programs send them are read whole', async () => {
  [looks, pieces] = [0, 0];
  const answer = await sent(`${file}${'a'.repeat(2_000_000)}\r\n--cut--\r\n`, 1_000, multipart);
  expect(answer).toBe('HTTP/1.1 200 ');
  expect(pieces).toBeLessThan(400);
  expect(looks).toBeLessThan(12);
});

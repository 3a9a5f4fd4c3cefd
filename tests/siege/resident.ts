import { request } from 'node:http';

/**
 * Someone who reads pages and sends messages while the siege goes on, and writes how long each took. A process of its
 * own, so that what the attackers do to their own takes nothing of its time. Ends at SIGTERM.
 */
const [, , url = ''] = process.argv;
const { hostname, port } = new URL(url);
const pages = [
  '/',
  '/forms/general-enquiry/',
  '/contact/',
  '/search/?q=when+are+the+bins+collected',
  '/charter/',
  '/charter/performance/',
];
const taken: { what: string; milliseconds: number; status: number }[] = [];
let turn = 0;
let goesOn = true;

/** Each time from another address, as another household would be. */
function ask(
  what: string,
  method: string,
  path: string,
  body?: string,
): Promise<string | undefined> {
  turn += 1;
  const localAddress = `127.0.${String(1 + (Math.floor(turn / 250) % 250))}.${String(1 + (turn % 250))}`;
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text?: string): void => {
      taken.push({ what, milliseconds: performance.now() - began, status });
      resolve(text);
    };
    const headers = {
      Accept: method === 'POST' ? 'application/json' : 'text/html',
      ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    };
    const asking = request(
      { hostname, port, path, method, localAddress, headers, agent: false },
      (reply) => {
        let text = '';
        reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
        reply.on('end', () => {
          done(reply.statusCode ?? 0, text);
        });
        reply.on('error', () => {
          done(0);
        });
      },
    );
    asking.setTimeout(20_000, () => asking.destroy());
    asking.on('error', () => {
      done(0);
    });
    asking.end(body);
  });
}

async function live(): Promise<void> {
  while (goesOn) {
    for (const page of pages) {
      await ask('reads', 'GET', page);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const message = `message=The+street+light+is+out,+${String(turn)}&email=resident-${String(turn)}@example.org`;
    const reply = await ask('sends', 'POST', '/f/general-enquiry', message);
    const reference = /"reference":"([^"]+)"/.exec(reply ?? '')?.[1];
    if (reference !== undefined) await ask('looks it up', 'GET', `/sent/${reference}/`);
  }
}

process.once('SIGTERM', () => {
  goesOn = false;
});
process.stdout.write('ready\n');
await live();
process.stdout.write(JSON.stringify(taken));

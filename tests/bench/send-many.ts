import { Agent, request } from 'node:http';

/**
 * Posts different messages over a number of connections, each of which sends its next once the last was answered, and
 * writes how long each took. A process of its own, so that the server measured has its core to itself.
 */
const [, , url = '', requests = '0', connections = '1', from = ''] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const words = 'The street light outside the library has been out since Tuesday. '.repeat(4);

function post(index: number): Promise<void> {
  const email = `resident-${from}-${String(index)}@example.org`;
  const body = new URLSearchParams({
    message: `${words} ${from}-${String(index)}`,
    name: 'Ada',
    email,
  });
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`Answered ${String(response.statusCode)}.`));
        });
      },
    );
    sending.once('error', reject);
    sending.end(body.toString());
  });
}

const milliseconds: number[] = [];
let next = 0;
const began = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (next < Number(requests)) {
      const index = next++;
      const sentAt = performance.now();
      await post(index);
      milliseconds.push(performance.now() - sentAt);
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
agent.destroy();
process.stdout.write(JSON.stringify({ seconds, milliseconds }));

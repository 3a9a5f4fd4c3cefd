import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** How the mail server behaves today. */
export type SmtpMood =
  | 'well'
  /** Hangs up at once. */
  | 'refusing'
  /** Takes the connection and never says a word. */
  | 'silent'
  /** Hangs up in the middle of the message. */
  | 'dropping'
  /** 421 as a greeting. */
  | 'busy'
  /** 451 to the address: try later. */
  | 'greylisting'
  /** 452 after the whole message. */
  | 'full'
  /** 550 to the address: there is no such mailbox. */
  | 'unknown-mailbox'
  /** 554 after the whole message: it looks like spam. */
  | 'rejecting';

export interface Seen {
  mood: SmtpMood;
  messageId: string;
  /** Whether the server said that it has it. */
  accepted: boolean;
}

export interface FaultySmtp {
  url: string;
  mood: SmtpMood;
  /** Every message whose headers came, in order. */
  seen: Seen[];
  connections: () => number;
  stop: () => Promise<void>;
}

/** A mail server that can be put into any bad mood. */
export async function faultySmtp(mood: SmtpMood = 'well'): Promise<FaultySmtp> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    talk(socket, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const smtp: FaultySmtp = {
    url: `smtp://127.0.0.1:${String(port)}`,
    mood,
    seen: [],
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
  return smtp;
}

export function silentSmtp(): Promise<FaultySmtp> {
  return faultySmtp('silent');
}

function talk(socket: Socket, smtp: FaultySmtp): void {
  const { mood } = smtp;
  const say = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  if (mood === 'refusing') {
    socket.destroy();
    return;
  }
  if (mood === 'silent') return;
  say(mood === 'busy' ? '421 busy, try later' : '220 mail.example ready');

  let rest = '';
  let message: string[] | undefined;
  const end = (): void => {
    const accepted = mood === 'well';
    const id = /^message-id:\s*(<[^>]+>)/im.exec((message ?? []).join('\n'))?.[1] ?? '';
    smtp.seen.push({ mood, messageId: id, accepted });
    message = undefined;
  };
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (message === undefined) {
        if (line === 'DATA') message = [];
        say(answerTo(line, mood));
        if (line === 'QUIT') socket.end();
      } else if (line === '.') {
        end();
        say(mood === 'full' ? '452 no room' : mood === 'rejecting' ? '554 no' : '250 taken');
      } else {
        message.push(line);
        if (mood === 'dropping' && line === '') {
          end();
          socket.destroy();
          return;
        }
      }
    }
  });
}

function answerTo(line: string, mood: SmtpMood): string {
  const command = line.slice(0, 4).toUpperCase();
  if (command === 'DATA') return '354 go on';
  if (command === 'QUIT') return '221 bye';
  if (command === 'RCPT' && mood === 'greylisting') return `451 try later (${line})`;
  if (command === 'RCPT' && mood === 'unknown-mailbox') return `550 no such mailbox (${line})`;
  return '250 ok';
}

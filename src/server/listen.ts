import type { Server } from 'node:http';

/** Opens a server. Where its address can't be had, the error says which, and what to set. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(inPlainWords(error, port, host));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function inPlainWords(error: Error, port: number, host: string): Error {
  const sentence = sentences['code' in error ? String(error.code) : '']?.(String(port), host);
  return sentence === undefined ? error : new Error(sentence, { cause: error });
}

const sentences: Record<string, ((port: string, host: string) => string) | undefined> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use: another program, or another copy of this one, is using it. ` +
    `Set PORT to another, such as PORT=${port === '8889' ? '8890' : '8889'}.`,
  EACCES: (port) =>
    `Port ${port} may not be used by this user. Set PORT to one above 1023, such as PORT=8888.`,
  EADDRNOTAVAIL: (_port, host) =>
    `This machine has no address ${host}. Set HOST to one that it has, such as HOST=127.0.0.1.`,
};

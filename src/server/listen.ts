import type { Server } from 'node:http';

/** The settings that say where. */
interface Names {
  port: string;
  host: string;
}

/** Opens a server. Where its address can't be had, the error says which, and what to set. */
export function listen(
  server: Server,
  port: number,
  host: string,
  names: Names = { port: 'PORT', host: 'HOST' },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(inPlainWords(error, port, host, names));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function inPlainWords(error: Error, port: number, host: string, names: Names): Error {
  const sentence = sentences['code' in error ? String(error.code) : '']?.(
    String(port),
    host,
    names,
  );
  return sentence === undefined ? error : new Error(sentence, { cause: error });
}

const sentences: Record<
  string,
  ((port: string, host: string, names: Names) => string) | undefined
> = {
  EADDRINUSE: (port, _host, names) =>
    `Port ${port} is in use: another program, or another copy of this one, is using it. ` +
    `Set ${names.port} to another, such as ${names.port}=${port === '8889' ? '8890' : '8889'}.`,
  EACCES: (port, _host, names) =>
    `Port ${port} may not be used by this user. Set ${names.port} to one above 1023, such as ${names.port}=8888.`,
  EADDRNOTAVAIL: (_port, host, names) =>
    `This machine has no address ${host}. Set ${names.host} to one that it has, such as ${names.host}=127.0.0.1.`,
};

import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../http/security-headers.ts';
import { rawAnswer, type RawStatus } from './raw-answer.ts';

const statuses: Record<string, RawStatus> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What Node would answer by itself (400, 408, 413, 417, 431), with the headers that every answer has. */
export function answerWhatIsNoRequest(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    socket.end(rawAnswer(statuses[error.code ?? ''] ?? 400), () => {
      socket.destroy();
    });
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    response.writeHead(417, { ...securityHeaders, 'Content-Length': '0' }).end();
  });
  server.on('connect', (_request, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end(rawAnswer(405), () => {
      socket.destroy();
    });
  });
}

/** Whether the head of an answer has gone out already: a second one in its middle would be read as its body. */
function isAnswering(socket: Duplex): boolean {
  const { _httpMessage: message } = socket as { _httpMessage?: ServerResponse | null };
  return message?.headersSent === true;
}

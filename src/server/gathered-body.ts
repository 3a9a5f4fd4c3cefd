import { IncomingMessage } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import type { ServerRequest } from 'srvx';
import { Refused } from '../http/refusal.ts';

/** Bytes on the line before it is asked how much of them is body. */
const TO_BE_SEEN_BYTES = 64 * 1024;
/** Of what comes in over the line, what has to be body: chunks of six bytes or more have as much. */
const LEAST_SHARE_OF_BODY = 0.5;

/**
 * A request's body, with all that has come in read as one piece. The platform's own stream gives a piece for each chunk
 * (RFC 9112, 7.1), and a chunk may be of one byte: a million of them would be a million pieces, promises and timers.
 * Where far more chunks came than body, it is refused (408, too slow).
 * @returns the stream, or the request's own where the request has not come from a server of ours
 */
export function gatheredBody(
  request: Request & Pick<ServerRequest, 'runtime'>,
): ReadableStream<Uint8Array> | null {
  const incoming = request.runtime?.node?.req;
  if (!(incoming instanceof IncomingMessage) || incoming.destroyed || 'rawBody' in incoming) {
    return request.body;
  }
  const { socket } = incoming;
  const pieces = incoming[Symbol.asyncIterator]();
  const began = socket.bytesRead;
  let size = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Node hands each chunk on by itself. A turn later, all that came with it is there.
        await turn();
        const next = await pieces.next();
        if (next.done === true) return controller.close();
        const piece = next.value as Buffer;
        size += piece.byteLength;
        const came = socket.bytesRead - began;
        if (came > TO_BE_SEEN_BYTES && size < came * LEAST_SHARE_OF_BODY) {
          throw new Refused({ status: 408, kind: 'too-slow' });
        }
        controller.enqueue(piece);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

/**
 * The least that a server could do and still lose nothing: it reads the body, makes one insert that is on the disk
 * before it answers (WAL, full sync, as the real store), and checks, promises and mails nothing. A GET is answered with
 * the bytes of one file, which it holds.
 */
const [, , path = '', file] = process.argv;
const page = file === undefined ? Buffer.alloc(0) : readFileSync(file);
const database = new DatabaseSync(path);
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE submissions (reference TEXT PRIMARY KEY, json TEXT NOT NULL);
`);
const insert = database.prepare('INSERT INTO submissions (reference, json) VALUES (?, ?)');

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': page.byteLength });
    response.end(page);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const reference = randomUUID();
    insert.run(reference, Buffer.concat(chunks).toString());
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ ok: true, reference }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.info(`The bare server is open at http://127.0.0.1:${String(port)}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  database.close();
});

import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { type Behave, type Exchange, etagOf, send } from './hostile-server.ts';

const json = { 'Content-Type': 'application/json' };

/** A status and nothing else of use. */
export const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Behave =>
  (exchange) =>
    send(exchange, status, headers, body);

/** Status 200 with this body in place of the right one. */
export const sends =
  (body: string | Uint8Array, headers: Record<string, string> = json): Behave =>
  (exchange) =>
    send(exchange, 200, headers, body);

/** Status 200 with the right bytes changed. */
export const changes =
  (change: (bytes: Uint8Array<ArrayBuffer>, exchange: Exchange) => Uint8Array): Behave =>
  (exchange) =>
    send(exchange, 200, json, change(exchange.bytes ?? new Uint8Array(), exchange));

/** The right bytes under other headers. */
export const headed =
  (headers: Record<string, string>): Behave =>
  (exchange) =>
    send(exchange, 200, headers, exchange.bytes);

/** A redirect. `to` gets the origin of another server, which has the same files. */
export const redirects =
  (status: number, to: (exchange: Exchange) => string): Behave =>
  (exchange) =>
    send(exchange, status, { Location: to(exchange) });

/** Misbehaves so often, then answers well. */
export const atFirst =
  (times: number, behave: Behave): Behave =>
  (exchange) =>
    exchange.before < times ? behave(exchange) : exchange.well();

/** Raw text on the connection, and its end. */
export const raw =
  (text: string): Behave =>
  ({ response }) => {
    response.socket?.end(text, 'latin1');
  };

/** Breaks the connection with a reset, after so many bytes of the body (none: before any header). */
export const resets =
  (after: number | undefined): Behave =>
  async ({ response, bytes = new Uint8Array() }) => {
    if (after !== undefined) {
      response.writeHead(200, { ...json, 'Content-Length': String(bytes.byteLength) });
      response.write(bytes.subarray(0, after));
      // What was written has to leave before the reset, or there is nothing to break off.
      await wait(20);
    }
    response.socket?.resetAndDestroy();
  };

/** Promises the whole body, sends half and ends the connection in good order. */
export const truncates: Behave = ({ response, bytes = new Uint8Array() }) => {
  const half = Buffer.from(bytes.subarray(0, bytes.byteLength / 2)).toString('latin1');
  response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.byteLength}\r\n\r\n${half}`, 'latin1');
};

/** Half of the body in chunks (RFC 9112, section 7.1), and never the last one. */
export const breaksChunks: Behave = ({ response, bytes = new Uint8Array() }) => {
  const half = Buffer.from(bytes.subarray(0, bytes.byteLength / 2));
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  const text = `${head}${half.byteLength.toString(16)}\r\n${half.toString('latin1')}\r\n`;
  response.socket?.end(text, 'latin1');
};

/** Without a length the end of the connection is the end of the body (RFC 9112, section 6.3): half looks like all. */
export const endsEarly: Behave = ({ response, bytes = new Uint8Array() }) => {
  const half = Buffer.from(bytes.subarray(0, bytes.byteLength / 2)).toString('latin1');
  response.socket?.end(`HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n${half}`, 'latin1');
};

/** A body that never ends, as fast as the client takes it. */
export const neverEnds: Behave = async ({ response }) => {
  response.writeHead(200, json);
  const piece = Buffer.alloc(65_536, 0x20);
  while (!response.destroyed) {
    if (!response.write(piece)) await room(response, response);
  }
};

/** Until a stream takes more, or nobody listens any longer. */
function room(stream: Writable, response: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', () => resolve());
    response.once('close', () => resolve());
  });
}

/** Takes the request and says nothing at all. */
export const saysNothing: Behave = () => undefined;

/** Sends so many bytes of the body and then nothing more. */
export const stallsAfter =
  (count: number): Behave =>
  ({ response, bytes = new Uint8Array() }) => {
    response.writeHead(200, { ...json, 'Content-Length': String(bytes.byteLength) });
    response.flushHeaders();
    if (count > 0) response.write(bytes.subarray(0, count));
  };

/** Sends the right body in so many pieces with a wait after each. */
export const trickles =
  (pieces: number, milliseconds: number): Behave =>
  async ({ response, bytes = new Uint8Array() }) => {
    response.writeHead(200, { ...json, 'Content-Length': String(bytes.byteLength), Connection: 'close' });
    const size = Math.ceil(bytes.byteLength / pieces);
    for (let at = 0; at < bytes.byteLength && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      await wait(milliseconds);
    }
    response.end();
  };

/** 100,000,000 bytes of zeros in a gzip of less than 100,000 bytes. */
export const gzipBomb: Behave = async ({ response }) => {
  response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' });
  const packer = createGzip();
  packer.pipe(response);
  const piece = Buffer.alloc(1_000_000);
  for (let sent = 0; sent < 100 && !response.destroyed; sent += 1) {
    if (!packer.write(piece)) await room(packer, response);
  }
  packer.end();
};

/** The right bytes in a good gzip. */
export const gzips: Behave = (exchange) =>
  send(exchange, 200, { ...json, 'Content-Encoding': 'gzip' }, gzipSync(exchange.bytes ?? new Uint8Array()));

/** Answers 304 whatever was asked. */
export const saysUnchanged =
  (etag?: string): Behave =>
  (exchange) =>
    send(exchange, 304, { ETag: etag ?? etagOf(exchange.bytes ?? new Uint8Array()) });

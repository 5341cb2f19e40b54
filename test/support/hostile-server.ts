import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { encode, type Publication } from './publication.ts';

/** One request, and everything that a server can do with it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** What is asked for: `manifest.json` or the name of a hashed file. */
  name: string;
  /** How often it was asked for before, since the behaviour began. */
  before: number;
  publication: Publication;
  /** The bytes that a good server would send; undefined where there is no such file. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Answers as a good server does. */
  well(): void;
  /** Origin of another server, which has the same feed: `http://127.0.0.1:4000`. */
  elsewhere: string;
}

/** What a server does in place of a good answer. */
export type Behave = (exchange: Exchange) => void | Promise<void>;

export interface HostileServer {
  feedUrl: string;
  /** Where the server is, without a path: `http://127.0.0.1:4000`. */
  origin: string;
  publish(publication: Publication): void;
  /** How the manifest and the first shard are answered from now on; what is not named is answered well. */
  behave(ways: { manifest?: Behave | undefined; file?: Behave | undefined }): void;
  /** Milliseconds before each answer. */
  slow(milliseconds: number): void;
  /** What was asked for since the last call: names, in order. */
  asked(): string[];
  /** What other servers than the feed's were asked for: paths, in order. */
  askedElsewhere(): string[];
  /** Stops listening, as a server that is switched off, and starts again on the same port. */
  fallSilent(): Promise<void>;
  wake(): Promise<void>;
  close(): Promise<void>;
}

const folder = '/kith/v1/';

/** The entity tag of a manifest (RFC 9110, section 8.8.3). */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`;

export const manifestBytes = ({ manifest }: Publication): Uint8Array<ArrayBuffer> => encode(JSON.stringify(manifest));

/** Sends a whole answer. Connections are closed, so that no answer can spoil the next. */
export function send(
  { response }: Pick<Exchange, 'response'>,
  status: number,
  headers: Record<string, string>,
  body?: string | Uint8Array,
): void {
  response.writeHead(status, { Connection: 'close', ...headers });
  response.end(body);
}

/** A server of a feed that behaves as told. It listens on this machine only. */
export async function openHostileServer(first: Publication): Promise<HostileServer> {
  let publication = first;
  let ways: { manifest?: Behave | undefined; file?: Behave | undefined } = {};
  let delay = 0;
  let log: string[] = [];
  let logElsewhere: string[] = [];
  let counts = new Map<string, number>();
  const other = createServer((request, response) => {
    logElsewhere.push(request.url ?? '');
    respondWell({ request, response, bytes: bytesOf(nameIn(request)), publication });
  });
  const nameIn = ({ url = '' }: IncomingMessage): string => new URL(url, 'http://feed').pathname.replace(/^.*\//, '');
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> | undefined =>
    name === 'manifest.json' ? manifestBytes(publication) : publication.files.get(name);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = nameIn(request);
    log.push(name);
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    if (delay > 0) await wait(delay);
    const bytes = bytesOf(name);
    const well = (): void => respondWell({ request, response, bytes, publication });
    const way = wayOf(name, request);
    if (way === undefined) well();
    else await way({ request, response, name, before, publication, bytes, well, elsewhere: originOf(other) });
  };
  const wayOf = (name: string, { url = '' }: IncomingMessage): Behave | undefined => {
    if (!url.startsWith(folder)) return undefined;
    if (name === 'manifest.json') return ways.manifest;
    return name === publication.manifest.people.shards[0]?.name ? ways.file : undefined;
  };
  const server = createServer((request, response) => {
    // A client may leave in the middle of any answer.
    response.on('error', () => undefined);
    request.socket.on('error', () => undefined);
    serve(request, response).catch(() => request.socket.destroy());
  });
  await Promise.all([listen(server, 0), listen(other, 0)]);
  const port = portOf(server);
  const origin = originOf(server);
  return {
    feedUrl: `${origin}${folder}manifest.json`,
    origin,
    publish(next) {
      publication = next;
    },
    behave(next) {
      ways = next;
      counts = new Map();
    },
    slow(milliseconds) {
      delay = milliseconds;
    },
    asked() {
      const names = log;
      log = [];
      return names;
    },
    askedElsewhere() {
      const paths = logElsewhere;
      logElsewhere = [];
      return paths;
    },
    fallSilent: () => stop(server),
    wake: () => listen(server, port),
    close: async () => {
      await Promise.all([stop(server), stop(other)]);
    },
  };
}

function respondWell({
  request,
  response,
  bytes,
  publication,
}: Pick<Exchange, 'request' | 'response' | 'bytes' | 'publication'>): void {
  if (bytes === undefined) {
    send({ response }, 404, {}, 'There is no such file.');
    return;
  }
  const manifest = manifestBytes(publication);
  const etag = etagOf(manifest);
  const json = { 'Content-Type': 'application/json' };
  if (Buffer.compare(bytes, manifest) !== 0) send({ response }, 200, json, bytes);
  else if (request.headers['if-none-match'] === etag) send({ response }, 304, { ETag: etag });
  else send({ response }, 200, { ...json, ETag: etag }, manifest);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

const originOf = (server: Server): string => `http://127.0.0.1:${portOf(server)}`;

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { failed, ok, type Result } from '../shared/src/result.ts';

export interface Served {
  /** Without a slash at its end: `http://127.0.0.1:4321`. */
  address: string;
  close: () => Promise<void>;
}

export interface Serving {
  /** 0 takes any free port. */
  port: number;
  /** Look at the folder again with each request, for files that change while they are served. */
  live?: boolean;
  /** Headers that every answer carries. */
  headers?: Record<string, string>;
}

/** Names that carry the hash of what they hold never change what they hold. */
const namedByContent = /\/(?:[a-z0-9-]+\.[0-9a-f]{64}\.json|_astro\/[^/]+)$/;

/**
 * Serves a folder of static files to this machine alone. Folders have no listing. The error is a sentence: most often
 * that the port is taken.
 */
export async function serveFolder(
  folder: string,
  { port, live = false, headers = {} }: Serving,
): Promise<Result<Served, string>> {
  const files = sirv(folder, {
    dev: live,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        namedByContent.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
    onNoMatch: (_request, response) => void answerMissing(folder, response),
  });
  const server = createServer((request, response) => files(request, response));
  const fault = await listen(server, port);
  if (fault !== undefined) return failed(sentenceFor(fault, port));
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`;
  return ok({ address, close: () => close(server) });
}

/** Why a port cannot be served, as a sentence; undefined when it is free. */
export async function portFault(port: number): Promise<string | undefined> {
  const server = createServer();
  const fault = await listen(server, port);
  if (fault !== undefined) return sentenceFor(fault, port);
  await close(server);
  return undefined;
}

async function answerMissing(folder: string, response: ServerResponse): Promise<void> {
  const page = join(folder, '404.html');
  const body = existsSync(page) ? await readFile(page) : 'There is no such page.';
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function sentenceFor(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') return `Port ${port} may not be used by you. Choose one above 1023: PORT=4321 npm start`;
  return `Port ${port} cannot be served: ${error.message}`;
}

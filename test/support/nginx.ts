import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findNginx, type Nginx } from '../../scripts/nginx-setup.ts';
import { inRoot } from '../../scripts/place.ts';
import { waitFor } from './wait.ts';

const requestSchema = z.object({
  method: z.string(),
  /** As it was asked for: `/kith/v1/manifest.json`. */
  path: z.string(),
  status: z.number(),
  /** `br`, `gzip`, or empty. */
  encoding: z.string(),
  /** The `If-None-Match` of the request; empty where there was none. */
  condition: z.string(),
  /** Of the whole answer, its headers included. */
  bytes: z.number(),
});

/** A request as nginx saw it. */
export type Request = z.infer<typeof requestSchema>;

export interface ServedByNginx {
  /** Without a slash at its end. */
  address: string;
  /** Every request so far, in the order in which they were answered. */
  requests: () => Promise<Request[]>;
  /** The id of the process that answers (Linux). */
  worker: () => Promise<number>;
  close: () => Promise<void>;
}

const serve = inRoot('site', 'publisher', 'serve');

/** Replaces what must be there exactly once. */
function replaced(text: string, what: string, by: string): string {
  if (text.split(what).length !== 2) throw new Error(`nginx.conf does not hold “${what}” exactly once.`);
  return text.replace(what, () => by);
}

/** A certificate and its key, as absolute paths of PEM files. */
export interface Certificate {
  certificate: string;
  key: string;
}

interface Serving {
  /** Whether requests are kept; a bench does without. */
  log?: boolean;
  /** Speak HTTPS with it. */
  tls?: Certificate | undefined;
  /** The folder of the drop box for contributions; without one there is none, as it is shipped. */
  contributions?: string;
}

/** The server that Kith ships, at another place: the rest is as an administrator copies it. */
async function shippedServer(folder: string, port: number, tls?: Certificate, dropBox?: string): Promise<string> {
  const text = await readFile(join(serve, 'nginx.conf'), 'utf8');
  const secured = tls && `ssl; ssl_certificate ${tls.certificate}; ssl_certificate_key ${tls.key};`;
  const listening = replaced(text, 'listen 80;', `listen 127.0.0.1:${port} ${secured ?? ';'}`);
  const rooted = replaced(listening, 'root /srv/kith;', `root ${folder};`);
  const including = replaced(rooted, 'include /etc/nginx/kith.conf;', `include ${join(serve, 'kith.conf')};`);
  if (dropBox === undefined) return including;
  return replaced(including, '# include /etc/nginx/contributions.conf;', `include ${dropBox};`);
}

/** The drop box that Kith ships, with another folder behind it. */
async function shippedDropBox(folder: string): Promise<string> {
  const text = await readFile(join(serve, 'contributions.conf'), 'utf8');
  const moved = replaced(text, 'alias /srv/kith-contributions/;', `alias ${folder}/;`);
  return replaced(moved, 'path /srv/kith-contributions/.coming;', `path ${folder}/.coming;`);
}

const logFormat = [
  '{"method":"$request_method"',
  '"path":"$request_uri"',
  '"status":$status',
  '"encoding":"$sent_http_content_encoding"',
  '"condition":"$http_if_none_match"',
  '"bytes":$bytes_sent}',
].join(',');

/** What stands around a server block: the machine's part, in a folder of its own instead of the system's. */
function machine(nginx: Nginx, state: string, log: boolean): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${join(state, kind)};`,
  );
  return [
    `load_module ${nginx.brotliModule};`,
    // As root, nginx would give up its rights and could not read the folder of the test.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(state, 'pid')};`,
    'error_log stderr warn;',
    'events {}',
    'http {',
    `  include ${nginx.mimeTypes};`,
    '  default_type application/octet-stream;',
    '  sendfile on;',
    `  log_format kith escape=json '${logFormat}';`,
    log ? `  access_log ${join(state, 'access.log')} kith;` : '  access_log off;',
    ...temporary,
    `  include ${join(state, 'server.conf')};`,
    '}',
  ].join('\n');
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Serves a folder with a real nginx and the configuration that Kith ships, on any free port of this machine.
 * @throws when there is no nginx, or when it does not start; with what it said
 */
export async function serveWithNginx(folder: string, serving: Serving = {}): Promise<ServedByNginx> {
  const { log = true, tls, contributions } = serving;
  const nginx = findNginx();
  if (nginx === undefined) throw new Error('There is no nginx with brotli. Run npm test once, which fetches one.');
  const state = await mkdtemp(join(tmpdir(), 'kith-nginx-'));
  const port = await freePort();
  const dropBox = contributions === undefined ? undefined : join(state, 'contributions.conf');
  if (dropBox !== undefined && contributions !== undefined)
    await writeFile(dropBox, await shippedDropBox(contributions));
  await writeFile(join(state, 'server.conf'), await shippedServer(folder, port, tls, dropBox));
  await writeFile(join(state, 'nginx.conf'), machine(nginx, state, log));
  const child = spawn(nginx.program, ['-p', state, '-c', join(state, 'nginx.conf')], {
    env: { ...process.env, ...nginx.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const kill = (): void => void child.kill('SIGTERM');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    await ended(child);
    await rm(state, { recursive: true, force: true });
  };
  const address = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  try {
    await waitFor(`nginx answers at ${address}`, async () => {
      if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}.`);
      return answers(port);
    });
  } catch (cause) {
    await close();
    throw new Error(`nginx did not start. It said: ${said.join('')}`, { cause });
  }
  const requests = async (): Promise<Request[]> => {
    const text = await readFile(join(state, 'access.log'), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return z.array(requestSchema).parse(lines.map(parse));
  };
  const worker = async (): Promise<number> => {
    const children = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
    return Number(children.trim().split(' ')[0]);
  };
  return { address, requests, worker, close };
}

/** True when somebody listens; nothing is asked, so that nothing is logged. */
function answers(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}

const parse = (line: string): unknown => JSON.parse(line);

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

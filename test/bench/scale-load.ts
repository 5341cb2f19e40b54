import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { connect, createServer } from 'node:net';
import type { ServedByNginx } from '../support/nginx.ts';

/** What a server spent on answering a question many times. */
export interface Load {
  /** Processor time of the server alone, whoever else is busy on this machine. */
  microsecondsEach: number;
  /** As one client on the same machine saw it: a lower bound. */
  perSecond: number;
  /** Bytes that come over a connection of its own for one answer: over HTTPS encrypted, the handshake included. */
  bytesEach: number;
}

interface Question {
  path: string;
  headers: Record<string, string>;
  /** What the answer has to be: a wrong answer is often the cheaper one. */
  status: number;
  times: number;
  /** A connection for each, as a browser has that asks once an hour; else they share a few. */
  ownConnection: boolean;
}

const atOnce = 16;

/** Hundredths of a second, in which Linux counts processor time (proc(5), /proc/pid/stat, fields 14 and 15). */
const ticksPerSecond = 100;

async function processorSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may hold spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Asks once, and reads the answer to its end. */
function askOnce(address: URL, options: RequestOptions, status: number): Promise<void> {
  // The certificate is our own, made for this run.
  const secure = { ...options, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const received = (response: IncomingMessage): void => {
      if (response.statusCode !== status) reject(new Error(`nginx answered ${response.statusCode}, not ${status}.`));
      response.resume().once('end', resolve);
    };
    const asked =
      address.protocol === 'https:' ? secureRequest(address, secure, received) : request(address, options, received);
    asked.once('error', reject).end();
  });
}

/** The bytes that come for one answer over a connection of its own, counted by a relay that understands none of them. */
async function bytesReceived(address: URL, headers: Record<string, string>, status: number): Promise<number> {
  let received = 0;
  const relay = createServer((client) => {
    const server = connect(Number(address.port), address.hostname);
    server.on('data', (chunk) => {
      received += chunk.length;
    });
    client.pipe(server).pipe(client);
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  const bound = relay.address();
  const relayed = new URL(address);
  relayed.port = String(typeof bound === 'object' && bound !== null ? bound.port : 0);
  await askOnce(relayed, { headers, agent: false }, status);
  relay.close();
  return received;
}

/**
 * Asks a server the same thing many times over a few connections and reads off what it cost the server.
 * @throws when an answer is not the one that was to be measured
 */
export async function measureLoad(nginx: ServedByNginx, question: Question): Promise<Load> {
  const { path, headers, status, times, ownConnection } = question;
  const address = new URL(path, nginx.address);
  const shared = { keepAlive: true, maxSockets: atOnce };
  const kept = address.protocol === 'https:' ? new SecureAgent(shared) : new Agent(shared);
  const agent = ownConnection ? false : kept;
  const options: RequestOptions = { headers, agent };
  const bytesEach = await bytesReceived(address, headers, status);
  const worker = await nginx.worker();
  const before = await processorSeconds(worker);
  const start = performance.now();
  let left = times;
  const client = async (): Promise<void> => {
    for (; left > 0; ) {
      left -= 1;
      await askOnce(address, options, status);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  const seconds = (performance.now() - start) / 1000;
  const spent = (await processorSeconds(worker)) - before;
  kept.destroy();
  return { microsecondsEach: (spent / times) * 1e6, perSecond: times / seconds, bytesEach };
}

import * as answer from './hostile-answers.ts';
import type { Behaviour } from './hostile-behaviours.ts';
import { refused, refusedFile, taken, unchanged } from './hostile-outcomes.ts';
import type { Behave } from './hostile-server.ts';

const page = '<!doctype html><html><title>Sign in</title><form action="/login"><input name="user"></form></html>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
/** UTF-8's byte order mark. */
const mark = '\u{feff}';

const pair = (name: string, behave: Behave, problem: string): Behaviour[] => [
  { name: `${name} in place of the manifest`, manifest: behave, outcome: refused(problem) },
  { name: `${name} in place of a shard`, file: behave, outcome: refusedFile(problem) },
];

const statuses = (problem: string, ...codes: number[]): Behaviour[] =>
  codes.flatMap((status) => pair(`answers ${status}`, answer.answers(status), problem));

const signIn: Behaviour[] = [
  ...statuses('signin', 401, 403),
  ...pair('sends a sign-in page with status 200', answer.sends(page, html), 'signin'),
  ...pair('sends a sign-in page as XHTML', answer.sends(page, { 'Content-Type': 'application/xhtml+xml' }), 'signin'),
  ...pair('sends a sign-in page as JSON', answer.sends(page), 'signin'),
  ...pair('sends a sign-in page without a content type', answer.sends(page, {}), 'signin'),
  ...pair('sends a sign-in page after white space', answer.sends(` \r\n\t${page}`, {}), 'signin'),
  ...pair('sends a sign-in page after a byte order mark', answer.sends(mark + page, {}), 'signin'),
  ...pair('calls the right bytes HTML', answer.headed(html), 'signin'),
  ...[301, 302, 303, 307, 308].flatMap((status) =>
    pair(
      `redirects with ${status} to another origin`,
      answer.redirects(status, ({ elsewhere, name }) => `${elsewhere}/kith/v1/${name}`),
      'signin',
    ),
  ),
  ...pair(
    'redirects to a sign-in page of its own',
    ({ response, request, ...rest }) => {
      if (request.url?.includes('?') === true) return answer.sends(page, html)({ response, request, ...rest });
      return answer.redirects(302, ({ name }) => `/kith/v1/${name}?next=1`)({ response, request, ...rest });
    },
    'signin',
  ),
  ...pair(
    'redirects in circles',
    answer.redirects(302, ({ name }) => `/kith/v1/${name}`),
    'signin',
  ),
];

const broken: Behaviour[] = [
  { name: 'does not listen', silent: true, outcome: refused('unreachable') },
  ...pair('resets the connection', answer.resets(undefined), 'unreachable'),
  ...pair('resets the connection in the middle of the body', answer.resets(100), 'unreachable'),
  ...pair('ends the connection before the promised length', answer.truncates, 'unreachable'),
  ...pair('breaks off its chunks', answer.breaksChunks, 'unreachable'),
  ...pair('says nothing', answer.saysNothing, 'unreachable'),
  ...pair('stalls after the headers', answer.stallsAfter(0), 'unreachable'),
  ...pair('stalls in the middle of the body', answer.stallsAfter(100), 'unreachable'),
  ...pair('speaks no HTTP', answer.raw('\u0000\u0001 hello, this is the mail server\r\n\r\n'), 'unreachable'),
  ...pair('answers as in 1991, without any header', answer.raw('{"format":"kith-feed"}'), 'unreachable'),
  ...pair(
    'sends 1,000,000 bytes of headers',
    answer.raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`),
    'unreachable',
  ),
  ...pair('says "go on" and goes away', answer.raw('HTTP/1.1 103 Early Hints\r\n\r\n'), 'unreachable'),
  ...pair('calls plain text gzip', answer.headed({ 'Content-Encoding': 'gzip' }), 'unreachable'),
  ...pair('calls plain text brotli', answer.headed({ 'Content-Encoding': 'br' }), 'unreachable'),
];

const failing: Behaviour[] = [
  ...statuses('missing', 404, 410),
  ...statuses('server', 203, 204, 206, 300, 302, 400, 418, 500, 502, 503, 504),
  ...pair('asks for patience', answer.answers(429, { 'Retry-After': '3600' }), 'server'),
  ...pair('asks for patience without end', answer.answers(503, { 'Retry-After': '9'.repeat(400) }), 'server'),
  { name: 'says that nothing changed', manifest: answer.saysUnchanged(), outcome: unchanged },
  { name: 'says that nothing changed of something else', manifest: answer.saysUnchanged('"x"'), outcome: unchanged },
  { name: 'says that a shard did not change', file: answer.saysUnchanged(), outcome: refusedFile('server') },
];

const fine = (name: string, behave: Behave): Behaviour[] => [
  { name: `${name} (manifest)`, manifest: behave, outcome: taken },
  { name: `${name} (shard)`, file: behave, outcome: taken },
];

/** What is odd and yet right: a client that refuses it loses people their directory. */
const odd: Behaviour[] = [
  ...fine('is slow but goes on', answer.trickles(25, 40)),
  ...fine('calls JSON a stream of bytes', answer.headed({ 'Content-Type': 'application/octet-stream' })),
  ...fine('calls JSON plain text', answer.headed({ 'Content-Type': 'text/plain' })),
  ...fine('names no content type', answer.headed({})),
  ...fine('compresses', answer.gzips),
  ...fine(
    'redirects within its origin',
    answer.redirects(302, ({ name }) => `/elsewhere/${name}`),
  ),
  { name: 'breaks one answer in three', file: answer.atFirst(1, answer.resets(100)), outcome: taken },
  { name: 'is overloaded for two answers', file: answer.atFirst(2, answer.answers(503)), outcome: taken },
  {
    name: 'asks for a second of patience',
    file: answer.atFirst(1, answer.answers(429, { 'Retry-After': '1' })),
    outcome: taken,
  },
  {
    name: 'has a cache before it that is broken once',
    file: answer.atFirst(1, answer.sends('{"people":[]}')),
    outcome: taken,
  },
];

/** What goes wrong between the bytes of a feed and the client. */
export const transportBehaviours: readonly Behaviour[] = [...signIn, ...broken, ...failing, ...odd];

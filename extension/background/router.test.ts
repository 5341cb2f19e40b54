import { expect, test, vi } from 'vitest';
import { type Handlers, route } from './router.ts';

const own = { id: 'kith', origin: 'chrome-extension://kith/' };
const fromPage = { id: 'kith', url: 'https://intranet.example/', tab: { id: 7 } };
const fromExtension = { id: 'kith', url: 'chrome-extension://kith/card.html', tab: { id: 7 } };

function handlers() {
  return {
    'page.settings': vi.fn(async () => ({ settings: undefined })),
    'page.names': vi.fn(async () => ({})),
    'page.off': vi.fn(async () => ({})),
    'recognise.filter': vi.fn(async () => ({ filter: undefined })),
    'recognise.topics': vi.fn(async () => ({ topics: undefined })),
    'recognise.identify': vi.fn(async () => ({ answers: [] })),
    'card.offer': vi.fn(async () => ({})),
    'card.claim': vi.fn(async () => ({ mine: false })),
    'card.shown': vi.fn(async () => ({})),
    'card.dismiss': vi.fn(async () => ({})),
    'card.people': vi.fn(async () => undefined),
    'card.topic': vi.fn(async () => undefined),
    'feed.sync': vi.fn(async () => ({})),
    'feed.forget': vi.fn(async () => ({})),
    'learning.ask': vi.fn(async () => ({})),
  } satisfies Handlers;
}

test('a message reaches its handler with the tab it came from', async () => {
  const known = handlers();
  await route({ kith: 'card.offer', params: { secret: 'x'.repeat(48) } }, fromPage, own, known);
  expect(known['card.offer']).toHaveBeenCalledWith(
    { secret: 'x'.repeat(48) },
    { tabId: 7, host: 'intranet.example', around: undefined, frameId: undefined, documentId: undefined },
  );
});

test.each([
  ['its own address', { ...fromPage }],
  ['the address of the page that made it', { ...fromPage, url: 'about:srcdoc', origin: 'https://intranet.example' }],
])('a page is switched off by its own host, known by %s', async (_, sender) => {
  const known = handlers();
  const params = { scope: 'site', address: 'https://intranet.example/' };
  await route({ kith: 'page.off', params }, sender, own, known);
  expect(known['page.off']).toHaveBeenCalledWith(params, expect.objectContaining({ host: 'intranet.example' }));
});

test.each([
  ['a page asks for people', { kith: 'card.people', params: { written: 'Ada', key: 'ada' } }, fromPage],
  ['a page asks who knows a topic', { kith: 'card.topic', params: { topic: 'optics' } }, fromPage],
  ['an extension page asks for the terms of pages', { kith: 'recognise.topics', params: {} }, fromExtension],
  ['a page forgets the directory', { kith: 'feed.forget', params: {} }, fromPage],
  ['an extension page poses as a page', { kith: 'recognise.filter', params: {} }, fromExtension],
  ['an extension page asks for the script of pages', { kith: 'page.names', params: {} }, fromExtension],
  ['another extension asks', { kith: 'feed.sync', params: {} }, { ...fromExtension, id: 'other' }],
  ['a name of Object.prototype', { kith: 'constructor', params: {} }, fromExtension],
  ['parameters that are none', { kith: 'card.people', params: { written: 7 } }, fromExtension],
  ['no message at all', null, fromExtension],
])('refused: %s', (_, message, sender) => {
  const known = handlers();
  expect(route(message, sender, own, known)).toBeUndefined();
  for (const handler of Object.values(known)) expect(handler).not.toHaveBeenCalled();
});

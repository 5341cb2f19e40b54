import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { builtExtension } from '../../scripts/place.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { edition, isFull, openOptions, storedIn, syncFrom, waitForSequence } from '../support/faulted-chromium.ts';
import { type Behaviour, behaviours } from '../support/hostile-behaviours.ts';
import { type HostileServer, openHostileServer } from '../support/hostile-server.ts';
import { signedBy, signingKey } from '../support/publication.ts';
import { faultsOf, orphansOf } from '../support/stored-directory.ts';

const older = edition(1);
const newer = edition(2);
const key = signingKey(1);
const editions = { older, newer, key, otherKey: signingKey(2) };

let server: HostileServer;
let kith: KithInChromium;
let page: Page;
let sentences: Record<string, string>;

beforeAll(async () => {
  server = await openHostileServer(older);
  kith = await openChromium();
  await kith.useFeed(server.feedUrl);
  page = await openOptions(kith);
  const path = join(builtExtension('chrome-mv3-demo'), '_locales', 'en', 'messages.json');
  const messages = z
    .record(z.string(), z.object({ message: z.string() }))
    .parse(JSON.parse(await readFile(path, 'utf8')));
  sentences = Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
});

afterAll(async () => {
  await kith?.close();
  await server?.close();
});

/** What can be played in a real browser over an earlier directory, without its clock or its keys being others. */
const playable = behaviours.filter(
  ({ days = 0, outcome, pinned = false, silent = false }) =>
    !pinned && days === 0 && !silent && outcome.older.serves === 'before' && outcome.older.problem !== undefined,
);

/** Behaviours that only end when the client gives up after 20 seconds, several times. */
const isSlow = ({ name }: Behaviour): boolean =>
  /stall|nothing more|never|silent|half|slow|forever|for ever/i.test(name);

/** Waited for in every run: 20 seconds. */
const realStall = 'stalls in the middle of the body in place of the manifest';

/** Of each problem a few, so that every sentence is seen, and one stall; all with FAULTS=full. */
function chosen(): Behaviour[] {
  if (isFull) return playable;
  const quick = playable.filter((behaviour) => !isSlow(behaviour) || behaviour.name === realStall);
  const perProblem = new Map<string, number>();
  return quick.filter(
    ({
      name,
      outcome: {
        older: { problem = '' },
      },
    }) => {
      const count = perProblem.get(problem) ?? 0;
      perProblem.set(problem, count + 1);
      return count < 4 || name === realStall;
    },
  );
}

describe('in Chromium, over an earlier directory, a server that', () => {
  test.each(chosen())(
    '$name',
    async ({ file, manifest, outcome, publishes }) => {
      server.publish(publishes?.(editions) ?? newer);
      server.behave({ manifest, file });
      await syncFrom(page);
      const { problem = '', state } = outcome.older;
      expect(await kith.readStatus()).toMatchObject({ state, sequence: 1, error: { problem } });
      const stored = await storedIn(page);
      expect({ sequence: stored.active?.sequence, faults: faultsOf(stored), orphans: orphansOf(stored) }).toEqual({
        sequence: 1,
        faults: [],
        orphans: [],
      });
      const popup = await kith.context.newPage();
      await popup.goto(kith.page('popup.html'));
      const sentence = state === 'signin' ? 'Sign in to 127.0.0.1' : sentences[`feedProblem_${problem}`];
      await popup.getByText(sentence ?? 'no sentence').waitFor();
      // The sentence never stands alone: something can be done about it.
      await popup.locator('.status-remedies').getByRole('button').first().waitFor();
      await popup.getByRole('combobox').fill('noether');
      await popup.getByRole('option').first().waitFor();
      await popup.close();
      server.behave({});
    },
    120_000,
  );
});

test('every problem that a server can make is among them', () => {
  const problems = new Set(chosen().map(({ outcome }) => outcome.older.problem));
  expect([...problems].sort()).toEqual(['damaged', 'invalid', 'missing', 'older', 'server', 'signin', 'unreachable']);
  expect(chosen().length).toBeGreaterThanOrEqual(15);
  expect(chosen().map(({ name }) => name)).toContain(realStall);
});

test('a slow server is waited for, and options and popup show how far it is', async () => {
  server.publish(newer);
  server.behave({});
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  server.slow(400);
  const synced = syncFrom(page);
  await Promise.all([page, popup].map((each) => each.getByRole('progressbar').waitFor()));
  await synced;
  server.slow(0);
  await waitForSequence(kith, 2);
  await Promise.all([page, popup].map((each) => each.getByRole('progressbar').waitFor({ state: 'detached' })));
  await popup.close();
});

test('a pinned key takes what it signed, refuses what it did not, and says so', async () => {
  server.publish(signedBy(key, edition(3)));
  await kith.setSettings({ feedKeys: [key.name] });
  await waitForSequence(kith, 3);
  server.publish(edition(4));
  await syncFrom(page);
  expect(await kith.readStatus()).toMatchObject({ state: 'ready', sequence: 3, error: { problem: 'untrusted' } });
  await page.getByText('is not signed with the key that this browser trusts').first().waitFor();
});

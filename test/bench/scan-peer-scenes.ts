import type { Page } from 'playwright-core';
import { median } from './median.ts';
import type { Stage } from './scan-browser.ts';
import { bundle } from './scan-bundle.ts';
import { crowdPeople } from './scan-directory.ts';
import type { ScanPeers } from './scan-peers.ts';

declare global {
  var scanPeers: ScanPeers;
}

/** Which peer, with how many names, on which page: the most that each can bear. */
const scenes = [
  { peer: 'regexp', people: 100_000, page: 'medium', rounds: 5 },
  { peer: 'ahocorasick', people: 100_000, page: 'medium', rounds: 3 },
  { peer: 'tokens', people: 100_000, page: 'medium', rounds: 9 },
  // Six seconds for this; a hundred times the names would take as many times as long.
  { peer: 'markjs', people: 1_000, page: 'small', rounds: 1 },
] as const;

type Scene = (typeof scenes)[number];

export interface PeerFigures {
  people: number;
  page: string;
  /** A warm pass ÷ the floor on the same page in the same run; for mark.js, which changes the page, its only pass. */
  ratio: number;
  /** Milliseconds that building took, and the first pass; absent for mark.js. */
  build_ms?: number;
  first_ms?: number;
}

/** Each peer on a page of its own, by name. */
export async function measurePeers(stage: Stage): Promise<Record<string, PeerFigures>> {
  const code = await bundle('scan-peers.ts');
  const figures: [string, PeerFigures][] = [];
  for (const scene of scenes) {
    const names = Array.from(crowdPeople(scene.people), ({ name }) => name.display);
    figures.push([scene.peer, await stage.withPage(`${scene.page}.html`, code, (page) => measure(page, names, scene))]);
  }
  return Object.fromEntries(figures);
}

async function measure(page: Page, names: readonly string[], scene: Scene): Promise<PeerFigures> {
  const given = { name: scene.peer, known: names, count: scene.rounds };
  const about = { people: scene.people, page: scene.page };
  if (scene.peer === 'markjs') {
    const { floor, peer } = await page.evaluate(({ known }) => globalThis.scanPeers.runMark(known), given);
    return { ...about, ratio: peer / median(floor) };
  }
  const { build, first, floor, peer } = await page.evaluate(
    ({ name, known, count }) => globalThis.scanPeers.run(name, known, count),
    given,
  );
  return { ...about, ratio: median(peer) / median(floor), build_ms: build, first_ms: first };
}

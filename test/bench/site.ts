import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { ensureNginx } from '../../scripts/nginx-setup.ts';
import { builtSite } from '../../scripts/place.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serveWithNginx } from '../support/nginx.ts';
import { type BuiltPage, builtPages } from '../support/site.ts';
import { violationsOn } from '../support/site-axe.ts';
import { deadLinksOf } from '../support/site-links.ts';
import { buildSpeed } from './site-build.ts';
import { type Report, reportOn, type Scores } from './site-lighthouse.ts';
import { loadOf } from './site-load.ts';

/** Figures of `bench -- site --json`: the built site, as the nginx that Kith ships hands it out. */
export interface SiteFigures {
  /** 0 to 100 by Lighthouse as on a phone with a slow connection: the lowest of one page of each kind. */
  lighthouse_min: Scores;
  /** Bytes of script on guides, stories and terms, the largest. */
  script_bytes_reading: number;
  /** Bytes that came over the connection for the heaviest page for reading with an empty cache, fonts included, in kB of 1,000. */
  weight_kb_max: number;
  /** How far things move while a page loads (Cumulative Layout Shift), the most. */
  cls_max: number;
  /** Until the largest thing of a page is there (Largest Contentful Paint), the longest. */
  lcp_ms_max: number;
  /** Pages a second that the whole build makes, start and end of it included, with 1,000 more stories. */
  pages_per_second: number;
  /** Links within the site that lead nowhere. */
  broken_links: number;
  /** What axe finds on all pages, in light and in dark. */
  axe_violations: number;
}

/** A page of a kind is the first one in order that is made like it. */
const kinds: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:stories|guides|sessions|evidence|vocabulary|sources|extension|invitation|search|leaders|measures\/survey)\/$/,
  /^\/(?:stories|guides|sessions|evidence|vocabulary|agreements|leaders)\/(?!where-to-begin|index)[^/]+\/$/,
  /^\/guides\/(?:where-to-begin|paths\/[^/]+|practice\/[^/]+)\/$/,
];

const forReading = /^\/(?:guides|stories|vocabulary)\/./;

/** @param tell takes progress */
export async function siteBench(tell: (line: string) => void): Promise<Result<SiteFigures, string>> {
  if (!existsSync(join(builtSite, 'index.html'))) {
    tell('The site is not built yet: building it …');
    const stages = await build(['chrome-mv3-demo']);
    if (stages.some((stage) => stage.failed > 0)) return failed('The site could not be built.');
  }
  const server = await ensureNginx();
  if (!server.ok) return server;
  const pages = await builtPages();
  const speed = await buildSpeed(tell);
  if (!speed.ok) return speed;
  const dead = (await Promise.all(pages.map(deadLinksOf))).flat();
  const nginx = await serveWithNginx(builtSite, { log: false });
  try {
    const loads = await loadAll(pages, nginx.address, tell);
    const reports = await reportAll(onePageOfEachKind(pages), nginx.address, tell);
    const lowest = (score: keyof Scores): number => Math.min(...reports.map(({ scores }) => scores[score]));
    return ok({
      lighthouse_min: {
        performance: lowest('performance'),
        accessibility: lowest('accessibility'),
        best_practices: lowest('best_practices'),
        seo: lowest('seo'),
      },
      script_bytes_reading: loads.script,
      weight_kb_max: Math.round(loads.weight / 100) / 10,
      cls_max: Math.max(...reports.map(({ shift }) => shift)),
      lcp_ms_max: Math.max(...reports.map(({ largest }) => largest)),
      pages_per_second: speed.value,
      broken_links: dead.length,
      axe_violations: loads.violations,
    });
  } finally {
    await nginx.close();
  }
}

/** Addresses that differ only in their last part are made by the same template. */
const templateOf = (path: string): string => path.replace(/[^/]+\/$/, '');

function onePageOfEachKind(pages: readonly BuiltPage[]): string[] {
  const chosen = new Map<string, string>();
  for (const { path } of pages) {
    const kind = kinds.findIndex((pattern) => pattern.test(path));
    if (kind < 0) continue;
    const key = kind === 1 || path.endsWith('/where-to-begin/') ? path : `${kind} ${templateOf(path)}`;
    if (!chosen.has(key)) chosen.set(key, path);
  }
  return [...chosen.values()];
}

/** Loads every page with an empty cache, and lets axe look at it. */
async function loadAll(
  pages: readonly BuiltPage[],
  address: string,
  tell: (line: string) => void,
): Promise<{ weight: number; script: number; violations: number }> {
  const { context, close } = await openPlainChromium();
  const most = { weight: 0, script: 0, violations: 0 };
  try {
    const page = await context.newPage();
    // Else axe reads colours on their way from one scheme to the other.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [index, { path }] of pages.entries()) {
      if (index % 25 === 0) tell(`Looking at page ${index + 1} of ${pages.length} …`);
      const load = await loadOf(page, address + path);
      if (forReading.test(path)) {
        most.weight = Math.max(most.weight, load.bytes);
        most.script = Math.max(most.script, load.scriptBytes);
      }
      const violations = await violationsOn(page);
      for (const violation of violations) tell(`${path}: ${violation}`);
      most.violations += violations.length;
    }
  } finally {
    await close();
  }
  return most;
}

async function reportAll(paths: readonly string[], address: string, tell: (line: string) => void): Promise<Report[]> {
  const reports: Report[] = [];
  for (const path of paths) {
    const report = await reportOn(address + path);
    const { performance, accessibility, best_practices: practices, seo } = report.scores;
    tell(`${path}  ${performance} ${accessibility} ${practices} ${seo}  ${report.largest} ms, shift ${report.shift}`);
    for (const fault of report.faults) tell(`    ${fault}`);
    reports.push(report);
  }
  return reports;
}

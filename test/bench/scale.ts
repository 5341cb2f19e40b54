import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/command.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { type Certificate, serveWithNginx } from '../support/nginx.ts';
import { type FeedFigures, measureFeed, type Sizes } from './scale-feed.ts';
import { type Load, measureLoad } from './scale-load.ts';
import { type Costs, type Day, dayOf } from './scale-plan.ts';

type Tell = (line: string) => void;

/** Figures of `bench -- scale --json`: `people_100000_manifest_br`, `check_tls_microseconds`… Bytes unless the name says else. */
type ScaleFigures = Record<string, number>;

const usualPeople = [1_000, 10_000, 100_000, 1_000_000] as const;

/**
 * Measures the inputs of SCALE.md: feeds of generated directories made by the real publisher, and what a real nginx with the
 * configuration that Kith ships spends on an answer. Takes minutes.
 * @param people the sizes of directories
 * @returns the error is a sentence: most often that nginx or openssl is missing
 */
export async function scale(
  tell: Tell,
  people: readonly number[] = usualPeople,
): Promise<Result<ScaleFigures, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-scale-'));
  try {
    const feeds: FeedFigures[] = [];
    let served = '';
    for (const size of people) {
      tell(`Publishing ${size} people, and the day after`);
      // One folder for each size: a publisher rightly refuses to lose most people of the last feed.
      const own = await mkdtemp(join(folder, 'feed-'));
      feeds.push(await measureFeed(own, size));
      if (served !== '') await rm(served, { recursive: true, force: true });
      served = own;
    }
    tell('Asking nginx');
    const { costs, figures } = await measureNginx(folder, served);
    const days = feeds.map((feed) => dayOf(feed, costs));
    return ok({
      ...figures,
      ...Object.assign({}, ...feeds.map((feed, index) => feedFigures(feed, days[index]))),
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureNginx(folder: string, feed: string): Promise<{ costs: Costs; figures: ScaleFigures }> {
  const names = await readdir(join(feed, 'kith', 'v1'));
  const shard = names.find((name) => /^people-.*\.json$/.test(name));
  if (shard === undefined) throw new Error('The publisher left no shard to ask for.');
  const manifest = '/kith/v1/manifest.json';
  const accept = { 'Accept-Encoding': 'br' };
  const plain = await serveWithNginx(feed, { log: false });
  const secure = await serveWithNginx(feed, { log: false, tls: await ownCertificate(folder) });
  try {
    const answer = await fetch(plain.address + manifest, { headers: accept });
    await answer.body?.cancel();
    const unchanged = { path: manifest, headers: { ...accept, 'If-None-Match': answer.headers.get('etag') ?? '' } };
    const whole = { path: `/kith/v1/${shard}`, headers: accept, status: 200 };
    const loads = {
      check: await measureLoad(plain, { ...unchanged, status: 304, times: 20_000, ownConnection: false }),
      check_connection: await measureLoad(plain, { ...unchanged, status: 304, times: 10_000, ownConnection: true }),
      check_tls: await measureLoad(secure, { ...unchanged, status: 304, times: 4_000, ownConnection: true }),
      shard: await measureLoad(plain, { ...whole, times: 20_000, ownConnection: false }),
      shard_tls: await measureLoad(secure, { ...whole, times: 20_000, ownConnection: false }),
    };
    const figures = Object.assign({}, ...Object.entries(loads).map(([name, load]) => loadFigures(name, load)));
    return { costs: { headers: loads.check.bytesEach, check: loads.check_tls, shard: loads.shard_tls }, figures };
  } finally {
    await plain.close();
    await secure.close();
  }
}

/** A certificate of the common kind, P-256, for this run alone. */
async function ownCertificate(folder: string): Promise<Certificate> {
  const paths = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const files = ['-subj', '/CN=localhost', '-keyout', paths.key, '-out', paths.certificate];
  const { code, output } = await run({ program: 'openssl', arguments: ['req', ...kind, ...files] });
  if (code !== 0) throw new Error(`A certificate for the measurement could not be made with openssl: ${output.trim()}`);
  return paths;
}

function loadFigures(name: string, load: Load): ScaleFigures {
  return {
    [`${name}_microseconds`]: round(load.microsecondsEach),
    [`${name}_per_second`]: Math.round(load.perSecond),
    [`${name}_bytes`]: load.bytesEach,
  };
}

function feedFigures(feed: FeedFigures, day: Day | undefined): ScaleFigures {
  const figures: ScaleFigures = { shards: feed.shards, changed_people: feed.changedPeople };
  const sizes = (name: string, { identity, gzip, br }: Sizes): void => {
    Object.assign(figures, { [`${name}_identity`]: identity, [`${name}_gzip`]: gzip, [`${name}_br`]: br });
  };
  sizes('manifest', feed.manifest);
  sizes('files', feed.files);
  figures['changed_files'] = feed.changedFiles;
  sizes('changed', feed.changed);
  if (day !== undefined) {
    figures['day_requests'] = day.requests;
    figures['day_bytes'] = Math.round(day.bytes);
    figures['day_bytes_per_client'] = Math.round(day.bytesPerClient);
    figures['first_bytes_per_client'] = Math.round(day.firstBytesPerClient);
    figures['checks_per_second'] = round(day.checksPerSecond);
    figures['busy_checks_per_second'] = day.busyChecksPerSecond;
    figures['quiet_core_percent'] = round(day.quietCoreShare * 100);
    figures['peak_requests_per_second'] = round(day.peakRequestsPerSecond);
    figures['peak_megabits_per_second'] = round(day.peakMegabitsPerSecond);
    figures['peak_core_percent'] = round(day.peakCoreShare * 100);
  }
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`people_${feed.people}_${name}`, value]));
}

const round = (value: number): number => Number(value.toPrecision(3));

import type { FeedFigures } from './scale-feed.ts';
import type { Load } from './scale-load.ts';

/** What one answer costs an nginx. */
export interface Costs {
  /** Bytes of the headers that every answer has. */
  headers: number;
  /** The hourly question over HTTPS, each time over a new connection, answered 304. */
  check: Load;
  /** A shard, brotli, among the others of a sync. */
  shard: Load;
}

/** Hours a day that a browser is open: an assumption, said in SCALE.md. It asks once an hour and when it starts. */
const hoursOpen = 10;

const secondsInHour = 3600;

/** A day of an organisation in which everybody has the extension, on one nginx. Bytes are of brotli over HTTPS. */
export interface Day {
  requests: number;
  bytes: number;
  bytesPerClient: number;
  /** Of somebody who installs it: once, not daily. */
  firstBytesPerClient: number;
  /** Checks in a second when everybody's browser is open and no two agree on the minute. */
  checksPerSecond: number;
  /** As many as come in the busiest second of a thousand. */
  busyChecksPerSecond: number;
  /** The hour in which everybody takes the day's publication: the first of the working day. */
  peakRequestsPerSecond: number;
  peakMegabitsPerSecond: number;
  /** Of one core of the machine that was measured, in that hour. */
  peakCoreShare: number;
  /** Of one core, in an hour in which nothing is new. */
  quietCoreShare: number;
}

/**
 * The smallest count that a Poisson variable stays at or below with a probability. By logarithms, because e^-mean is 0 for a
 * computer from 746 on.
 */
function poissonQuantile(mean: number, probability: number): number {
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  let count = 0;
  while (sum < probability && count < mean * 10 + 100) {
    count += 1;
    logTerm += Math.log(mean / count);
    sum += Math.exp(logTerm);
  }
  return count;
}

/** The arithmetic of SCALE.md. */
export function dayOf(feed: FeedFigures, { headers, check, shard }: Costs): Day {
  const clients = feed.people;
  // The answer with the new manifest comes over a connection of its own too, and the files over the same one.
  const renewal = check.bytesEach + feed.manifest.br + feed.changedFiles * headers + feed.changed.br;
  const bytesPerClient = hoursOpen * check.bytesEach + renewal;
  const checksPerSecond = clients / secondsInHour;
  const peakRequestsPerSecond = checksPerSecond * (1 + feed.changedFiles);
  const quietCoreShare = (checksPerSecond * check.microsecondsEach) / 1e6;
  return {
    requests: clients * (hoursOpen + 1 + feed.changedFiles),
    bytes: clients * bytesPerClient,
    bytesPerClient,
    firstBytesPerClient: check.bytesEach + feed.manifest.br + feed.files.br + (feed.shards + 2) * headers,
    checksPerSecond,
    busyChecksPerSecond: poissonQuantile(checksPerSecond, 0.999),
    peakRequestsPerSecond,
    peakMegabitsPerSecond: (checksPerSecond * renewal * 8) / 1e6,
    peakCoreShare: quietCoreShare + (checksPerSecond * feed.changedFiles * shard.microsecondsEach) / 1e6,
    quietCoreShare,
  };
}

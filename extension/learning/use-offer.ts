import type { LearningEvent } from '@kith/shared/learning/event';
import { type Offer, offerFor } from '@kith/shared/learning/offers';
import type { Directory } from '../directory/directory.ts';
import { installedAt } from '../kept/installed.ts';
import { localDate } from '../popup/day.ts';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { Settings } from '../settings.ts';
import { useRead } from './use-read.ts';

/** Of so many people to learn from, one is offered. */
const mostTeachers = 12;

/** What to offer now, if anything; undefined too while it is not known what there is. */
export function useOffer(
  events: readonly LearningEvent[],
  opened: OpenedDirectory | undefined,
  { me, offers }: Pick<Settings, 'me' | 'offers'>,
  now: Date,
): Offer | undefined {
  const directory = opened?.directory;
  const day = localDate(now);
  const known = useRead(
    async () => ({ installedAt: await installedAt(), view: await viewOf(directory, me, day) }),
    [directory, me, day],
  );
  if (known === undefined) return undefined;
  return offerFor(events, known.view, now, { offers, installedAt: known.installedAt });
}

async function viewOf(
  directory: Directory | undefined,
  me: string,
  day: string,
): Promise<Parameters<typeof offerFor>[1]> {
  const myself = me === '' ? undefined : await directory?.person(me);
  if (directory === undefined || myself === undefined) return { me: undefined, teachers: [] };
  return { me: myself, teachers: await directory.peopleToLearnFrom(myself, day, mostTeachers) };
}

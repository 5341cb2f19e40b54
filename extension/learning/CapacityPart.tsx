import {
  type Capacity,
  capacityIn,
  capacityOf,
  isAsListed,
  placesLeft,
  takenPlaces,
} from '@kith/shared/learning/capacity';
import type { LearningEvent } from '@kith/shared/learning/event';
import type { Relationship } from '@kith/shared/learning/log';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { language } from '../look/language.ts';
import { Thread } from '../look/Thread.tsx';
import { Section } from '../options/Section.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import { CapacityForm } from './CapacityForm.tsx';
import { ChangeRequest } from './ChangeRequest.tsx';
import { roomAnchor } from './room-anchor.ts';
import { useRead } from './use-read.ts';

interface CapacityPartProps {
  events: readonly LearningEvent[];
  relationships: readonly Relationship[];
  opened: OpenedDirectory | undefined;
  /** Id of the user; empty where they have not said. */
  me: string;
  /** Template of where changes of the directory are asked for; empty where nobody has said. */
  changeRequests: string;
  actions: LearningActions;
}

const nothing: Capacity = { availability: 'open', openTo: [] };

/** How much an expert has room for, and how the directory comes to know of it. */
export function CapacityPart(props: CapacityPartProps) {
  const { events, relationships, opened, me, changeRequests, actions } = props;
  const directory = opened?.directory;
  const listed = useRead(async () => (me === '' ? undefined : await directory?.person(me)), [directory, me]);
  const said = capacityIn(events);
  const capacity = said ?? (listed === undefined ? nothing : capacityOf(listed, relationships));
  const taken = takenPlaces(relationships);
  const isExpert = said !== undefined || relationships.some(({ role }) => role !== 'learner');
  if (listed === undefined && !isExpert) return null;
  return (
    <Section title={i18n.t('capacity.title')}>
      <p id={roomAnchor} tabIndex={-1}>
        {i18n.t('capacity.lead')}
      </p>
      <div>
        <p class="strong">{i18n.t(`availabilityName.${capacity.availability}`)}</p>
        <ul class="places">
          {capacity.openTo.map(({ kind, places }) => (
            <li key={kind}>
              <Thread kind={kind} />
              {placesWords(i18n.t(`kind.${kindNames[kind]}`), taken.get(kind) ?? 0, places)}
            </li>
          ))}
        </ul>
      </div>
      <CapacityForm capacity={capacity} actions={actions} />
      {listed !== undefined && said !== undefined && !isAsListed(said, relationships, listed) && (
        <ChangeRequest
          person={listed}
          capacity={said}
          left={placesLeft(said, relationships)}
          template={changeRequests}
          copy={actions.copy}
        />
      )}
    </Section>
  );
}

function placesWords(kind: string, taken: number, places: number | undefined): string {
  const number = (count: number): string => new Intl.NumberFormat(language()).format(count);
  if (places === undefined) return i18n.t('capacity.uncounted', { kind, taken: number(taken) });
  return i18n.t('capacity.taken', { kind, taken: number(taken), places: number(places) });
}

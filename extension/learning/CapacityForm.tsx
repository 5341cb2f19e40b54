import type { Capacity } from '@kith/shared/learning/capacity';
import { type Availability, availabilities, type Openness } from '@kith/shared/person/person';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { Thread } from '../look/Thread.tsx';
import type { LearningActions } from './actions.ts';
import { Choice } from './Field.tsx';
import { numberIn, typedIn } from './form-values.ts';
import { Opening } from './Opening.tsx';

const mostPlaces = 99;

/** How it is at the moment, and for what and for how many there is room. */
export function CapacityForm({ capacity, actions }: { capacity: Capacity; actions: LearningActions }) {
  const open = new Map(capacity.openTo.map(({ kind, places }) => [kind, places]));
  const save = (form: HTMLFormElement): Promise<void> =>
    actions.add({
      kind: 'capacity',
      availability: availabilityNamed(typedIn(form, 'availability')),
      openTo: relationshipKinds.flatMap((kind) => opennessIn(form, kind) ?? []),
    });
  return (
    <Opening
      label={i18n.t('capacity.change')}
      told={i18n.t('learning.kept')}
      save={i18n.t('learning.keep')}
      submit={save}
    >
      <Choice
        legend={i18n.t('capacity.availability')}
        name="availability"
        options={availabilities.map((value) => ({ value, label: i18n.t(`availabilityName.${value}`) }))}
        value={capacity.availability}
      />
      <fieldset class="strike">
        <legend>{i18n.t('capacity.openTo')}</legend>
        {relationshipKinds.map((kind) => (
          <div key={kind} class="row kind-places">
            <label>
              <input type="checkbox" name={`open-${kind}`} value="on" defaultChecked={open.has(kind)} />
              <span class="kind-name">
                <Thread kind={kind} />
                {i18n.t(`kind.${kindNames[kind]}`)}
              </span>
            </label>
            <input
              class="field"
              type="number"
              name={`places-${kind}`}
              min={0}
              max={mostPlaces}
              defaultValue={open.get(kind)?.toString() ?? ''}
              aria-label={i18n.t('capacity.placesFor', { kind: i18n.t(`kind.${kindNames[kind]}`) })}
              aria-describedby="places-help"
              autocomplete="off"
            />
          </div>
        ))}
        <p id="places-help" class="small quiet">
          {i18n.t('capacity.placesHelp')}
        </p>
      </fieldset>
    </Opening>
  );
}

function opennessIn(form: HTMLFormElement, kind: RelationshipKind): Openness | undefined {
  if (typedIn(form, `open-${kind}`) === '') return undefined;
  const counted = typedIn(form, `places-${kind}`) !== '';
  return counted ? { kind, places: numberIn(form, `places-${kind}`, 0, mostPlaces) } : { kind };
}

const availabilityNamed = (text: string): Availability => availabilities.find((value) => value === text) ?? 'open';

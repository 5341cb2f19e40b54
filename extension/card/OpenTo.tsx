import type { Openness } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { Kind } from './Kind.tsx';

interface OpenToProps {
  openTo: readonly Openness[];
  /** The person said that there is little time. */
  limited: boolean;
  concepts: ReadonlyMap<string, Concept>;
}

/** Which kinds of learning relationship the person offers, and how many more there is room for. */
export function OpenTo({ openTo, limited, concepts }: OpenToProps) {
  if (openTo.length === 0 && !limited) return null;
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.openTo')}</h3>
      {openTo.length > 0 && (
        <ul class="kinds">
          {openTo.map(({ kind, places }) => (
            <Kind
              key={kind}
              kind={kind}
              places={places}
              word={concepts.get(kind)?.prefLabel}
              definition={concepts.get(kind)?.definition}
            />
          ))}
        </ul>
      )}
      {limited && <p class="small quiet">{i18n.t('card.limited')}</p>}
    </section>
  );
}

import type { SearchFilter } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { CloseIcon } from '../look/icons.tsx';
import { Thread } from '../look/Thread.tsx';
import { filterLabel } from './words.ts';

interface FilterChipProps {
  filter: SearchFilter;
  concepts: ReadonlyMap<string, Concept>;
  /** It narrows the results now: a press takes it off. */
  on: boolean;
  press: () => void;
}

/** A filter that is set, or that could be. */
export function FilterChip({ filter, concepts, on, press }: FilterChipProps) {
  const label = filterLabel(filter, concepts);
  return (
    <li>
      <button
        type="button"
        class={on ? 'chip chip-button filter on' : 'chip chip-button filter'}
        aria-label={i18n.t(on ? 'popup.takeOff' : 'popup.narrowTo', { filter: label })}
        onClick={press}
      >
        {filter.kind === 'openTo' && <Thread kind={filter.relationship} />}
        <bdi>{label}</bdi>
        {on && <CloseIcon />}
      </button>
    </li>
  );
}

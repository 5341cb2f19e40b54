import type { SearchFilter } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { FilterChip } from './FilterChip.tsx';

/** A line of them, and not a wall: the most useful come first. */
const mostSuggested = 5;

interface FiltersProps {
  /** What narrows the results. */
  set: readonly SearchFilter[];
  /** What would narrow them further. */
  suggested: readonly SearchFilter[];
  concepts: ReadonlyMap<string, Concept>;
  add: (filter: SearchFilter) => void;
  takeOff: (filter: SearchFilter) => void;
}

/** The filters under the field: those in use, each with the way to take it off, and a line of others. */
export function Filters({ set, suggested, concepts, add, takeOff }: FiltersProps) {
  if (set.length === 0 && suggested.length === 0) return null;
  return (
    <div class="filters">
      {set.length > 0 && (
        <ul class="chips" aria-label={i18n.t('popup.filters')}>
          {set.map((filter) => (
            <FilterChip key={keyOf(filter)} filter={filter} concepts={concepts} on press={() => takeOff(filter)} />
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <ul class="chips suggested" aria-label={i18n.t('popup.narrow')}>
          {suggested.slice(0, mostSuggested).map((filter) => (
            <FilterChip key={keyOf(filter)} filter={filter} concepts={concepts} on={false} press={() => add(filter)} />
          ))}
        </ul>
      )}
    </div>
  );
}

const keyOf = (filter: SearchFilter): string => Object.values(filter).join(' ');

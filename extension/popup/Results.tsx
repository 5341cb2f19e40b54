import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchHit } from '../directory/search.ts';
import { Hit } from './Hit.tsx';
import { resultsId } from './SearchField.tsx';

interface ResultsProps {
  hits: readonly SearchHit[];
  /** More of them follow. */
  busy: boolean;
  active: number;
  open: (index: number) => void;
}

/** The people found, best first. */
export function Results({ hits, busy, active, open }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const drawn = useRef(hits);
  useLayoutEffect(() => {
    // Other people: the best of them are at the top. The first are there already, and to scroll would lay the page out.
    if (list.current !== null && active < 0 && drawn.current !== hits) list.current.scrollTop = 0;
    drawn.current = hits;
  }, [hits]);
  return (
    <div ref={list} id={resultsId} class="results" role="listbox" aria-label={i18n.t('popup.title')} aria-busy={busy}>
      {hits.map((hit, index) => (
        <Hit key={hit.person.id} hit={hit} index={index} active={index === active} open={() => open(index)} />
      ))}
    </div>
  );
}

interface NobodyProps {
  query: string;
  /** Filters leave fewer people than there are. */
  isNarrowed: boolean;
  /** What else to try. */
  children?: ComponentChildren;
}

/** Said when nobody was found: what was asked, and what to try. */
export function Nobody({ query, isNarrowed, children }: NobodyProps) {
  return (
    <div class="nobody">
      <p>{i18n.t('popup.nobody', { query })}</p>
      <p class="quiet">{i18n.t('popup.nobodyTry')}</p>
      {isNarrowed && <p class="quiet">{i18n.t('popup.nobodyNarrowed')}</p>}
      {children}
    </div>
  );
}

import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchHit } from '../directory/search.ts';
import { Hit } from './Hit.tsx';
import { resultsId } from './SearchField.tsx';

interface ResultsProps {
  hits: readonly SearchHit[];
  active: number;
  open: (index: number) => void;
  /** How far the list was scrolled when it was last seen, in CSS pixels. */
  scrolled?: RefObject<number>;
}

/** The people found, best first. */
export function Results({ hits, active, open, scrolled }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Whoever comes back from a card finds the list where they left it.
    if (list.current !== null) list.current.scrollTop = scrolled?.current ?? 0;
  }, []);
  useLayoutEffect(() => {
    // Other people: the best of them are at the top.
    if (list.current !== null && active < 0) list.current.scrollTop = 0;
  }, [hits]);
  return (
    <div
      ref={list}
      id={resultsId}
      class="results"
      role="listbox"
      aria-label={i18n.t('popup.title')}
      onScroll={({ currentTarget }) => {
        if (scrolled !== undefined) scrolled.current = currentTarget.scrollTop;
      }}
    >
      {hits.map((hit, index) => (
        <Hit key={hit.person.id} hit={hit} index={index} active={index === active} open={() => open(index)} />
      ))}
    </div>
  );
}

interface NobodyProps {
  query: string;
  /** What else to try. */
  children?: ComponentChildren;
}

/** Said when nobody was found: what was asked, and what to try. */
export function Nobody({ query, children }: NobodyProps) {
  return (
    <div class="nobody">
      <p>{i18n.t('popup.nobody', { query })}</p>
      <p class="quiet">{i18n.t('popup.nobodyTry')}</p>
      {children}
    </div>
  );
}

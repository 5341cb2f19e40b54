import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import { FilterField } from './FilterField.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { filterRows } from './rows.ts';
import { nextPlace, type PanelEvent, type PanelState } from './state.ts';
import type { PageRow } from './use-rows.ts';

interface PeopleListProps {
  rows: readonly PageRow[];
  state: PanelState;
  tell: (event: PanelEvent) => void;
}

/** The people on the page, with a field that narrows them. */
export function PeopleList({ rows, state, tell }: PeopleListProps) {
  const field = useRef<HTMLInputElement>(null);
  const inView = filterRows(rows, state.filter);
  const first = inView[0];
  // Whoever opened the panel types at once; the way back from a card has led to its row before.
  useLayoutEffect(() => {
    if (state.active === undefined) field.current?.focus();
  }, []);
  const show = (row: PageRow): void => {
    const at = nextPlace(state, row);
    row.places[at]?.show();
    tell({ type: 'showed', key: row.key, place: at });
  };
  return (
    <>
      <div class="panel-filter">
        <FilterField
          filter={state.filter}
          field={field}
          change={(filter) => tell({ type: 'filtered', filter })}
          enter={() => first !== undefined && tell({ type: 'focused', key: first.key, button: 'open' })}
          openFirst={() => first !== undefined && tell({ type: 'opened', key: first.key })}
        />
      </div>
      <p class="unseen" role="status">
        {said(state, rows, inView.length)}
      </p>
      {first === undefined ? (
        <p class="nobody">{i18n.t('panel.filterNobody', { filter: state.filter.trim() })}</p>
      ) : (
        <PeopleGrid rows={inView} state={state} tell={tell} show={show} leave={() => field.current?.focus()} />
      )}
    </>
  );
}

/** What a screen reader says after each change. */
function said({ last, shown }: PanelState, rows: readonly PageRow[], inView: number): string {
  const figures = new Intl.NumberFormat(language());
  const row = rows.find(({ key }) => key === last);
  if (row === undefined) return i18n.t('status.people', inView, { count: figures.format(inView) });
  return i18n.t('panel.shown', {
    name: row.people[0].name.display,
    at: figures.format((shown.get(row.key) ?? 0) + 1),
    count: figures.format(row.places.length),
  });
}

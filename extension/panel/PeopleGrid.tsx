import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PersonLine } from './PersonLine.tsx';
import type { Move, PanelEvent, PanelState } from './state.ts';
import type { PageRow } from './use-rows.ts';

interface PeopleGridProps {
  rows: readonly PageRow[];
  state: PanelState;
  tell: (event: PanelEvent) => void;
  show: (row: PageRow) => void;
  /** Back to the filter. */
  leave: () => void;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/**
 * The people, each with a button for the card and one for the place in the page: the layout grid of the ARIA Authoring
 * Practices Guide. One stop of the Tab key; the arrow keys go on from there.
 */
export function PeopleGrid({ rows, state, tell, show, leave }: PeopleGridProps) {
  const place = useRef<HTMLDivElement>(null);
  const { active } = state;
  const keys = rows.map(({ key }) => key);
  const stop = active !== undefined && keys.includes(active.key) ? active : { key: keys[0], button: 'open' };
  // At once, so that the next key finds it there.
  useLayoutEffect(() => {
    // The keys moved it, or the way back from a card leads here; the page alone must never take the focus.
    if (active !== undefined && state.opened === undefined) focusOn(place.current, active.key, active.button);
  }, [active]);

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isUpFromFirst = event.key === 'ArrowUp' && stop.key === keys[0];
    if (event.key === 'Escape' || isUpFromFirst) {
      event.preventDefault();
      leave();
      return;
    }
    const to = moves[event.key] ?? sideways(event.key);
    if (to === undefined) return;
    event.preventDefault();
    tell({ type: 'moved', to, keys });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no arrow keys.
    <div ref={place} role="grid" class="people" aria-label={i18n.t('panel.title')} onKeyDown={press}>
      {rows.map((row) => (
        <PersonLine
          key={row.key}
          row={row}
          filter={state.filter}
          stop={stop.key === row.key ? stop.button : undefined}
          shown={state.shown.get(row.key)}
          focused={(button) => tell({ type: 'focused', key: row.key, button })}
          open={() => tell({ type: 'opened', key: row.key })}
          show={() => show(row)}
        />
      ))}
    </div>
  );
}

/** Towards the end of the line is the place, towards its start the card, whichever way the script runs. */
function sideways(key: string): Move | undefined {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const isForwards = (key === 'ArrowRight') === (i18n.t('direction') === 'ltr');
  return isForwards ? 'show' : 'open';
}

function focusOn(grid: HTMLElement | null, key: string, button: string): void {
  const row = [...(grid?.children ?? [])].find((each) => each instanceof HTMLElement && each.dataset['key'] === key);
  row?.querySelector<HTMLElement>(`[data-button=${button}]`)?.focus();
}

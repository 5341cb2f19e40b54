import type { JSX } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WindowCardProps } from '../card/WindowCard.tsx';
import { language } from '../look/language.ts';
import { useLazy } from '../look/use-lazy.ts';
import { useSurroundings } from '../look/use-surroundings.ts';
import type { Remedy } from '../popup/remedies.ts';
import { StatusLine } from '../popup/StatusLine.tsx';
import { useDirectory } from '../popup/use-directory.ts';
import { useMe } from '../popup/use-me.ts';
import { type NoticeActions, NoticeView } from './NoticeView.tsx';
import { noticeFor } from './notice.ts';
import { PeopleList } from './PeopleList.tsx';
import { firstState, panelReducer } from './state.ts';
import { usePage } from './use-page.ts';
import { type PageRow, useRows } from './use-rows.ts';

interface PanelProps {
  now: () => Date;
  actions: NoticeActions & { remedies: Record<Remedy, () => void>; copy: (text: string) => Promise<void> };
}

/** Everybody who is named on the page in front. */
export function Panel({ now, actions }: PanelProps) {
  const surroundings = useSurroundings();
  const page = usePage();
  const directory = useDirectory(surroundings, actions.remedies.tryAgain);
  const { enabled = false, me = '', channels = [], feedUrl = '' } = surroundings?.settings ?? {};
  const isOn = enabled && page?.site.kind === 'on' && !page.site.isPageOff;
  const rows = useRows(isOn ? page.tabId : undefined, directory?.directory, me);
  const [state, tell] = useReducer(panelReducer, firstState);
  const user = useMe(directory?.directory, me)?.person;
  const WindowCard = useLazy(loadWindowCard, state.opened !== undefined);
  const openedRow = useOpenedRow(rows, state.opened);
  const isEmpty = rows === undefined || rows.length === 0;
  useEffect(() => {
    // Another page: what was typed, shown and chosen was about the last one.
    if (isEmpty) tell({ type: 'turned' });
  }, [isEmpty]);

  if (openedRow !== undefined && directory !== undefined && WindowCard !== undefined) {
    return (
      <WindowCard
        title={i18n.t('panel.title')}
        subject={openedRow}
        opened={directory}
        me={user}
        channels={channels}
        now={now()}
        back={{ label: i18n.t('panel.back'), run: () => tell({ type: 'back' }) }}
        copy={actions.copy}
      />
    );
  }
  const notice =
    surroundings === undefined
      ? undefined
      : noticeFor({
          page,
          enabled,
          hasDirectory: directory !== undefined || surroundings.status.people > 0,
          people: rows?.length,
        });
  return (
    <main class="panel">
      <header class="panel-head">
        <h1>{i18n.t('panel.title')}</h1>
        {!isEmpty && notice === undefined && <p class="quiet">{peopleCount(rows.length)}</p>}
      </header>
      {notice !== undefined && surroundings !== undefined && page !== undefined && (
        <NoticeView notice={notice} site={page.site} fixed={surroundings.fixed} actions={actions}>
          <StatusLine status={surroundings.status} feedUrl={feedUrl} now={now()} remedies={actions.remedies} />
        </NoticeView>
      )}
      {notice === undefined && !isEmpty && <PeopleList rows={rows} state={state} tell={tell} />}
    </main>
  );
}

const peopleCount = (count: number): string =>
  i18n.t('status.people', count, { count: new Intl.NumberFormat(language()).format(count) });

/** The card's views, loaded when the first card is opened. */
const loadWindowCard = async (): Promise<(props: WindowCardProps) => JSX.Element> =>
  (await import('../card/WindowCard.tsx')).WindowCard;

/** The row whose card is open, also when the page does not name them any more: somebody is reading. */
function useOpenedRow(rows: readonly PageRow[] | undefined, key: string | undefined): PageRow | undefined {
  const kept = useRef<PageRow | undefined>(undefined);
  if (key === undefined) kept.current = undefined;
  else kept.current = rows?.find((row) => row.key === key) ?? kept.current;
  return kept.current;
}

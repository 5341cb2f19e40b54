import type { Person } from '@kith/shared/person/person';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../card/ask.ts';
import { ContentCard } from '../card/ContentCard.tsx';
import { timing } from '../card/timing.ts';
import type { CardContent, TopicContent } from '../messages.ts';
import { largestCard, placeCard } from '../page/place.ts';
import { sampleSentence } from './sample-sentence.tsx';
import { useCardMachine } from './use-card-machine.ts';
import { useDismissal } from './use-dismissal.ts';

/** Where a card's content comes from, and what its buttons do. */
export interface SampleActions {
  fetchPeople: (written: string) => Promise<CardContent | undefined>;
  fetchTopic: (id: string) => Promise<TopicContent | undefined>;
  copy: (text: string) => Promise<void>;
}

interface SampleProps {
  people: readonly Pick<Person, 'name'>[];
  actions: SampleActions;
}

/** A sentence with names of the directory, marked as on a page, each with its real card. */
export function Sample({ people, actions }: SampleProps) {
  const names = useRef(new Map<string, HTMLButtonElement>());
  const card = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ content: CardContent; token: number }>();
  const [failed, setFailed] = useState(false);
  const rested = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { state, tell } = useCardMachine({
    draw: async (name, token) => {
      const content = await actions.fetchPeople(name).catch(() => undefined);
      setFailed(content === undefined);
      // An older answer that comes late must not undo a newer one.
      if (content !== undefined) setDrawn((newest) => (newest && newest.token > token ? newest : { content, token }));
      return content !== undefined;
    },
    returnFocus: (name) => names.current.get(name)?.focus({ preventScroll: true }),
  });
  const isShown = (state.name === 'open' || state.name === 'leaving') && state.token === drawn?.token;
  const shown = isShown ? state : undefined;
  const cancel = () => {
    clearTimeout(rested.current);
    tell({ type: 'cancel' });
  };
  useLayoutEffect(() => {
    const line = shown === undefined ? undefined : names.current.get(shown.mark)?.getClientRects()[0];
    const box = card.current;
    if (line === undefined || box === null) return;
    // A topic that opens in the card is larger or smaller than the card was.
    const observer = new ResizeObserver(() => place(box, line));
    place(box, line);
    observer.observe(box);
    return () => observer.disconnect();
  }, [shown?.mark, drawn]);
  useEffect(() => {
    if (state.name === 'open' && state.cause === 'key') card.current?.focus();
  }, [state.name, drawn]);
  useDismissal(card, cancel);

  const nameOf = (name: string) => (
    <button
      key={name}
      ref={(button) => void (button === null ? names.current.delete(name) : names.current.set(name, button))}
      type="button"
      class="sample-name"
      aria-haspopup="dialog"
      aria-expanded={shown?.mark === name}
      onPointerEnter={({ pointerType }) => {
        clearTimeout(rested.current);
        if (pointerType !== 'touch')
          rested.current = setTimeout(() => tell({ type: 'rest', mark: name }), timing.prepare);
      }}
      onPointerLeave={() => {
        clearTimeout(rested.current);
        tell({ type: 'leave' });
      }}
      // The Tab key may have scrolled the page to the name, which is told before this callback, and a scroll closes cards.
      onClick={() => requestAnimationFrame(() => tell({ type: 'ask', mark: name, cause: 'key' }))}
    >
      <bdi>{name}</bdi>
    </button>
  );
  return (
    <>
      <p class="sample">
        {sampleSentence(
          people.map(({ name }) => name.display),
          nameOf,
        )}
      </p>
      <div role="status">{failed && <p class="fault">{i18n.t('welcome.tryFailed')}</p>}</div>
      {shown !== undefined && drawn !== undefined && (
        <div
          ref={card}
          class="sample-card"
          role="dialog"
          aria-label={i18n.t('welcome.tryCard')}
          tabIndex={-1}
          onPointerEnter={() => tell({ type: 'enter' })}
          onPointerLeave={() => tell({ type: 'leave' })}
          onFocusOut={({ relatedTarget, currentTarget }) => {
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) cancel();
          }}
        >
          <ContentCard
            key={drawn.token}
            content={drawn.content}
            now={new Date()}
            actions={{ close: cancel, copy: actions.copy, ask }}
            fetchTopic={actions.fetchTopic}
          />
        </div>
      )}
    </>
  );
}

/** As on a page: below the line if there is room, else above, within the window. */
function place(card: HTMLElement, line: DOMRect): void {
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const { width, height } = largestCard(line, viewport);
  card.style.width = `${width}px`;
  card.style.maxHeight = `${height}px`;
  const { left, top } = placeCard(line, card.getBoundingClientRect(), viewport, document.documentElement.dir === 'rtl');
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

import type { NameFilter } from '@kith/shared/recognise/filter';
import type { Mention } from '@kith/shared/recognise/mention';
import type { PageSettings } from '../messages.ts';
import { send } from '../send.ts';
import { AllMarks } from './all-marks.ts';
import { CardController, type Target } from './card.ts';
import { CardFrame } from './frame.ts';
import { identifierMatchers } from './identifier-matchers.ts';
import { markAtKeyboard } from './keyboard.ts';
import { Marks } from './marks.ts';
import { serveMentions } from './mentions.ts';
import { listen } from './pointer.ts';
import { type Answer, Recogniser } from './recogniser.ts';
import { startTopics } from './topics/start.ts';
import { wantsTopics } from './topics/wanted.ts';

/** What names are read and cards are shown with. */
interface NamesTools {
  settings: PageSettings;
  filter: NameFilter;
  /** Of the page, or of the one that it was made by. */
  address: URL;
  /** Told of the open shadow roots that the pointer is over. */
  meet: (roots: readonly ShadowRoot[]) => void;
  /** An update or removal of the extension leaves this script behind, and tells it nothing. */
  stopIfOrphaned: () => void;
  signal: AbortSignal;
}

/** The names in a page and their card. */
export interface Names {
  /** Reads the text below these places (again). */
  read(places: ReadonlySet<Node>): Promise<void>;
  /** Opens the card by keyboard for the name that is meant, and moves the focus into it. @returns whether there is one */
  ask(): boolean;
  /** Closes the card. */
  dismiss(): void;
}

/** What the second script does in a page, until its signal aborts; then no trace is left. */
export function startNames({ settings, filter, address, meet, stopIfOrphaned, signal }: NamesTools): Names {
  const people = new Marks('kith-person', settings.hoverOnly);
  const topicMarks = new Marks('kith-topic', settings.hoverOnly);
  const marks = new AllMarks([people, topicMarks]);
  const matchers = identifierMatchers(settings.identifiers, address);
  const recogniser = new Recogniser({ filter, matchers, marks: people, identify, signal });
  const topics = wantsTopics(settings, document) ? startTopics({ people, marks: topicMarks, signal }) : undefined;
  const frame = new CardFrame((message) => card.receive(message));
  const card = new CardController(frame, address.hostname, (scope) => {
    send('page.off', { scope, address: address.origin + address.pathname }).catch(stopIfOrphaned);
  });
  let listening = false;
  let tellPanel = (): void => undefined;
  let last: Target | undefined;
  /** Listeners and frame come with the first name: a page without names is left alone. */
  const listenOnce = (): void => {
    if (listening || marks.size === 0 || signal.aborted) return;
    listening = true;
    const crossed = (roots: readonly ShadowRoot[]): void => {
      stopIfOrphaned();
      meet(roots);
    };
    listen({ marks, card, frame, openOnClick: settings.openOnClick, crossed, signal });
    frame.onPointer(
      () => card.dispatch({ type: 'enter' }),
      () => card.dispatch({ type: 'leave' }),
      signal,
    );
    tellPanel = serveMentions(people, card, signal);
    frame.warm().catch(() => undefined);
  };
  signal.addEventListener('abort', () => {
    marks.clear();
    card.dispatch({ type: 'cancel' });
    frame.destroy();
  });

  return {
    async read(places) {
      await recogniser.read(places);
      await (await topics)?.read(places);
      const { target } = card;
      if (target !== undefined && !marks.has(target.mark)) card.dispatch({ type: 'cancel' });
      listenOnce();
      tellPanel();
    },
    ask() {
      last = markAtKeyboard(marks, last);
      marks.reveal(last?.mark);
      if (last !== undefined) card.dispatch({ type: 'ask', mark: last, cause: 'key' });
      return last !== undefined;
    },
    dismiss: () => card.dispatch({ type: 'cancel' }),
  };
}

async function identify(mentions: readonly Mention[]): Promise<Answer[]> {
  const { answers } = await send('recognise.identify', { mentions: [...mentions] });
  return answers;
}

import { render, type VNode } from 'preact';
import type { CardContent } from '../messages.ts';
import { send } from '../send.ts';
import { CardTrail, type Trailing } from './CardTrail.tsx';
import { CardView } from './CardView.tsx';
import type { Connection } from './connection.ts';
import { watchCover } from './cover.ts';
import type { OffScope, ToCard } from './port.ts';
import { TopicView } from './topic/TopicView.tsx';

type Show = Exclude<ToCard, { type: 'hide' }>;

/** Draws cards into the frame as the page asks for them, and tells the page how large they are. */
export class Presenter {
  #shown: Show | undefined;

  readonly #root: HTMLElement;
  readonly #connection: () => Connection;
  readonly #isCovered: () => boolean;

  constructor(root: HTMLElement, connection: () => Connection) {
    this.#root = root;
    this.#connection = connection;
    this.#isCovered = watchCover(root);
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    new ResizeObserver(() => this.#tellSize()).observe(root);
  }

  receive(message: ToCard): void {
    if (message.type === 'hide') this.#clear();
    else void this.#show(message);
  }

  async #show(request: Show): Promise<void> {
    this.#shown = request;
    const view = await (request.type === 'show' ? this.#person(request) : this.#topic(request)).catch(() => undefined);
    if (view === undefined) {
      this.#connection().post({ type: 'nobody', token: request.token });
      return;
    }
    if (this.#shown !== request) return;
    this.#root.style.width = `${request.width}px`;
    this.#root.style.maxHeight = `${request.height}px`;
    render(view, this.#root);
    this.#root.scrollTop = 0;
    this.#tellSize();
    if (request.focus) this.#root.focus();
  }

  async #person({ mention, host, token }: Extract<Show, { type: 'show' }>): Promise<VNode | undefined> {
    const content = await send('card.people', mention);
    if (content === undefined) return undefined;
    return this.#trail(host, token, (actions) => (
      <CardView {...this.#common(content, host, actions)} people={content.people} />
    ));
  }

  async #topic({ topic, host, token }: Extract<Show, { type: 'show topic' }>): Promise<VNode | undefined> {
    const content = await send('card.topic', { topic });
    if (content === undefined) return undefined;
    return this.#trail(host, token, (actions) => (
      <TopicView {...this.#common(content, host, actions)} content={content} />
    ));
  }

  /** A card from which others can be opened. */
  #trail(host: string, token: number, begin: (actions: Trailing) => VNode): VNode {
    return (
      <CardTrail
        key={token}
        begin={begin}
        topic={(content, actions) => <TopicView {...this.#common(content, host, actions)} content={content} />}
        fetchTopic={(topic) => send('card.topic', { topic })}
      />
    );
  }

  #common({ concepts, stories, siteOrigin, me, channels }: CardContent, host: string, trailing: Trailing) {
    return {
      concepts: new Map(concepts.map((concept) => [concept.id, concept])),
      stories,
      me,
      channels,
      siteOrigin,
      now: new Date(),
      host,
      actions: {
        ...trailing,
        close: () => this.#close(),
        isCovered: this.#isCovered,
        off: (scope: OffScope) => this.#connection().post({ type: 'off', scope }),
        copy: (text: string) => navigator.clipboard.writeText(text),
      },
    };
  }

  #tellSize(): void {
    if (this.#shown === undefined) return;
    const { width, height } = this.#root.getBoundingClientRect();
    if (height > 0)
      this.#connection().post({
        type: 'ready',
        token: this.#shown.token,
        width: Math.ceil(width),
        height: Math.ceil(height),
      });
  }

  #close(): void {
    this.#connection().post({ type: 'close' });
  }

  #clear(): void {
    this.#shown = undefined;
    render(null, this.#root);
  }
}

import { render } from 'preact';
import type { CardContent, TopicContent } from '../messages.ts';
import { send } from '../send.ts';
import { ask } from './ask.ts';
import { ContentCard } from './ContentCard.tsx';
import type { Connection } from './connection.ts';
import { watchCover } from './cover.ts';
import type { OffScope, ToCard } from './port.ts';
import { forgetPointer } from './stale-pointer.ts';

const contentFor = (request: ToCard): Promise<CardContent | TopicContent | undefined> =>
  request.type === 'show' ? send('card.people', request.mention) : send('card.topic', { topic: request.topic });

/** Draws cards into the frame as the page asks for them, and tells the page how large they are. */
export class Presenter {
  #shown: ToCard | undefined;

  readonly #actions = {
    close: () => this.#close(),
    isCovered: () => this.#isCovered(),
    off: (scope: OffScope) => this.#connection().post({ type: 'off', scope }),
    ask,
    copy: (text: string) => navigator.clipboard.writeText(text),
  };
  readonly #root: HTMLElement;
  readonly #connection: () => Connection;
  readonly #isCovered: () => boolean;
  readonly #forgetPointer: () => void;

  constructor(root: HTMLElement, connection: () => Connection) {
    this.#root = root;
    this.#connection = connection;
    this.#isCovered = watchCover(root);
    this.#forgetPointer = forgetPointer(root);
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    new ResizeObserver(() => this.#tellSize()).observe(root);
  }

  async show(request: ToCard): Promise<void> {
    this.#shown = request;
    const content = await contentFor(request).catch(() => undefined);
    if (content === undefined) {
      this.#connection().post({ type: 'nobody', token: request.token });
      return;
    }
    if (this.#shown !== request) return;
    this.#root.style.width = `${request.width}px`;
    this.#root.style.maxHeight = `${request.height}px`;
    const card = (
      <ContentCard
        key={request.token}
        content={content}
        now={new Date()}
        host={request.host}
        actions={this.#actions}
        fetchTopic={(topic) => send('card.topic', { topic })}
      />
    );
    this.#forgetPointer();
    render(card, this.#root);
    this.#root.scrollTop = 0;
    this.#tellSize();
    if (request.focus) this.#root.focus();
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
}

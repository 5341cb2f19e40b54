import { render } from 'preact';
import { send } from '../send.ts';
import { CardView } from './CardView.tsx';
import type { Connection } from './connection.ts';
import type { ToCard } from './port.ts';

type Show = Extract<ToCard, { type: 'show' }>;

/** Draws cards into the frame as the page asks for them, and tells the page how large they are. */
export class Presenter {
  #shown: Show | undefined;

  readonly #root: HTMLElement;
  readonly #connection: () => Connection;

  constructor(root: HTMLElement, connection: () => Connection) {
    this.#root = root;
    this.#connection = connection;
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    new ResizeObserver(() => this.#tellSize()).observe(root);
  }

  receive(message: ToCard): void {
    if (message.type === 'show') void this.#show(message);
    else this.#clear();
  }

  async #show(request: Show): Promise<void> {
    this.#shown = request;
    const content = await send('card.people', request.mention).catch(() => undefined);
    if (content === undefined) {
      this.#connection().post({ type: 'nobody', token: request.token });
      return;
    }
    if (this.#shown !== request) return;
    this.#root.style.width = `${request.width}px`;
    this.#root.style.maxHeight = `${request.height}px`;
    render(
      <CardView
        key={request.token}
        people={content.people}
        concepts={new Map(content.concepts.map((concept) => [concept.id, concept]))}
        stories={content.stories}
        siteOrigin={content.siteOrigin}
        now={new Date()}
        host={request.host}
        actions={{
          close: () => this.#close(),
          offHere: () => this.#connection().post({ type: 'off' }),
          copy: (text) => navigator.clipboard.writeText(text),
        }}
      />,
      this.#root,
    );
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

  #clear(): void {
    this.#shown = undefined;
    render(null, this.#root);
  }
}

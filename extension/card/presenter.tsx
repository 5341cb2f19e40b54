import type { Story } from '@kith/shared/feed/story';
import { render } from 'preact';
import { type Directory, openDirectory } from '../directory/directory.ts';
import { watchStatus } from '../feed/status.ts';
import { CardView } from './CardView.tsx';
import type { Connection } from './connection.ts';
import type { ToCard } from './port.ts';

type Show = Extract<ToCard, { type: 'show' }>;

/** Draws cards into the frame as the page asks for them, and tells the page how large they are. */
export class Presenter {
  #directory: Promise<Directory | undefined> | undefined;
  #shown: Show | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly connection: () => Connection,
  ) {
    watchStatus(({ state }) => {
      if (state !== 'syncing') this.#directory = undefined;
    });
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
    this.#directory ??= openDirectory();
    const directory = await this.#directory.catch(() => undefined);
    const people = (await directory?.peopleWritten(request.written, request.key)) ?? [];
    if (directory === undefined || people.length === 0) {
      this.#directory = undefined;
      this.connection().post({ type: 'nobody', token: request.token });
      return;
    }
    const concepts = await directory.concepts();
    const stories: Story[] = (await Promise.all(people.map(({ id }) => directory.storiesOf(id)))).flat();
    if (this.#shown !== request) return;
    this.root.style.width = `${request.width}px`;
    this.root.style.maxHeight = `${request.height}px`;
    render(
      <CardView
        key={request.token}
        people={people}
        concepts={concepts}
        stories={[...new Map(stories.map((story) => [story.id, story])).values()]}
        siteOrigin={new URL(directory.feedUrl).origin}
        now={new Date()}
        host={request.host}
        actions={{
          close: () => this.#close(),
          offHere: () => this.connection().post({ type: 'off' }),
          copy: (text) => navigator.clipboard.writeText(text),
        }}
      />,
      this.root,
    );
    this.root.scrollTop = 0;
    this.#tellSize();
    if (request.focus) this.root.focus();
  }

  #tellSize(): void {
    if (this.#shown === undefined) return;
    const { width, height } = this.root.getBoundingClientRect();
    if (height > 0) this.connection().post({ type: 'ready', token: this.#shown.token, width: Math.ceil(width), height: Math.ceil(height) });
  }

  #close(): void {
    this.connection().post({ type: 'close' });
  }

  #clear(): void {
    this.#shown = undefined;
    render(null, this.root);
  }
}

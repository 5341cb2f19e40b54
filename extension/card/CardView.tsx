import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Chooser } from './Chooser.tsx';
import { PersonCard } from './PersonCard.tsx';

export interface CardActions {
  /** Draws a close button when given. */
  close?: (() => void) | undefined;
  /** Draws a way back when given: to a list of results. */
  back?: { label: string; run: () => void } | undefined;
  /** Switches Kith off on the page's site; drawn when given. */
  offHere?: (() => void) | undefined;
  /** Puts a text on the clipboard; a rejection is told to the user, who then sees the text itself. */
  copy: (text: string) => Promise<void>;
}

export interface CardProps {
  /** One, or all who share the name. */
  people: readonly Person[];
  concepts: ReadonlyMap<string, Concept>;
  /** Stories about any of them. */
  stories: readonly Story[];
  /** Origin of the organisation's Kith site, which is the feed's: `https://kith.example`. */
  siteOrigin: string;
  now: Date;
  /** Host name of the page that the card lies on; undefined in the popup. */
  host?: string | undefined;
  /** Topics that were searched for, as the person writes them. */
  found?: ReadonlySet<string>;
  actions: CardActions;
}

/** A colleague's card, or a choice where several share the name. Asks nothing of anybody: all it draws is in its props. */
export function CardView({ people, actions, ...rest }: CardProps) {
  const [chosenId, choose] = useState<string>();
  const [lastId, setLast] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === chosenId);
  useEffect(() => {
    // Only after a choice: when the card opens, whoever opens it decides where focus is.
    if (chosenId !== undefined) heading.current?.focus();
  }, [chosenId]);

  if (person === undefined) {
    return <Chooser people={people} focusOn={lastId} choose={choose} actions={actions} />;
  }
  const back = () => {
    setLast(chosenId);
    choose(undefined);
  };
  const label = i18n.t('card.backToAll', people.length);
  return (
    <PersonCard
      {...rest}
      key={person.id}
      person={person}
      heading={heading}
      actions={people.length > 1 ? { ...actions, back: { label, run: back } } : actions}
    />
  );
}

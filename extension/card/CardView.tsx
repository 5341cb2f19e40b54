import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Chooser } from './Chooser.tsx';
import { PersonCard } from './PersonCard.tsx';
import type { CardProps } from './props.ts';

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

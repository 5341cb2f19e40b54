import type { Person } from '@kith/shared/person/person';
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { AskAbout } from './AskAbout.tsx';
import { CardBar } from './CardBar.tsx';
import { CardHead } from './CardHead.tsx';
import { Contact } from './Contact.tsx';
import { OpenTo } from './OpenTo.tsx';
import type { CardProps } from './props.ts';
import { ReadingLinks } from './ReadingLinks.tsx';
import { WantsToLearn } from './WantsToLearn.tsx';
import { WhatYouShare } from './WhatYouShare.tsx';

interface PersonCardProps extends Omit<CardProps, 'people'> {
  person: Person;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** One colleague: who, what to ask about, what they are open to, how to ask. */
export function PersonCard({
  person,
  heading,
  concepts,
  me,
  channels,
  stories,
  siteOrigin,
  now,
  host,
  found,
  actions,
}: PersonCardProps) {
  const headingId = useId();
  const theirs = stories.filter((story) => story.people.includes(person.id));
  return (
    <article class="card" aria-labelledby={headingId}>
      <CardBar actions={actions} />
      {actions.keep?.(person)}
      <CardHead person={person} now={now} headingId={headingId} heading={heading} />
      <AskAbout expertise={person.expertise} concepts={concepts} found={found} openTopic={actions.openTopic} />
      {person.availability === 'unavailable' ? (
        <section class="card-part">
          <p class="label">{i18n.t('card.openTo')}</p>
          <p>{i18n.t('card.unavailable', { name: person.name.given ?? person.name.display })}</p>
        </section>
      ) : (
        <OpenTo openTo={person.openTo} limited={person.availability === 'limited'} concepts={concepts} />
      )}
      <WantsToLearn interests={person.interests} concepts={concepts} openTopic={actions.openTopic} />
      <WhatYouShare me={me} person={person} />
      <ReadingLinks label={i18n.t('card.stories', theirs.length)} pages={theirs} siteOrigin={siteOrigin} />
      <Contact person={person} concepts={concepts} channels={channels} host={host} found={found} actions={actions} />
    </article>
  );
}

import type { Person } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import { sharedTopics } from './shared-topics.ts';

/** What the user and this colleague could teach each other, once the user has said who they are. */
export function WhatYouShare({ me, person }: { me: Person | undefined; person: Person }) {
  const shared = sharedTopics(me, person);
  if (shared === undefined) return null;
  const list = new Intl.ListFormat(language());
  const kinds = (['toLearn', 'toTeach', 'known', 'wanted'] as const).filter((kind) => shared[kind].length > 0);
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.shared')}</h3>
      <ul class="shared">
        {kinds.map((kind) => (
          <li key={kind}>{i18n.t(`shared.${kind}`, { topics: list.format(shared[kind].slice(0, mostNamed)) })}</li>
        ))}
      </ul>
    </section>
  );
}

/** A glance, no inventory: what else they know stands above. */
const mostNamed = 4;

import type { Offer } from '@kith/shared/learning/offers';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './offer.css';
import type { NameOf } from './companion-names.ts';
import { titleOf } from './learning-words.ts';

/** What may be done with an offer. */
interface OfferActions {
  /** Not now, and not again. */
  setAside: (key: string) => Promise<void>;
  /** No offers any more; undefined where the organisation decides. */
  stop: (() => Promise<void>) | undefined;
}

interface OfferPartProps {
  offer: Offer | undefined;
  nameOf: NameOf;
  /** What leads to what is offered: a link or a button with this text. */
  lead: (offer: Offer, label: string) => ComponentChild;
  actions: OfferActions;
}

/** One kind suggestion, in passing: what it is, the way there, and two ways to be rid of it. */
export function OfferPart({ offer, nameOf, lead, actions }: OfferPartProps) {
  const [stopped, setStopped] = useState(false);
  const run = (work: Promise<void> | undefined, done?: () => void): void =>
    void work?.then(done, (error: unknown) => reportError(error));
  if (offer === undefined)
    return (
      <p role="status" class="small quiet">
        {stopped && i18n.t('offer.off')}
      </p>
    );
  const { stop } = actions;
  return (
    <aside class="suggestion" aria-label={i18n.t('offer.label')}>
      <p dir="auto">{offerWords(offer, nameOf)}</p>
      <div class="suggestion-ways">
        {lead(offer, leadWords(offer))}
        <button type="button" class="text-button" onClick={() => run(actions.setAside(offer.key))}>
          {i18n.t('offer.notNow')}
        </button>
        {stop !== undefined && (
          <button type="button" class="text-button quiet" onClick={() => run(stop(), () => setStopped(true))}>
            {i18n.t('offer.never')}
          </button>
        )}
      </div>
    </aside>
  );
}

function offerWords(offer: Offer, nameOf: NameOf): string {
  switch (offer.kind) {
    case 'teacher':
      return i18n.t('offer.teacher', { name: offer.person.name.display, topic: offer.topic });
    case 'giveBack':
      return i18n.t('offer.giveBack', { topic: offer.relationship.subject.label });
    case 'thank':
    case 'story':
      return i18n.t(`offer.${offer.kind}`, { title: titleOf(offer.relationship, nameOf) });
    default:
      return i18n.t(`offer.${offer.kind}`);
  }
}

function leadWords(offer: Offer): string {
  switch (offer.kind) {
    case 'teacher':
      return i18n.t('offer.teacherWay', { name: offer.person.name.given ?? offer.person.name.display });
    case 'giveBack':
      return i18n.t('offer.giveBackWay');
    case 'thank':
      return i18n.t('thanks.open');
    case 'story':
      return i18n.t('offer.storyWay');
    default:
      return i18n.t('offer.find');
  }
}

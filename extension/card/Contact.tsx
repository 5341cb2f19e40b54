import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { safeLink } from '../look/link.ts';
import { AskToLearn } from './AskToLearn.tsx';
import { CopyAddress } from './CopyAddress.tsx';
import { type Channel, channelLink } from './channels.ts';
import { orderExpertise } from './expertise.ts';
import { mailLink } from './mail.ts';
import { OffSwitches } from './OffSwitches.tsx';
import type { CardActions } from './props.ts';

interface ContactProps {
  person: Person;
  concepts: ReadonlyMap<string, Concept>;
  channels: readonly Channel[] | undefined;
  host: string | undefined;
  found: ReadonlySet<string> | undefined;
  actions: CardActions;
}

/** How to reach the person, how fresh the entry is, and the way to switch the card off. */
export function Contact({ person, concepts, channels = [], host, found, actions }: ContactProps) {
  const { name, email, profileUrl, availability, updated } = person;
  const profile = safeLink(profileUrl);
  // Who takes nothing on is not asked: there is nothing to press but what says more about them.
  const asked = availability !== 'unavailable';
  const mail = email === undefined || !asked ? undefined : mailLink(email, subjectFor(person, found));
  const chats = asked ? channels.map((channel) => ({ ...channel, link: channelLink(channel, person) })) : [];
  return (
    <footer class="card-foot">
      {(asked || profile !== undefined) && (
        <div class="card-actions">
          {asked && <AskToLearn person={person} concepts={concepts} found={found} ask={actions.ask} />}
          {mail !== undefined && (
            <a
              class="word"
              href={mail}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={i18n.t('card.emailTo', { name: name.given ?? name.display })}
            >
              {i18n.t('card.email')}
            </a>
          )}
          {chats.map(
            ({ name: channel, link }) =>
              link !== undefined && (
                <a key={channel} class="word" href={link} target="_blank" rel="noopener noreferrer">
                  <bdi>{channel}</bdi>
                </a>
              ),
          )}
          {email !== undefined && asked && <CopyAddress email={email} copy={actions.copy} />}
          {profile !== undefined && (
            <a class="word" href={profile} target="_blank" rel="noopener noreferrer">
              {i18n.t('card.profile')}
            </a>
          )}
        </div>
      )}
      {updated !== undefined && (
        <p class="small quiet">{i18n.t('card.updated', { date: dateInWords(updated, language()) })}</p>
      )}
      {actions.off !== undefined && <OffSwitches host={host} off={actions.off} isCovered={actions.isCovered} />}
    </footer>
  );
}

/** Names the topic: what was searched for, else the one the person knows best. */
function subjectFor({ expertise }: Person, found: ReadonlySet<string> | undefined): string {
  const topic = orderExpertise(expertise, found)[0]?.topic;
  return topic === undefined ? i18n.t('card.subject') : i18n.t('card.subjectAbout', { topic });
}

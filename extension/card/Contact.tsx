import type { Person } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { safeLink } from '../look/link.ts';
import { CopyAddress } from './CopyAddress.tsx';
import { orderExpertise } from './expertise.ts';
import { mailLink } from './mail.ts';
import type { CardActions } from './props.ts';

interface ContactProps {
  person: Person;
  host: string | undefined;
  found: ReadonlySet<string> | undefined;
  actions: CardActions;
}

/** How to reach the person, how fresh the entry is, and the way to switch the card off. */
export function Contact({ person, host, found, actions }: ContactProps) {
  const { name, email, profileUrl, availability, updated } = person;
  const profile = safeLink(profileUrl);
  const mail =
    email === undefined || availability === 'unavailable' ? undefined : mailLink(email, subjectFor(person, found));
  return (
    <footer class="card-foot">
      {(email !== undefined || profile !== undefined) && (
        <div class="card-actions">
          {mail !== undefined && (
            <a class="filled" href={mail} target="_blank" rel="noopener noreferrer">
              {name.given === undefined ? i18n.t('card.email') : i18n.t('card.emailTo', { name: name.given })}
            </a>
          )}
          {email !== undefined && <CopyAddress email={email} copy={actions.copy} />}
          {profile !== undefined && (
            <a class="word" href={profile} target="_blank" rel="noopener noreferrer">
              {i18n.t('card.profile')}
            </a>
          )}
        </div>
      )}
      {(updated !== undefined || actions.offHere !== undefined) && (
        <div class="card-last small quiet">
          {updated !== undefined && <span>{i18n.t('card.updated', { date: dateInWords(updated, language()) })}</span>}
          {actions.offHere !== undefined && (
            <button type="button" class="text-button" title={host} onClick={actions.offHere}>
              {i18n.t('card.offHere')}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}

/** Names the topic: what was searched for, else the one the person knows best. */
function subjectFor({ expertise }: Person, found: ReadonlySet<string> | undefined): string {
  const topic = orderExpertise(expertise, found)[0]?.topic;
  return topic === undefined ? i18n.t('card.subject') : i18n.t('card.subjectAbout', { topic });
}

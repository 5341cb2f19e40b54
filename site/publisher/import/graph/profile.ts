import { type Attributes, attributesOf, textOf } from '../json/attributes.ts';
import type { Collected } from '../json/collected.ts';
import type { Notes } from '../json/notes.ts';
import { facetsOf } from './facet.ts';

/** Whether an e-mail address is of work (`itemEmail.type`: unknown, work, personal, main, other). */
function isOfWork(email: Attributes): boolean {
  return textOf(email, 'type')?.toLowerCase() !== 'personal';
}

/**
 * What a profile (Microsoft Graph beta: `names`, `emails`, `positions`, `webAccounts`) says of a person, behind what
 * the user object says.
 */
export function addProfile(collected: Collected, profile: Attributes, line: number, notes: Notes): void {
  for (const name of facetsOf(profile.get('names'), line, notes)) {
    collected.add('name', 'names.displayName', name.get('displayname'));
    collected.add('given', 'names.first', name.get('first'));
    collected.add('family', 'names.last', name.get('last'));
    collected.add('preferred', 'names.nickname', name.get('nickname'));
    collected.add('aliases', 'names.maiden', name.get('maiden'));
  }
  for (const email of facetsOf(profile.get('emails'), line, notes)) {
    if (isOfWork(email)) collected.add('email', 'emails.address', email.get('address'));
  }
  for (const position of facetsOf(profile.get('positions'), line, notes)) {
    if (textOf(position, 'iscurrent') === 'false') continue;
    const detail = attributesOf(position.get('detail'));
    const company = attributesOf(detail.get('company'));
    collected.add('title', 'positions.detail.jobTitle', detail.get('jobtitle'));
    collected.add('department', 'positions.detail.company.department', company.get('department'));
    collected.add('location', 'positions.detail.company.officeLocation', company.get('officelocation'));
  }
  for (const account of facetsOf(profile.get('webaccounts'), line, notes)) {
    collected.add('handles', 'webAccounts.userId', account.get('userid'));
  }
}

import type { Person } from '@kith/shared/person/person';
import { nameKey } from '@kith/shared/person/words';
import { accountAddresses, accountPhrases, accountSurnames } from './account-words.ts';
import { type Account, listed, type Part, type QualityReport } from './report.ts';

/** The phrases by their first word, so that each word of a name is looked up once. */
const phrases = Map.groupBy(accountPhrases, (phrase) => phrase.split(' ')[0] ?? '');
const surnames = new Set(accountSurnames);
const addresses = new Set(accountAddresses);

/** Digits behind a word number machines and tests: `printer02`. */
function wordsIn(text: string): string[] {
  return nameKey(text)
    .split(' ')
    .map((word) => word.replace(/(?<=\p{L})\d{1,4}$/u, ''));
}

/** The first phrase that stands among the words as whole words. */
function phraseIn(words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    const found = phrases.get(word)?.find((phrase) => {
      const parts = phrase.split(' ');
      return parts.every((part, index) => words[at + index] === part);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What makes a record look like something else than a person; undefined for nearly everybody. */
function suspected({ email, id, name }: Person): Account | undefined {
  const inName = wordsIn(name.display);
  const account = (sign: string, perhapsPerson = false): Account => ({ id, name: name.display, sign, perhapsPerson });
  const sure = phraseIn(inName);
  if (sure !== undefined) return account(`"${sure}" in the name`);
  const local = wordsIn(email?.split('@')[0] ?? '');
  const sureAddress = phraseIn(local) ?? (local.length === 1 ? local.find((word) => addresses.has(word)) : undefined);
  if (sureAddress !== undefined) return account(`"${sureAddress}" in the e-mail address`);
  const surname = inName.find((word) => surnames.has(word));
  if (surname === undefined) return undefined;
  // With a given name beside it, it is more likely a family name.
  const others = inName.filter((word) => word !== '' && !surnames.has(word) && !/^\d+$/.test(word));
  return account(`"${surname}" in the name`, others.length > 0);
}

/** Records that look like mailboxes, rooms, machines or programs. Nobody is removed for it. */
export function accounts(): Part<QualityReport['accounts']> {
  const found: Account[] = [];
  return {
    add(person) {
      const account = suspected(person);
      if (account !== undefined) found.push(account);
    },
    result() {
      const rank = ({ perhapsPerson }: Account) => (perhapsPerson ? 1 : 0);
      return listed(found.sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1)));
    },
  };
}

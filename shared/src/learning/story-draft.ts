import type { Relationship } from './log.ts';

/** What a draft says beside what the log has. */
export interface StoryWords {
  /** A comment above the other's lines: they come in with their consent. */
  consent: string;
  /** Where the story comes from. */
  source: string;
}

/** Years that a consent holds at first. */
const consentYears = 2;

/**
 * A story in the form of the site's own (MDX with front matter), to be finished by hand. Of the other one it has nothing: where
 * their id belongs stands none, and the site does not build before somebody has asked them and written it in.
 * @param me id of the user in the directory; undefined where they have not said
 */
export function storyDraft(
  { kind, role, subject, begunAt, since, closing }: Relationship,
  me: string | undefined,
  now: Date,
  words: StoryWords,
): string {
  const mine = me === undefined ? '' : text(me);
  const [learner, expert] = role === 'expert' ? ['', mine] : [mine, ''];
  const today = now.toISOString().slice(0, 10);
  const until = `${now.getUTCFullYear() + consentYears}${today.slice(4)}`;
  const consent = (person: string): string[] => [
    `  - person: ${person}`,
    `    given: ${person === '' ? '' : today}`,
    '    scope: [page]',
    `    until: ${person === '' ? '' : until}`,
  ];
  const lines = [
    '---',
    `title: ${text(subject.label)}`,
    'summary: ',
    `kind: ${kind}`,
    `# ${oneLine(words.consent)}`,
    `learner: ${learner}`,
    `expert: ${expert}`,
    `people: [${mine}]`,
    `when: ${text([...new Set([begunAt.slice(0, 4), since.slice(0, 4)])].join('–'))}`,
    `topics: [${subject.concept ?? ''}]`,
    'grounds:',
    ...(mine === '' ? [] : consent(mine)),
    ...consent(''),
    `published: ${today}`,
    'sources:',
    `  - text: ${text(words.source)}`,
    '---',
  ];
  const told = (closing?.answers ?? []).map(({ question, answer }) => `## ${oneLine(question)}\n\n${prose(answer)}`);
  return `${[lines.join('\n'), ...told].join('\n\n')}\n`;
}

/** A double-quoted scalar: what JSON writes, YAML 1.2 reads (chapter 1.3). */
const text = (value: string): string => JSON.stringify(value);

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Words that MDX takes for words: its own signs are written out. */
const prose = (value: string): string => value.trim().replace(/[\\{}<>*_`#[\]]/g, (sign) => `\\${sign}`);

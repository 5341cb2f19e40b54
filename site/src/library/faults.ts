import { consentFaults, type Grounds } from '@kith/shared/story/grounds';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { type BriefingFields, briefingFaults } from './briefing-form.ts';
import { partsMissing } from './guide-form.ts';
import { partsIn } from './mentions.ts';
import { type Entry, place } from './place.ts';
import { practiceFaults as branchFaults } from './practice-form.ts';
import { textFaults } from './text-faults.ts';

type Concept = Entry<{ kind: string; broader: readonly string[]; related: readonly string[] }>;
type Distinction = Entry<{ words: Readonly<Record<string, string>> }>;
type Text = Entry<{ sources: readonly unknown[] }>;
type Story = Entry<{
  sources: readonly unknown[];
  learner: string;
  expert: string;
  people: readonly string[];
  topics: readonly string[];
  practices: readonly string[];
  grounds: Grounds;
}>;

type Study = Entry<{ practices: readonly string[] }>;
type Timed = Entry<{
  minutes: number;
  parts: readonly { title: string; minutes: number }[];
}>;

type Session = Timed & Text;
type Briefing = Entry<BriefingFields>;

/** The lessons are the ids of guides. */
type Path = Entry<{ lessons: readonly string[] }>;
type Lesson = Entry<{ lesson: string }>;
type Example = Entry<{ from: string }>;

export interface Writings {
  concepts: readonly Concept[];
  distinctions: readonly Distinction[];
  stories: readonly Story[];
  guides: readonly Text[];
  paths: readonly Path[];
  evidence: readonly Study[];
  sessions: readonly Session[];
  briefings: readonly Briefing[];
  practices: readonly Lesson[];
  selfChecks: readonly Lesson[];
  examples: readonly Example[];
  /** Ids of the people in the directory. */
  people: { has(id: string): boolean };
  /** The day of the build, on which consents have to hold. */
  today: Date;
}

function circleFrom(start: Concept, concepts: ReadonlyMap<string, Concept>): boolean {
  const seen = new Set<string>();
  const open = [...start.data.broader];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(concepts.get(id)?.data.broader ?? []));
  }
  return false;
}

function conceptFaults(entries: readonly Concept[], concepts: ReadonlyMap<string, Concept>): string[] {
  const faults: string[] = [];
  for (const entry of entries) {
    for (const field of ['broader', 'related'] as const) {
      for (const id of entry.data[field].filter((other) => !concepts.has(other))) {
        faults.push(`${place(entry, field)}: there is no concept "${id}". Write its file or take it out.`);
      }
    }
    if (circleFrom(entry, concepts))
      faults.push(`${place(entry, 'broader')}: the concept is broader than itself. Break the circle.`);
  }
  for (const kind of relationshipKinds) {
    if (concepts.get(kind)?.data.kind !== 'relationship') {
      faults.push(
        `content/vocabulary/${kind}.md: the kind "${kind}" needs a concept of the kind "relationship". Write the file.`,
      );
    }
  }
  return faults;
}

function distinctionFaults(entry: Distinction, concepts: ReadonlyMap<string, Concept>): string[] {
  return Object.keys(entry.data.words)
    .filter((id) => !concepts.has(id))
    .map((id) => `${place(entry, entry.id)}: there is no concept "${id}". Write its file or take it out.`);
}

function practiceFaults(entry: Study, concepts: ReadonlyMap<string, Concept>): string[] {
  return entry.data.practices
    .filter((id) => concepts.get(id)?.data.kind !== 'practice')
    .map(
      (id) =>
        `${place(entry, 'practices')}: there is no practice "${id}" in the vocabulary. Write its file or take it out.`,
    );
}

/** The timings of a session or a talk add up, and its text has each part once, in the order of the hour. */
function sessionFaults(entry: Timed): string[] {
  const { minutes, parts } = entry.data;
  const faults: string[] = [];
  const sum = parts.reduce((total, part) => total + part.minutes, 0);
  if (sum !== minutes)
    faults.push(
      `${place(entry, 'parts')}: they take ${sum} minutes, and the whole has ${minutes}. Change the minutes of a part or of the whole.`,
    );
  const written = partsIn(entry.body ?? '');
  if (written.length !== parts.length || written.some((number, index) => number !== index + 1))
    faults.push(
      `${place(entry, '<Part>')}: the text has the parts ${written.join(', ') || '(none)'}; the front matter lists ${parts.length}. Write each once, in their order.`,
    );
  return faults;
}

function storyFaults(entry: Story, writings: Writings, concepts: ReadonlyMap<string, Concept>): string[] {
  const { learner, expert, people, topics, grounds } = entry.data;
  const named = [['learner', learner], ['expert', expert], ...people.map((id) => ['people', id] as const)] as const;
  return [
    ...named
      .filter(([, id]) => !writings.people.has(id))
      .map(
        ([field, id]) =>
          `${place(entry, field)}: nobody in the directory has the id "${id}". Correct the id or add the person.`,
      ),
    ...topics
      .filter((id) => concepts.get(id)?.data.kind !== 'topic')
      .map(
        (id) =>
          `${place(entry, 'topics')}: there is no topic "${id}" in the vocabulary. Write its file or take it out.`,
      ),
    ...practiceFaults(entry, concepts),
    ...consentFaults(grounds, [learner, expert, ...people], writings.today).map(
      (reason) => `${place(entry, 'grounds')}: ${reason}.`,
    ),
  ];
}

function briefFaults(entry: Briefing, writings: Writings, concepts: ReadonlyMap<string, Concept>): string[] {
  const { data, body } = entry;
  const known = {
    studies: new Set(writings.evidence.map(({ id }) => id)),
    stories: new Set(writings.stories.map(({ id }) => id)),
  };
  return [
    ...textFaults(entry, 0, concepts),
    ...briefingFaults(data, body ?? '', known).map((fault) => `${place(entry)}: ${fault}`),
    ...(data.form === 'talk' ? sessionFaults({ ...entry, data }) : []),
  ];
}

/** An example shows what a text really says. */
function exampleFaults(entry: Example, writings: Writings): string[] {
  const [folder, file = ''] = entry.data.from.split('/');
  const texts: readonly Entry<unknown>[] = folder === 'stories' ? writings.stories : writings.guides;
  const text = texts.find(({ id }) => `${id}.mdx` === file)?.body ?? '';
  if (text.includes((entry.body ?? '').trim())) return [];
  return [`${place(entry, 'from')}: its words are not in ${entry.data.from}. Copy them anew, or correct the name.`];
}

function lessonFaults(entry: Path | Lesson, guides: ReadonlySet<string>): string[] {
  const [field, lessons] =
    'lessons' in entry.data ? (['lessons', entry.data.lessons] as const) : (['lesson', [entry.data.lesson]] as const);
  return lessons
    .filter((id) => !guides.has(id))
    .map((id) => `${place(entry, field)}: there is no guide "${id}". Write its file or take it out.`);
}

/**
 * Every reference between files that leads nowhere and every part that a guide lacks, as sentences with file, field and remedy. Empty when all is well.
 * What one file alone can tell is checked by the schemas in `entries.ts`.
 */
export function faultsIn(writings: Writings): string[] {
  const concepts = new Map(writings.concepts.map((entry) => [entry.id, entry]));
  const guides = new Set(writings.guides.map((entry) => entry.id));
  return [
    ...conceptFaults(writings.concepts, concepts),
    ...[...writings.stories, ...writings.guides, ...writings.sessions].flatMap((entry) =>
      textFaults(entry, entry.data.sources.length, concepts),
    ),
    ...writings.distinctions.flatMap((entry) => distinctionFaults(entry, concepts)),
    ...writings.stories.flatMap((entry) => storyFaults(entry, writings, concepts)),
    ...writings.guides.flatMap((entry) => partsMissing(entry.body ?? '').map((fault) => `${place(entry)}: ${fault}`)),
    ...writings.practices.flatMap((entry) =>
      branchFaults(entry.body ?? '').map((fault) => `${place(entry)}: ${fault}`),
    ),
    ...writings.examples.flatMap((entry) => exampleFaults(entry, writings)),
    ...writings.evidence.flatMap((entry) => practiceFaults(entry, concepts)),
    ...writings.sessions.flatMap(sessionFaults),
    ...writings.briefings.flatMap((entry) => briefFaults(entry, writings, concepts)),
    ...[...writings.paths, ...writings.practices, ...writings.selfChecks].flatMap((entry) =>
      lessonFaults(entry, guides),
    ),
  ];
}

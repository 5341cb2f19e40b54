import { fold } from '@kith/shared/person/fold';
import { consentFaults } from '@kith/shared/story/grounds';
import { complaintsOf } from './complaint.ts';
import { storyFields } from './story-fields.ts';

/** A story as the form on the page for writers holds it: what stands in its fields, as it was typed. */
export interface StoryDraft {
  title: string;
  summary: string;
  kind: string;
  /** A name, or the id of somebody in the directory. */
  learner: string;
  expert: string;
  /** Names or ids, one a line. */
  others: string;
  when: string;
  /** Between commas. */
  places: string;
  topics: readonly string[];
  practices: readonly string[];
  /** What to copy, in one line; the exercise has it as its title. */
  practice: string;
  grounds: 'historical' | 'agreed' | '';
  /** Days as `2026-11-26`. */
  given: string;
  until: string;
  scope: readonly string[];
  began: string;
  did: string;
  got: string;
  wrong: string;
  /** One a line. */
  steps: string;
  /** One a line; an address may stand at its end. */
  sources: string;
}

export type DraftField = keyof StoryDraft;

/** Something that keeps the draft from being a story, and what to do. */
interface DraftFault {
  field: DraftField;
  text: string;
}

export interface DraftedStory {
  /** The name of the file, `the-notebook.mdx`. */
  name: string;
  /** The file, MDX with its front matter. It builds when there is no fault. */
  text: string;
  faults: DraftFault[];
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name's words in small Latin letters, joined by hyphens, as the directory makes an id of a name; an id stays as it is. */
const idOf = (written: string): string =>
  kebab.test(written) ? written : (fold(written).match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 74).replace(/-$/, '');

const lines = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function sourceOf(line: string): { text: string; url?: string } {
  const [, text = line, url] = /^(.*?)\s*(https?:\/\/\S+)$/.exec(line) ?? [];
  return url === undefined ? { text: line } : { text: text === '' ? url : text, url };
}

/** The sections of a story and the field that each is written in. */
const sections = [
  { field: 'began', heading: undefined },
  { field: 'did', heading: 'What they did' },
  { field: 'got', heading: 'What each of them got' },
  { field: 'wrong', heading: 'What went wrong' },
] as const;

/** Where a complaint about the front matter is shown. */
const fieldOf: Readonly<Record<string, DraftField>> = {
  title: 'title',
  summary: 'summary',
  kind: 'kind',
  learner: 'learner',
  expert: 'expert',
  people: 'others',
  when: 'when',
  places: 'places',
  practice: 'practice',
  grounds: 'grounds',
  sources: 'sources',
};

/** Left out where it is empty, so that what is missing is said to be missing. */
const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim().replace(/\s+/g, ' '));

function fieldsOf(draft: StoryDraft, people: readonly string[], today: string): Record<string, unknown> {
  const consents = people.map((person) => ({ person, given: draft.given, scope: draft.scope, until: draft.until }));
  return {
    title: given(draft.title),
    summary: given(draft.summary),
    kind: given(draft.kind),
    learner: given(idOf(draft.learner) || draft.learner),
    expert: given(idOf(draft.expert) || draft.expert),
    people,
    when: given(draft.when),
    places: draft.places.split(',').flatMap((place) => given(place) ?? []),
    topics: draft.topics,
    practices: draft.practices,
    practice: given(draft.practice),
    grounds: draft.grounds === 'agreed' ? consents : given(draft.grounds),
    published: today,
    sources: lines(draft.sources).map(sourceOf),
  };
}

/** JSON is YAML, and quotes whatever a title may hold. */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const blocks = Array.isArray(value) && value.some((item) => typeof item === 'object');
    if (blocks) return [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)];
    return [`${key}: ${key === 'published' ? String(value) : JSON.stringify(value)}`];
  });
  return ['---', ...rows, '---'].join('\n');
}

/**
 * Text that stands in MDX as it was typed: no brace or bracket begins a program or a component, no line is an import. Emphasis,
 * links and lists stay what they are.
 */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/[\\{}<`~]/g, '\\$&')
    .replace(
      /^([ \t]*)([ie])(?=(?:mport|xport)\b)/gm,
      (_, space: string, letter: string) => `${space}&#${letter.charCodeAt(0)};`,
    )
    .replace(/\n{3,}/g, '\n\n');
}

/** Text in the attribute of a component. */
const attribute = (text: string): string =>
  text
    .replace(/[&"<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();

function bodyOf(draft: StoryDraft): string {
  const parts = sections.map(({ field, heading }) => {
    const text = plain(draft[field]);
    return heading === undefined ? text : `## ${heading}\n\n${text}`;
  });
  const steps = lines(draft.steps).map((step, index) => `${index + 1}. ${plain(step)}`);
  const exercise = `<Practice title="${attribute(draft.practice)}">\n${steps.join('\n')}\n</Practice>`;
  return [...parts, '## What you can do this week', exercise, ''].join('\n\n');
}

/**
 * The file of a story, and what is wrong with it by the rules of the build. Whether people and topics exist only the build can
 * say, which has the directory and the vocabulary.
 */
export function storyOf(draft: StoryDraft, today: Date): DraftedStory {
  const everybody = [draft.learner, draft.expert, ...lines(draft.others)];
  const people = [...new Set(everybody.map(idOf).filter((id) => id !== ''))];
  const day = today.toISOString().slice(0, 10);
  const fields = fieldsOf(draft, people, day);
  const parsed = storyFields.safeParse(fields);
  const complaints = parsed.success ? [] : complaintsOf(parsed.error.issues, fields);
  const faults = complaints.flatMap(({ path, reason, remedy, value }): DraftFault[] => {
    const field = fieldOf[String(path[0])];
    // The days and places of a consent have fields of their own.
    if (field === undefined || (field === 'grounds' && draft.grounds === 'agreed')) return [];
    const said = path.length > 1 && value !== undefined ? `“${value}” ${reason}` : `This ${reason}`;
    return [{ field, text: `${said}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.` }];
  });
  if (parsed.success)
    for (const reason of consentFaults(parsed.data.grounds, people, today))
      faults.push({ field: 'until', text: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` });
  if (draft.grounds === 'agreed') {
    for (const field of ['given', 'until'] as const)
      if (!/^\d{4}-\d\d-\d\d$/.test(draft[field])) faults.push({ field, text: 'This is missing. Choose a day.' });
    if (draft.scope.length === 0) faults.push({ field: 'scope', text: 'This is missing. Choose where it may stand.' });
  }
  const empty: readonly DraftField[] = ['practice', ...sections.map(({ field }) => field), 'steps'];
  for (const field of empty)
    if (String(draft[field]).trim() === '')
      faults.push({ field, text: 'This is missing. A story is not whole without it.' });
  const name = `${idOf(draft.title) || 'a-story'}.mdx`;
  return { name, text: `${frontMatter(fields)}\n\n${bodyOf(draft)}`.toWellFormed(), faults };
}

import {
  aliasSchema,
  expertiseSchema,
  handleSchema,
  interestSchema,
  mostOf,
  type Person,
  personSchema,
} from '@kith/shared/person/person';
import { remembering } from '../remember.ts';
import type { Column } from './columns.ts';
import type { RecordView } from './view.ts';

/** A person with all that the source says, whether or not the feed may carry it. */
export type Candidate = Omit<Person, 'id'>;

interface Rule {
  column: Column;
  reason: string;
  /** Whether the feed's schema takes the text. */
  fits: (text: string) => boolean;
}

const tooLong = 'is too long';
const without = 'the person is published without it';

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

const fits = (schema: Schema) => (value: unknown) => schema.safeParse(value).success;

const { shape } = personSchema;

/**
 * Fields of one text, and what it means where the schema refuses one. Looked at one by one and from memory where a
 * directory repeats them: the whole person at once took a quarter of an import.
 */
const rules = {
  pronouns: { column: 'pronouns', reason: tooLong, fits: remembering(fits(shape.pronouns)) },
  email: { column: 'email', reason: 'is not an e-mail address', fits: fits(shape.email) },
  title: { column: 'title', reason: tooLong, fits: remembering(fits(shape.title)) },
  department: { column: 'department', reason: tooLong, fits: remembering(fits(shape.department)) },
  location: { column: 'location', reason: tooLong, fits: remembering(fits(shape.location)) },
  timeZone: {
    column: 'timezone',
    reason: 'is not a time zone like Europe/London',
    fits: remembering(fits(shape.timeZone)),
  },
  profileUrl: { column: 'profile', reason: 'is not an https address', fits: fits(shape.profileUrl) },
} as const satisfies Record<string, Rule>;

/** The field where the feed may carry it; else undefined, which is reported. */
function carried(row: RecordView, candidate: Candidate, field: keyof typeof rules): string | undefined {
  const value = candidate[field];
  const rule: Rule = rules[field];
  if (value === undefined || rule.fits(value)) return value;
  row.report('error', rule.column, row.text(rule.column), rule.reason, without);
  return undefined;
}

interface ListRule<Item> {
  column: Column;
  reason: string;
  most: number;
  fits: (item: Item) => boolean;
  /** The item in a message. */
  words: (item: Item) => string;
}

/** Objects that have been found good before; those who make items of topics share them between people. */
function remembered<Item extends object>(schema: Schema): (item: Item) => boolean {
  const good = new WeakSet<Item>();
  return (item) => {
    if (good.has(item)) return true;
    const { success } = schema.safeParse(item);
    if (success) good.add(item);
    return success;
  };
}

const itself = (text: string) => text;
const topicIn = ({ topic }: { topic: string }) => topic;

const lists = {
  aliases: { column: 'aliases', reason: tooLong, most: mostOf.aliases, fits: fits(aliasSchema), words: itself },
  handles: {
    column: 'handles',
    reason: 'is not a user name',
    most: mostOf.handles,
    fits: fits(handleSchema),
    words: itself,
  },
  expertise: {
    column: 'expertise',
    reason: tooLong,
    most: mostOf.expertise,
    fits: remembered<Candidate['expertise'][number]>(expertiseSchema),
    words: topicIn,
  },
  interests: {
    column: 'interests',
    reason: tooLong,
    most: mostOf.interests,
    fits: remembered<Candidate['interests'][number]>(interestSchema),
    words: topicIn,
  },
} as const;

/** The items that the feed may carry; the others are reported. */
function carriedItems<Item>(row: RecordView, items: readonly Item[], rule: ListRule<Item>): Item[] {
  const good = items.filter((item) => {
    const good = rule.fits(item);
    if (!good) row.report('error', rule.column, rule.words(item), rule.reason, without);
    return good;
  });
  if (good.length <= rule.most) return good;
  const count = `are ${good.length} values, ${rule.most} is the most`;
  row.report('error', rule.column, row.text(rule.column), count, 'those after are left out');
  return good.slice(0, rule.most);
}

const isName = fits(shape.name);

/**
 * The person as the feed may carry it: a field or a value that the schema refuses is reported and left out. Openness,
 * availability and dates need no second look: their readers give no other values than the schema's.
 * @returns undefined where not even the name can be carried, which is reported
 */
export function mend(row: RecordView, candidate: Candidate): Candidate | undefined {
  const person: Candidate = {
    ...candidate,
    pronouns: carried(row, candidate, 'pronouns'),
    email: carried(row, candidate, 'email'),
    handles: carriedItems(row, candidate.handles, lists.handles),
    title: carried(row, candidate, 'title'),
    department: carried(row, candidate, 'department'),
    location: carried(row, candidate, 'location'),
    timeZone: carried(row, candidate, 'timeZone'),
    expertise: carriedItems(row, candidate.expertise, lists.expertise),
    interests: carriedItems(row, candidate.interests, lists.interests),
    profileUrl: carried(row, candidate, 'profileUrl'),
    name: { ...candidate.name, aliases: carriedItems(row, candidate.name.aliases, lists.aliases) },
  };
  if (isName(person.name)) return person;
  const reason = 'is not a name that a directory can carry';
  row.report('error', 'name', candidate.name.display, reason, 'the row is left out');
  return undefined;
}

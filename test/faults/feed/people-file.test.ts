import { peopleFile, personBytes } from '@kith/shared/feed/people-file';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anyPeople = fc.array(fc.record({ id: fc.string({ unit: 'binary' }), more: fc.jsonValue() }), { maxLength: 12 });
const encode = (text: string) => new TextEncoder().encode(text);

test('each person is read out of a shard as out of the whole file, whatever they write and however it is laid out', () => {
  fc.assert(
    fc.property(anyPeople, fc.constantFrom(undefined, 1, '\t'), (people, indent) => {
      const text = JSON.stringify({ people }, null, indent);
      const file = peopleFile(encode(text));
      expect(file.starts).toHaveLength(people.length + 1);
      const read = people.map((_, position) => JSON.parse(Buffer.from(personBytes(file, position) ?? []).toString()));
      expect(read).toEqual(JSON.parse(text).people);
      expect(personBytes(file, people.length)).toBeUndefined();
      expect(personBytes(file, -1)).toBeUndefined();
    }),
  );
});

test('what is no JSON does not hold anybody up', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', 'a', ',') }), (text) => {
      const file = peopleFile(encode(text));
      for (let position = 0; position < file.starts.length; position++) personBytes(file, position);
    }),
  );
});

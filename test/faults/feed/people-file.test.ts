import { peopleFile, personText, positionsNaming } from '@kith/shared/feed/people-file';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anyPeople = fc.array(fc.record({ id: fc.string(), more: fc.jsonValue() }), { maxLength: 12 });

test('each person is read out of a shard as out of the whole file, whatever they write and however it is laid out', () => {
  fc.assert(
    fc.property(anyPeople, fc.constantFrom(undefined, 1, '\t'), (people, indent) => {
      const file = peopleFile(JSON.stringify({ people }, null, indent));
      expect(file.starts).toHaveLength(people.length + 1);
      const read = people.map((_, position) => JSON.parse(personText(file, position) ?? ''));
      expect(read).toEqual(JSON.parse(file.text).people);
      expect(personText(file, people.length)).toBeUndefined();
      expect(personText(file, -1)).toBeUndefined();
    }),
  );
});

test('somebody is found by their id, also where others mention it', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const file = peopleFile(JSON.stringify({ people }));
      for (const [position, { id }] of people.entries()) expect([...positionsNaming(file, id)]).toContain(position);
    }),
  );
});

test('what is no JSON does not hold anybody up', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', 'a', ',') }), (text) => {
      const file = peopleFile(text);
      for (let position = 0; position < file.starts.length; position++) personText(file, position);
    }),
  );
});

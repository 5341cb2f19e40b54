import type { Person } from '@kith/shared/person/person';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asXml, suggestionsFor } from '../../../extension/omnibox/suggestions.ts';
import { inOrderOfPage } from '../../../extension/panel/page-order.ts';
import { filterRows, rowsOf } from '../../../extension/panel/rows.ts';

const person = (id: string, display = id): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
});
const ids = fc.constantFrom('ada', 'grace', 'emmy', 'wu');

test('no place is lost or told twice, however the names of a page mean the same people', () => {
  const mentions = fc.array(fc.uniqueArray(ids, { maxLength: 3 }));
  fc.assert(
    fc.property(mentions, (meant) => {
      const places = meant.map((_, at) => ({ mention: { written: String(at) }, at }));
      const rows = rowsOf(places, ({ written }) => (meant[Number(written)] ?? []).map((id) => person(id)));
      const known = places.filter(({ at }) => (meant[at]?.length ?? 0) > 0);
      expect(rows.flatMap((row) => row.places).toSorted((one, other) => one.at - other.at)).toEqual(known);
      const firsts = rows.map((row) => row.places[0].at);
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }),
  );
});

test('a narrowed list is a part of the whole, in its order, and more typed is never more people', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), fc.string(), (names, filter, more) => {
      const places = names.map((written) => ({ mention: { written } }));
      const rows = rowsOf(places, ({ written }) => [person(`id-${names.indexOf(written)}`, written)]);
      const narrowed = filterRows(rows, filter);
      expect(rows.filter((row) => narrowed.includes(row))).toEqual(narrowed);
      expect(narrowed).toEqual(expect.arrayContaining(filterRows(rows, `${filter} ${more}`)));
    }),
  );
});

test('whatever frames tell of their places, every name is there once, and those of one frame keep their order', () => {
  const number = fc.nat({ max: 5 });
  const frame = fc.record({
    list: fc.nat(),
    path: fc.array(number, { maxLength: 3 }),
    frames: fc.array(number, { maxLength: 4 }),
    mentions: fc.array(fc.record({ written: fc.string() }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(frame, { selector: ({ path }) => path.join() }), (frames) => {
      const places = inOrderOfPage(new Map(frames.map((told, index) => [index, told])));
      for (const [index, { mentions }] of frames.entries()) {
        const own = places.filter((place) => place.frame === index);
        expect(own.map(({ mention }) => mention)).toEqual(mentions);
        expect(own.map(({ at }) => at)).toEqual(mentions.map((_, at) => at));
      }
    }),
  );
});

test('a suggestion is sound XML whatever a name has in it, and no two of a list are the same', () => {
  const entity = /&(?:amp|lt|gt|quot|apos);/g;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (names, typed) => {
      const hits = names.map((name, index) => ({ person: person(String(index), name), reasons: [] }));
      const suggestions = suggestionsFor(hits, typed, asXml);
      for (const { description } of suggestions) {
        expect(description.replace(entity, '')).not.toMatch(/[&<>"']/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
        expect(description).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(description.isWellFormed()).toBe(true);
      }
      expect(new Set([typed, ...suggestions.map(({ content }) => content)]).size).toBe(names.length + 1);
    }),
  );
});

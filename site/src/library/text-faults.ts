import { citationsIn, termsIn } from './mentions.ts';
import { type Entry, place } from './place.ts';

/**
 * What a text refers to in vain, words of the vocabulary and sources, as sentences with file and remedy.
 * @param sources how many it has
 */
export function textFaults(entry: Entry<unknown>, sources: number, concepts: { has(id: string): boolean }): string[] {
  const body = entry.body ?? '';
  const terms = termsIn(body).filter((id) => !concepts.has(id));
  const citations = citationsIn(body).filter((number) => number < 1 || number > sources);
  return [
    ...terms.map(
      (id) => `${place(entry, `<Term id="${id}">`)}: there is no such concept. Write its file or use another id.`,
    ),
    ...citations.map(
      (number) =>
        `${place(entry, `<Cite n={${number}}`)}/>: the list of sources ends at ${sources}. Add one or correct the number.`,
    ),
  ];
}

/** Words that name two things: in one language a name stands for one (SKOS, S14 and ISO 25964). */
export function labelFaults(entries: readonly Entry<{ prefLabel: string }>[]): string[] {
  const named = new Map<string, Entry<unknown>>();
  return entries.flatMap((entry) => {
    const { prefLabel } = entry.data;
    const first = named.get(prefLabel.toLowerCase());
    if (first === undefined) {
      named.set(prefLabel.toLowerCase(), entry);
      return [];
    }
    return [
      `${place(entry, 'prefLabel')}: “${prefLabel}” is the name of ${place(first)} already. Give one of them another.`,
    ];
  });
}

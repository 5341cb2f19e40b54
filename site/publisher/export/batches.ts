import type { Person } from '@kith/shared/person/person';
import type { People } from './format.ts';

/** People that make one piece of text: some 100 KB, so that neither pieces nor memory are many. */
const batchSize = 256;

/** The people in groups, in their order. The last group may be smaller; none is empty. */
export async function* inBatches(people: People): AsyncGenerator<readonly Person[]> {
  let batch: Person[] = [];
  for await (const person of people) {
    batch.push(person);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * A JSON document that holds the people in one array.
 * @param before up to and with the array's opening bracket
 * @param after from the array's closing bracket on; told how many people there were
 */
export async function* jsonDocument(
  people: People,
  before: string,
  asJson: (person: Person) => object,
  after: (count: number) => string,
): AsyncGenerator<string> {
  yield before;
  let count = 0;
  for await (const batch of inBatches(people)) {
    const members = batch.map((person) => JSON.stringify(asJson(person)));
    yield `${count === 0 ? '' : ','}\n${members.join(',\n')}`;
    count += batch.length;
  }
  yield after(count);
}

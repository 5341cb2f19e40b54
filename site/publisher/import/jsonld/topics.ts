import type { ToldTopic } from '../record.ts';
import { toldTopic } from '../told-topic.ts';
import { isNode } from './node.ts';
import { addressesIn, type NameOf, nameOf, type Thing, textsIn, thingOf } from './thing.ts';

/** What is known of a file beyond the person, and where to say which topic has no words. */
export interface KnownTopics {
  nameOf: NameOf;
  /** Takes an address that is said to be a topic and has no name. */
  unnamed(property: string, address: string): void;
}

const isAddress = (text: string) => /^https?:\/\/\S+$/i.test(text);

/** The words at the end of an address of Wikipedia, `https://en.wikipedia.org/wiki/Colour_theory`. */
function wordsOfAddress(address: string): string | undefined {
  const title = /^https?:\/\/[a-z-]+(?:\.m)?\.wikipedia\.org\/wiki\/([^?#]+)/i.exec(address)?.[1];
  if (title === undefined) return undefined;
  try {
    return decodeURIComponent(title).replaceAll('_', ' ');
  } catch {
    return undefined;
  }
}

/** A topic that is a thing: a DefinedTerm, or any other with a name. */
function topicOf(thing: Thing, topic: string): ToldTopic {
  const first = (property: string) => textsIn(thing, property)[0];
  return toldTopic(topic, {
    level: first('kith:level'),
    date: first('kith:date'),
    source: first('kith:source'),
    evidence: addressesIn(thing, 'kith:evidence'),
  });
}

/** What stands under a property as topics: plain words, and things that may say more. */
export function topicsIn(
  person: Thing,
  properties: readonly string[],
  known: KnownTopics,
): { expertise: string[]; topics: ToldTopic[] } {
  const expertise: string[] = [];
  const topics: ToldTopic[] = [];
  for (const property of properties) {
    for (const value of person.properties.get(property) ?? []) {
      const thing = isNode(value) ? thingOf(value) : undefined;
      const address = thing?.id ?? (value !== undefined && !isNode(value) && isAddress(value.text) ? value.text : '');
      const name = thing === undefined ? undefined : nameOf(thing, known.nameOf);
      const words = name ?? known.nameOf(address) ?? wordsOfAddress(address);
      if (words !== undefined && thing !== undefined) topics.push(topicOf(thing, words));
      else if (words !== undefined) expertise.push(words);
      else if (!isNode(value) && address === '') expertise.push(value.text);
      else known.unnamed(property, address);
    }
  }
  return { expertise, topics };
}

import { EventEmitter } from 'node:events';
import { DataFactory, Parser, type Quad } from 'n3';
import { textOf } from '../import/encoding.ts';
import { type Fault, shorten } from '../report.ts';
import { gatherer, type Told } from './graph.ts';
import type { ToldVocabulary, VocabularySource } from './told.ts';

/** Hides the file's own base from relative addresses: it is the same on every machine. */
const base = 'urn:kith:vocabulary/';

/**
 * Names for the nodes of one file that have none. The parser's own count on through the whole process, so that a file read
 * twice would give other messages; brackets keep them apart from whatever a file can write.
 */
function namesOfOwn(): typeof DataFactory {
  let next = 1;
  return { ...DataFactory, blankNode: (name) => DataFactory.blankNode(name ?? `[${next++}]`) };
}

function objectOf(object: Quad['object']): Told {
  return object.termType === 'Literal'
    ? { text: object.value, language: object.language }
    : { iri: `${object.termType === 'BlankNode' ? '_:' : ''}${object.value}` };
}

/** The parser's sentence as a clause, without the line, which the fault has. */
function reasonOf(error: Error): string {
  return `is not Turtle: ${shorten(error.message.replace(/ on line \d+\.?$/, ''))}`;
}

/**
 * A SKOS vocabulary in Turtle 1.1 (W3C Recommendation, 25 February 2014), and so in N-Triples. Read in one pass; where
 * the file breaks, what stands before is read.
 */
export async function readTurtle(source: VocabularySource): Promise<ToldVocabulary> {
  const { file } = source;
  const faults: Fault[] = [];
  const graph = gatherer(source);
  const input = new EventEmitter();
  let line = 1;
  let open = true;
  const stop = (reason: string, outcome: string) => {
    if (open) faults.push({ severity: 'error', file, line, reason, outcome });
    open = false;
  };
  const callbacks = {
    onToken: (token: { line: number }) => {
      line = token.line;
    },
    onQuad: (error: Error | null, quad: Quad | null) => {
      if (error !== null) stop(reasonOf(error), 'the file is not read from here on');
      if (!open || quad === null) return;
      const { subject, predicate, object } = quad;
      const name = `${subject.termType === 'BlankNode' ? '_:' : ''}${subject.value}`;
      if (!graph.add(name, predicate.value, objectOf(object), line)) {
        stop('the file holds more concepts than Kith reads', 'the file is not read from here on');
      }
    },
  };
  new Parser({ baseIRI: base, format: 'text/turtle', factory: namesOfOwn(), blankNodePrefix: '_:' }).parse(
    input,
    callbacks,
  );
  try {
    for await (const text of textOf(source, 'utf-8')) {
      input.emit('data', text);
      if (!open) break;
    }
    if (open) input.emit('end');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    stop('nests too deeply', 'the file is not read from here on');
  }
  return graph.told(faults);
}

import { describe, expect, test } from 'vitest';
import { runSteps } from '../../sorted.ts';
import type { Concept } from '../../vocabulary/concept.ts';
import { buildTopics, mostTerms } from './build.ts';
import { decodeTopics, encodeTopics } from './bytes.ts';
import { TopicScanner } from './scan.ts';
import { termOf } from './term.ts';

const concept = (id: string, prefLabel: string, altLabel: string[] = []): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel,
  definition: '',
  broader: [],
  narrower: [],
  related: [],
});

const built = (concepts: readonly Concept[]) => runSteps(buildTopics(concepts));

/** What is found in a text, after the filter was stored and read again. */
function found(concepts: readonly Concept[], text: string): string[] {
  const bytes = encodeTopics(built(concepts), (each) => new TextEncoder().encode(each));
  const filter = decodeTopics(bytes, (each) => new TextDecoder().decode(each));
  if (filter === undefined) throw new Error('The filter cannot be read.');
  const scanner = new TopicScanner(filter);
  const told: string[] = [];
  scanner.scan(text, (start, end) => {
    const written = text.slice(start, end);
    told.push(`${written} → ${new TopicScanner(filter).conceptOf(written)}`);
  });
  return told;
}

const labels = (...all: string[]): Concept[] => all.map((label, index) => concept(`c${index}`, label));

describe('what a page is looked through for', () => {
  test.each([
    ...['number theory', 'X-ray crystallography', 'Bayes’ theorem', 'theory of heat', 'learning by doing', 'R&D'],
    ...['CI/CD', 'Node.js', 'pair-programming', 'ISO 27001', 'Python for data science', 'théorie des nombres'],
    ...['GraphQL', 'PostgreSQL', 'k8s', 'IPv6', 'TLS', 'iOS', 'eBPF', 'C++', 'C#', 'SRE', 'AI', 'OAuth2', 'LaTeX'],
    ...['机器学习', '機械学習', '기계 학습', 'машинное обучение', 'تعلم الآلة', 'Kubernetes operators (beta)'],
  ])('“%s” is a term', (label) => {
    expect(termOf(label)).toBeDefined();
  });

  test.each([
    ...['writing', 'Trust', 'Feedback', 'Kubernetes', 'Java', 'Électrolyse', 'protégé', 'Программирование', 'تعلم'],
    ...['follow-up', 'follow up', 'on call', 'know-how', 'to do', 'up and down', 'IT', 'US', 'LEADERSHIP', '24/7'],
    ...[
      'Python (computer programming)',
      '数论',
      'プログラミング',
      '3',
      '',
      '  ',
      '…',
      '.NET',
      'design, visual',
      '80 20',
    ],
    ...['a very long label that is in truth a whole sentence of nine words', 'A', 'a b'],
  ])('“%s” is none: any page may have it and mean something else', (label) => {
    expect(termOf(label)).toBeUndefined();
  });
});

describe('terms in a text', () => {
  test.each([
    ['in any capitals', 'Number Theory, NUMBER THEORY and number theory', 3],
    ['over a line', 'number\n    theory', 1],
    [
      'with a hyphen, a dash, a no-break space, a soft hyphen',
      'number-theory number–theory number theory num­ber theory',
      4,
    ],
    ['with marks on letters or without', 'nùmber théory', 1],
    [
      'in quotation marks and brackets, before punctuation',
      '“number theory” (number theory) number theory; number theory.',
      4,
    ],
    ['in the possessive', "number theory’s, number theory's", 2],
    ['before -based', 'a number-theory-based cipher', 1],
  ])('are found %s', (_, text, count) => {
    expect(found(labels('Number theory'), text)).toHaveLength(count);
  });

  test.each([
    ...['number theories', 'numbers theory', 'number, theory', 'number. theory', 'a numbertheory', 'number - theory'],
    ...['number (theory)', 'pre-number theory', 'x@number-theory.org', 'https://number-theory.org/x', 'number_theory'],
    ...['/srv/number-theory/x.html', 'number  a theory', 'number theory.org', '$number-theory'],
  ])('are not found in “%s”', (text) => {
    expect(found(labels('Number theory'), text)).toEqual([]);
  });

  test('of one word are found in their own capitals only', () => {
    const concepts = labels('GraphQL', 'k8s', 'TLS', 'ReAct', 'C++', 'iOS');
    const text = 'GraphQL graphql Graphql; k8s K8s K8S; TLS tls Tls; ReAct react React; C++ c++ C; iOS ios IOS';
    expect(found(concepts, text).map((each) => each.split(' ')[0])).toEqual([
      'GraphQL',
      'k8s',
      'K8s',
      'TLS',
      'ReAct',
      'C++',
      'iOS',
      'IOS',
    ]);
  });

  test('acronyms in a line of capitals are words that somebody shouts', () => {
    const concepts = labels('REST', 'CARE');
    expect(found(concepts, 'TAKE CARE OF YOURSELF. TAKE A REST NOW')).toEqual([]);
    expect(found(concepts, 'The REST API, CARE plans')).toHaveLength(2);
  });

  test('a word that is a small word otherwise has to keep its capitals', () => {
    expect(found(labels('IT support'), 'Did it support you? IT support did, and so did IT Support.')).toHaveLength(2);
  });

  test('the longest term wins, and none begins inside it', () => {
    const concepts = [
      concept('short', 'number theory'),
      concept('long', 'analytic number theory'),
      concept('x', 'theory of sets'),
    ];
    expect(found(concepts, 'analytic number theory of sets, number theory')).toEqual([
      'analytic number theory → long',
      'number theory → short',
    ]);
  });

  test('a preferred label wins over an alternative one; where nothing decides, nothing is marked', () => {
    const concepts = [
      concept('a', 'Data science', ['data mining', 'big data']),
      concept('b', 'Data mining'),
      concept('c', 'Other', ['big data']),
    ];
    expect(found(concepts, 'data mining, big data')).toEqual(['data mining → b']);
  });

  test('where a vocabulary is all in capitals, capitals say nothing', () => {
    expect(found(labels('LEADERSHIP', 'CARE', 'NURSING CARE'), 'CARE and nursing care')).toEqual(['nursing care → c2']);
  });

  test('of a text that ends in the middle of a term, it is known where that began', () => {
    const scanner = new TopicScanner(built(labels('number theory')));
    scanner.scan('all of number ', () => undefined);
    expect(scanner.open?.at).toBe(7);
    scanner.scan('all of numbers', () => undefined);
    expect(scanner.open).toBeUndefined();
  });
});

test('a vocabulary of any size leaves a page with no more than it can bear', () => {
  const filter = built(
    Array.from({ length: mostTerms + 10 }, (_, index) => concept(`c${index}`, `number ${index} theory`)),
  );
  expect(filter.entries).toHaveLength(mostTerms);
  expect(encodeTopics(filter, (text) => new TextEncoder().encode(text)).length).toBeLessThan(1_000_000);
});

test('a text that repeats a term without end is read for a while and then left', () => {
  expect(found(labels('number theory'), 'number theory '.repeat(100_000)).length).toBeLessThan(5000);
});

test('bytes that are something else are not read', () => {
  const bytes = encodeTopics(built(labels('number theory')), (text) => new TextEncoder().encode(text));
  const decode = (given: Uint8Array) => decodeTopics(given, (each) => new TextDecoder().decode(each));
  expect(decode(bytes)).toBeDefined();
  expect(decode(bytes.slice(0, -1))).toBeUndefined();
  expect(decode(new Uint8Array())).toBeUndefined();
  const full = bytes.slice();
  new Int32Array(full.buffer, 16, 16).fill(7);
  expect(decode(full)).toBeUndefined();
});

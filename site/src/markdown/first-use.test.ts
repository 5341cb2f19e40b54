import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { firstUse } from './first-use.ts';

const compiled = async (source: string): Promise<string> => (await mdxToJs(source, { hastPlugins: [firstUse] })).code;

test('a definition stands in the margin where I meet the word first, and only there', async () => {
  const code = await compiled(
    'A <Term id="coach">coach</Term> is a <Term id="coach">coach</Term>, not a <Term id="mentor">mentor</Term>.',
  );
  expect(code.match(/first/g)).toHaveLength(2);
  expect(code.indexOf('first')).toBeLessThan(code.lastIndexOf('id: "coach"'));
});

test('the way back from a source leads to its first mention', async () => {
  const code = await compiled('One.<Cite n={1}/> Two.<Cite n={2}/> One again.<Cite n={1}/>');
  expect(code.match(/first/g)).toHaveLength(2);
});

test('one page does not use up the first mention of another', async () => {
  const source = 'A <Term id="coach">coach</Term>.';
  expect(await compiled(source)).toContain('first');
  expect(await compiled(source)).toContain('first');
});

test('the number of a source stands tight at its word, whatever the writer typed', async () => {
  const code = await compiled('A fact. <Cite n={1} /> Another.  <Cite n={1} />');
  expect(code).toContain('"A fact."');
  expect(code).toContain('" Another."');
});

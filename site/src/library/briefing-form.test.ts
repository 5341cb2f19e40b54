import { describe, expect, test } from 'vitest';
import { briefingFaults, wordsAMinute } from './briefing-form.ts';

const known = { studies: new Set(['talks']), stories: new Set(['door', 'kiln']) };
const claim = '<Claim study="talks">\nShort talks raised sales.\n</Claim>';

describe('a briefing', () => {
  test('that has claims, figures, stories and an ask is let through', () => {
    const body = `${claim}${claim}${claim}<Figures /><Told story="door" /><Told story="kiln" /><Ask>- Time.</Ask>`;
    expect(briefingFaults({ form: 'case' }, body, known)).toEqual([]);
    expect(briefingFaults({ form: 'version' }, `${claim}<Ask>- Time.</Ask>`, known)).toEqual([]);
  });

  test('whose writer forgot everything says what is missing and how to write it', () => {
    const faults = briefingFaults({ form: 'case' }, 'Some text.', known);
    expect(faults).toHaveLength(4);
    expect(faults[0]).toBe('it lacks three claims, each with its study. Write it as <Claim study="id-of-the-study">.');
  });

  test('may claim nothing without a study, and no study that nobody has read', () => {
    const faults = briefingFaults(
      { form: 'version' },
      '<Claim>It pays.</Claim><Claim study="legend">Five times.</Claim><Ask>- Time.</Ask>',
      known,
    );
    expect(faults).toEqual([
      '1 <Claim> without a study. Name it, or say the thing without a claim.',
      '<Claim study="legend">: there is no such study in content/evidence. Write its file or take it out.',
    ]);
  });

  test('that tells of a story which was withdrawn does not build', () => {
    const faults = briefingFaults({ form: 'version' }, `${claim}<Ask>-</Ask><Told story="gone" />`, known);
    expect(faults).toEqual([
      '<Told story="gone">: there is no such story in content/stories. Write its file or take it out.',
    ]);
  });
});

test('a talk whose words do not fit into its minutes says which part is too long', () => {
  const parts = [
    { title: 'Begin', minutes: 1 },
    { title: 'End', minutes: 2 },
  ];
  const say = (words: number): string => `<Script>${'word '.repeat(words)}</Script>`;
  const talk = (first: number, second: number): string =>
    `<Part n={1}>${say(first)}</Part><Part n={2}>${say(second)}${claim}</Part>`;
  const faults = (body: string) => briefingFaults({ form: 'talk', minutes: 3, parts }, body, known);
  expect(faults(talk(wordsAMinute, 2 * wordsAMinute))).toEqual([]);
  expect(faults(talk(wordsAMinute + 1, 2 * wordsAMinute))).toEqual([
    `“Begin” has ${wordsAMinute + 1} words to say in 1 min; ${wordsAMinute} fit. Cut some, or give it a minute more.`,
  ]);
});

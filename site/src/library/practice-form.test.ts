import { expect, test } from 'vitest';
import { practiceFaults, scenesIn } from './practice-form.ts';

const sound = `
<Scene id="start">
She waits.

- ["Why?"](#why)
- ["Do this."](#advice)
</Scene>

<Scene id="why" end="It opens up">
She thinks.
</Scene>

<Scene id="advice" end="It stalls">
She nods. [Try again](#start)
</Scene>
`;

test('a conversation in which every way leads somewhere is let through', () => {
  expect(practiceFaults(sound)).toEqual([]);
  expect(scenesIn(sound)).toEqual([
    { id: 'start', end: undefined, choices: ['why', 'advice'] },
    { id: 'why', end: 'It opens up', choices: [] },
    { id: 'advice', end: 'It stalls', choices: ['start'] },
  ]);
});

test('a link to a scene that nobody wrote is named, with its scene', () => {
  expect(practiceFaults(sound.replace('#why', '#wait'))).toEqual([
    'scene "start" leads to "#wait", which is no scene. Write it or correct the link.',
    'nothing leads to scene "why". Link to it or take it out.',
  ]);
});

test('a reader is never left without a choice, unless it is an end', () => {
  expect(practiceFaults(sound.replace(' end="It opens up"', ''))).toEqual([
    'scene "why" leaves nothing to choose. Give it two links to scenes, or end="how it ended".',
  ]);
});

test('two scenes of one name, and one of none, stop the build', () => {
  expect(practiceFaults(sound.replace('id="advice"', 'id="why"'))).toContain(
    'two scenes have the id "why". Rename one.',
  );
  expect(practiceFaults(sound.replace('id="why" ', ''))).toContain(
    'scene 2 has no id. Write <Scene id="name-of-the-scene">.',
  );
});

test('a text without a scene is no practice', () => {
  expect(practiceFaults('Only words.')).toEqual([
    'there is no scene. Write one between <Scene id="start"> and </Scene>.',
  ]);
});

import { expect, test } from 'vitest';
import { compileIdentifiers } from './identifier-rules.ts';
import { presetNames } from './presets.ts';

const page = new URL('https://intranet.example/wiki/people');

test('what is compiled for a page arrives there as it was sent: browsers send messages as JSON', () => {
  const compiled = compileIdentifiers(['/people/{handle}', '?name={handle}', 'data-login={handle}'], presetNames, page);
  expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
});

test('without patterns and products, links to mailboxes alone say who is meant', () => {
  expect(compileIdentifiers([], [], page)).toMatchObject({
    rules: [],
    selector: 'a[*|href^="mailto:" i]',
    gate: 'mailto:',
  });
});

test.each([
  ['a link of the pattern’s host', ['https://github.com/{handle}'], 'https://GitHub.com/ada', true],
  ['a link of another host', ['https://github.com/{handle}'], 'https://gitlab.com/ada', false],
  ['a host that only looks like it', ['https://github.com/{handle}'], 'https://githubxcom/ada', false],
  ['any link where a pattern has nothing to go by', ['?name={handle}'], 'view?name=ada', true],
  ['a link to a mailbox', ['https://github.com/{handle}'], 'MAILTO:ada@x.example', true],
])('the gate of links is open to no more than it has to: %s', (_, patterns, href, passes) => {
  const { gate } = compileIdentifiers(patterns, [], page);
  expect(new RegExp(gate, 'i').test(href)).toBe(passes);
});

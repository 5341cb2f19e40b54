import { expect, test } from 'vitest';
import { partsMissing } from './guide-form.ts';

const whole = `
<Minute>Ask.</Minute>

## 1. Think

## 2. Write

<Script>Dear you</Script>

## 3. Talk

<Conversation label="A talk."><Turn by="Ines">Hello.</Turn></Conversation>

## When it goes wrong

<Trouble>**Nothing.** Wait.</Trouble>

## Exercise

<Practice title="Try">Do it. <Reflection>How was it?</Reflection></Practice>

## How you would notice

<Signs>- They ask.</Signs>

## On one page

<Checklist>- I asked.</Checklist>
`;

test('a guide that has all parts is let through', () => {
  expect(partsMissing(whole)).toEqual([]);
});

test('a writer who forgot everything is told of each part and how to write it', () => {
  const missing = partsMissing('Some text.');
  expect(missing).toHaveLength(9);
  expect(missing[0]).toBe('the guide has no idea in a minute. Write it between <Minute> and </Minute>.');
});

test.each(['Minute', 'Script', 'Conversation', 'Practice', 'Reflection', 'Trouble', 'Signs', 'Checklist'])(
  'a guide without <%s> is not published',
  (component) => {
    const without = whole.replaceAll(new RegExp(`</?${component}[^>]*>`, 'g'), '');
    expect(partsMissing(without).join(' ')).toContain(`<${component}`);
  },
);

test('a conversation in which nobody speaks is none', () => {
  expect(partsMissing(whole.replace('<Turn by="Ines">', '<Turn>'))[0]).toContain('worked conversation');
});

test('sections after the part on what goes wrong are no steps', () => {
  expect(partsMissing(whole.replace('## 2. Write\n', ''))[0]).toContain('at least 3 steps');
});

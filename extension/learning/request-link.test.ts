import { describe, expect, it } from 'vitest';
import { requestLink } from './request-link.ts';

describe('where a change of the directory is asked for', () => {
  it.each([
    ['mailto:people@example.com', 'mailto:people@example.com?subject=My%20entry&body=Hello%0D%0AAda%20%26%20co'],
    ['mailto:people%40example.com', 'mailto:people@example.com?subject=My%20entry&body=Hello%0D%0AAda%20%26%20co'],
    [
      'https://desk.example.com/new?s={subject}&t={text}',
      'https://desk.example.com/new?s=My%20entry&t=Hello%0AAda%20%26%20co',
    ],
    ['https://desk.example.com/new', 'https://desk.example.com/new'],
  ])('%s is filled in', (template, link) => {
    expect(requestLink(template, 'My entry', 'Hello\nAda & co')).toBe(link);
  });

  it.each(['', 'mailto:', 'http://desk.example.com/', 'javascript:alert(1)', 'https://{text}/', 'desk'])(
    'there is none in %j',
    (template) => {
      expect(requestLink(template, 'My entry', 'Hello')).toBeUndefined();
    },
  );
});

import type { Person } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { channelLink } from './channels.ts';

const ada: Person = {
  id: 'ada',
  name: { display: 'Ada Lovelace', aliases: [] },
  email: 'ada@example.org',
  handles: ['lovelace'],
  expertise: [],
  interests: [],
  openTo: [],
};

const to = (link: string, person: Person = ada): string | undefined => channelLink({ name: 'Chat', link }, person);

describe('a chat with a colleague', () => {
  test('opens with the person filled in', () => {
    expect(to('https://teams.example/l/chat/0/0?users={email}')).toBe(
      'https://teams.example/l/chat/0/0?users=ada%40example.org',
    );
    expect(to('slack://user?team=T1&id={handle}')).toBe('slack://user?team=T1&id=lovelace');
    expect(to('msteams:/l/chat/0/0?users={email}')).toBe('msteams:/l/chat/0/0?users=ada%40example.org');
  });

  test('is not offered where the directory does not know enough of them', () => {
    expect(to('https://chat.example/{handle}', { ...ada, handles: [] })).toBeUndefined();
    expect(to('https://chat.example/{phone}')).toBeUndefined();
  });

  test('leads nowhere but to a chat', () => {
    for (const link of ['javascript:alert("{id}")', 'http://chat.example/{id}', 'data:text/html,{id}', '{id}'])
      expect(to(link)).toBeUndefined();
    expect(to('{id}', { ...ada, id: 'https://evil.example' })).toBeUndefined();
    expect(to('https://{id}/', { ...ada, id: 'evil.example' })).toBeUndefined();
  });

  test.each([
    'a&from=evil',
    'a#x',
    '../..',
    'a?b',
    '@evil.example',
    '\\evil',
    '%2e%2e',
    'a\r\nb',
    '$&',
    '{email}',
    '纳',
  ])('stays at the organisation’s host and in its place of the address for the id %j', (id) => {
    const { origin, pathname, hash, searchParams } = new URL(
      to('https://chat.example/to?user={id}&from=kith', { ...ada, id }) ?? '',
    );
    expect({ origin, pathname, hash }).toEqual({ origin: 'https://chat.example', pathname: '/to', hash: '' });
    expect([...searchParams]).toEqual([
      ['user', id],
      ['from', 'kith'],
    ]);
  });
});

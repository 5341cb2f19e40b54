import { describe, expect, it } from 'vitest';
import { parseChannel } from './channel.ts';

describe('a way to chat', () => {
  it.each([
    ['Teams', 'https://teams.microsoft.com/l/chat/0/0?users={email}'],
    ['Teams', 'msteams:/l/chat/0/0?users={email}'],
    ['Slack', 'slack://user?team=T1&id={id}'],
    ['Zulip', 'https://chat.example.com/#narrow/dm/{handle}'],
  ])('%s with %s is taken', (name, link) => {
    expect(parseChannel(` ${name} `, ` ${link} `)).toEqual({ ok: true, value: { name, link } });
  });

  it.each([
    ['', 'https://chat.example.com/{id}', 'name'],
    ['A'.repeat(41), 'https://chat.example.com/{id}', 'longName'],
    ['Chat', '', 'scheme'],
    ['Chat', 'http://chat.example.com/{id}', 'scheme'],
    ['Chat', 'javascript:alert({id})', 'scheme'],
    ['Chat', 'https://chat.example.com/', 'noSlot'],
    ['Chat', 'https://chat.example.com/{name}', 'otherSlot'],
    ['Chat', 'https://{handle}.example.com/', 'slotInHost'],
    ['Chat', 'https://{handle}@evil.example/', 'slotInHost'],
    ['Chat', 'https://:x/{id}', 'link'],
    ['Chat', `https://chat.example.com/{id}/${'x'.repeat(500)}`, 'long'],
  ])('%j with %j is not, and the reason is named', (name, link, fault) => {
    expect(parseChannel(name, link)).toEqual({ ok: false, error: fault });
  });
});

import { describe, expect, it } from 'vitest';
import { completeFeedAddress } from './feed-address.ts';

describe('the address of the directory', () => {
  it.each([
    ['kith.example.com', 'https://kith.example.com/kith/v1/manifest.json'],
    [' https://kith.example.com/ ', 'https://kith.example.com/kith/v1/manifest.json'],
    ['http://kith.example.com', 'http://kith.example.com/kith/v1/manifest.json'],
    ['kith:8080', 'https://kith:8080/kith/v1/manifest.json'],
    ['127.0.0.1:4321', 'http://127.0.0.1:4321/kith/v1/manifest.json'],
    ['localhost', 'http://localhost/kith/v1/manifest.json'],
    ['https://example.com/people/kith/v1/manifest.json', 'https://example.com/people/kith/v1/manifest.json'],
    ['https://example.com/manifest.json?sig=1#x', 'https://example.com/manifest.json?sig=1'],
  ])('%j is understood as %s', (typed, address) => {
    expect(completeFeedAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['kith example', 'notAddress'],
    ['https://', 'notAddress'],
    ['ada@example.com', 'notAddress'],
    ['mailto:ada@example.com', 'notAddress'],
    ['ftp://example.com/manifest.json', 'scheme'],
    ['https://ada:secret@example.com', 'credentials'],
    ['https://example.com/people', 'file'],
    ['https://example.com/people/index.html', 'file'],
    ['https://example.com/notmanifest.json', 'file'],
  ])('%j is not taken: %s', (typed, fault) => {
    expect(completeFeedAddress(typed)).toEqual({ ok: false, error: fault });
  });
});

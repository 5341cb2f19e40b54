import { describe, expect, it } from 'vitest';
import { addressIn, contributionsFolder } from './contributions-address.ts';

describe('the address for contributions', () => {
  it.each([
    ['kith.example.com/drop', 'https://kith.example.com/drop/'],
    [' https://kith.example.com/drop/ ', 'https://kith.example.com/drop/'],
    ['https://kith.example.com', 'https://kith.example.com/'],
    ['https://kith.example.com/drop?box=7#top', 'https://kith.example.com/drop/?box=7'],
    ['http://127.0.0.1:8080/drop', 'http://127.0.0.1:8080/drop/'],
    ['localhost:8080/drop', 'http://localhost:8080/drop/'],
    ['http://localhost/drop', 'http://localhost/drop/'],
  ])('of %j is %s', (typed, address) => {
    expect(contributionsFolder(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['', 'notAddress'],
    ['the intranet', 'notAddress'],
    ['http://kith.example.com/drop', 'scheme'],
    ['http://localhost.example.com/drop', 'scheme'],
    ['ftp://kith.example.com/drop', 'scheme'],
    ['https://ada:secret@kith.example.com/drop', 'credentials'],
  ])('is none in %j: %s', (typed, error) => {
    expect(contributionsFolder(typed)).toEqual({ ok: false, error });
  });

  it('has the file before what else it says', () => {
    expect(addressIn('https://kith.example.com/drop/?box=7', 'a.json')).toBe(
      'https://kith.example.com/drop/a.json?box=7',
    );
  });
});

import { expect, test } from 'vitest';
import { doiAddress, isDoi, isSourceAddress } from './doi.ts';

test.each(['10.1093/qje/qjaa013', '10.1037/0021-9010.89.1.127', '10.1016/j.jvb.2007.04.005', '10.1186/2193-9004-3-25'])(
  '%s is a DOI, and its address a source',
  (doi) => {
    expect(isDoi(doi)).toBe(true);
    expect(isSourceAddress(doiAddress(doi))).toBe(true);
  },
);

test.each(['doi:10.1093/qje', '10.1093', '10.93/x', 'https://doi.org/10.1093/qje', '10.1093/a b', ''])(
  '%j is no DOI',
  (text) => {
    expect(isDoi(text)).toBe(false);
  },
);

test.each([
  'https://doi.org/qje/qjaa013',
  'https://dx.doi.org/10.1093',
  'www.example.org',
  'https://localhost/paper',
  'ftp://example.org/paper',
  'javascript:alert(1)',
])('%s is no address that a reader could follow', (address) => {
  expect(isSourceAddress(address)).toBe(false);
});

test('a page at an ordinary host is a source', () => {
  expect(isSourceAddress('http://www.mathe.tu-freiberg.de/~hebisch/cafe/enoether.html')).toBe(true);
});

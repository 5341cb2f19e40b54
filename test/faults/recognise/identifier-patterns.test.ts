import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, linkKey, mailKey } from '../../../extension/page/link-address.ts';
import { keyIn, keyOfAccount } from '../../../extension/sites/identifier-key.ts';
import { type LinkPattern, parseIdentifierPattern } from '../../../extension/sites/identifier-pattern.ts';

const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5000;
const here = 'https://intranet.example';
/** Nothing that anybody types or any page has may take longer. */
const mostMilliseconds = 1000;

const handle = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,30}$/u);
const piece = fc.stringMatching(/^[a-zA-Z0-9ü~!$'()+,;_ -]{1,12}$/).filter((text) => text.trim() === text);
const origin = fc.constantFrom('', 'https://people.example', 'http://people.example:8080');

interface Made {
  pattern: string;
  /** The address of somebody's profile under it. */
  address: (handle: string) => string;
}

const inPath: fc.Arbitrary<Made> = fc
  .record({
    origin,
    before: fc.array(piece, { minLength: 1, maxLength: 3 }),
    after: fc.array(piece, { maxLength: 2 }),
    edge: fc.constantFrom('', '~', 'u-'),
  })
  .map(({ origin: site, before, after, edge }) => {
    const path = (name: string): string =>
      ['', ...before.map(encodeURIComponent), edge + name, ...after.map(encodeURIComponent)].join('/');
    return { pattern: site + path('{handle}'), address: (name) => (site || here) + path(encodeURIComponent(name)) };
  });

const inQuery: fc.Arbitrary<Made> = fc
  .record({ origin, path: piece, name: piece })
  .map(({ origin: site, path, name }) => {
    const whole = (value: string): string => `/${encodeURIComponent(path)}?${encodeURIComponent(name)}=${value}`;
    return { pattern: site + whole('{handle}'), address: (value) => (site || here) + whole(encodeURIComponent(value)) };
  });

const made = fc.oneof(inPath, inQuery);

function link(text: string): LinkPattern {
  const parsed = parseIdentifierPattern(text);
  if (!parsed.ok || parsed.value.kind !== 'link') throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed.value;
}

function keyAt(pattern: LinkPattern, href: string): string | undefined {
  const address = addressOf(href, here, () => `${here}/`);
  return address === undefined ? undefined : linkKey(pattern, address, here);
}

const parts = fc.constantFrom(
  '{handle}',
  '{email}',
  '{',
  '}',
  'https://',
  '/',
  '*',
  '%',
  '%zz',
  '?',
  '&',
  '=',
  '#',
  '@',
  ':',
  '\\',
  '|',
  'a',
  '(a+)+$',
  '.*',
  '[',
  '\u0000',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(parts, { maxLength: 100 }).map((all) => all.join('')),
  fc.tuple(parts, fc.nat(2000)).map(([part, count]) => part.repeat(count)),
);

test('whoever a profile’s address is made for is found in it, with a slash, more of a query or a fragment behind', () => {
  fc.assert(
    fc.property(made, handle, fc.boolean(), fc.boolean(), ({ pattern, address }, name, more, fragment) => {
      const plain = address(name);
      const href = plain + (more ? `${plain.includes('?') ? '&' : '?'}x=1` : '') + (fragment ? '#top' : '');
      expect(keyAt(link(pattern), href)).toBe(`@${name.toLowerCase()}`);
    }),
    { numRuns },
  );
});

test('an address on another site, deeper or less deep, is nobody’s profile', () => {
  fc.assert(
    fc.property(inPath, handle, ({ pattern, address }, name) => {
      const href = address(name);
      const wanted = link(pattern);
      expect(keyAt(wanted, href.replace('.example', '.example.evil.test'))).toBeUndefined();
      expect(keyAt(wanted, `https://evil.test/${href}`)).toBeUndefined();
      expect(keyAt(wanted, `${href}/more`)).toBeUndefined();
      expect(keyAt(wanted, href.replace('.example', '.example/x').replace('/x:8080', ':8080/x'))).toBeUndefined();
      expect(keyAt(wanted, href.slice(0, href.lastIndexOf('/')))).toBeUndefined();
    }),
    { numRuns },
  );
});

test('no pattern and no address makes anything throw or hang', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (pattern, href, value) => {
      const before = performance.now();
      const parsed = parseIdentifierPattern(pattern);
      if (parsed.ok && parsed.value.kind === 'attribute') {
        // It becomes part of a selector.
        expect(parsed.value.attribute).toMatch(/^data-[a-z0-9_-]+$/);
        keyIn(value, parsed.value.value);
      }
      if (parsed.ok && parsed.value.kind === 'link') keyAt(parsed.value, href);
      mailKey(`mailto:${href}`);
      expect(performance.now() - before).toBeLessThan(mostMilliseconds);
    }),
    { numRuns },
  );
});

test('a key is an address or a handle of the directory’s form, never more of the page’s text', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('handle' as const, 'email' as const), (account, slot) => {
      const key = keyOfAccount(account.toLowerCase(), slot);
      if (key !== undefined)
        expect(key).toMatch(/^(?:mailto:[^\s@<>"',;]+@[^\s@<>"',;]+|@[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*)$/u);
    }),
    { numRuns },
  );
});

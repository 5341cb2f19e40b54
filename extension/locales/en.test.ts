import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const file = new URL('./en.yml', import.meta.url).pathname;
const names = (await parseMessagesFile(file)).map(({ key }) => key.join('_')).filter((name) => !name.startsWith('@@'));

describe('the words of the extension', () => {
  it('have names that every browser takes: letters, digits and underscores', () => {
    expect(names.filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
  });

  it('have names that differ in more than upper and lower case, which browsers do not tell apart', () => {
    const folded = names.map((name) => name.toLowerCase());
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
  });
});

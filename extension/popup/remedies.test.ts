import { describe, expect, it } from 'vitest';
import { remediesFor } from './remedies.ts';

const feed = 'https://kith.example/kith/v1/manifest.json';

describe('what a user can do about the directory', () => {
  it('is nothing while all is well or it is on its way', () => {
    expect(remediesFor({ state: 'ready' }, feed)).toEqual([]);
    expect(remediesFor({ state: 'syncing' }, feed)).toEqual([]);
  });

  it('is to open the settings where no address is known', () => {
    expect(remediesFor({ state: 'empty' }, '')).toEqual(['openSettings']);
  });

  it('is to sign in where the server asks for it', () => {
    expect(remediesFor({ state: 'signin' }, feed)).toEqual(['signIn', 'tryAgain']);
  });

  it('is to try again when the directory is old or the last check failed', () => {
    expect(remediesFor({ state: 'stale' }, feed)).toEqual(['tryAgain']);
    expect(remediesFor({ state: 'ready', error: { problem: 'unreachable', detail: '' } }, feed)).toEqual(['tryAgain']);
  });
});

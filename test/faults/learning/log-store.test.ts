import 'fake-indexeddb/auto';
import type { LearningEvent } from '@kith/shared/learning/event';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { openLearning } from '../../../extension/learning/database.ts';
import { addToLog, eraseLog, readLog } from '../../../extension/learning/log-store.ts';
import { newId } from '../../../extension/learning/new-event.ts';

beforeEach(eraseLog);

const help = (changes: object = {}): LearningEvent => ({
  id: newId(),
  at: '2026-11-26T12:00:00.000Z',
  kind: 'help',
  role: 'learner',
  companion: { name: 'Ada Lovelace' },
  subject: { label: 'Engines' },
  on: '2026-11-26',
  note: '',
  ...changes,
});

it('what was put into the log is there, once, also when it is restored over itself', async () => {
  const first = help();
  const second = help({ at: '2026-11-27T12:00:00.000Z' });
  await addToLog([second, first]);
  await addToLog([first]);
  expect(await readLog()).toEqual([first, second]);
});

it('of two stories under one id the log has the same one, whichever came first', async () => {
  const one = help();
  const other = { ...one, note: 'another' };
  await addToLog([one]);
  await addToLog([other]);
  const stands = await readLog();
  await eraseLog();
  await addToLog([other]);
  await addToLog([one]);
  expect(await readLog()).toEqual(stands);
});

it('nothing is put in that could not be read again, and nothing of what came with it', async () => {
  await expect(addToLog([help(), help({ companion: { name: '' } })])).rejects.toThrow();
  expect(await readLog()).toEqual([]);
});

it('a damaged record hides no other, and is not deleted', async () => {
  const sound = help();
  await addToLog([sound]);
  const database = await openLearning();
  await database.put('events', { kind: 'help', id: 7 }, 'damaged');
  expect(await readLog()).toEqual([sound]);
  expect(await database.getAllKeys('events')).toContain('damaged');
});

it('a log that a newer Kith wrote is refused, and lies there as it was', async () => {
  const kept = help();
  await addToLog([kept]);
  const { name, version } = await openLearning();
  // The window that is open gives way, as to any newer Kith.
  const newer = await openDB(name, version + 1);
  newer.close();
  await expect(readLog()).rejects.toThrow(/version/i);
  await expect(addToLog([help()])).rejects.toThrow(/version/i);
  const still = await openDB(name);
  expect(await still.getAll('events')).toEqual([kept]);
  still.close();
  await deleteDB(name);
});

it('ids are of 22 letters and no two are the same', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true);
});

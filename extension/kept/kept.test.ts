import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetKept } from './forget.ts';
import { recentTopics } from './recent.ts';
import { mostSaved, savedPeople } from './saved.ts';

beforeEach(() => fakeBrowser.reset());

const addAll = async (count: number, list: typeof savedPeople): Promise<void> => {
  for (let each = 0; each < count; each += 1) await list.add(`id-${each}`);
};

describe('saved people', () => {
  it('stand with the latest first, each once', async () => {
    await savedPeople.add('ada');
    await savedPeople.add('alan');
    await savedPeople.add('ada');
    expect(await savedPeople.read()).toEqual(['ada', 'alan']);
  });

  it('are all there after two were saved at once', async () => {
    await Promise.all([savedPeople.add('ada'), savedPeople.add('alan')]);
    expect(await savedPeople.read()).toEqual(['alan', 'ada']);
  });

  it('are let go one by one', async () => {
    await savedPeople.add('ada');
    await savedPeople.add('alan');
    await savedPeople.remove('ada');
    expect(await savedPeople.read()).toEqual(['alan']);
  });

  it('are two hundred at most', async () => {
    await addAll(mostSaved + 1, savedPeople);
    const kept = await savedPeople.read();
    expect(kept).toHaveLength(mostSaved);
    expect(kept[0]).toBe(`id-${mostSaved}`);
  });

  it.each([
    ['no list', { ada: true }],
    ['a text', 'ada'],
    ['nothing', null],
  ])('are none where the browser has %s in their place', async (_, stored) => {
    await fakeBrowser.storage.local.set({ savedPeople: stored });
    expect(await savedPeople.read()).toEqual([]);
  });

  it('are those that are ids, where other things stand among them', async () => {
    await fakeBrowser.storage.local.set({ savedPeople: ['ada', 7, '', 'x'.repeat(121), null, 'alan', 'ada'] });
    expect(await savedPeople.read()).toEqual(['ada', 'alan']);
  });
});

describe('recent topics', () => {
  it('are the last eight', async () => {
    await addAll(10, recentTopics);
    expect(await recentTopics.read()).toEqual(['id-9', 'id-8', 'id-7', 'id-6', 'id-5', 'id-4', 'id-3', 'id-2']);
  });
});

it('a change of one list is told to who watches it, and of another is not', async () => {
  const told: string[] = [];
  const stop = savedPeople.watch(() => told.push('saved'));
  await recentTopics.add('optics');
  await savedPeople.add('ada');
  stop();
  await savedPeople.add('alan');
  expect(told).toEqual(['saved']);
});

it('everything that is kept is forgotten at once', async () => {
  await savedPeople.add('ada');
  await recentTopics.add('optics');
  await forgetKept();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

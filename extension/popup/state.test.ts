import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { describe, expect, it } from 'vitest';
import { emptyPopup, type PopupEvent, type PopupState, popupReducer, stageOf } from './state.ts';

const person = (id: string): Person => ({
  id,
  name: { display: id, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
});
const hits = ['ada', 'alan', 'annie'].map((id) => ({ person: person(id), reasons: [] }));
const after = (...events: PopupEvent[]): PopupState => events.reduce(popupReducer, emptyPopup);
const results = after({ type: 'typed', query: 'a' }, { type: 'found', token: 1, hits, nearest: [] });

describe('searching', () => {
  it('shows the people who were found', () => {
    expect(results.hits).toBe(hits);
    expect(results.active).toBe(-1);
  });

  it('drops an answer that comes after the question has changed', () => {
    const typedOn = after(
      { type: 'typed', query: 'a' },
      { type: 'typed', query: 'al' },
      { type: 'found', token: 1, hits, nearest: [] },
    );
    expect(typedOn.hits).toBeUndefined();
  });

  it('knows the results in sight from all of them, so that their number is told once', () => {
    const inSight = popupReducer(results, {
      type: 'found',
      token: 1,
      hits: hits.slice(0, 2),
      nearest: [],
      partial: true,
    });
    expect(inSight.partial).toBe(true);
    expect(popupReducer(inSight, { type: 'found', token: 1, hits, nearest: [] }).partial).toBe(false);
  });

  it('keeps the last results in sight until the next are there, so that the list does not flicker', () => {
    expect(popupReducer(results, { type: 'typed', query: 'al' }).hits).toBe(hits);
  });

  it('shows the hint again when the field is empty, and no late answer brings results back', () => {
    const emptied = popupReducer(results, { type: 'typed', query: '  ' });
    expect(emptied.hits).toBeUndefined();
    expect(popupReducer(emptied, { type: 'found', token: emptied.token, hits, nearest: [] }).hits).toBeUndefined();
  });

  it('keeps the topics that came near with the answer they belong to', () => {
    const nearest: Concept[] = [
      {
        id: 'topic/optics',
        kind: 'topic',
        prefLabel: 'Optics',
        altLabel: [],
        definition: '',
        broader: [],
        narrower: [],
        related: [],
      },
    ];
    const none = popupReducer(results, { type: 'found', token: 1, hits: [], nearest });
    expect(none.nearest).toBe(nearest);
    expect(popupReducer(none, { type: 'found', token: 0, hits: [], nearest: [] }).nearest).toBe(nearest);
  });

  it('says when the directory could not be read, and searches again with the next letter', () => {
    const failed = popupReducer(results, { type: 'failed', token: 1 });
    expect(failed.failed).toBe(true);
    expect(popupReducer(failed, { type: 'typed', query: 'al' }).failed).toBe(false);
  });

  it('asks the same again when a new directory has arrived', () => {
    expect(popupReducer(results, { type: 'renewed' })).toMatchObject({ query: 'a', token: 2 });
  });
});

describe('filters', () => {
  const mentoring = { kind: 'openTo', relationship: 'mentoring' } as const;
  const lisbon = { kind: 'location', value: 'Lisbon' } as const;
  const narrowed = popupReducer(results, { type: 'narrowed', filter: mentoring });

  it('ask anew, and the last results stand until the next are there', () => {
    expect(narrowed).toMatchObject({ filters: [mentoring], token: 2, hits });
    expect(popupReducer(narrowed, { type: 'found', token: 1, hits: [], nearest: [] })).toBe(narrowed);
  });

  it('go with the answer they would narrow, and with the last question', () => {
    const found = popupReducer(narrowed, { type: 'found', token: 2, hits, nearest: [], suggestions: [lisbon] });
    expect(found.suggestions).toEqual([lisbon]);
    expect(popupReducer(emptyPopup, { type: 'typed', query: '' }).suggestions).toEqual([]);
  });

  it('list everybody whom they leave where nothing is typed', () => {
    const cleared = popupReducer(narrowed, { type: 'typed', query: '' });
    expect(cleared.hits).toBe(hits);
    expect(popupReducer(cleared, { type: 'found', token: 3, hits: [], nearest: [] }).hits).toEqual([]);
  });

  it('are taken off by name, or the last of them; with the last one and nothing typed the hint is back', () => {
    const both = popupReducer(narrowed, { type: 'narrowed', filter: lisbon });
    expect(popupReducer(both, { type: 'widened' }).filters).toEqual([mentoring]);
    expect(popupReducer(both, { type: 'widened', filter: { ...mentoring } }).filters).toEqual([lisbon]);
    const cleared = after({ type: 'narrowed', filter: mentoring }, { type: 'widened' });
    expect(cleared).toMatchObject({ filters: [], hits: undefined });
    expect(popupReducer(cleared, { type: 'widened' })).toBe(cleared);
  });

  it('outlast a look at somebody', () => {
    const opened = popupReducer(narrowed, { type: 'opened', index: 1 });
    expect(popupReducer(opened, { type: 'back' })).toMatchObject({ filters: [mentoring], query: 'a', active: 1 });
  });
});

describe('what is shown without a search', () => {
  it('is a person or a topic, and the way back leads to the beginning', () => {
    const shown = after({ type: 'showed person', hit: { person: person('ada'), reasons: [] } });
    expect(shown.opened?.person.id).toBe('ada');
    const topic = popupReducer(shown, { type: 'showed topic', topic: 'optics' });
    expect(topic).toMatchObject({ opened: undefined, topic: 'optics' });
    expect(popupReducer(topic, { type: 'back' })).toEqual(emptyPopup);
  });
});

describe('the arrow keys', () => {
  const move = (state: PopupState, ...to: ('next' | 'previous' | 'first' | 'last')[]): number =>
    to.reduce((moving, direction) => popupReducer(moving, { type: 'moved', to: direction }), state).active;

  it('go down into the list, round its end, and up again', () => {
    expect(move(results, 'next')).toBe(0);
    expect(move(results, 'next', 'next', 'next', 'next')).toBe(0);
    expect(move(results, 'previous')).toBe(2);
    expect(move(results, 'last', 'previous')).toBe(1);
    expect(move(results, 'last', 'first')).toBe(0);
  });

  it('do nothing where nobody was found', () => {
    expect(move(emptyPopup, 'next')).toBe(-1);
  });
});

describe('opening a person', () => {
  it('opens the one the arrow keys are on, else the best', () => {
    expect(popupReducer(results, { type: 'opened' }).opened?.person.id).toBe('ada');
    const second = [{ type: 'moved', to: 'next' } as const, { type: 'moved', to: 'next' } as const].reduce(
      popupReducer,
      results,
    );
    expect(popupReducer(second, { type: 'opened' }).opened?.person.id).toBe('alan');
  });

  it('comes back to the same question, the same results and the same place in them', () => {
    const back = popupReducer(popupReducer(results, { type: 'opened', index: 2 }), { type: 'back' });
    expect(back).toMatchObject({ query: 'a', hits, active: 2, opened: undefined });
  });

  it('does nothing where nobody was found', () => {
    expect(popupReducer(emptyPopup, { type: 'opened' })).toBe(emptyPopup);
  });
});

describe('how far a question is', () => {
  const stageAfter = (...events: PopupEvent[]): string => stageOf(after(...events));
  const found: PopupEvent = { type: 'found', token: 1, hits, nearest: [] };

  it('is empty before anything is asked, and after all of it was taken back', () => {
    expect(stageAfter()).toBe('empty');
    expect(stageAfter({ type: 'typed', query: ' ' })).toBe('empty');
    expect(stageAfter({ type: 'typed', query: 'a' }, found, { type: 'typed', query: '' })).toBe('empty');
  });

  it('waits from the first letter or chip to its answer', () => {
    expect(stageAfter({ type: 'typed', query: 'a' })).toBe('waiting');
    expect(stageAfter({ type: 'narrowed', filter: { kind: 'department', value: 'Physics' } })).toBe('waiting');
  });

  it('is answered by the first people, by nobody, or by a failure', () => {
    expect(stageAfter({ type: 'typed', query: 'a' }, { ...found, partial: true })).toBe('answered');
    expect(stageAfter({ type: 'typed', query: 'a' }, { ...found, hits: [] })).toBe('answered');
    expect(stageAfter({ type: 'typed', query: 'a' }, { type: 'failed', token: 1 })).toBe('answered');
  });

  it('stays answered while one types on and the last answer stands', () => {
    expect(stageAfter({ type: 'typed', query: 'a' }, found, { type: 'typed', query: 'al' })).toBe('answered');
  });

  it('stays empty behind a card that was opened from there', () => {
    expect(stageAfter({ type: 'showed topic', topic: 'optics' })).toBe('empty');
  });
});

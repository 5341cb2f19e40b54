import type { AskingGuide } from '@kith/shared/vocabulary/relationship-guide';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closingQuestions, pulseItems } from './kind-words.ts';

const german = { pulse: ['Es hilft', 'Ich kann reden', 'Es lohnt sich'], closing: ['Was ist anders?'] };
const guide: AskingGuide = {
  pulse: ['It helps', 'I can speak', 'It is worth it'],
  closing: ['What changed?'],
  translations: { de: german },
};

/** Kith says nothing but the names of its words, and in which language they are. */
const speak = (language: string): void => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) =>
    name === 'language' ? language : String(name),
  );
};

beforeEach(() => vi.restoreAllMocks());

test('the organisation asks in the language that Kith speaks', () => {
  speak('de');
  expect([pulseItems(guide), closingQuestions(guide)]).toEqual([german.pulse, german.closing]);
});

test('it asks in its main language where it has no words in that of Kith, whose own statements are others', () => {
  speak('fr');
  expect([pulseItems(guide), closingQuestions(guide)]).toEqual([guide.pulse, guide.closing]);
});

test('Kith asks where the organisation does not', () => {
  speak('de');
  expect(pulseItems(undefined)).toEqual(['pulse_item1', 'pulse_item2', 'pulse_item3']);
  expect(closingQuestions(undefined)).toEqual(['closing_changed', 'closing_differently', 'closing_thanks']);
});

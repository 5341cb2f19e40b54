import { i18n } from '#i18n';
import { storage } from '#imports';
import { asText, asXml, suggestionsFor } from '../omnibox/suggestions.ts';
import { openSearchPage } from '../popup/opening.ts';
import { activeDirectory } from './directory.ts';

const writing = import.meta.env.FIREFOX ? asText : asXml;

/** As many as the address bars of browsers show. */
const most = 6;

/** Who stands for which of the lines offered last: in session storage, for the worker may stop before one is chosen. */
const offered = storage.defineItem<Record<string, string>>('session:omniboxPeople', { fallback: {} });

type Changed = Parameters<typeof browser.omnibox.onInputChanged.addListener>[0];
type Entered = Parameters<typeof browser.omnibox.onInputEntered.addListener>[0];

const say = (sentence: string): Promise<void> =>
  browser.omnibox.setDefaultSuggestion({ description: writing.plain(sentence) });

/** Somebody begins to type behind the keyword. */
export const beginInput = (): void => void say(i18n.t('omnibox.hint'));

/** Offers the people found, best first. */
export const suggest: Changed = (typed, offer) => {
  void suggestFor(typed).then(offer, (error: unknown) => reportError(error));
};

async function suggestFor(typed: string): Promise<Browser.omnibox.SuggestResult[]> {
  const text = typed.trim();
  const directory = await activeDirectory();
  if (directory === undefined || text === '') {
    await say(directory === undefined ? i18n.t('omnibox.none') : i18n.t('omnibox.hint'));
    return [];
  }
  await say(i18n.t('omnibox.search', { text }));
  const { hits } = await directory.search({ text, filters: [], limit: most });
  const suggestions = suggestionsFor(hits, typed, writing);
  await offered.setValue(Object.fromEntries(suggestions.map(({ content, person }) => [content, person])));
  return suggestions.map(({ content, description }) => ({ content, description }));
}

/** Opens the person who was chosen, or the search for what was typed. */
export const enter: Entered = (chosen, place) => {
  void openChosen(chosen, place).catch((error: unknown) => reportError(error));
};

async function openChosen(chosen: string, place: Parameters<Entered>[1]): Promise<void> {
  const people = await offered.getValue();
  const person = Object.hasOwn(people, chosen) ? people[chosen] : undefined;
  await offered.removeValue();
  await openSearchPage(browser, person === undefined ? { text: chosen.trim() } : { person }, place);
}

/** Nothing was chosen: nothing is kept. */
export const cancelInput = (): void => void offered.removeValue();

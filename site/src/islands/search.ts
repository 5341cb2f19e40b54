import { hitOf } from '../search/hit.ts';
import { followKeys } from '../search/keys.ts';
import { namedFirst } from '../search/named-first.ts';
import { type Found, loadSearch, type Search } from '../search/pagefind.ts';

/** How many hits come at a time. */
const atOnce = 10;

const form = document.querySelector<HTMLFormElement>('form.search');
const field = form?.querySelector<HTMLInputElement>('input[type=search]');
const list = form?.querySelector('ol');
const status = form?.querySelector<HTMLElement>('[role=status]');
const more = form?.querySelector('button');

if (form && field && list && status && more) {
  const everything = document.querySelector<HTMLElement>('.everything');
  let engine: Promise<Search | undefined> | undefined;
  /** Loaded with the first letter: until then it would only hold up the page. */
  const loaded = (): Promise<Search | undefined> => {
    engine ??= loadSearch('/pagefind/pagefind.js');
    return engine;
  };
  const chosenRoom = (): string => form.querySelector<HTMLInputElement>('[name=in]:checked')?.value ?? '';
  const labelOf = (room: string): string =>
    form.querySelector<HTMLElement>(`[name=in][value="${room}"]`)?.dataset['label'] ?? '';
  /** Of the search that is on its way: an older one that arrives later changes nothing. */
  let turn = 0;

  const say = (key: 'none' | 'one' | 'many' | 'broken' | undefined, number = 0): void => {
    status.textContent = key === undefined ? '' : (status.dataset[key] ?? '').replace('#', String(number));
  };

  const showCounts = (counts: Readonly<Record<string, number>> | undefined): void => {
    for (const place of form.querySelectorAll<HTMLElement>('[data-count]'))
      place.textContent = counts === undefined ? '' : `(${counts[place.dataset['count'] ?? ''] ?? 0})`;
  };

  /**
   * Shows a few of what was found, from a place on: the first in place of the hits of the search before, which stand until
   * these are here, so that nothing flickers and nothing below jumps. True when shown.
   */
  const show = async (found: readonly Found[], from: number, mine: number): Promise<boolean> => {
    const pages = await Promise.all(found.slice(from, from + atOnce).map(({ data }) => data()));
    if (mine !== turn) return false;
    const hits = namedFirst(pages, field.value).map((page) => hitOf(page, labelOf));
    if (from === 0) list.replaceChildren(...hits);
    else list.append(...hits);
    const next = list.childElementCount;
    more.hidden = next >= found.length;
    more.onclick = async () => {
      if (await show(found, next, mine)) list.children[next]?.querySelector('a')?.focus();
    };
    return true;
  };

  const search = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const query = field.value.trim();
    const room = chosenRoom();
    remember(query, room);
    if (query === '') {
      if (everything) everything.hidden = false;
      list.replaceChildren();
      more.hidden = true;
      showCounts(undefined);
      return say(undefined);
    }
    const program = await loaded();
    if (mine !== turn) return;
    if (program === undefined) return say('broken');
    if (everything) everything.hidden = true;
    const result = await program.search(query, room === '' ? {} : { filters: { room } });
    if (!(await show(result.results, 0, mine))) return;
    const number = result.results.length;
    say(number === 0 ? 'none' : number === 1 ? 'one' : 'many', number);
    showCounts(result.totalFilters['room'] ?? {});
  };

  /** The address says what is searched for, so that going back to it finds the same again. */
  const remember = (query: string, room: string): void => {
    const asked = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...(room === '' ? {} : { in: room }) });
    history.replaceState(null, '', asked.size === 0 ? location.pathname : `?${asked}`);
  };

  const given = new URLSearchParams(location.search);
  field.value = given.get('q') ?? '';
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=in]'))
    if (choice.value === (given.get('in') ?? '')) choice.checked = true;
  form.hidden = false;
  form.onsubmit = (event) => event.preventDefault();
  form.oninput = () => void search();
  followKeys(form, field);
  field.focus();
  void search();
}

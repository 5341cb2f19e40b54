import { type DraftField, type StoryDraft, storyOf } from '../library/story-draft.ts';

/**
 * Makes the file of a story in the browser. What is typed is kept in this browser's storage and goes nowhere: the page's policy
 * lets it connect to nothing.
 */

const drawer = 'kith-story-draft';
const lists: readonly string[] = ['topics', 'practices', 'scope'];

function draftIn(form: HTMLFormElement): StoryDraft {
  const data = new FormData(form);
  const text = (name: DraftField): string => String(data.get(name) ?? '');
  const all = (name: DraftField): string[] => data.getAll(name).map(String);
  const grounds = text('grounds');
  return {
    title: text('title'),
    summary: text('summary'),
    kind: text('kind'),
    learner: text('learner'),
    expert: text('expert'),
    others: text('others'),
    when: text('when'),
    places: text('places'),
    topics: all('topics'),
    practices: all('practices'),
    practice: text('practice'),
    grounds: grounds === 'historical' || grounds === 'agreed' ? grounds : '',
    given: text('given'),
    until: text('until'),
    scope: all('scope'),
    began: text('began'),
    did: text('did'),
    got: text('got'),
    wrong: text('wrong'),
    steps: text('steps'),
    sources: text('sources'),
  };
}

type Control = HTMLInputElement | HTMLTextAreaElement;

const controls = (form: HTMLFormElement, name: string): Control[] => [
  ...form.querySelectorAll<Control>(`input[name="${name}"], textarea[name="${name}"]`),
];

/** Puts a draft that was kept back into the fields; whatever storage holds, it is shown as text. */
function fill(form: HTMLFormElement, kept: string): void {
  const draft: unknown = JSON.parse(kept);
  if (typeof draft !== 'object' || draft === null) return;
  for (const [name, value] of Object.entries(draft)) {
    const wanted = lists.includes(name) && Array.isArray(value) ? value.map(String) : [String(value)];
    for (const control of controls(form, /^\w+$/.test(name) ? name : '')) {
      if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type))
        control.checked = wanted.includes(control.value);
      else control.value = String(value);
    }
  }
}

/** Storage, where the browser lets the page have some. */
function stored<Answer>(use: (storage: Storage) => Answer): Answer | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

function start(form: HTMLFormElement): void {
  const find = <Found extends Element>(selector: string): Found | null => form.querySelector<Found>(selector);
  const told = find<HTMLElement>('[data-told]');
  const made = find<HTMLElement>('[data-made-file]');
  const result = find<HTMLTextAreaElement>('#made');
  const download = find<HTMLAnchorElement>('[data-download]');
  if (told === null || made === null || result === null || download === null) return;
  const tell = (key: string): void => {
    told.textContent = told.dataset[key] ?? '';
  };

  const show = (faults: ReturnType<typeof storyOf>['faults']): void => {
    for (const place of form.querySelectorAll<HTMLElement>('.fault')) {
      const name = place.id.replace('fault-', '');
      const fault = faults.find(({ field }) => field === name);
      place.hidden = fault === undefined;
      place.textContent = fault?.text ?? '';
      for (const control of controls(form, name)) control.setAttribute('aria-invalid', String(fault !== undefined));
    }
  };

  const make = (): void => {
    const { faults, name, text } = storyOf(draftIn(form), new Date());
    show(faults);
    made.hidden = faults.length > 0;
    if (faults.length > 0) {
      tell(faults.length === 1 ? 'one' : 'many');
      told.textContent = (told.textContent ?? '').replace('2', String(faults.length));
      form.querySelector<Control>('[aria-invalid="true"]')?.focus();
      return;
    }
    result.value = text;
    const shown = find<HTMLElement>('[data-file-name]');
    if (shown !== null) shown.textContent = name;
    if (download.protocol === 'blob:') URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    download.download = name;
    tell('made');
    result.focus();
  };

  form.onsubmit = (event) => {
    event.preventDefault();
    make();
  };
  form.oninput = () => {
    if (stored((storage) => storage.setItem(drawer, JSON.stringify(draftIn(form))) ?? true) === undefined)
      tell('notKept');
  };
  const erase = find<HTMLButtonElement>('[data-erase]');
  if (erase !== null)
    erase.onclick = () => {
      stored((storage) => storage.removeItem(drawer));
      form.reset();
      show([]);
      made.hidden = true;
      tell('erased');
    };
  const copy = find<HTMLButtonElement>('[data-copy]');
  if (copy !== null)
    copy.onclick = async () => {
      result.select();
      await navigator.clipboard.writeText(result.value);
      tell('copied');
    };

  const kept = stored((storage) => storage.getItem(drawer)) ?? undefined;
  try {
    if (kept !== undefined) fill(form, kept);
  } catch {
    // What is no draft is none; the next input writes over it.
  }
  document.body.dataset['writing'] = 'form';
}

const form = document.querySelector<HTMLFormElement>('[data-story-form]');
if (form !== null) start(form);

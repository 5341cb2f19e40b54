import { addressOf, assumptionsIn } from '../library/cost/address.ts';
import {
  type Assumptions,
  assumptionIds,
  type Fault,
  faultOf,
  forEachAssumption,
  limits,
  type Range,
} from '../library/cost/assumption.ts';
import { type Sheet, sheetOf } from '../library/cost/sheet.ts';
import { leaders } from '../strings/en/leaders.ts';

/**
 * Lets a reader put in their own assumptions, and reckons anew as they type. It starts from the examples in the page, or from what the
 * address says behind `#`, and asks nobody.
 */
const { cost } = leaders.leaders;
const ends = ['low', 'likely', 'high'] as const;
const number = new Intl.NumberFormat(cost.words.language, { maximumFractionDigits: 6 });

const form = document.querySelector<HTMLFormElement>('.cost-form');
if (form !== null) start(form);

function start(shown: HTMLFormElement): void {
  const group = (id: string): HTMLElement | null => shown.querySelector<HTMLElement>(`[data-assumption="${id}"]`);
  const field = (id: string, end: keyof Range): HTMLInputElement | null =>
    group(id)?.querySelector<HTMLInputElement>(`input[data-end="${end}"]`) ?? null;
  const labels = forEachAssumption((id) => group(id)?.dataset['label'] ?? id);
  const read = (from: (input: HTMLInputElement) => string): Assumptions =>
    forEachAssumption((id) => {
      const value = (end: keyof Range): number => {
        const input = field(id, end);
        const text = input === null ? '' : from(input);
        return text === '' ? Number.NaN : Number(text);
      };
      return { low: value('low'), likely: value('likely'), high: value('high') };
    });
  const examples = read((input) => input.defaultValue);

  const write = (assumptions: Assumptions): void => {
    for (const id of assumptionIds)
      for (const end of ends) {
        const input = field(id, end);
        if (input !== null) input.value = String(assumptions[id][end]);
      }
  };

  const update = (): void => {
    const assumptions = read((input) => input.value);
    const faults = assumptionIds.map((id) => ({ id, fault: faultOf(id, assumptions[id]) }));
    for (const { id, fault } of faults) tell(group(id), fault, limits[id]);
    const sound = faults.every(({ fault }) => fault === undefined);
    show(sound ? sheetOf(assumptions, labels, cost) : undefined);
    if (!sound) return;
    fillTable(assumptions);
    const address = addressOf(assumptions, examples);
    history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  };

  const fromAddress = (): void => {
    write(assumptionsIn(location.hash, examples));
    update();
  };

  shown.addEventListener('input', update);
  shown.addEventListener('submit', (event) => event.preventDefault());
  shown.addEventListener('reset', (event) => {
    event.preventDefault();
    write(examples);
    update();
  });
  addEventListener('hashchange', fromAddress);
  shown.hidden = false;
  document.querySelector('.cost')?.classList.add('cost-live');
  fromAddress();
}

/** Says beside an assumption what is wrong with it. */
function tell(
  group: HTMLElement | null,
  fault: Fault | undefined,
  { least, most }: { least: number; most: number },
): void {
  const place = group?.querySelector<HTMLElement>('.cost-fault');
  if (group === null || place === null || place === undefined) return;
  for (const input of group.querySelectorAll('input')) input.ariaInvalid = fault === undefined ? null : 'true';
  place.hidden = fault === undefined;
  if (fault === undefined) place.textContent = '';
  else if (fault === 'out-of-limits') place.textContent = cost.faults[fault](number.format(least), number.format(most));
  else place.textContent = cost.faults[fault];
}

/** Shows the results, or that there are none while an assumption is at fault: an old figure would be taken for a new one. */
function show(sheet: Sheet | undefined): void {
  const summary = document.querySelector<HTMLElement>('.cost-summary');
  const all = document.querySelector<HTMLElement>('.cost-figures');
  if (summary === null || all === null) return;
  all.hidden = sheet === undefined;
  const said = sheet?.summary ?? summary.dataset['mend'] ?? '';
  // The same words again would be read out again.
  if (summary.textContent !== said) summary.textContent = said;
  if (sheet === undefined) return;
  for (const { id, text } of sheet.figures) {
    const place = all.querySelector(`[data-figure="${id}"]`);
    if (place !== null) place.textContent = text;
  }
  const swings = all.querySelector('.cost-swings');
  swings?.replaceChildren(
    ...sheet.swings.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
}

/** The table is what stands on paper. */
function fillTable(assumptions: Assumptions): void {
  for (const id of assumptionIds)
    for (const end of ends) {
      const cell = document.querySelector(`[data-row="${id}"] [data-end="${end}"]`);
      if (cell !== null) cell.textContent = number.format(assumptions[id][end]);
    }
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Avatar } from '../look/Avatar.tsx';
import { PlaceIcon } from '../look/icons.tsx';
import { language } from '../look/language.ts';
import { topicsFor } from './rows.ts';
import type { RowButton } from './state.ts';
import type { PageRow } from './use-rows.ts';

interface PersonLineProps {
  row: PageRow;
  filter: string;
  /** Which of its buttons the Tab key stops at; none where it stops at another row. */
  stop: string | undefined;
  /** Which of the places was shown last. */
  shown: number | undefined;
  focused: (button: RowButton) => void;
  open: () => void;
  show: () => void;
}

/** Topics named under a person at most. */
const mostTopics = 3;

/** Somebody on the page: who, and the way to where they are named. */
export function PersonLine({ row, filter, stop, shown, focused, open, show }: PersonLineProps) {
  const { key, people, places } = row;
  const [person] = people;
  const topics = people.length > 1 ? [] : topicsFor(person, filter).slice(0, mostTopics);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see PeopleGrid.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus.
    <div role="row" class="person-line" data-key={key}>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">
        <button
          type="button"
          class="person-row"
          data-button="open"
          tabIndex={stop === 'open' ? 0 : -1}
          onFocus={() => focused('open')}
          onClick={open}
        >
          <Avatar name={person.name} light />
          <span>
            <span class="person-name" id={id}>
              <bdi>{person.name.display}</bdi>
            </span>
            <span class="small quiet">
              {people.length > 1 ? i18n.t('card.sameName', people.length) : <bdi>{workOf(person)}</bdi>}
            </span>
            {topics.length > 0 && (
              <span class="chips">
                {topics.map((topic) => (
                  <span key={topic} class="chip found">
                    {topic}
                  </span>
                ))}
              </span>
            )}
          </span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">
        <button
          type="button"
          class="show-place"
          data-button="show"
          tabIndex={stop === 'show' ? 0 : -1}
          title={i18n.t('panel.show')}
          aria-label={showLabel(person.name.display, places.length)}
          onFocus={() => focused('show')}
          onClick={show}
        >
          <PlaceIcon />
          {places.length > 1 && <span class="small">{countOf(shown, places.length)}</span>}
        </button>
      </div>
    </div>
  );
}

const workOf = ({ title, department }: PageRow['people'][0]): string =>
  [title, department].filter((part) => part !== undefined).join(' · ');

const figure = (number: number): string => new Intl.NumberFormat(language()).format(number);

const showLabel = (name: string, count: number): string =>
  count === 1 ? i18n.t('panel.showPerson', { name }) : i18n.t('panel.showNext', { name, count: figure(count) });

/** "3", and once one was shown "1/3". */
const countOf = (shown: number | undefined, count: number): string =>
  shown === undefined ? figure(count) : `${figure(Math.min(shown, count - 1) + 1)}/${figure(count)}`;

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchHit } from '../directory/search.ts';
import { Avatar } from '../look/Avatar.tsx';
import { Marked } from '../look/Marked.tsx';
import { rangesOf, reasonChips } from './reasons.ts';
import { optionId } from './SearchField.tsx';

/** How the vocabulary led to a topic that the query does not name. */
const throughWords = { synonym: 'popup.throughSynonym', narrower: 'popup.throughNarrower' } as const;

interface HitProps {
  hit: SearchHit;
  index: number;
  active: boolean;
  open: () => void;
}

/** One person found, with what the search found in them set off. */
export function Hit({ hit: { person, reasons }, index, active, open }: HitProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { name, title, department } = person;
  const chips = reasonChips(person, reasons);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys and points here (aria-activedescendant).
    <div
      ref={place}
      id={optionId(index)}
      class={active ? 'hit active' : 'hit'}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={open}
    >
      <Avatar name={name} light />
      <span class="hit-text">
        <span class="hit-name">
          <bdi>
            <Marked text={name.display} ranges={rangesOf(reasons, 'name', name.display)} />
          </bdi>
        </span>
        <span class="hit-work small">
          {title !== undefined && <Marked text={title} ranges={rangesOf(reasons, 'title', title)} />}
          {title !== undefined && department !== undefined && ' · '}
          {department !== undefined && (
            <Marked text={department} ranges={rangesOf(reasons, 'department', department)} />
          )}
        </span>
        {chips.length > 0 && (
          <span class="chips">
            {chips.map(({ text, ranges, through }) => (
              <span key={text} class={through === undefined ? 'chip' : 'chip found'}>
                <Marked text={text} ranges={ranges} />
                {through !== undefined && <span class="level"> {i18n.t(throughWords[through])}</span>}
              </span>
            ))}
          </span>
        )}
      </span>
    </div>
  );
}

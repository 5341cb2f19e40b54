import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../directory/search.ts';
import { Avatar } from '../look/Avatar.tsx';
import { Marked } from '../look/Marked.tsx';
import { rangesOf, reasonChips } from './reasons.ts';
import { optionId } from './SearchField.tsx';

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
            {chips.map(({ text, ranges }) => (
              <span key={text} class="chip">
                <Marked text={text} ranges={ranges} />
              </span>
            ))}
          </span>
        )}
      </span>
    </div>
  );
}

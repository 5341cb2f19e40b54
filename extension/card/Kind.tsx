import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { Thread } from '../look/Thread.tsx';

interface KindProps {
  kind: RelationshipKind;
  places: number | undefined;
  /** The organisation's own word and definition, where its vocabulary has them. */
  word: string | undefined;
  definition: string | undefined;
}

/**
 * A kind of relationship with its line, its word and its definition. The definition shows on hover, focus and press,
 * stays while the pointer is on it, and goes with Escape (WCAG 1.4.13).
 */
export function Kind({ kind, places, word, definition }: KindProps) {
  const id = useId();
  const [shown, show] = useState(false);
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    // Only the definition goes: neither the card nor the toolbar's window.
    event.stopPropagation();
    event.preventDefault();
    show(false);
  };
  const label = (
    <>
      <Thread kind={kind} />
      <span class={`kind-word thread-${kind}`}>{word ?? i18n.t(`kind.${kindNames[kind]}`)}</span>
    </>
  );
  return (
    <li class="kind-item" onPointerEnter={() => show(true)} onPointerLeave={() => show(false)} onKeyDown={hideOnEscape}>
      {definition === undefined || definition === '' ? (
        <span class="kind">{label}</span>
      ) : (
        <>
          <button
            type="button"
            class="kind"
            aria-describedby={id}
            onFocus={() => show(true)}
            onBlur={() => show(false)}
            onClick={() => show(true)}
          >
            {label}
          </button>
          <span id={id} class="tip" role="tooltip" hidden={!shown}>
            {definition}
          </span>
        </>
      )}
      {places !== undefined && <span class="small quiet">{i18n.t('card.places', places)}</span>}
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface OpeningProps<Item> {
  items: readonly Item[];
  /** How many stand there from the start. */
  first: number;
  children: (item: Item) => ComponentChildren;
}

/** A list of chips that opens in place. One more item is shown rather than hidden behind "and 1 more". */
export function Opening<Item>({ items, first, children }: OpeningProps<Item>) {
  const [open, setOpen] = useState(items.length <= first + 1);
  const opened = useRef(false);
  const next = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button is gone: focus goes to the first of what it opened, so that the keyboard is not thrown back.
    if (opened.current) next.current?.focus();
  }, [open]);
  const show = () => {
    opened.current = true;
    setOpen(true);
  };
  return (
    <ul class="chips">
      {(open ? items : items.slice(0, first)).map((item, index) => (
        <li
          key={index}
          class="chip-place"
          ref={index === first ? next : undefined}
          tabIndex={opened.current && index === first ? -1 : undefined}
        >
          {children(item)}
        </li>
      ))}
      {!open && (
        <li>
          <button type="button" class="text-button more" aria-expanded={false} onClick={show}>
            {i18n.t('card.more', items.length - first)}
          </button>
        </li>
      )}
    </ul>
  );
}

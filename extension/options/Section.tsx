import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface SectionProps {
  title: string;
  /** The organisation decides here. */
  fixed?: boolean;
  /** What an address ends in (`options.html#me`) to open the page at this part. */
  anchor?: string;
  children: ComponentChildren;
}

/** One part of the page: its title stands in the margin. */
export function Section({ title, fixed = false, anchor, children }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The browser looked for it before it was drawn.
    if (anchor === undefined || location.hash !== `#${anchor}`) return;
    heading.current?.scrollIntoView();
    heading.current?.focus();
  }, []);
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-margin">
        <h2 id={id} ref={heading} tabIndex={anchor === undefined ? undefined : -1}>
          {title}
        </h2>
        {fixed && <p class="small quiet">{i18n.t('options.fixed')}</p>}
      </div>
      <div class="section-text">{children}</div>
    </section>
  );
}

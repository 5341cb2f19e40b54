import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface SectionProps {
  title: string;
  /** The organisation decides here. */
  fixed?: boolean;
  children: ComponentChildren;
}

/** One part of the page: its title stands in the margin. */
export function Section({ title, fixed = false, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-margin">
        <h2 id={id}>{title}</h2>
        {fixed && <p class="small quiet">{i18n.t('options.fixed')}</p>}
      </div>
      <div class="section-text">{children}</div>
    </section>
  );
}

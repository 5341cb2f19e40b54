import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OffScope } from './port.ts';

const scopes = [
  { scope: 'page', word: 'off.page', label: 'off.pageLabel' },
  { scope: 'site', word: 'off.site', label: 'card.offHere' },
  { scope: 'everywhere', word: 'off.everywhere', label: 'off.everywhereLabel' },
] as const;

interface OffSwitchesProps {
  /** Host name of the page that the card lies on. */
  host: string | undefined;
  off: (scope: OffScope) => void;
  isCovered: (() => boolean) | undefined;
}

/** Marks and cards off: on this page, on this site, everywhere; each one press away, and two where the card is covered. */
export function OffSwitches({ host, off, isCovered }: OffSwitchesProps) {
  const [doubted, setDoubted] = useState<OffScope>();
  const press = (scope: OffScope): void => {
    if (doubted !== scope && isCovered?.() === true) setDoubted(scope);
    else off(scope);
  };
  return (
    <div>
      <span class="off-switches">
        {i18n.t('off.label')}
        {scopes.map(({ scope, word, label }) => (
          <button
            key={scope}
            type="button"
            class="text-button"
            aria-label={i18n.t(label)}
            title={scope === 'site' ? host : undefined}
            onClick={() => press(scope)}
          >
            {i18n.t(word)}
          </button>
        ))}
      </span>
      <p class="small quiet" role="status">
        {doubted !== undefined && i18n.t('off.covered')}
      </p>
    </div>
  );
}

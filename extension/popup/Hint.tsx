import type { Manifest } from '@kith/shared/feed/manifest';
import { i18n } from '#i18n';
import { isolated } from '../look/isolated.ts';
import { language } from '../look/language.ts';

type Welcomed = Pick<Manifest, 'organisation'> & { people: Pick<Manifest['people'], 'count'> };

interface HintProps {
  /** Of the directory; undefined while there is none. */
  manifest: Welcomed | undefined;
}

/** What the search is for. */
export function Hint({ manifest }: HintProps) {
  return <p class="hint">{manifest === undefined ? i18n.t('popup.hintAlone') : sentence(manifest)}</p>;
}

function sentence({ organisation: { name }, people: { count } }: Welcomed): string {
  return i18n.t('popup.hint', count, {
    organisation: isolated(name),
    count: new Intl.NumberFormat(language()).format(count),
  });
}

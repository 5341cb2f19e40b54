import { i18n } from '#i18n';
import type { Word } from '../../messages.ts';

/** A hierarchy may have hundreds below one concept; the card names a few and says how many more there are. */
const mostWords = 6;

interface TopicRelationsProps {
  broader: readonly Word[];
  narrower: readonly Word[];
  related: readonly Word[];
  open: ((id: string) => void) | undefined;
}

/** The words around a topic: what it belongs to, what belongs to it, what is beside it. Each opens its own card. */
export function TopicRelations({ open, ...relations }: TopicRelationsProps) {
  const kinds = (['broader', 'narrower', 'related'] as const).filter((kind) => relations[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <dl class="card-part topic-relations">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt class="label">{i18n.t(`topic.${kind}`)}</dt>
          <dd>
            {relations[kind].slice(0, mostWords).map(({ id, prefLabel }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <button type="button" class="text-button" onClick={() => open?.(id)}>
                  <bdi>{prefLabel}</bdi>
                </button>
              </span>
            ))}
            {relations[kind].length > mostWords && (
              <span class="quiet"> {i18n.t('topic.andMore', relations[kind].length - mostWords)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

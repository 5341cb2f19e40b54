import { i18n } from '#i18n';

/** A hierarchy may have hundreds below one concept; the card names a few and says how many more there are. */
const mostWords = 6;

interface TopicRelationsProps {
  broader: readonly string[];
  narrower: readonly string[];
  related: readonly string[];
}

/** The words around a topic: what it belongs to, what belongs to it, what is beside it. */
export function TopicRelations(relations: TopicRelationsProps) {
  const kinds = (['broader', 'narrower', 'related'] as const).filter((kind) => relations[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <dl class="card-part topic-relations">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt class="label">{i18n.t(`topic.${kind}`)}</dt>
          <dd>
            {relations[kind].slice(0, mostWords).map((word, index) => (
              <span key={word}>
                {index > 0 && ' · '}
                <bdi>{word}</bdi>
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

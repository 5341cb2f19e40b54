import { proposalIn } from '@kith/shared/learning/proposal';
import { i18n } from '#i18n';

interface LearningLineProps {
  /** Of the page in front; undefined where the browser does not tell. */
  address: string | undefined;
  feedUrl: string;
  /** @param anchor where in the page; without one, its beginning */
  open: (anchor?: string) => void;
}

/** The way to one's learning; and where the page in front is an invitation, to its answer. */
export function LearningLine({ address, feedUrl, open }: LearningLineProps) {
  const fragment = invitationAt(address, feedUrl);
  const proposal = fragment === undefined ? undefined : proposalIn(fragment);
  return (
    <p class="learning-line">
      {proposal !== undefined && (
        <button type="button" class="filled" onClick={() => open(fragment)}>
          {i18n.t('learning.answer', { name: proposal.from.name })}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => open()}>
        {i18n.t('learning.title')}
      </button>
    </p>
  );
}

/** What stands behind `#` on the organisation's own page for invitations: any other may say what it likes. */
function invitationAt(address: string | undefined, feedUrl: string): string | undefined {
  if (address === undefined || !URL.canParse(address) || !URL.canParse(feedUrl)) return undefined;
  const { origin, pathname, hash } = new URL(address);
  return origin === new URL(feedUrl).origin && pathname === '/invitation/' ? hash.slice(1) : undefined;
}

import { proposalIn } from '@kith/shared/learning/proposal';
import { i18n } from '#i18n';
import { invitationAt } from './invitation.ts';

interface LearningLineProps {
  /** Of the page in front; undefined where the browser does not tell. */
  address: string | undefined;
  feedUrl: string;
}

/** The way to one's learning; and where the page in front is an invitation, to its answer. */
export function LearningLine({ address, feedUrl }: LearningLineProps) {
  const fragment = invitationAt(address, feedUrl);
  const proposal = fragment === undefined ? undefined : proposalIn(fragment);
  return (
    <p class="foot-link">
      {proposal !== undefined && (
        <a class="filled" href={`learning.html#${fragment}`} target="_blank" rel="noreferrer">
          {i18n.t('learning.answer', { name: proposal.from.name })}
        </a>
      )}
      <a href="learning.html" target="_blank" rel="noreferrer">
        {i18n.t('learning.title')}
      </a>
    </p>
  );
}

import type { RelationshipEvent } from '@kith/shared/learning/event';
import type { Relationship } from '@kith/shared/learning/log';
import { isNudgeDue, isPossible, quietOn, stateAt } from '@kith/shared/learning/machine';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dateInWords, timeAgo } from '../look/dates.ts';
import { language } from '../look/language.ts';
import type { LearningActions } from './actions.ts';
import { stateWords } from './learning-words.ts';

type PlainStep = Extract<
  RelationshipEvent['kind'],
  'asked' | 'more-asked' | 'declined' | 'accepted' | 'paused' | 'resumed'
>;

/** In the order of the buttons: what leads on comes first. */
const plainSteps = ['accepted', 'resumed', 'asked', 'more-asked', 'paused', 'declined'] as const satisfies PlainStep[];

interface StepsProps {
  relationship: Relationship;
  now: Date;
  actions: LearningActions;
}

/** Where the relationship is, and where it can go from there. */
export function Steps({ relationship, now, actions }: StepsProps) {
  const told = useRef<HTMLParagraphElement>(null);
  const [failed, setFailed] = useState(false);
  const { id, state, since } = relationship;
  const current = stateAt(state, since, now);
  const take = async (kind: PlainStep): Promise<void> => {
    try {
      await actions.add({ kind, relationship: id });
      setFailed(false);
      // The button may be gone: the focus goes to what is so now.
      told.current?.focus();
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  return (
    <>
      <p ref={told} tabIndex={-1} role="status" class="state">
        {stateWords(relationship, now)}
      </p>
      {(current === 'asked' || current === 'more-asked') && (
        <p class="small quiet">{i18n.t('learning.quietOn', { date: dateInWords(quietOn(since), language()) })}</p>
      )}
      {isNudgeDue(state, since, now) && <p>{nudge(relationship, now)}</p>}
      {current === 'expired' && <p>{i18n.t('learning.expired')}</p>}
      <div class="row">
        {plainSteps
          .filter((step) => isPossible(state, step) && isOffered(step, relationship))
          .map((step) => (
            <button key={step} type="button" class="outlined" onClick={() => void take(step)}>
              {stepWords(step, relationship)}
            </button>
          ))}
      </div>
      <div role="alert">{failed && <p class="fault">{i18n.t('learning.notKept')}</p>}</div>
    </>
  );
}

/** Nobody can answer a draft. An ask that came from the other side is not asked again by me. */
function isOffered(step: PlainStep, { state, received }: Relationship): boolean {
  if (state === 'drafted') return step === 'asked';
  return step !== 'asked' || state === 'more-asked' || !received;
}

function stepWords(step: PlainStep, { state, received }: Relationship): string {
  switch (step) {
    case 'asked':
      if (state === 'more-asked') return i18n.t(received ? 'learningStep.theyAnswered' : 'learningStep.answered');
      return i18n.t(state === 'drafted' ? 'learningStep.sent' : 'learningStep.askedAgain');
    case 'accepted':
      return i18n.t(received ? 'learningStep.accept' : 'learningStep.theyAccepted');
    case 'more-asked':
      return i18n.t(received ? 'learningStep.askMore' : 'learningStep.theyAskedMore');
    case 'declined':
      return i18n.t(received ? 'learningStep.decline' : 'learningStep.theyDeclined');
    case 'paused':
      return i18n.t('learningStep.pause');
    case 'resumed':
      return i18n.t('learningStep.resume');
  }
}

function nudge({ since, received }: Relationship, now: Date): string {
  const ago = timeAgo(since, now, language()) ?? '';
  return i18n.t(received ? 'learning.nudgeMe' : 'learning.nudge', { ago });
}

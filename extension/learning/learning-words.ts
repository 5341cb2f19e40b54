import type { Relationship } from '@kith/shared/learning/log';
import { type LearningState, stateAt } from '@kith/shared/learning/machine';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import type { NameOf } from './companion-names.ts';

/** "Optics, with Michael Faraday" */
export const titleOf = ({ subject, companion }: Pick<Relationship, 'subject' | 'companion'>, nameOf: NameOf): string =>
  i18n.t('learning.titleWith', { topic: subject.label, name: nameOf(companion) });

/** "Mentoring · you learn" */
export const kindAndRole = ({ kind, role }: Pick<Relationship, 'kind' | 'role'>): string =>
  `${i18n.t(`kind.${kindNames[kind]}`)} · ${i18n.t(`learningRole.${role}`)}`;

/** "Mentoring · Next: draw three fields"; where there is no next step, how it is. */
export function kindAndNext(relationship: Relationship, now: Date): string {
  const { kind, sessions, state } = relationship;
  const step = state === 'active' ? (sessions.at(-1)?.nextStep ?? '') : '';
  const next = step === '' ? stateWords(relationship, now) : i18n.t('sessions.nextIs', { step });
  return `${i18n.t(`kind.${kindNames[kind]}`)} · ${next}`;
}

/** Where it is, in the user's words. */
export function stateWords({ state, since, received }: Relationship, now: Date): string {
  const current = stateAt(state, since, now);
  if (current === 'asked') return i18n.t(received ? 'learningState.askedMe' : 'learningState.asked');
  if (current === 'more-asked') return i18n.t(received ? 'learningState.moreAskedByMe' : 'learningState.moreAsked');
  return i18n.t(`learningState.${stateNames[current]}`);
}

const stateNames = {
  drafted: 'drafted',
  declined: 'declined',
  expired: 'expired',
  agreed: 'agreed',
  active: 'active',
  paused: 'paused',
  completed: 'completed',
  'completed-early': 'early',
  stopped: 'stopped',
} as const satisfies Record<Exclude<LearningState, 'asked' | 'more-asked'>, string>;

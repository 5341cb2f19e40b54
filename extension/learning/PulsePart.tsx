import type { Relationship } from '@kith/shared/learning/log';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { Choice } from './Field.tsx';
import { numberIn } from './form-values.ts';
import { pulseItems } from './kind-words.ts';
import { Opening } from './Opening.tsx';
import { isPulseDue, pulseMoment } from './pulse-due.ts';

const scores = ['1', '2', '3', '4', '5'] as const;

interface PulsePartProps {
  relationship: Relationship;
  /** How its kind is lived; undefined where the organisation has not said. */
  guide: RelationshipGuide | undefined;
  actions: LearningActions;
}

/** Three short questions and the user's confidence, at the start, after each few sessions, and at the end. */
export function PulsePart({ relationship, guide, actions }: PulsePartProps) {
  const { id, pulses, subject } = relationship;
  const items = pulseItems(guide);
  const save = (form: HTMLFormElement): Promise<void> =>
    actions.add({
      kind: 'pulse',
      relationship: id,
      moment: pulseMoment(relationship),
      items: items.map((_, index) => numberIn(form, itemName(index), 1, 5)),
      confidence: numberIn(form, 'confidence', 1, 5),
    });
  return (
    <Section title={i18n.t('pulse.title')}>
      <p>{i18n.t(isPulseDue(relationship) ? 'pulse.due' : 'pulse.lead')}</p>
      {pulses.length > 0 && <PulseTable relationship={relationship} />}
      <Opening
        label={i18n.t('pulse.answer')}
        told={i18n.t('learning.kept')}
        save={i18n.t('learning.keep')}
        submit={save}
      >
        <p class="small quiet">{i18n.t('pulse.scale')}</p>
        {items.map((item, index) => (
          <Score key={item} legend={item} name={itemName(index)} />
        ))}
        <Score legend={i18n.t('pulse.confidence', { topic: subject.label })} name="confidence" />
      </Opening>
    </Section>
  );
}

const itemName = (index: number): string => `item${index}`;

const Score = ({ legend, name }: { legend: string; name: string }) => (
  <Choice legend={legend} name={name} options={scores.map((value) => ({ value, label: value }))} />
);

function PulseTable({ relationship: { pulses } }: { relationship: Relationship }) {
  return (
    <div class="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('pulse.when')}</th>
            <th scope="col">{i18n.t('pulse.answers')}</th>
            <th scope="col">{i18n.t('pulse.confidenceShort')}</th>
          </tr>
        </thead>
        <tbody>
          {pulses.map(({ id, at, moment, items: answers, confidence }) => (
            <tr key={id}>
              <th scope="row">
                {i18n.t(`pulse.${moment}`)} <span class="quiet">{dateInWords(at.slice(0, 10), language())}</span>
              </th>
              <td>{answers.join(' · ')}</td>
              <td>{confidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { Relationship } from '@kith/shared/learning/log';
import { isPossible } from '@kith/shared/learning/machine';
import { type Ending, endings } from '@kith/shared/vocabulary/relationship';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { Choice, Field } from './Field.tsx';
import { typedIn } from './form-values.ts';
import { closingQuestions } from './kind-words.ts';
import { Opening } from './Opening.tsx';

const endingNames = { completed: 'completed', 'completed-early': 'early', stopped: 'stopped' } as const;

interface ClosingPartProps {
  relationship: Relationship;
  /** How its kind is lived; undefined where the organisation has not said. */
  guide: RelationshipGuide | undefined;
  actions: LearningActions;
  /** What else an ending is good for. */
  children: ComponentChildren;
}

/** A good ending: how it ended, and a few questions for oneself. */
export function ClosingPart({ relationship, guide, actions, children }: ClosingPartProps) {
  const { id, state, closing } = relationship;
  const questions = closingQuestions(guide);
  if (closing === undefined && !isPossible(state, 'closed')) return null;
  const save = (form: HTMLFormElement): Promise<void> =>
    actions.add({
      kind: 'closed',
      relationship: id,
      ending: endingNamed(typedIn(form, 'ending')),
      answers: questions
        .map((question, index) => ({ question, answer: typedIn(form, answerName(index)) }))
        .filter(({ answer }) => answer !== ''),
    });
  return (
    <Section title={i18n.t('closing.title')}>
      {closing === undefined ? (
        <>
          <p>{i18n.t('closing.lead')}</p>
          <Opening
            label={i18n.t('closing.open')}
            told={i18n.t('learning.kept')}
            save={i18n.t('closing.close')}
            submit={save}
          >
            <Choice
              legend={i18n.t('closing.how')}
              name="ending"
              options={endings.map((value) => ({ value, label: i18n.t(`closing.${endingNames[value]}`) }))}
            />
            {questions.map((question, index) => (
              <Field key={question} label={question} name={answerName(index)} lines={2} />
            ))}
          </Opening>
        </>
      ) : (
        <>
          <p>{i18n.t(`closing.${endingNames[closing.ending]}`)}</p>
          <dl class="agreement">
            {closing.answers.map(({ question, answer }) => (
              <div key={question}>
                <dt class="label">{question}</dt>
                <dd dir="auto">{answer}</dd>
              </div>
            ))}
          </dl>
          {children}
        </>
      )}
    </Section>
  );
}

const answerName = (index: number): string => `answer${index}`;

const endingNamed = (text: string): Ending => endings.find((ending) => ending === text) ?? 'stopped';

import type { Agreement } from '@kith/shared/learning/event';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { i18n } from '#i18n';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { agreementParts, agreementText } from './agreement-text.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { Field } from './Field.tsx';
import { typedIn } from './form-values.ts';
import { Opening } from './Opening.tsx';

interface AgreementPartProps {
  id: string;
  /** What the relationship is called. */
  title: string;
  agreement: Agreement | undefined;
  /** How its kind is lived; undefined where the organisation has not said. */
  guide: RelationshipGuide | undefined;
  now: Date;
  actions: LearningActions;
}

/** What the two agreed: to write, to hand over, to put into the calendar. */
export function AgreementPart({ id, title, agreement, guide, now, actions }: AgreementPartProps) {
  const save = (form: HTMLFormElement): Promise<void> =>
    actions.add({
      kind: 'agreement',
      relationship: id,
      agreement: {
        goal: typedIn(form, 'goal'),
        rhythm: typedIn(form, 'rhythm'),
        confidentiality: typedIn(form, 'confidentiality'),
        ending: typedIn(form, 'ending'),
      },
    });
  return (
    <Section title={i18n.t('agreement.title')}>
      {agreement === undefined ? (
        <p class="quiet">{i18n.t('agreement.none')}</p>
      ) : (
        <dl class="agreement">
          {agreementParts.map(
            (part) =>
              agreement[part] !== '' && (
                <div key={part}>
                  <dt class="label">{i18n.t(`agreement.${part}`)}</dt>
                  <dd dir="auto">{agreement[part]}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      <div class="row openings">
        <Opening
          label={i18n.t(agreement === undefined ? 'agreement.write' : 'agreement.change')}
          told={i18n.t('learning.kept')}
          save={i18n.t('learning.keep')}
          submit={save}
        >
          {agreementParts.map((part) => (
            <Field
              key={part}
              label={i18n.t(`agreement.${part}`)}
              name={part}
              value={(agreement ?? guide?.agreement)?.[part] ?? ''}
              help={i18n.t(`agreementHelp.${part}`)}
              lines={2}
            />
          ))}
        </Opening>
        {agreement !== undefined && (
          <button
            type="button"
            class="outlined"
            onClick={() => actions.download('kith-agreement.txt', 'text/plain', agreementText(title, agreement))}
          >
            {i18n.t('agreement.asText')}
          </button>
        )}
        <CalendarForm
          id={id}
          title={title}
          description={agreement === undefined ? '' : agreementText(title, agreement)}
          now={now}
          actions={actions}
        />
      </div>
    </Section>
  );
}

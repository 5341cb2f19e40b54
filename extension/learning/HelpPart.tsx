import type { EventOf } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { Section } from '../options/Section.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import { CompanionField, companionName, companionOf } from './CompanionField.tsx';
import type { NameOf } from './companion-names.ts';
import { Choice, Field } from './Field.tsx';
import { today, typedIn } from './form-values.ts';
import { Opening } from './Opening.tsx';
import { subjectNamed, topicsOf } from './subject.ts';
import { ThanksPart } from './ThanksPart.tsx';

const lineNames = { learner: 'gotLine', expert: 'gaveLine' } as const;

interface HelpPartProps {
  help: readonly EventOf<'help'>[];
  opened: OpenedDirectory | undefined;
  /** When thanks were said, by the id of the help. */
  thanks: ReadonlyMap<string, string>;
  nameOf: NameOf;
  channels: readonly Channel[];
  now: Date;
  actions: LearningActions;
}

/** One question, one answer: most learning is small. */
export function HelpPart({ help, opened, thanks, nameOf, channels, now, actions }: HelpPartProps) {
  const [person, choose] = useState<Person>();
  const [isMissing, setMissing] = useState(false);
  const save = async (form: HTMLFormElement): Promise<boolean> => {
    const companion = person === undefined ? { name: typedIn(form, companionName) } : companionOf(person);
    setMissing(companion.name === '');
    if (companion.name === '') return false;
    await actions.add({
      kind: 'help',
      role: typedIn(form, 'role') === 'expert' ? 'expert' : 'learner',
      companion,
      subject: subjectNamed(typedIn(form, 'topic'), opened?.concepts ?? new Map()),
      on: typedIn(form, 'on'),
      note: typedIn(form, 'note'),
    });
    choose(undefined);
    return true;
  };
  return (
    <Section title={i18n.t('help.title')}>
      <p>{i18n.t('help.lead')}</p>
      <Opening label={i18n.t('help.add')} told={i18n.t('learning.kept')} save={i18n.t('learning.keep')} submit={save}>
        <CompanionField directory={opened?.directory} chosen={person} choose={choose} />
        <Choice
          legend={i18n.t('help.who')}
          name="role"
          options={[
            { value: 'learner', label: i18n.t('help.learner') },
            { value: 'expert', label: i18n.t('help.expert') },
          ]}
          value="learner"
        />
        <Field label={i18n.t('help.topic')} name="topic" required longest={200} offers={topicsOf(person)} />
        <Field label={i18n.t('sessions.on')} name="on" type="date" value={today(now)} required />
        <Field label={i18n.t('sessions.note')} name="note" lines={2} help={i18n.t('sessions.noteHelp')} />
        <div role="alert">{isMissing && <p class="fault">{i18n.t('begin.whoMissing')}</p>}</div>
      </Opening>
      <ul class="sessions">
        {help.map(({ id, role, on, subject, companion, note }) => (
          <li key={id}>
            <p>{i18n.t(`help.${lineNames[role]}`, { name: nameOf(companion), topic: subject.label })}</p>
            <p class="small quiet">{dateInWords(on, language())}</p>
            {note !== '' && (
              <p dir="auto" class="note">
                {note}
              </p>
            )}
            {role === 'learner' && (
              <ThanksPart
                for={id}
                companion={companion}
                nameOf={nameOf}
                topic={subject.label}
                thankedAt={thanks.get(id)}
                opened={opened}
                channels={channels}
                actions={actions}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

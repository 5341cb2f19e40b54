import type { EventOf } from '@kith/shared/learning/event';
import type { AgendaPoint, agendaMoments, RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { i18n } from '#i18n';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { Field } from './Field.tsx';
import { numberIn, today, typedIn } from './form-values.ts';
import { newId } from './new-event.ts';
import { Opening } from './Opening.tsx';

type Session = EventOf<'session'>;

interface SessionsPartProps {
  id: string;
  sessions: readonly Session[];
  /** How its kind is lived; undefined where the organisation has not said. */
  guide: RelationshipGuide | undefined;
  now: Date;
  actions: LearningActions;
}

/** The meetings, the latest first, each with what the user wrote of it for themselves. */
export function SessionsPart({ id, sessions, guide, now, actions }: SessionsPartProps) {
  const save = (session: string) => (form: HTMLFormElement) => {
    const remindOn = typedIn(form, 'remindOn');
    return actions.add({
      kind: 'session',
      relationship: id,
      session,
      on: typedIn(form, 'on'),
      minutes: numberIn(form, 'minutes', 0, 1440),
      topic: typedIn(form, 'topic'),
      note: typedIn(form, 'note'),
      nextStep: typedIn(form, 'nextStep'),
      ...(remindOn === '' ? {} : { remindOn }),
    });
  };
  const remove = (session: string): Promise<void> =>
    actions.add({ kind: 'session-removed', relationship: id, session });
  return (
    <Section title={i18n.t('sessions.title')}>
      {sessions.length === 0 && <p class="quiet">{i18n.t('sessions.none')}</p>}
      {guide !== undefined && <Agenda points={guide.agendas[momentOf(sessions.length, guide)]} />}
      <Opening
        label={i18n.t('sessions.add')}
        told={i18n.t('learning.kept')}
        save={i18n.t('learning.keep')}
        submit={(form) => save(newId())(form)}
      >
        <SessionFields now={now} />
      </Opening>
      <ol class="sessions">
        {sessions.toReversed().map((session) => (
          <li key={session.session}>
            <Facts session={session} />
            <Opening
              label={i18n.t('sessions.change')}
              look="word"
              told={i18n.t('learning.kept')}
              save={i18n.t('learning.keep')}
              submit={save(session.session)}
              otherwise={{ label: i18n.t('sessions.remove'), press: () => remove(session.session) }}
            >
              <SessionFields now={now} session={session} />
            </Opening>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Facts({ session: { on, minutes, topic, note, nextStep, remindOn } }: { session: Session }) {
  const length = i18n.t('sessions.length', minutes, { count: new Intl.NumberFormat(language()).format(minutes) });
  return (
    <>
      <p class="strong">
        {dateInWords(on, language())} · {length}
      </p>
      {topic !== '' && <p dir="auto">{topic}</p>}
      {note !== '' && (
        <p dir="auto" class="note">
          {note}
        </p>
      )}
      {nextStep !== '' && (
        <p dir="auto" class="small">
          {i18n.t('sessions.nextIs', { step: nextStep })}
          {remindOn !== undefined && (
            <span class="quiet"> {i18n.t('sessions.remindsOn', { date: dateInWords(remindOn, language()) })}</span>
          )}
        </p>
      )}
    </>
  );
}

function SessionFields({ now, session }: { now: Date; session?: Session }) {
  return (
    <>
      <div class="row">
        <Field label={i18n.t('sessions.on')} name="on" type="date" value={session?.on ?? today(now)} required />
        <Field
          label={i18n.t('sessions.minutes')}
          name="minutes"
          type="number"
          value={`${session?.minutes ?? 45}`}
          least={0}
          most={1440}
          required
        />
      </div>
      <Field label={i18n.t('sessions.topic')} name="topic" value={session?.topic ?? ''} longest={200} />
      <Field
        label={i18n.t('sessions.note')}
        name="note"
        value={session?.note ?? ''}
        help={i18n.t('sessions.noteHelp')}
        lines={3}
      />
      <Field label={i18n.t('sessions.nextStep')} name="nextStep" value={session?.nextStep ?? ''} longest={300} />
      <Field label={i18n.t('sessions.remindOn')} name="remindOn" type="date" value={session?.remindOn ?? ''} />
    </>
  );
}

/** Which agenda the next meeting has. */
function momentOf(held: number, { rhythm }: RelationshipGuide): (typeof agendaMoments)[number] {
  if (held === 0) return 'first';
  return held >= rhythm.meetings - 1 ? 'last' : 'middle';
}

/** What the next meeting may go through. */
const Agenda = ({ points }: { points: readonly AgendaPoint[] }) => (
  <details class="agenda">
    <summary>{i18n.t('sessions.agenda')}</summary>
    <ol>
      {points.map(({ minutes, text }) => (
        <li key={text}>
          <span class="quiet">{i18n.t('sessions.length', minutes, { count: `${minutes}` })}</span> <bdi>{text}</bdi>
        </li>
      ))}
    </ol>
  </details>
);

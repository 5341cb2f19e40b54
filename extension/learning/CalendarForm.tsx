import { i18n } from '#i18n';
import type { LearningActions } from './actions.ts';
import { Choice, Field } from './Field.tsx';
import { numberIn, today, typedIn } from './form-values.ts';
import { Opening } from './Opening.tsx';
import { isRhythm, rhythmNames } from './rhythm.ts';

interface CalendarFormProps {
  id: string;
  title: string;
  description: string;
  now: Date;
  actions: LearningActions;
}

/** Meetings for the user's own calendar, as a file that every calendar reads. */
export function CalendarForm({ id, title, description, now, actions }: CalendarFormProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const save = async (form: HTMLFormElement): Promise<void> => {
    const chosen = typedIn(form, 'rhythm');
    // Most visits of this page write no calendar.
    const { calendarFile } = await import('./calendar.ts');
    const file = calendarFile(
      {
        id,
        title,
        description,
        day: typedIn(form, 'day'),
        time: typedIn(form, 'time'),
        zone,
        minutes: numberIn(form, 'minutes', 5, 480),
        rhythm: isRhythm(chosen) ? chosen : 'once',
        count: numberIn(form, 'count', 1, 52),
      },
      new Date(),
    );
    actions.download('kith-meetings.ics', 'text/calendar', file);
  };
  return (
    <Opening
      label={i18n.t('calendar.open')}
      told={i18n.t('calendar.done')}
      save={i18n.t('calendar.save')}
      submit={save}
    >
      <div class="row">
        <Field label={i18n.t('calendar.day')} name="day" type="date" value={today(now)} required />
        <Field label={i18n.t('calendar.time')} name="time" type="time" value="10:00" required />
        <Field
          label={i18n.t('sessions.minutes')}
          name="minutes"
          type="number"
          value="45"
          least={5}
          most={480}
          required
        />
        <Field label={i18n.t('calendar.count')} name="count" type="number" value="6" least={1} most={52} required />
      </div>
      <Choice
        legend={i18n.t('calendar.rhythm')}
        name="rhythm"
        options={rhythmNames.map((value) => ({ value, label: i18n.t(`calendar.${value}`) }))}
        value="fortnightly"
      />
      <p class="small quiet">{i18n.t('calendar.zone', { zone })}</p>
    </Opening>
  );
}

import { type BackupFault, readBackup, writeBackup } from '@kith/shared/learning/backup';
import type { LearningEvent } from '@kith/shared/learning/event';
import { mergeEvents } from '@kith/shared/learning/log';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import { Section } from '../options/Section.tsx';
import type { LearningActions } from './actions.ts';
import { EraseForm } from './EraseForm.tsx';
import { today } from './form-values.ts';

type Outcome = { kind: 'restored'; added: number } | { kind: 'fault'; fault: BackupFault | 'storage' };

interface BackupPartProps {
  events: readonly LearningEvent[];
  now: Date;
  actions: LearningActions;
}

/** The log is the user's: to take along, to bring back, to erase. */
export function BackupPart({ events, now, actions }: BackupPartProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const restore = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setOutcome(await restored(file, events, actions));
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <Section title={i18n.t('backup.title')}>
      <p>{i18n.t('backup.lead')}</p>
      {events.length > 0 && (
        <div>
          <button
            type="button"
            class="outlined"
            onClick={() =>
              actions.download(`kith-learning-${today(now)}.json`, 'application/json', writeBackup(events, new Date()))
            }
          >
            {i18n.t('backup.export')}
          </button>
        </div>
      )}
      <div class="labelled">
        <label for={id}>{i18n.t('backup.restore')}</label>
        <input
          id={id}
          type="file"
          class="file-field"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={(event) => void restore(event.currentTarget)}
        />
        <p id={`${id}-help`} class="small quiet">
          {i18n.t('backup.restoreHelp')}
        </p>
      </div>
      <div role="status">{outcome !== undefined && <OutcomeText outcome={outcome} />}</div>
      <EraseForm erase={actions.erase} />
    </Section>
  );
}

async function restored(file: File, events: readonly LearningEvent[], actions: LearningActions): Promise<Outcome> {
  try {
    const backup = readBackup(await file.text());
    if (!backup.ok) return { kind: 'fault', fault: backup.error };
    await actions.restore(backup.value);
    return { kind: 'restored', added: mergeEvents(events, backup.value).length - events.length };
  } catch (error) {
    reportError(error);
    return { kind: 'fault', fault: 'storage' };
  }
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'fault') return <p class="fault">{i18n.t(`backupFault.${outcome.fault}`)}</p>;
  const count = new Intl.NumberFormat(language()).format(outcome.added);
  return <p class="done">{i18n.t('backup.restored', outcome.added, { count })}</p>;
}

import { render } from 'preact';
import { i18n } from '#i18n';
import '@kith/fonts/upright-extended.css';
import '../../look/base.css';
import '../../look/results.css';
import '../../options/options.css';
import '../../learning/learning.css';
import type { LearningActions } from '../../learning/actions.ts';
import { download } from '../../learning/download.ts';
import { LearningPage } from '../../learning/LearningPage.tsx';
import { addToLog, eraseLog } from '../../learning/log-store.ts';
import { happensNow } from '../../learning/new-event.ts';
import { sendContribution } from '../../learning/send-contribution.ts';
import { useLog } from '../../learning/use-log.ts';
import { useLearningPlace } from '../../learning/use-place.ts';
import { declareLanguage } from '../../look/language.ts';
import { useSurroundings } from '../../look/use-surroundings.ts';
import { useDirectory } from '../../popup/use-directory.ts';
import { send } from '../../send.ts';
import { writeSettings } from '../../settings.ts';

const actions: LearningActions = {
  add: (...happenings) => addToLog(happenings.map((happening) => ({ ...happening, ...happensNow(new Date()) }))),
  restore: addToLog,
  erase: eraseLog,
  copy: (text) => navigator.clipboard.writeText(text),
  sendContribution,
  stopOffers: () => writeSettings({ offers: false }),
  download,
};

const check = (): void => void send('feed.sync', {}).catch((error: unknown) => reportError(error));

function Main() {
  const surroundings = useSurroundings();
  const opened = useDirectory(surroundings, check);
  const log = useLog();
  const place = useLearningPlace();
  if (surroundings === undefined || log === undefined) return null;
  if (log === 'failed')
    return (
      <main class="options">
        <h1>{i18n.t('learning.title')}</h1>
        <p class="fault">{i18n.t('learning.unreadable')}</p>
      </main>
    );
  return (
    <LearningPage
      events={log}
      place={place}
      opened={opened}
      settings={surroundings.settings}
      fixed={surroundings.fixed}
      now={new Date()}
      actions={actions}
    />
  );
}

const root = document.getElementById('app');
declareLanguage(document.documentElement);
document.title = `${i18n.t('learning.title')} · ${i18n.t('name')}`;
if (root !== null) render(<Main />, root);

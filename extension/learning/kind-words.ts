import { type AskingGuide, questionsIn } from '@kith/shared/vocabulary/relationship-guide';
import { i18n } from '#i18n';

/** The organisation's questions in the language of our own words, where it has them in it; undefined without a guide. */
const questionsOf = (guide: AskingGuide | undefined) => guide && questionsIn(guide, i18n.t('language'));

/** What a pulse asks besides confidence, to be answered from 1 to 5. @param guide of the kind; undefined where there is none */
export const pulseItems = (guide: AskingGuide | undefined): readonly string[] =>
  questionsOf(guide)?.pulse ?? [i18n.t('pulse.item1'), i18n.t('pulse.item2'), i18n.t('pulse.item3')];

/** What one asks oneself at the end. @param guide of the kind; undefined where there is none */
export const closingQuestions = (guide: AskingGuide | undefined): readonly string[] =>
  questionsOf(guide)?.closing ?? [i18n.t('closing.changed'), i18n.t('closing.differently'), i18n.t('closing.thanks')];

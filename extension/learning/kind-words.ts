import { i18n } from '#i18n';

/** What a pulse asks besides confidence, to be answered from 1 to 5. */
export const pulseItems = (): readonly string[] => [
  i18n.t('pulse.item1'),
  i18n.t('pulse.item2'),
  i18n.t('pulse.item3'),
];

/** What one asks oneself at the end. */
export const closingQuestions = (): readonly string[] => [
  i18n.t('closing.changed'),
  i18n.t('closing.differently'),
  i18n.t('closing.thanks'),
];

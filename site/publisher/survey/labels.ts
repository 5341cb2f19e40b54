import { fold } from '@kith/shared/person/fold';

/** The languages whose usual labels are known. */
export const labelLanguages = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

/** The usual scales, by the ids that the survey bank gives them. */
export const labelScales = ['agreement', 'frequency'] as const;
export type LabelScale = (typeof labelScales)[number];

/**
 * How survey tools and people write the answers, from the lowest to the highest, several for one. Labels that mean one thing on one
 * scale and another on the next, such as "trifft nicht zu", stand nowhere: whoever has them says what they mean.
 */
const labels: Readonly<Record<LabelLanguage, Readonly<Record<LabelScale, readonly string[]>>>> = {
  en: {
    agreement: [
      'Strongly disagree|Completely disagree|Disagree strongly',
      'Disagree|Somewhat disagree|Tend to disagree',
      'Neither agree nor disagree|Neither|Neutral|Undecided',
      'Agree|Somewhat agree|Tend to agree',
      'Strongly agree|Completely agree|Agree strongly',
    ],
    frequency: [
      'Not at all|Never',
      'Once',
      'Two or three times|2 or 3 times|2-3 times',
      'About weekly|Weekly|About once a week',
      'More than once a week',
    ],
  },
  de: {
    agreement: [
      'Stimme überhaupt nicht zu|Stimme gar nicht zu|Stimme ganz und gar nicht zu|Trifft überhaupt nicht zu|Trifft gar nicht zu',
      'Stimme nicht zu|Stimme eher nicht zu|Lehne ab|Trifft eher nicht zu',
      'Weder noch|Teils, teils|Neutral|Unentschieden|Weder Zustimmung noch Ablehnung|Stimme weder zu noch lehne ich ab',
      'Stimme zu|Stimme eher zu|Trifft eher zu',
      'Stimme voll und ganz zu|Stimme voll zu|Stimme völlig zu|Stimme stark zu|Trifft voll und ganz zu|Trifft voll zu',
    ],
    frequency: [
      'Gar nicht|Nie|Überhaupt nicht',
      'Einmal',
      'Zwei- oder dreimal|Zwei bis dreimal|2-3 Mal',
      'Etwa wöchentlich|Wöchentlich|Etwa einmal pro Woche',
      'Mehr als einmal pro Woche|Mehrmals pro Woche|Öfter als einmal pro Woche',
    ],
  },
  fr: {
    agreement: [
      'Pas du tout d’accord|Tout à fait en désaccord|Fortement en désaccord',
      'Pas d’accord|Plutôt pas d’accord|En désaccord|Plutôt en désaccord',
      'Ni d’accord ni pas d’accord|Ni en accord ni en désaccord|Neutre|Neutral',
      'D’accord|Plutôt d’accord',
      'Tout à fait d’accord|Entièrement d’accord|Fortement d’accord',
    ],
    frequency: [
      'Pas du tout|Jamais',
      'Une fois',
      'Deux ou trois fois|2 ou 3 fois',
      'Environ une fois par semaine|Chaque semaine',
      'Plus d’une fois par semaine|Plusieurs fois par semaine',
    ],
  },
  es: {
    agreement: [
      'Totalmente en desacuerdo|Muy en desacuerdo',
      'En desacuerdo|Algo en desacuerdo',
      'Ni de acuerdo ni en desacuerdo|Neutral|Neutro',
      'De acuerdo|Algo de acuerdo',
      'Totalmente de acuerdo|Muy de acuerdo',
    ],
    frequency: [
      'Nunca|Ninguna vez',
      'Una vez',
      'Dos o tres veces|2 o 3 veces',
      'Aproximadamente una vez por semana|Cada semana|Una vez a la semana',
      'Más de una vez por semana|Más de una vez a la semana|Varias veces por semana',
    ],
  },
  ja: {
    agreement: [
      '全くそう思わない|まったくそう思わない|全く同意しない|強くそう思わない',
      'そう思わない|あまりそう思わない|同意しない|どちらかといえばそう思わない',
      'どちらともいえない|どちらとも言えない|どちらでもない',
      'そう思う|ややそう思う|同意する|どちらかといえばそう思う',
      '強くそう思う|とてもそう思う|非常にそう思う|強く同意する',
    ],
    frequency: [
      '全くない|まったくない|一度もない',
      '1回|一回|一度',
      '2、3回|2〜3回|2～3回|二、三回',
      '週に1回程度|ほぼ毎週|週に一回程度',
      '週に2回以上|週に1回より多い',
    ],
  },
  ar: {
    agreement: [
      'لا أوافق بشدة|أعارض بشدة|غير موافق بشدة',
      'لا أوافق|أعارض|غير موافق',
      'محايد|لا أوافق ولا أعارض',
      'أوافق|موافق',
      'أوافق بشدة|موافق بشدة',
    ],
    frequency: [
      'أبدا|مطلقا|لم يحدث',
      'مرة واحدة',
      'مرتين أو ثلاث مرات|مرتان أو ثلاث مرات',
      'مرة في الأسبوع تقريبا|أسبوعيا تقريبا',
      'أكثر من مرة في الأسبوع',
    ],
  },
};

/** Answers that count nowhere, of every language. `none` is how SurveyJS exports the answer of that name. */
const nothing =
  'Does not apply|Not applicable|N/A|NA|none|Don’t know|Do not know|Prefer not to say|No basis to judge|Nicht zutreffend|Keine Angabe|Weiß nicht|k. A.|Kann ich nicht beurteilen|Entfällt|Sans objet|Ne s’applique pas|Non applicable|Ne sait pas|Je ne sais pas|Sans opinion|Ne se prononce pas|No aplica|No procede|No corresponde|No sabe|No lo sé|Prefiero no responder|NS/NC|該当なし|該当しない|わからない|分からない|回答しない|لا ينطبق|لا أعرف|لا أدري|أفضل عدم الإجابة';

const yesWords = 'Yes|Y|True|1|Ja|Oui|Sí|はい|نعم';
const noWords = 'No|N|False|0|2|Nein|Non|いいえ|لا';

/** A label without case, accents, punctuation and spaces: nobody types it the same way twice. */
export const labelKey = (text: string): string => fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const keysOf = (words: string): string[] => words.split('|').map(labelKey);

export const notApplicableKeys: ReadonlySet<string> = new Set(keysOf(nothing));
export const yesKeys: ReadonlySet<string> = new Set(keysOf(yesWords));
export const noKeys: ReadonlySet<string> = new Set(keysOf(noWords));

/** What each label of a scale counts, by its key, in these languages. */
export function labelValues(scale: LabelScale, languages: readonly LabelLanguage[]): Map<string, number> {
  return new Map(
    languages.flatMap((language) =>
      labels[language][scale].flatMap((words, place) => keysOf(words).map((key): [string, number] => [key, place + 1])),
    ),
  );
}

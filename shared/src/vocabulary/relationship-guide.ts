import * as z from 'zod/mini';
import { languageCode, mostLanguages } from './language.ts';
import { relationshipKinds } from './relationship.ts';

/** A sentence or two, on one line. */
export const line = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(1000));

/** A point of a meeting, and the minutes that it is given. */
const pointSchema = z.strictObject({
  minutes: z.int().check(z.minimum(1), z.maximum(480)),
  text: line,
});
export type AgendaPoint = z.infer<typeof pointSchema>;

const agenda = z.array(pointSchema).check(z.minLength(1), z.maxLength(12));

/** The parts of an agreement, in the order in which one speaks of them. */
export const agreementParts = ['goal', 'rhythm', 'confidentiality', 'ending'] as const;

/** Which meeting of a relationship an agenda is for. */
export const agendaMoments = ['first', 'middle', 'last'] as const;

/** What one writes to the other; `{topic}` is what it is about. */
export const messageKinds = ['ask', 'accept', 'more', 'notNow', 'nudge', 'thanks'] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * How a kind of learning relationship is lived: content, which an organisation may write anew. Its words and definition are the
 * vocabulary's entry of the same id.
 */
export const relationshipEntrySchema = z.strictObject({
  /** What each side gives. */
  gives: z.strictObject({ learner: line, expert: line }),
  /** How it differs from its neighbours. */
  unlike: z.partialRecord(z.enum(relationshipKinds), line),
  /** What is usual: days between meetings, minutes of each, and how many there are. */
  rhythm: z.strictObject({
    everyDays: z.int().check(z.minimum(1), z.maximum(365)),
    minutes: z.int().check(z.minimum(5), z.maximum(480)),
    meetings: z.int().check(z.minimum(1), z.maximum(100)),
  }),
  /** To begin an agreement with. */
  agreement: z.strictObject({ goal: text, rhythm: text, confidentiality: text, ending: text }),
  agendas: z.strictObject({ first: agenda, middle: agenda, last: agenda }),
  /** Statements that are answered from 1 (not at all) to 5 (entirely). */
  pulse: z.array(line).check(z.length(3)),
  /** One more such statement, about the topic: it is asked at the beginning and at the end. */
  confidence: line,
  /** Asked when it ends. */
  closing: z.array(line).check(z.minLength(1), z.maxLength(6)),
  /** What it means to end in each of the ways. */
  endings: z.strictObject({ completed: line, 'completed-early': line, stopped: line }),
  messages: z.strictObject({ ask: text, accept: text, more: text, notNow: text, nudge: text, thanks: text }),
});

export type RelationshipEntry = z.infer<typeof relationshipEntrySchema>;

const { pulse, closing } = relationshipEntrySchema.shape;

/** What one is asked on the way and at the end, in one language. */
const questionsSchema = z.strictObject({ pulse, closing });
export type RelationshipQuestions = z.infer<typeof questionsSchema>;

/** The same in a feed, where it says which kind it is about. */
export const relationshipGuideSchema = z.strictObject({
  kind: z.enum(relationshipKinds),
  ...relationshipEntrySchema.shape,
  /**
   * The questions in the organisation's other languages, by language, each in the order of the originals: an answer is kept by
   * its place. Absent where there are none, and in feeds that were made before there were any.
   */
  translations: z.optional(
    z
      .record(languageCode, questionsSchema)
      .check(z.refine((languages) => Object.keys(languages).length < mostLanguages)),
  ),
});

export type RelationshipGuide = z.infer<typeof relationshipGuideSchema>;

/** The part of a guide that asks. */
export type AskingGuide = Pick<RelationshipGuide, 'pulse' | 'closing' | 'translations'>;

/** What one is asked, in a language where the organisation has written it, else in its main one. @param language its two letters */
export function questionsIn(guide: AskingGuide, language: string): RelationshipQuestions {
  const { translations = {} } = guide;
  return (Object.hasOwn(translations, language) ? translations[language] : undefined) ?? guide;
}

/** A message with its topic filled in. */
export const written = (message: string, topic: string): string => message.replaceAll('{topic}', () => topic);

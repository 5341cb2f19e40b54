import { writeBackup } from '@kith/shared/learning/backup';
import type { EventOf, LearningEvent } from '@kith/shared/learning/event';

const day = 86_400_000;

/** A log as somebody has it after a few months, as a file to restore: relationships that wait, go on and are over. */
export function sampleLog(now: Date): string {
  let count = 0;
  const at = (daysAgo: number) => ({
    id: `event${count++}`.padEnd(22, '_'),
    at: new Date(now.getTime() - daysAgo * day).toISOString(),
  });
  const of = (name: string, daysAgo: number) => ({ ...at(daysAgo), relationship: name.padEnd(22, '_') });
  const dayOf = (daysAgo: number): string => new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 10);
  const begun = (
    name: string,
    daysAgo: number,
    told: Pick<EventOf<'begun'>, 'way' | 'relationshipKind' | 'role' | 'companion' | 'subject'>,
  ): LearningEvent => ({ ...of(name, daysAgo), kind: 'begun', ...told });
  const met = (name: string, daysAgo: number, topic: string, note: string, nextStep: string): LearningEvent => ({
    ...of(name, daysAgo),
    kind: 'session',
    session: `${name}${daysAgo}`.padEnd(22, '_'),
    on: dayOf(daysAgo),
    minutes: 45,
    topic,
    note,
    nextStep,
    remindOn: dayOf(1),
  });
  const faraday = { id: 'michael-faraday', name: 'Michael Faraday' };
  const events: LearningEvent[] = [
    begun('fields', 60, {
      way: 'agreed',
      relationshipKind: 'mentoring',
      role: 'learner',
      companion: faraday,
      subject: { label: 'Electromagnetism', concept: 'electromagnetism' },
    }),
    {
      ...of('fields', 59),
      kind: 'agreement',
      agreement: {
        goal: 'Read a field as I read a map.',
        rhythm: 'Every two weeks, 45 minutes, in the laboratory. I invite.',
        confidentiality: 'Between the two of us.',
        ending: 'We look back in May. Either may stop at any time.',
      },
    },
    { ...of('fields', 58), kind: 'pulse', moment: 'start', items: [3, 4, 3], confidence: 2 },
    met('fields', 40, 'Iron filings and lines of force', 'Draw before you calculate.', 'Draw three fields'),
    met('fields', 12, 'What a current does to a needle', '', 'Repeat the experiment with two coils'),
    { ...of('fields', 11), kind: 'pulse', moment: 'middle', items: [4, 5, 4], confidence: 3 },
    begun('asking', 13, {
      way: 'drafted',
      relationshipKind: 'coaching',
      role: 'learner',
      companion: { id: 'emmy-noether', name: 'Emmy Noether' },
      subject: { label: 'Speaking in public' },
    }),
    { ...of('asking', 12), kind: 'asked' },
    begun('gone', 200, {
      way: 'agreed',
      relationshipKind: 'peer-learning',
      role: 'peer',
      companion: { id: 'nobody-here', name: 'Sofia Example' },
      subject: { label: 'Statistics' },
    }),
    { ...of('gone', 90), kind: 'closed', ending: 'completed', answers: [] },
    {
      ...at(20),
      kind: 'help',
      role: 'learner',
      companion: faraday,
      subject: { label: 'Electrolysis' },
      on: dayOf(20),
      note: '',
    },
  ];
  return writeBackup(events, now);
}

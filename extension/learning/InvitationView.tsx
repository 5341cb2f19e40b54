import type { Relationship } from '@kith/shared/learning/log';
import type { Proposal } from '@kith/shared/learning/proposal';
import { written } from '@kith/shared/vocabulary/relationship-guide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { kindNames } from '../look/kind-names.ts';
import { Thread } from '../look/Thread.tsx';
import { Section } from '../options/Section.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import type { Happening } from './new-event.ts';
import { SendWays, type SendWaysProps } from './SendWays.tsx';
import { anchorOf } from './use-place.ts';
import { useRead } from './use-read.ts';

interface InvitationViewProps {
  /** Undefined where the address was no invitation, or not a whole one. */
  proposal: Proposal | undefined;
  /** What the log has of it already. */
  kept: Relationship | undefined;
  opened: OpenedDirectory | undefined;
  channels: readonly Channel[];
  actions: LearningActions;
}

/** In their order on the page: the answer, what it is in the log, and the message of the kind that says so. */
const answers = [
  { answer: 'accepted', message: 'accept', label: 'learningStep.accept' },
  { answer: 'more-asked', message: 'more', label: 'learningStep.askMore' },
  { answer: 'declined', message: 'notNow', label: 'learningStep.decline' },
] as const;

/** Somebody asks to learn from the user: what they ask for, and three answers. Nothing is kept before one is given. */
export function InvitationView({ proposal, kept, opened, channels, actions }: InvitationViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [proposal?.id]);
  const directory = opened?.directory;
  const messages = useRead(
    async () => (proposal === undefined ? undefined : (await directory?.relationships())?.get(proposal.kind)?.messages),
    [directory, proposal?.kind],
  );
  const person = useRead(
    async () => (proposal?.from.id === undefined ? undefined : await directory?.person(proposal.from.id)),
    [directory, proposal?.from.id],
  );
  const back = (
    <p>
      <a href={anchorOf({ at: 'all' })}>{i18n.t('learning.back')}</a>
    </p>
  );
  if (proposal === undefined)
    return (
      <header class="options-head">
        {back}
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('invitation.title')}
        </h1>
        <p class="fault">{i18n.t('invitation.unreadable')}</p>
      </header>
    );
  const { id, kind, topic, concept, from } = proposal;
  const keep = async (answer: (typeof answers)[number]['answer']): Promise<void> => {
    const begun: Happening = {
      kind: 'begun',
      relationship: id,
      way: 'received',
      relationshipKind: kind,
      role: kind === 'peer-learning' ? 'peer' : 'expert',
      companion: {
        name: from.name,
        ...(from.id !== undefined && { id: from.id }),
        ...(person?.department !== undefined && { department: person.department }),
      },
      subject: { label: topic, ...(concept !== undefined && { concept }) },
    };
    await actions.add(...(kept === undefined ? [begun] : []), { kind: answer, relationship: id });
  };
  // The address in the invitation is what the asker wrote; what the directory has of them comes first.
  const reachable = {
    id: from.id ?? '',
    handles: person?.handles ?? [],
    ...((person?.email ?? from.email) !== undefined && { email: person?.email ?? from.email }),
  };
  return (
    <>
      <header class="options-head">
        {back}
        <p class="kind-line">
          <Thread kind={kind} />
          {i18n.t(`kind.${kindNames[kind]}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('invitation.from', { name: from.name, topic })}
        </h1>
        <p class="quiet" dir="auto">
          {opened?.concepts.get(kind)?.definition}
        </p>
        {kept !== undefined && (
          <p>
            <a href={anchorOf({ at: 'relationship', id })}>{i18n.t('invitation.kept')}</a>
          </p>
        )}
      </header>
      {/* Whoever asked does not answer themself. */}
      {answersFor(kept).map(({ answer, message, label }) => (
        <AnswerPart
          key={answer}
          label={i18n.t(label)}
          draft={messages === undefined ? i18n.t(`invitation.${message}`) : written(messages[message], topic)}
          person={reachable}
          channels={channels}
          subject={i18n.t('invitation.subject', { topic })}
          sent={() => keep(answer)}
          copy={actions.copy}
        />
      ))}
    </>
  );
}

const answersFor = (kept: Relationship | undefined): readonly (typeof answers)[number][] =>
  kept === undefined || kept.received ? answers : [];

interface AnswerPartProps extends Omit<SendWaysProps, 'text'> {
  label: string;
  draft: string;
}

function AnswerPart({ label, draft, ...ways }: AnswerPartProps) {
  const id = useId();
  const [text, setText] = useState<string>();
  return (
    <Section title={label}>
      <div class="labelled">
        <label for={id} class="unseen">
          {i18n.t('askPart.text')}
        </label>
        <textarea
          id={id}
          class="field"
          rows={4}
          dir="auto"
          value={text ?? draft}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <SendWays {...ways} text={text ?? draft} />
    </Section>
  );
}

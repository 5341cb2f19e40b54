import type { Relationship } from '@kith/shared/learning/log';
import { stateAt } from '@kith/shared/learning/machine';
import { type RelationshipGuide, written } from '@kith/shared/vocabulary/relationship-guide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { Thread } from '../look/Thread.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import { AgreementPart } from './AgreementPart.tsx';
import { AskPart } from './AskPart.tsx';
import type { LearningActions } from './actions.ts';
import { ClosingPart } from './ClosingPart.tsx';
import type { NameOf } from './companion-names.ts';
import { kindAndRole, titleOf } from './learning-words.ts';
import { PulsePart } from './PulsePart.tsx';
import { SessionsPart } from './SessionsPart.tsx';
import { Steps } from './Steps.tsx';
import { StoryPart } from './StoryPart.tsx';
import { ThanksPart } from './ThanksPart.tsx';
import { anchorOf } from './use-place.ts';
import { useRead } from './use-read.ts';

interface RelationshipViewProps {
  /** Undefined where the log has none of this id. */
  relationship: Relationship | undefined;
  nameOf: NameOf;
  opened: OpenedDirectory | undefined;
  /** Id of the user; empty where they have not said. */
  me: string;
  channels: readonly Channel[];
  /** When thanks were said for it; undefined where they were not yet. */
  thankedAt: string | undefined;
  now: Date;
  actions: LearningActions;
}

/** One relationship, from the ask to its ending. */
export function RelationshipView(props: RelationshipViewProps) {
  const { relationship, nameOf, opened, me, channels, thankedAt, now, actions } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [relationship?.id]);
  const directory = opened?.directory;
  const kind = relationship?.kind;
  const guide = useRead(
    async () => (kind === undefined ? undefined : (await directory?.relationships())?.get(kind)),
    [directory, kind],
  );
  const title = relationship === undefined ? i18n.t('learning.unknown') : titleOf(relationship, nameOf);
  return (
    <>
      <header class="options-head">
        <p>
          <a href={anchorOf({ at: 'all' })}>{i18n.t('learning.back')}</a>
        </p>
        {relationship !== undefined && (
          <p class="kind-line">
            <Thread kind={relationship.kind} />
            {kindAndRole(relationship)}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {relationship !== undefined && <Steps relationship={relationship} now={now} actions={actions} />}
      </header>
      {relationship !== undefined && isMineToAsk(relationship, now) && (
        <AskPart
          relationship={relationship}
          guide={guide}
          nameOf={nameOf}
          opened={opened}
          me={me}
          channels={channels}
          now={now}
          actions={actions}
        />
      )}
      {relationship !== undefined && hasAgreed(relationship, now) && (
        <>
          <AgreementPart
            id={relationship.id}
            title={title}
            agreement={relationship.agreement}
            guide={guide}
            now={now}
            actions={actions}
          />
          <SessionsPart
            id={relationship.id}
            sessions={relationship.sessions}
            guide={guide}
            now={now}
            actions={actions}
          />
          <PulsePart relationship={relationship} guide={guide} actions={actions} />
          <ClosingPart relationship={relationship} guide={guide} actions={actions}>
            <ThanksPart
              for={relationship.id}
              companion={relationship.companion}
              nameOf={nameOf}
              topic={relationship.subject.label}
              words={thanksOf(relationship, guide)}
              thankedAt={thankedAt}
              opened={opened}
              channels={channels}
              actions={actions}
            />
            <StoryPart
              relationship={relationship}
              nameOf={nameOf}
              opened={opened}
              me={me}
              channels={channels}
              now={now}
              actions={actions}
            />
          </ClosingPart>
        </>
      )}
    </>
  );
}

const unagreed: ReadonlySet<string> = new Set(['drafted', 'asked', 'more-asked', 'declined', 'expired']);

const mine: ReadonlySet<string> = new Set(['drafted', 'asked', 'more-asked', 'expired']);

/** Whether there is something to write to the other: a first ask, or another. */
const isMineToAsk = ({ state, since, received }: Relationship, now: Date): boolean =>
  !received && mine.has(stateAt(state, since, now));

/** The words of the kind are those of whoever learnt. */
const thanksOf = ({ role, subject }: Relationship, guide: RelationshipGuide | undefined): string | undefined =>
  guide === undefined || role === 'expert' ? undefined : written(guide.messages.thanks, subject.label);

const hasAgreed = ({ state, since }: Relationship, now: Date): boolean => !unagreed.has(stateAt(state, since, now));

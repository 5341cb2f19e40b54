import type { LearningEvent } from '@kith/shared/learning/event';
import { helpIn, relationshipsOf, thanksIn } from '@kith/shared/learning/log';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '../look/Mark.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { Settings } from '../settings.ts';
import type { LearningActions } from './actions.ts';
import { BackupPart } from './BackupPart.tsx';
import { BeginForm } from './BeginForm.tsx';
import { CapacityPart } from './CapacityPart.tsx';
import { ContributionPart } from './ContributionPart.tsx';
import { useCompanionNames } from './companion-names.ts';
import { HelpPart } from './HelpPart.tsx';
import { InvitationView } from './InvitationView.tsx';
import { PageOffer } from './PageOffer.tsx';
import { RelationshipList } from './RelationshipList.tsx';
import { RelationshipView } from './RelationshipView.tsx';
import { anchorOf, type LearningPlace } from './use-place.ts';

interface LearningPageProps {
  events: readonly LearningEvent[];
  place: LearningPlace;
  /** Undefined while there is none. */
  opened: OpenedDirectory | undefined;
  settings: Settings;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  now: Date;
  actions: LearningActions;
}

/** My learning: every relationship, or one of them, or the beginning of one. */
export function LearningPage(props: LearningPageProps) {
  const { events, place, opened, settings, fixed, now, actions } = props;
  const { me, channels, contributionsUrl, changeRequests } = settings;
  const relationships = useMemo(() => relationshipsOf(events), [events]);
  const help = useMemo(() => helpIn(events), [events]);
  const thanks = useMemo(() => thanksIn(events), [events]);
  const nameOf = useCompanionNames(
    [...relationships, ...help].map(({ companion }) => companion),
    opened?.directory,
  );
  if (place.at === 'relationship')
    return (
      <main class="options">
        <RelationshipView
          key={place.id}
          relationship={relationships.find(({ id }) => id === place.id)}
          nameOf={nameOf}
          opened={opened}
          me={me}
          channels={channels}
          thankedAt={thanks.get(place.id)}
          now={now}
          actions={actions}
        />
      </main>
    );
  if (place.at === 'invitation')
    return (
      <main class="options">
        <InvitationView
          proposal={place.proposal}
          kept={relationships.find(({ id }) => id === place.proposal?.id)}
          opened={opened}
          channels={channels}
          actions={actions}
        />
      </main>
    );
  if (place.at === 'begin')
    return (
      <main class="options">
        <BeginForm
          opened={opened}
          actions={actions}
          show={(id) => location.replace(anchorOf({ at: 'relationship', id }))}
        />
      </main>
    );
  return (
    <main class="options">
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('learning.title')}</h1>
        <p class="quiet">{i18n.t('learning.lead')}</p>
        {relationships.length === 0 && <p>{i18n.t('learning.none')}</p>}
        <p>
          <a class="filled" href={anchorOf({ at: 'begin' })}>
            {i18n.t('learning.begin')}
          </a>
        </p>
      </header>
      {fixed.has('offers') && !settings.offers ? null : (
        <PageOffer events={events} opened={opened} settings={settings} fixed={fixed} now={now} actions={actions} />
      )}
      <RelationshipList relationships={relationships} nameOf={nameOf} now={now} />
      <CapacityPart
        events={events}
        relationships={relationships}
        opened={opened}
        me={me}
        changeRequests={changeRequests}
        actions={actions}
      />
      <HelpPart
        help={help}
        opened={opened}
        thanks={thanks}
        nameOf={nameOf}
        channels={channels}
        now={now}
        actions={actions}
      />
      <ContributionPart
        events={events}
        directory={opened?.directory}
        me={me}
        contributionsUrl={contributionsUrl}
        now={now}
        actions={actions}
      />
      <BackupPart events={events} now={now} actions={actions} />
    </main>
  );
}

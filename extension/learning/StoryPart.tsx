import type { Relationship } from '@kith/shared/learning/log';
import { storyDraft } from '@kith/shared/learning/story-draft';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import type { NameOf } from './companion-names.ts';
import { SendStory } from './SendStory.tsx';
import { SendWays } from './SendWays.tsx';
import { useRead } from './use-read.ts';

export interface StoryPartProps {
  relationship: Relationship;
  nameOf: NameOf;
  opened: OpenedDirectory | undefined;
  /** Id of the user; empty where they have not said. */
  me: string;
  channels: readonly Channel[];
  now: Date;
  actions: LearningActions;
}

/** "Turn it into a story": the draft to be changed, and where it can go: to the other one first, to a file, to the organisation. */
export function StoryPart(props: StoryPartProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('closing.story')}</summary>
      {open && <Draft {...props} />}
    </details>
  );
}

function Draft({ relationship, nameOf, opened, me, channels, now, actions }: StoryPartProps) {
  const { companion, subject } = relationship;
  const [typed, setTyped] = useState<string>();
  const directory = opened?.directory;
  const person = useRead(
    async () => (companion.id === undefined ? undefined : await directory?.person(companion.id)),
    [directory, companion.id],
  );
  const draft = storyDraft(relationship, me === '' ? undefined : me, now, {
    consent: i18n.t('closing.storyConsent'),
    source: i18n.t('closing.storySource'),
  });
  const text = typed ?? draft;
  const mailSubject = i18n.t('story.subject', { topic: subject.label });
  return (
    <div class="thanks story">
      <p class="small quiet">{i18n.t('closing.storyHelp')}</p>
      <label class="labelled">
        <span class="strong">{i18n.t('story.draft')}</span>
        <textarea
          class="field"
          rows={14}
          dir="auto"
          spellcheck
          value={text}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="outlined"
          onClick={() => actions.download('kith-story.mdx', 'text/markdown', text)}
        >
          {i18n.t('story.save')}
        </button>
      </div>
      <section class="thanks" aria-labelledby="story-other">
        <h3 id="story-other">{i18n.t('story.other', { name: nameOf(companion) })}</h3>
        <p class="small quiet">{i18n.t('story.otherHelp')}</p>
        <SendWays
          person={person}
          channels={channels}
          subject={mailSubject}
          text={text}
          sent={async () => {}}
          copy={actions.copy}
        />
      </section>
      <SendStory
        sendTo={directory?.manifest.organisation.sendTo}
        subject={mailSubject}
        text={text}
        copy={actions.copy}
      />
    </div>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { storyPlace } from './story-place.ts';

interface SendStoryProps {
  /** Of the organisation; undefined where it has not said where stories go. */
  sendTo: string | undefined;
  subject: string;
  text: string;
  copy: (text: string) => Promise<void>;
}

/** Where the organisation takes stories. A mail has the story in it; a page, and a mail that it is too long for, gets it pasted. */
export function SendStory({ sendTo, subject, text, copy }: SendStoryProps) {
  const [told, setTold] = useState<'story.copied' | 'story.notCopied'>();
  const place = storyPlace(sendTo, subject, text, i18n.t('askPart.pasteHere'));
  if (place === undefined) return null;
  const take = (): void =>
    void copy(text).then(
      () => setTold('story.copied'),
      (error: unknown) => {
        reportError(error);
        setTold('story.notCopied');
      },
    );
  return (
    <section class="thanks" aria-labelledby="story-organisation">
      <h3 id="story-organisation">{i18n.t('story.organisation')}</h3>
      <p class="small quiet">
        {i18n.t('story.organisationHelp')}
        {!place.isWhole && ` ${i18n.t(place.byMail ? 'askPart.tooLong' : 'story.pasted')}`}
      </p>
      <div class="row">
        <a
          class="outlined"
          href={place.link}
          target="_blank"
          rel="noopener noreferrer"
          onClick={place.isWhole ? undefined : take}
        >
          {i18n.t('story.send', { place: place.name })}
        </a>
      </div>
      <p role="status" class="small quiet">
        {told !== undefined && i18n.t(told)}
      </p>
    </section>
  );
}

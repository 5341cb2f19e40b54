import { i18n } from '#i18n';
import { FeedForm, type FeedFormProps } from './FeedForm.tsx';
import { Section } from './Section.tsx';

/** Where the directory comes from. */
export function FeedSection(props: FeedFormProps) {
  return (
    <Section title={i18n.t('options.feed')} fixed={props.fixed}>
      <FeedForm {...props} />
    </Section>
  );
}

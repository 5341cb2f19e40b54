import { i18n } from '#i18n';
import { MeForm, type MeFormProps } from './MeForm.tsx';
import { Section } from './Section.tsx';

/** Who uses this browser: their own name is not marked. */
export function MeSection(props: MeFormProps) {
  return (
    <Section title={i18n.t('options.me')} fixed={props.fixed} anchor="me">
      <p>{i18n.t('options.meLead')}</p>
      <MeForm {...props} />
    </Section>
  );
}

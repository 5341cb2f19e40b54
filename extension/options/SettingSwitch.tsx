import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Switch } from '../look/Switch.tsx';

interface SettingSwitchProps {
  on: boolean;
  /** The organisation decides here. */
  fixed: boolean;
  label: string;
  help: string;
  change: (on: boolean) => void;
}

/** A switch with what it means in a sentence below. */
export function SettingSwitch({ on, fixed, label, help, change }: SettingSwitchProps) {
  const id = useId();
  return (
    <div>
      <Switch on={on} disabled={fixed} describedBy={id} change={change}>
        <span class="strong">{label}</span>
        {fixed && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </Switch>
      <p id={id} class="small quiet">
        {help}
      </p>
    </div>
  );
}

import { i18n } from '#i18n';

/** A keyboard command of the extension, as the browser tells it. */
export interface Command {
  name: string;
  description: string;
  /** Empty where the user or another extension took the key. */
  shortcut: string;
}

/** The keys as they are in this browser now. */
export function KeysTable({ commands }: { commands: readonly Command[] }) {
  return (
    <table class="keys-table">
      <thead class="unseen">
        <tr>
          <th scope="col">{i18n.t('welcome.key')}</th>
          <th scope="col">{i18n.t('welcome.keyDoes')}</th>
        </tr>
      </thead>
      <tbody>
        {commands.map(({ name, description, shortcut }) => (
          <tr key={name}>
            <td>
              {shortcut === '' ? (
                <span class="quiet">{i18n.t('welcome.keyNone')}</span>
              ) : (
                <kbd dir="ltr">{shortcut}</kbd>
              )}
            </td>
            <td>{description === '' ? i18n.t('welcome.keyAction') : description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

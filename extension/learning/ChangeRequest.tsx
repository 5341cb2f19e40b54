import type { Capacity } from '@kith/shared/learning/capacity';
import type { Openness, Person } from '@kith/shared/person/person';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { requestText } from './capacity-words.ts';
import { requestLink } from './request-link.ts';

interface ChangeRequestProps {
  person: Person;
  capacity: Capacity;
  left: readonly Openness[];
  /** Of the organisation; empty where nobody has said where changes are asked for. */
  template: string;
  copy: (text: string) => Promise<void>;
}

/** The directory is the organisation's: what to write to whoever keeps it. */
export function ChangeRequest({ person, capacity, left, template, copy }: ChangeRequestProps) {
  const [copied, setCopied] = useState(false);
  const text = requestText(person, capacity, left);
  const link = requestLink(template, i18n.t('capacity.requestSubject'), text);
  const take = (): void =>
    void copy(text).then(
      () => setCopied(true),
      (error: unknown) => reportError(error),
    );
  return (
    <div class="thanks">
      <p>{i18n.t('capacity.differs')}</p>
      <details>
        <summary>{i18n.t('capacity.seeRequest')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
        <pre class="file note" dir="auto" tabIndex={0}>
          {text}
        </pre>
      </details>
      <div class="row">
        {link !== undefined && (
          <a class="filled" href={link} target="_blank" rel="noopener noreferrer" onClick={take}>
            {i18n.t('capacity.request')}
          </a>
        )}
        <button type="button" class="outlined" onClick={take}>
          {i18n.t('capacity.copy')}
        </button>
      </div>
      <p role="status" class="small quiet">
        {copied && i18n.t('capacity.copied')}
      </p>
    </div>
  );
}

import type { Agreement } from '@kith/shared/learning/event';
import { i18n } from '#i18n';

/** The parts of an agreement, in their order. */
export const agreementParts = ['goal', 'rhythm', 'confidentiality', 'ending'] as const;

/** The agreement to be sent, printed or kept: a heading and, for each part that is filled in, a paragraph. */
export function agreementText(title: string, agreement: Agreement): string {
  const paragraphs = agreementParts
    .filter((part) => agreement[part].trim() !== '')
    .map((part) => `${i18n.t(`agreement.${part}`)}\n${agreement[part].trim()}`);
  return `${[title, ...paragraphs].join('\n\n')}\n`;
}

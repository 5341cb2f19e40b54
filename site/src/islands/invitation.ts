import { proposalIn } from '@kith/shared/learning/proposal';
import { written } from '@kith/shared/vocabulary/relationship-guide';

/**
 * Shows what the page's own address proposes, and drafts the answers. Everything stays on this page: the part of an address behind
 * `#` is sent to no server, and what is shown of it is text, whatever it holds.
 */
function show(): void {
  const proposal = proposalIn(location.hash.slice(1));
  const { body } = document;
  body.dataset['invitation'] = proposal === undefined ? (location.hash.length > 1 ? 'unreadable' : 'none') : 'read';
  if (proposal === undefined) return;
  const { kind, topic, from, to } = proposal;
  const values: Readonly<Record<string, string>> = { from: from.name, to, topic };
  for (const place of document.querySelectorAll<HTMLElement>('[data-fill]'))
    place.textContent = values[place.dataset['fill'] ?? ''] ?? '';
  for (const part of document.querySelectorAll<HTMLElement>('[data-kind-part]'))
    part.hidden = part.dataset['kindPart'] !== kind;
  for (const answer of document.querySelectorAll<HTMLElement>('[data-answer]')) fill(answer, kind, topic, from.email);
}

function fill(answer: HTMLElement, kind: string, topic: string, email: string | undefined): void {
  const template = answer.querySelector<HTMLElement>(`[data-template="${kind}"]`)?.textContent ?? '';
  const field = answer.querySelector('textarea');
  const link = answer.querySelector('a');
  const copy = answer.querySelector('button');
  if (field === null || link === null || copy === null) return;
  field.value = written(template, topic);
  const address = (): string =>
    `mailto:${encodeURIComponent(email ?? '').replaceAll('%40', '@')}?subject=${encodeURIComponent(topic)}&body=${encodeURIComponent(field.value.replaceAll('\n', '\r\n'))}`;
  link.href = address();
  field.oninput = () => {
    link.href = address();
  };
  copy.onclick = async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    const told = answer.querySelector<HTMLElement>('[role=status]');
    if (told !== null) told.textContent = told.dataset['copied'] ?? '';
  };
}

addEventListener('hashchange', show);
show();

import type { Person } from '@kith/shared/person/person';

/** A way to reach people that the organisation has: "Teams", and the link with `{email}`, `{handle}` or `{id}` in it. */
export interface Channel {
  name: string;
  link: string;
}

const protocols = new Set(['https:', 'msteams:', 'slack:']);

/** The link to a person, or undefined where the template asks for what is not known, or leads anywhere but to a chat. */
export function channelLink(
  { link }: Channel,
  { id, email, handles }: Pick<Person, 'id' | 'email' | 'handles'>,
): string | undefined {
  const values = new Map([
    ['id', id],
    ['email', email],
    ['handle', handles[0]],
  ]);
  let whole = true;
  const filled = link.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) whole = false;
    return encodeURIComponent(value ?? '');
  });
  if (!whole || !URL.canParse(filled)) return undefined;
  const { protocol, href, hostname } = new URL(filled);
  // A person's entry fills in places of an address; which host it is on is the organisation's to say.
  if (!protocols.has(protocol) || (protocol === 'https:' && hostname !== hostOf(link))) return undefined;
  return href;
}

function hostOf(link: string): string | undefined {
  const bare = link.replace(/\{[^{}]*\}/g, 'x');
  return URL.canParse(bare) ? new URL(bare).hostname : undefined;
}

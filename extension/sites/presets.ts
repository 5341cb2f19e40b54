import { type IdentifierPattern, parseIdentifierPattern } from './identifier-pattern.ts';

/** A pattern that counts only on elements with a class, or for an attribute that only one product has. */
export interface PresetRule {
  pattern: IdentifierPattern;
  /** The element must have one of these classes. */
  classes?: readonly string[];
  /** The attribute stands on a picture beside the name: the name is the text next to it. */
  beside?: boolean;
}

const link = (text: string, classes?: readonly string[]): PresetRule => {
  const pattern = parseIdentifierPattern(text);
  if (!pattern.ok) throw new Error(`The preset pattern ${text} is wrong: ${pattern.error}.`);
  return classes === undefined ? { pattern: pattern.value } : { pattern: pattern.value, classes };
};

/** An attribute with the account in it, between these texts. */
const attribute = (name: string, before = '', after = ''): PresetRule => ({
  pattern: { kind: 'attribute', attribute: name, value: { slot: 'handle', before, after } },
});

/**
 * What products write into their pages, as seen in public page sources in November 2026. Only links within the product's
 * own site count, unless its host is everybody's: an account of the same name on another server is somebody else.
 */
const rules = {
  /** Data Center has user names; Cloud has account ids. */
  confluence: () => [
    attribute('data-username'),
    attribute('data-account-id'),
    attribute('data-mention-id'),
    link('*/display/~{handle}'),
    link('*/users/viewuserprofile.action?username={handle}'),
    link('*/wiki/people/{handle}'),
  ],
  jira: () => [
    { ...attribute('rel'), classes: ['user-hover'] },
    attribute('data-username'),
    attribute('data-account-id'),
    attribute('accountid'),
    link('*/secure/ViewProfile.jspa?name={handle}'),
    link('*/secure/ViewProfile.jspa?accountId={handle}'),
    link('*/jira/people/{handle}'),
  ],
  sharepoint: () => [
    link('*/Person.aspx?accountname={handle}'),
    link('https://*.sharepoint.com/Person.aspx?accountname={handle}'),
    link('*/_layouts/15/me.aspx?p={email}'),
    link('https://*.sharepoint.com/_layouts/15/me.aspx?p={email}'),
    // `userdisp.aspx?ID=7` says nothing outside its site; the presence picture beside the name has the address.
    { ...attribute('sip'), beside: true },
  ],
  gitlab: () => [attribute('data-username'), ownSegment(['js-user-link', 'gfm-project_member'])],
  github: () => [attribute('data-hovercard-url', '/users/', '/hovercard'), link('https://github.com/{handle}')],
  slack: () => [
    attribute('data-member-id'),
    attribute('data-message-sender'),
    link('*/team/{handle}'),
    link('https://*.slack.com/team/{handle}'),
  ],
  /** A mention in Teams has only its number in the page; quotes and links say who. */
  teams: () => [
    { ...attribute('itemid', '8:orgid:') },
    link('https://teams.microsoft.com/l/chat/0/0?users={email}'),
    link('https://teams.cloud.microsoft/l/chat/0/0?users={email}'),
    link('https://teams.microsoft.com/l/call/0/0?users={email}'),
    link('https://teams.cloud.microsoft/l/call/0/0?users={email}'),
  ],
  servicenow: () => [
    link('*/sys_user.do?sys_id={handle}'),
    link('*/sp?id=user_profile&table=sys_user&sys_id={handle}'),
    link('*/esc?id=user_profile&table=sys_user&sys_id={handle}'),
    link('*/record/sys_user/{handle}'),
  ],
} satisfies Record<string, () => PresetRule[]>;

export type PresetName = keyof typeof rules;

const isPreset = (name: string): name is PresetName => Object.hasOwn(rules, name);

/** The products that Kith knows, in the order of the alphabet. */
export const presetNames: readonly PresetName[] = Object.keys(rules).filter(isPreset).toSorted();

/** The rules of products; names that Kith does not know count for nothing. */
export function presetRules(names: readonly string[]): PresetRule[] {
  return [...new Set(names)].filter(isPreset).flatMap((name) => rules[name]());
}

/** A link to `/ada` under the product's own path, for links that say by their class that they are somebody's. */
function ownSegment(classes: readonly string[]): PresetRule {
  const slot = { slot: 'handle', before: '', after: '' } as const;
  return { pattern: { kind: 'link', origin: '', anywhere: true, path: [slot], query: [] }, classes };
}

/** What stands behind `#` on the organisation's own page for invitations: any other may say what it likes. */
export function invitationAt(address: string | undefined, feedUrl: string): string | undefined {
  if (address === undefined || !URL.canParse(address) || !URL.canParse(feedUrl)) return undefined;
  const { origin, pathname, hash } = new URL(address);
  return origin === new URL(feedUrl).origin && pathname === '/invitation/' ? hash.slice(1) : undefined;
}

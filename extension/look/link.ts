/**
 * An address that may be put behind a link, or undefined. The feed was checked when it was read; this is the second
 * look, at the last moment: only `https:` and `mailto:` pass.
 */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'mailto:' ? href : undefined;
}

/**
 * The address of a page on the organisation's own Kith site. Plain `http:` passes here, for a site on this machine or
 * an intranet, but the origin must be the very one that the directory came from.
 * @param path from the root of the site: `/stories/the-notebook/`
 */
export function siteLink(siteOrigin: string, path: string): string | undefined {
  const address = siteOrigin + path;
  if (!path.startsWith('/') || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.origin === siteOrigin && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

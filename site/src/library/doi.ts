/** A DOI: the prefix of a registrant, a slash, a suffix without spaces (DOI Handbook, section 2; the form that Crossref advises). */
const form = /^10\.\d{4,9}\/[^\s"<>]+$/;

export const isDoi = (text: string): boolean => form.test(text);

/** Where a DOI leads. */
export const doiAddress = (doi: string): string => `https://doi.org/${encodeURI(doi)}`;

/** Whether a web address is of the form that a reader can follow; one at doi.org has to hold a whole DOI. */
export function isSourceAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return false;
  return !/^(?:dx\.)?doi\.org$/.test(hostname) || isDoi(decodeURIComponent(pathname.slice(1)));
}

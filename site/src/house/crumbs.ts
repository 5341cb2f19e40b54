export interface Crumb {
  label: string;
  path: string;
}

/**
 * The lists that a page hangs under, the widest first, without the page itself.
 * @param path `/guides/paths/new-coach/`, or in another language `/de/guides/…`
 * @param labels what lists are called, by the first part of their address
 */
export function crumbsOf(path: string, labels: Readonly<Record<string, string>>, home: string): Crumb[] {
  const [, language = '', room = '', rest = ''] = /^(\/[a-z]{2})?\/([a-z-]+)\/(.*)/.exec(path) ?? [];
  const label = labels[room];
  if (label === undefined || rest === '') return [];
  return [
    { label: home, path: `${language}/` },
    { label, path: `${language}/${room}/` },
  ];
}

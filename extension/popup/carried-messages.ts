/** A message with its `$1` to `$9` put in, as `i18n.getMessage` does it; of several `$` beside one another one goes. */
export function filled(message: string, substitutions: string | readonly string[] = []): string {
  const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return message.replace(/\$(\$+|[1-9])/g, (_whole, place: string) =>
    place.startsWith('$') ? place : (given[Number(place) - 1] ?? ''),
  );
}

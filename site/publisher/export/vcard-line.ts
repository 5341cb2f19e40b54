/** A parameter's name and value; undefined: it is left out. */
type Parameter = readonly [name: string, value: string | number | undefined];

/** A text value (RFC 6350 §3.4): backslashes, commas, semicolons and line breaks behind a backslash. */
export function textValue(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A parameter's value in quotation marks, which it cannot hold itself (RFC 6868 §3.1). */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n');
  return `"${escaped}"`;
}

/** Words of RFC 6350 stand without quotation marks. */
const plainWord = /^[A-Za-z0-9-]+$/;

/**
 * A content line without its line end: `EXPERTISE;INDEX=1;LEVEL=expert:Optics`.
 * @param value with its escapes
 */
export function contentLine(name: string, value: string, parameters: readonly Parameter[] = []): string {
  const written = parameters.flatMap(([key, parameter]) => {
    if (parameter === undefined) return [];
    const text = String(parameter);
    return [`;${key}=${plainWord.test(text) ? text : quoted(text)}`];
  });
  return `${name}${written.join('')}:${value}`;
}

type Delimiter = ',' | ';' | '\t';

const delimiters: readonly Delimiter[] = ['\t', ';', ','];

/** Spreadsheets of some countries begin a file with `sep=;`. */
const declaration = /^"?sep=([,;\t])"?$/i;

export interface Layout {
  delimiter: Delimiter;
  /** Lines before the header: 1 where the file declares its delimiter, else 0. */
  skip: number;
}

function asDelimiter(text: string | undefined): Delimiter | undefined {
  return delimiters.find((delimiter) => delimiter === text);
}

/** The header row without what stands in quotation marks; a quoted header may hold delimiters and line breaks. */
function headerOutsideQuotes(text: string): string {
  let quoted = false;
  let outside = '';
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      if (outside.trim() !== '') break;
      outside = '';
    } else if (!quoted) outside += character;
  }
  return outside;
}

/**
 * What separates the columns: the delimiter that stands most often in the header row outside quotation marks; a comma
 * where there is only one column.
 * @param text with `\n` as line end
 */
export function layoutOf(text: string): Layout {
  const end = text.indexOf('\n');
  const declared = asDelimiter(declaration.exec((end < 0 ? text : text.slice(0, end)).trimStart())?.[1]);
  if (declared !== undefined) return { delimiter: declared, skip: 1 };
  const header = headerOutsideQuotes(text);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const count = header.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return { delimiter: best, skip: 0 };
}

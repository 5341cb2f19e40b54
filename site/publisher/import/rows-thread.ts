import { answerRequests } from '../thread.ts';
import { type RowParser, rowParser, type TablePart } from './rows.ts';
import type { RowRequest } from './rows-elsewhere.ts';

// The other end of `rowsElsewhere`.
let parser: RowParser = rowParser(',');

answerRequests(async (request: RowRequest): Promise<TablePart> => {
  if ('text' in request) return parser.take(request.text);
  if ('end' in request) return parser.end();
  parser = rowParser(request.delimiter);
  return { rows: [] };
});

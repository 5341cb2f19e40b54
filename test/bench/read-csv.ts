import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** The floor of `bench publish`: the same file read by the same parser, and nothing done with it. */
const [file = ''] = process.argv.slice(2);
let rows = 0;
for await (const _ of createReadStream(file).pipe(parse())) rows++;
process.stdout.write(`${rows}\n`);

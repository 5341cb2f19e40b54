import { defineConfig } from './publisher/config.ts';

/** The built-in demo. An organisation writes its own: every key is described in `publisher/config.ts`. */
export default defineConfig({
  organisation: { name: 'The Republic of Letters' },
  people: ['content/demo/people.csv'],
  content: 'content',
  sendTo: 'mailto:stories@republic.example',
  pages: { languages: ['en', 'de'] },
  columns: {},
  feed: { expiresAfterDays: 30 },
});

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { cutFonts } from '@kith/fonts/cut';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { proofreading } from './publisher/proofread/integration.ts';
import { pages } from './src/house/house.ts';
import { languages } from './src/languages/languages.ts';
import { listedIn } from './src/languages/sitemap.ts';
import { firstUse } from './src/markdown/first-use.ts';
import { safeLinks } from './src/markdown/safe-links.ts';
import { sectionNumber } from './src/markdown/section-number.ts';
import { buildSearchIndex } from './src/search/build-index.ts';

const fonts: AstroIntegration = { name: 'kith-fonts', hooks: { 'astro:config:setup': () => cutFonts() } };

export default defineConfig({
  // The address that readers see: feeds and the vocabulary need whole addresses. An organisation sets its own.
  site: process.env['SITE_ADDRESS'] ?? pages.address ?? 'http://127.0.0.1:4321',
  trailingSlash: 'always',
  // No inline style: the pages' content security policy allows none.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [firstUse, sectionNumber, safeLinks] }) },
  integrations: [proofreading(), mdx(), fonts, buildSearchIndex, sitemap(listedIn(languages))],
  devToolbar: { enabled: false },
  // No script inside a page either, however small.
  // Astro's own marker in every MDX module, which it has read by then; the bundler would warn of it once a file.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});

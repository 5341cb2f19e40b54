import type { APIRoute } from 'astro';

/** Robots may read everything, and are told where the list of it is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);

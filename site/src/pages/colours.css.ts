import type { APIRoute } from 'astro';
import { coloursOf } from '../house/colours.ts';
import { pages } from '../house/house.ts';

/** The organisation's own colour over Kith's. Pages ask for it where there is one; else it says nothing. */
export const GET: APIRoute = () =>
  new Response(pages.thread === undefined ? '' : coloursOf(pages.thread), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { entries, feed } from '../entries.ts';
import portal from '../portal.json';

export const GET: APIRoute = async () => feed(portal.title, '/', (await entries()).items);

import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { AdminFile, AdminFiles } from '../protocol.ts';
import { decapConfig, type PortalForms } from './config.ts';
import { componentForms } from './editor-components.ts';
import { adminPage, type AdminPageFacts } from './page.ts';
import { reactScript } from './react.ts';

const require = createRequire(import.meta.url);
const decapFolder = join(dirname(require.resolve('decap-cms-app/package.json')), 'dist');
const decapPackage: { version: string } = require('decap-cms-app/package.json');
/** Decap's folder carries its version, so browsers keep its five megabytes. Its chunks load from beside the script. */
const decapRoom = `decap-${decapPackage.version}`;
const fontFolder = join(dirname(require.resolve('@fontsource/be-vietnam-pro/package.json')), 'files');
const clientFolder = join(import.meta.dirname, '../client');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What `/admin/` is made of; the portal's data is asked for at each request, since a save may change it. */
export interface AdminSource {
  readonly page: Omit<AdminPageFacts, 'decap'>;
  readonly forms: () => Promise<PortalForms> | PortalForms;
  /** Page of the portal's own regulation, `/van-ban/2022/quy-che…/`, where citations link to. */
  readonly regulation?: string;
}

/**
 * Everything under `/admin/`: the page, Decap from its package, our browser modules with their types stripped (kept
 * in memory), and `cau-hinh.json`, the configuration for the signed-in person.
 */
export function adminFiles(source: AdminSource): AdminFiles {
  const kept = new Map<string, Promise<AdminFile | undefined>>();
  const page = adminPage({ ...source.page, decap: `/admin/${decapRoom}/decap-cms-app.js` });
  return async (path, me) => {
    if (path === '') return { body: page, type: 'text/html; charset=utf-8', cache: 'no-store' };
    if (path === 'cau-hinh.json') {
      const config = decapConfig(await source.forms(), me);
      const body = JSON.stringify({ config, components: componentForms(), regulation: source.regulation });
      return { body, type: 'application/json; charset=utf-8', cache: 'no-store' };
    }
    const file = kept.get(path) ?? fixedFile(path);
    kept.set(path, file);
    return file;
  };
}

/** `decap-<version>/…`, `quyche/…`, `chu/…` (fonts), `react.js`; undefined for anything else. */
async function fixedFile(path: string): Promise<AdminFile | undefined> {
  if (path === 'react.js')
    return { body: await reactScript(), type: types['.js'] ?? '', cache: 'revalidate' };
  const place = /^(?<room>[a-z0-9.-]+)\/(?<rest>(?:[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*)$/.exec(path)?.groups;
  const folder = { [decapRoom]: decapFolder, quyche: clientFolder, chu: fontFolder }[place?.['room'] ?? ''];
  const rest = place?.['rest'] ?? '';
  const type = types[extname(rest)];
  if (!folder || !type || rest.includes('..') || rest.endsWith('.test.ts')) return undefined;
  const cache = place?.['room'] === 'quyche' ? 'revalidate' : 'immutable';
  const body = await readFile(join(folder, rest)).catch(() => undefined);
  if (!body) return undefined;
  return {
    body: extname(rest) === '.ts' ? withoutTypes(body.toString('utf8')) : new Uint8Array(body),
    type,
    cache,
  };
}

/** Takes the types off. Node calls this experimental and would say so, in English, on the operator's terminal. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

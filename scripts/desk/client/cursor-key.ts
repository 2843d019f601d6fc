import type { DecapGlobal } from './decap.ts';

/**
 * Decap reads a list's cursor from a property under a private symbol, which it exports to its own backends alone. Its
 * test backend puts one on every list it returns, an empty one included: the symbol is read off that.
 */
export async function cursorKey(cms: DecapGlobal): Promise<symbol | undefined> {
  const list = await cms
    .getBackend('test-repo')
    .init({ media_folder: 'tep' }, {})
    .entriesByFolder('', 'mdx', 1);
  return Object.getOwnPropertySymbols(list)[0];
}

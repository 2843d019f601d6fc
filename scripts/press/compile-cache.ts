import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Where Node keeps modules it has compiled: half of a thread's start is compiling. */
const folder = join(import.meta.dirname, '../../.cache/node');

/** Keeps and finds compiled modules from here on; a folder that cannot be written only means slower starts. */
export function useCompileCache(): void {
  enableCompileCache(folder);
}

/** Environment of the press's threads. */
export function threadEnvironment(): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: folder, ...process.env };
}

import { join } from 'node:path';
import { codeRoot } from './templates.ts';

/** Where Node keeps modules it has compiled: half of a thread's start is compiling. */
const compileCache = join(codeRoot, '.cache/node');

/** Environment of the press's threads. */
export function threadEnvironment(): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: compileCache, ...process.env };
}

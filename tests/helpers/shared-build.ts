import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site's release: what a web server would serve. */
    release: string;
    /** Root folder of releases it was printed into (`releases/`, `current`, `state/`); copy it before printing into it. */
    printed: string;
  }
}

/** Builds the site once for all tests of a project and tells them where it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const printed = await mkdtemp(join(tmpdir(), 'quyche-site-'));
  const { release } = await buildSite(printed);
  project.provide('release', release);
  project.provide('printed', printed);
  return () => rm(printed, { recursive: true, force: true });
}

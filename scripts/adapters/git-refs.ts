import { setTimeout as sleep } from 'node:timers/promises';
import { gitFailure, runGit } from './git-run.ts';

/** One ref to move, create (`from: null`), delete (`to: null`) or only hold still (`to` = `from`). */
export interface RefChange {
  readonly ref: string;
  /** Commit the ref must be at now; null when it must not exist. */
  readonly from: string | null;
  readonly to: string | null;
}

/** All moved, or none: somebody else had moved `ref` before. */
export type RefOutcome = { readonly moved: true } | { readonly moved: false; readonly ref: string };

const ZERO = '0'.repeat(40);

/** Input of `git update-ref --stdin -z` for one transaction. */
function transaction(changes: readonly RefChange[]): string {
  const lines = changes.map(({ ref, from, to }) => {
    if (from !== null && from === to) return `verify ${ref}\0${from}\0`;
    if (to === null) return `delete ${ref}\0${from ?? ''}\0`;
    return `update ${ref}\0${to}\0${from ?? ZERO}\0`;
  });
  return ['start\0', ...lines, 'prepare\0', 'commit\0'].join('');
}

/** What a refused transaction's message means: who moved, a lock held by somebody, or a failure of its own. */
function refusal(err: string): { kind: 'moved'; ref: string } | { kind: 'locked' } | { kind: 'failed' } {
  const ref = /cannot lock ref '([^']+)'/.exec(err)?.[1] ?? '';
  if (/\.lock': File exists/.test(err)) return { kind: 'locked' };
  if (/but expected|reference already exists|unable to resolve reference|reference is missing/.test(err)) {
    return { kind: 'moved', ref };
  }
  return { kind: 'failed' };
}

/** Moves refs together by compare-and-swap; waits a little for a lock somebody else holds. */
export async function updateRefs(dir: string, changes: readonly RefChange[]): Promise<RefOutcome> {
  const args = ['update-ref', '--no-deref', '--stdin', '-z'];
  for (let tries = 0; ; tries += 1) {
    const { code, err } = await runGit(dir, args, { input: transaction(changes), accept: [0, 128] });
    if (code === 0) return { moved: true };
    const why = refusal(err);
    if (why.kind === 'moved') return { moved: false, ref: why.ref };
    if (why.kind === 'failed' || tries >= 5) throw gitFailure(dir, args, code, err);
    await sleep(40 * 2 ** tries);
  }
}

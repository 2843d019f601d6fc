import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type NodeOutcome = { readonly ok: true } | { readonly ok: false; readonly complaint: string };

/** Runs a TypeScript file in a Node process of its own, in folder `cwd`, and says what it complained of. */
export async function runNode(file: string, args: readonly string[], cwd: string): Promise<NodeOutcome> {
  try {
    await run(process.execPath, [file, ...args], {
      cwd,
      maxBuffer: 16 * 1024 * 1024,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return { ok: true };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    return { ok: false, complaint: (stderr || String(error)).trim() };
  }
}

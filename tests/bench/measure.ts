import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

/** What one run of a command took: wall milliseconds, peak resident bytes of its whole process tree. */
export interface Measured {
  readonly milliseconds: number;
  readonly peakBytes: number;
  readonly stdout: string;
}

const PAGE = 4096;
const SAMPLE_EVERY = 40;

/** Resident pages and parent of every process that can be read. */
function readProcesses(): Map<number, { readonly parent: number; readonly bytes: number }> {
  const found = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The command's name stands in parentheses and may hold spaces: fields are counted after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      found.set(Number(name), { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE });
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return found;
}

/** Resident bytes of a process and all its descendants; pages they share are counted once for each. */
function residentBytes(root: number): number {
  const all = readProcesses();
  const belongs = (id: number): boolean => {
    for (let at = id, steps = 0; steps < 64; steps += 1) {
      if (at === root) return true;
      const process = all.get(at);
      if (!process || process.parent <= 1) return false;
      at = process.parent;
    }
    return false;
  };
  let sum = 0;
  for (const [id, { bytes }] of all) if (belongs(id)) sum += bytes;
  return sum;
}

/** Runs a command to its end and measures it. Throws with what it said when it fails. */
export async function measure(command: readonly string[], cwd: string): Promise<Measured> {
  const [file, ...args] = command;
  if (file === undefined) throw new TypeError('No command.');
  const start = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let peakBytes = 0;
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const { pid } = child;
  const sampler = setInterval(() => {
    if (pid !== undefined) peakBytes = Math.max(peakBytes, residentBytes(pid));
  }, SAMPLE_EVERY);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  } finally {
    clearInterval(sampler);
  }
  return { milliseconds: performance.now() - start, peakBytes, stdout };
}

/** Whether a program can be started here. */
export function isInstalled(program: string, versionArgument = 'version'): boolean {
  return spawnSync(program, [versionArgument]).status === 0;
}

/** Lets the disk settle so that one row does not pay for the writes of the row before. */
export function settle(): void {
  spawnSync('sync');
}

/** What the figures were measured on. */
export function machineSize(): string {
  return `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

import type { ExitCode } from '../errors.ts';

/** Everything impure a command may use; tests hand in their own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Temporal.Instant;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly isTerminal: boolean;
  readonly readStdin: () => Promise<string>;
  readonly signal: AbortSignal;
}

/** One word of the command line: `quyche <name> …`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], world: World): Promise<ExitCode>;
}

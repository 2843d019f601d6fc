import type { World } from '#scripts/commands/command.ts';

/** A world for commands that remembers what was printed. */
export function recordingWorld(
  cwd: string,
  overrides: Partial<World> = {},
): { readonly world: World; readonly printed: string[]; readonly warned: string[] } {
  const printed: string[] = [];
  const warned: string[] = [];
  const world: World = {
    cwd,
    env: {},
    now: () => Temporal.Instant.from('2026-11-22T12:00:00+07:00'),
    print: (text) => printed.push(text),
    warn: (text) => warned.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
    ...overrides,
  };
  return { world, printed, warned };
}

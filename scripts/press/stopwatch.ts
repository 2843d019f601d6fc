/** Times the phases of a print, for its report alone. */
export interface Stopwatch {
  /** Adds the time `work` takes to a phase. */
  time<T>(phase: string, work: () => T): T;
  readonly milliseconds: Readonly<Record<string, number>>;
}

export function startStopwatch(): Stopwatch {
  const spent: Record<string, number> = {};
  const add = (phase: string, since: number): void => {
    spent[phase] = Math.round((spent[phase] ?? 0) + performance.now() - since);
  };
  return {
    time<T>(phase: string, work: () => T): T {
      const since = performance.now();
      const result = work();
      if (result instanceof Promise) return result.finally(() => add(phase, since)) as T;
      add(phase, since);
      return result;
    },
    milliseconds: spent,
  };
}

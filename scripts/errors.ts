/** Permanent exit codes of the command line (design: four CI dialects read them). */
export const exitCode = { clean: 0, findings: 1, wrongUse: 2, unreachable: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/**
 * The tool, not the content, cannot do its work. `message` (Vietnamese) says what and where and why,
 * `hint` what to do. `name` is permanent.
 */
export class QuycheError extends Error {
  readonly hint: string | undefined;
  readonly exit: ExitCode;
  override readonly name: string;

  constructor(
    name: string,
    message: string,
    options: { hint?: string; exit?: ExitCode; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = name;
    this.hint = options.hint;
    this.exit = options.exit ?? exitCode.wrongUse;
  }
}

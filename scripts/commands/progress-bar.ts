import type { World } from './command.ts';

export interface ProgressBar {
  readonly show: (done: number, total: number, phase: string) => void;
  readonly clear: () => void;
}

const WIDTH = 30;
const CLEAR_LINE = '\r\u001B[K';

const phases: Readonly<Record<string, string>> = {
  templates: 'Biên dịch khuôn trang',
  pages: 'In trang',
  search: 'Lập chỉ mục tìm kiếm',
};

/** A bar on the terminal's own line while long work runs; nothing where no person watches. */
export function progressBar(
  { isTerminal }: Pick<World, 'isTerminal'>,
  stream: { write(text: string): unknown } = process.stderr,
): ProgressBar {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  const draw = (text: string): void => {
    if (text === shown) return;
    shown = text;
    stream.write(`${CLEAR_LINE}${text}`);
  };
  return {
    show(done, total, phase) {
      const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      draw(`${phases[phase] ?? phase} ${bar} ${done}/${total}`);
    },
    clear() {
      if (shown !== '') draw('');
    },
  };
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { recordingWorld } from '../tests/helpers/world.ts';
import { main } from './main.ts';

const root = join(import.meta.dirname, '..');
const run = async (...args: string[]) => {
  const { world, printed, warned } = recordingWorld(root);
  const code = await main(args, world);
  return { code, printed: printed.join('\n'), warned };
};

describe('quyche', () => {
  it('lists its commands', async () => {
    const { code, printed } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['start', 'build', 'check', 'explain'])
      expect(printed).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  it('lists them as wrong use when none is given', async () => {
    const { code, printed } = await run();
    expect(code).toBe(2);
    expect(printed).toContain('Cách dùng: quyche <lệnh> [tùy chọn]');
  });

  it('prints its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, printed: '0.1.0', warned: [] });
  });

  it('suggests the command a mistyped word most likely meant', async () => {
    expect(await run('chekc')).toEqual({
      code: 2,
      printed: '',
      warned: ['Lỗi: Không có lệnh “chekc”.', 'Cách sửa: Có phải là “quyche check”?'],
    });
    expect(await run('constructor')).toEqual({
      code: 2,
      printed: '',
      warned: [
        'Lỗi: Không có lệnh “constructor”.',
        'Cách sửa: Các lệnh: start, build, check, fix, explain, deadlines, rulebook.',
      ],
    });
  });

  it.each(['start', 'build', 'check', 'explain'])('prints the help of %s in Vietnamese', async (name) => {
    const { code, printed } = await run(name, '--help');
    expect(code).toBe(0);
    expect(printed).toMatch(new RegExp(`^Cách dùng: quyche ${name}`));
    expect(printed).toBe(printed.normalize('NFC'));
  });

  it('ends with 3 when it is interrupted', async () => {
    const { world, warned } = recordingWorld(root, { signal: AbortSignal.abort() });
    expect(await main(['check'], world)).toBe(3);
    expect(warned).toEqual(['Đã dừng theo yêu cầu.']);
  });

  it('runs from the command line and sets the exit code', async () => {
    const failed = await promisify(execFile)(process.execPath, ['scripts/cli.ts', 'chek'], {
      cwd: root,
    }).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'Lỗi: Không có lệnh “chek”.\nCách sửa: Có phải là “quyche check”?\n',
    });
  });
});

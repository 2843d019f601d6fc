import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { explainFolder } from '../../../tests/helpers/explain-folder.ts';
import type { World } from '../command.ts';
import { explain } from '../explain.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await explainFolder();
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(
  args: readonly string[],
  more: Partial<World> = {},
): Promise<{ code: number; text: string; warned: string }> {
  const printed: string[] = [];
  const warned: string[] = [];
  const world: World = {
    cwd,
    env: {},
    now: () => Temporal.Instant.from('2026-03-10T08:00:00+07:00'),
    print: (text) => printed.push(text),
    warn: (text) => warned.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
    ...more,
  };
  const code = await explain.run(args, world);
  return { code, text: printed.join('\n'), warned: warned.join('\n') };
}

describe('quyche explain of many entries', () => {
  it('streams a line each, tells those at fault and ends with code 1', async () => {
    const { code, text, warned } = await run(['--all']);
    expect(code).toBe(1);
    expect(text.split('\n')).toEqual([
      'tin-tuc/2026/tham-truong: tin, bài phản ánh hoạt động liên quan đến Lãnh đạo (khoản 2 Điều 12); duyệt: Thủ trưởng đơn vị → Biên tập viên cấp 1 → Biên tập viên cấp 2 → Phó Trưởng Ban Biên tập phụ trách nội dung; xuất bản: Biên tập viên cấp 1 hoặc Phó Trưởng Ban Biên tập phụ trách nội dung; hạn: cung cấp và cập nhật tin, bài về hoạt động, sự kiện hết ngày 09/03/2026 (đã quá hạn)',
      'Đã giải thích 1 mục; 1 mục có lỗi.',
    ]);
    expect(warned).toMatch(/^content\/hai-phong-gddt\/tin-tuc\/2026\/hong\.mdx:1:1: .+ phải có\.$/mu);
    const both = await run(['tin-tuc/2026/tham-truong', 'tin-tuc/2026/tham-truong', '--json']);
    expect(both.code).toBe(0);
    expect(
      both.text.split('\n').map((line) => (JSON.parse(line) as { rule: { id: string } }).rule.id),
    ).toEqual(['lanh-dao', 'lanh-dao']);
  });

  it('draws a progress bar for a person who watches, and none where a machine does', async () => {
    const drawn: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => drawn.push(String(text)) > 0);
    try {
      await run(['--all'], { isTerminal: true, env: { CI: 'true' } });
      expect(drawn).toEqual([]);
      await run(['--all'], { isTerminal: true });
    } finally {
      spy.mockRestore();
    }
    expect(drawn[0]?.replace(/░+/u, '…')).toBe('\r\u001B[KGiải thích … 0/2');
    expect(drawn.at(-1)).toBe('\r\u001B[K');
  });

  it('stops between two when it is told to', async () => {
    await expect(run(['--all'], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'Interrupted',
      exit: 3,
      message: 'Đã dừng theo yêu cầu.',
    });
  });
});

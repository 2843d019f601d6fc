import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsFiles } from '../../tests/helpers/portal-settings.ts';
import type { World } from './command.ts';
import { deadlines } from './deadlines.ts';

let cwd = '';
const entry = (title: string, end: string): string => `---
title: ${title}
section: tin-tuc-su-kien
unit: truong-thpt-1
date: 2026-03-06T17:00
genre: tin
event:
  end: ${end}
---

Thân bài.
`;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), text);
};

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'deadlines-'));
  for (const [path, text] of settingsFiles('hai-phong-gddt')) await write(path, text);
  const folder = 'content/hai-phong-gddt/tin-tuc/2026';
  await write(`${folder}/qua-han.mdx`, entry('Đã quá hạn', '2026-03-03T16:00'));
  await write(`${folder}/con-han.mdx`, entry('Còn hạn', '2026-03-09T16:00'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; text: string; warned: string }> {
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
  };
  const code = await deadlines.run(args, world);
  return { code, text: printed.join('\n'), warned: warned.join('\n') };
}

async function stateAt(at: string): Promise<object | undefined> {
  const { owed } = JSON.parse((await run('--json', '--at', at)).text) as { owed: { entry?: string }[] };
  return owed.find((one) => one.entry === 'tin-tuc/2026/con-han');
}

describe('quyche deadlines', () => {
  it('lists what is overdue, then what is due, unit by unit', async () => {
    const { code, text } = await run();
    expect(code).toBe(0);
    expect(text.split('\n')[0]).toBe(
      'Cổng thông tin điện tử ngành Giáo dục và Đào tạo Hải Phòng, xét vào 08h00 ngày 10/03/2026',
    );
    const from = text.indexOf('Trường THPT minh họa số 1\n');
    expect(text.slice(from, text.indexOf('\n\n', from))).toBe(`Trường THPT minh họa số 1
 Đã quá hạn
  - bài chuyên đề phân tích chuyên sâu, có 0/3, hết ngày 28/02/2026 (khoản 3 Điều 14)
  - tin hoạt động, có 0/5, hết ngày 28/02/2026 (khoản 3 Điều 14)
  - tin-tuc/2026/qua-han: cung cấp và cập nhật tin, bài về hoạt động, sự kiện, hết ngày 04/03/2026 (khoản 1 Điều 15)
 Sắp đến hạn
  - tin-tuc/2026/con-han: cung cấp và cập nhật tin, bài về hoạt động, sự kiện, hết ngày 10/03/2026 (khoản 1 Điều 15)
  - bài chuyên đề phân tích chuyên sâu, có 0/3, hết ngày 31/03/2026 (khoản 3 Điều 14)
  - tin hoạt động, có 0/5, hết ngày 31/03/2026 (khoản 3 Điều 14)`);
    expect(text).toMatch(/\n\d+ việc đã quá hạn, \d+ việc sắp đến hạn; 0 hạn chưa tính được/u);
  });

  it('moves an item from due to overdue at the minute after its last', async () => {
    const due = { unit: 'truong-thpt-1', due: '2026-03-10T23:59:59+07:00' };
    expect(await stateAt('2026-03-10T23:59')).toMatchObject({ ...due, state: 'running' });
    expect(await stateAt('2026-03-11T00:00')).toMatchObject({ ...due, state: 'overdue' });
  });

  it('tells an entry at fault, judges the others and ends with code 1', async () => {
    const path = 'content/hai-phong-gddt/tin-tuc/2026/hong.mdx';
    await write(path, '---\ntitle: T\n---\n');
    const { code, text, warned } = await run();
    await rm(join(cwd, path));
    expect(code).toBe(1);
    expect(text).toContain('tin-tuc/2026/qua-han');
    expect(warned).toMatch(/^content\/hai-phong-gddt\/tin-tuc\/2026\/hong\.mdx:1:1: .+ phải có\.$/mu);
  });

  it('says that the regulation was not in force yet', async () => {
    await expect(run('--at', '2022-01-01')).rejects.toMatchObject({
      name: 'NotInForce',
      exit: 2,
      message: 'Ngày 01/01/2022 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 31/12/2022.',
    });
  });
});

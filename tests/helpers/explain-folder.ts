import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { settingsFiles } from './portal-settings.ts';

const entry = `---
title: Đoàn kiểm tra thăm trường
section: tin-tuc-su-kien
unit: truong-thpt-1
date: 2026-03-06T17:00
subjects: [lanh-dao-so]
event:
  end: 2026-03-06T16:00
---

Thân bài.
`;

/** A folder with a real portal's settings, one entry about leaders and a broken one. */
export async function explainFolder(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'explain-'));
  const files = settingsFiles('hai-phong-gddt');
  files.set('content/hai-phong-gddt/tin-tuc/2026/tham-truong.mdx', entry);
  files.set('content/hai-phong-gddt/tin-tuc/2026/hong.mdx', '---\ntitle: T\n---\n');
  for (const [path, text] of files) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return cwd;
}

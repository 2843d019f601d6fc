import { expect, it } from 'vitest';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import { checkUpload } from '#scripts/checks/engine/check-upload.ts';
import { hostileFiles } from '../corpus/hostile/files.ts';
import { smallPortal } from '../helpers/check-world.ts';

const files = await hostileFiles();
const context = { portal: smallPortal, hasFile: () => true };

it('knows more than 150 hostile files', () => {
  expect(files.length).toBeGreaterThan(150);
});

it('refuses each, citing a clause or standard', async () => {
  const passed: string[] = [];
  for (const { what, name, bytes } of files) {
    const findings = await checkUpload(`content/cong/tep/2026/${name}`, bytes, uploadTools, context);
    const refusals = findings.filter(({ severity }) => severity === 'refuse');
    const isHeld = refusals.length > 0 && refusals.every(({ cite }) => cite);
    if (!isHeld) passed.push(what);
  }
  expect(passed).toEqual([]);
}, 120_000);

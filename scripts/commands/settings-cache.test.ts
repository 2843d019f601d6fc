import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFiles, settingsOf } from '../../tests/helpers/portal-settings.ts';
import { settingsCache } from './settings-cache.ts';

const portal = 'hai-phong-gddt';
const files = settingsFiles(portal);
const settings = settingsOf(portal);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('remembered settings', () => {
  it('are exactly what was judged, found again while the files are the same', () => {
    expect(settingsCache(portal, files, folder).get()).toBeUndefined();
    settingsCache(portal, files, folder).set(settings);
    expect(settingsCache(portal, new Map(files), folder).get()).toEqual(settings);
  });

  it('are forgotten when any file changes, is added or taken away', () => {
    settingsCache(portal, files, folder).set(settings);
    const [path = '', text = ''] = [...files][0] ?? [];
    const changed = [
      new Map(files).set(path, `${text}\n`),
      new Map(files).set(`content/${portal}/khac.yaml`, ''),
      new Map([...files].slice(1)),
    ];
    for (const other of changed) expect(settingsCache(portal, other, folder).get()).toBeUndefined();
  });

  it('are made again where the memory is broken, and leave no half-written file', () => {
    settingsCache(portal, files, folder).set(settings);
    expect(readdirSync(folder)).toEqual([`${portal}.json`]);
    const path = join(folder, `${portal}.json`);
    const whole = readFileSync(path, 'utf8');
    for (const text of ['', '{', 'null', '{"digest":1}', whole.slice(0, whole.length / 2)]) {
      writeFileSync(path, text);
      expect(settingsCache(portal, files, folder).get()).toBeUndefined();
    }
  });

  it('are not missed where the folder cannot be written', () => {
    writeFileSync(join(folder, 'tep'), '');
    chmodSync(join(folder, 'tep'), 0o444);
    const cache = settingsCache(portal, files, join(folder, 'tep'));
    expect(() => {
      cache.set(settings);
    }).not.toThrow();
    expect(cache.get()).toBeUndefined();
  });
});

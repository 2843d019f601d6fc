import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf, hashPassword, newToken, passwordMatches, randomPassword } from './passwords.ts';
import { holdFolder, openPrivateStore } from './private-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quyche-rieng-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const user = { account: 'thu-ky', name: 'Thư ký', email: 'thu-ky@vd.example', hash: 'x', administrator: false, demo: true, disabled: false }; // prettier-ignore

test('keeps users, sessions, notes and the seal’s key across openings, readable by the owner only', async () => {
  const first = openPrivateStore(folder);
  const key = first.key();
  first.putUser(user);
  first.putSession('d1', { account: 'thu-ky', created: 5, seen: 6 });
  first.putNote({ id: 'n1', entry: 'tin-tuc/2026/x', account: 'thu-ky', author: 'Thư ký', text: 'Thiếu nguồn', at: '2026-03-05T08:30:00+07:00', resolved: false }); // prettier-ignore
  first.close();
  const second = openPrivateStore(folder);
  expect(second.users()).toEqual([user]);
  expect(second.session('d1')).toEqual({ account: 'thu-ky', created: 5, seen: 6 });
  expect(second.notes('tin-tuc/2026/x').map(({ text }) => text)).toEqual(['Thiếu nguồn']);
  expect(second.key()).toEqual(key);
  expect((await stat(path.join(folder, 'rieng.sqlite'))).mode & 0o777).toBe(0o600);
  second.dropSessionsBefore(6, 0);
  expect(second.session('d1')).toBeUndefined();
  second.close();
});

test('lets only one desk hold a folder', () => {
  const held = holdFolder(folder);
  expect(() => holdFolder(folder)).toThrow(`Một bàn biên tập khác đang chạy với thư mục dữ liệu ${folder}.`);
  held.release();
  holdFolder(folder).release();
});

test('knows the right password however its marks are composed, and no other', async () => {
  const hash = await hashPassword('mật-khẩu dài'.normalize('NFC'));
  expect(await passwordMatches('mật-khẩu dài'.normalize('NFD'), hash)).toBe(true);
  expect(await passwordMatches('mat-khau dai', hash)).toBe(false);
  expect(await passwordMatches('mật-khẩu dài', undefined)).toBe(false);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('hands out passwords and tokens that differ', () => {
  expect(randomPassword()).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const [one, two] = [newToken(), newToken()];
  expect(one.token).not.toBe(two.token);
  expect(one.digest).toBe(digestOf(one.token));
});

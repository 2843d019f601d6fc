import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '#scripts/adapters/passwords.ts';
import { openPrivateStore, type PrivateStore } from '#scripts/adapters/private-store.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

let folder: string;
let store: PrivateStore;
let now: number;
let signIn: SignIn;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quyche-dang-nhap-'));
  store = openPrivateStore(folder);
  const hash = await hashPassword('đúng mật khẩu');
  const user = { name: 'Thư ký', email: 'a@vd.example', hash, administrator: false, disabled: false };
  store.putUser({ ...user, account: 'thu-ky', demo: true });
  store.putUser({ ...user, account: 'quan-tri', demo: false });
  store.putUser({ ...user, account: 'da-khoa', demo: false, disabled: true });
});
afterAll(async () => {
  store.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  now = Date.parse('2026-03-05T08:00:00+07:00');
  signIn = openSignIn(store, { demo: true, clock: () => now });
  for (const key of ['tai-khoan thu-ky', 'tai-khoan quan-tri', 'dia-chi a', 'dia-chi b'])
    store.setFailures(key, { count: 0, last: 0 });
});

test('a session ends after four idle hours, or twelve in all', async () => {
  const idle = await signIn.open('thu-ky', 'đúng mật khẩu', 'a');
  now += 4 * HOUR;
  expect(signIn.user(idle)?.account).toBe('thu-ky');
  now += 4 * HOUR + 1;
  expect(signIn.user(idle)).toBeUndefined();
  const busy = await signIn.open('thu-ky', 'đúng mật khẩu', 'a');
  for (let hour = 0; hour < 12; hour += 1) {
    now += HOUR;
    expect(signIn.user(busy)?.account).toBe('thu-ky');
  }
  now += 1;
  expect(signIn.user(busy)).toBeUndefined();
});

test('signing out ends the session at once, and a made-up token is none', async () => {
  const token = await signIn.open('thu-ky', 'đúng mật khẩu', 'a');
  signIn.close(token);
  expect(signIn.user(token)).toBeUndefined();
  expect(signIn.user('bịa')).toBeUndefined();
  expect(signIn.user(undefined)).toBeUndefined();
});

test('demo accounts do not sign in outside a trial run, disabled ones never, and their sessions end', async () => {
  const token = await signIn.open('thu-ky', 'đúng mật khẩu', 'a');
  const real = openSignIn(store, { demo: false, clock: () => now });
  expect(real.user(token)).toBeUndefined();
  await expect(real.open('thu-ky', 'đúng mật khẩu', 'a')).rejects.toThrow(
    'Tài khoản hoặc mật khẩu không đúng.',
  );
  await expect(real.open('da-khoa', 'đúng mật khẩu', 'a')).rejects.toThrow(
    'Tài khoản hoặc mật khẩu không đúng.',
  );
  expect(real.user(await real.open('quan-tri', 'đúng mật khẩu', 'a'))?.account).toBe('quan-tri');
});

test('wrong passwords make the account wait longer each time, even for the right one, from anywhere', async () => {
  for (let n = 0; n < 5; n += 1)
    await expect(signIn.open('thu-ky', 'sai', 'a')).rejects.toThrow('Tài khoản hoặc mật khẩu không đúng.');
  await expect(signIn.open('thu-ky', 'đúng mật khẩu', 'b')).rejects.toThrow(
    'Đã đăng nhập sai nhiều lần. Vui lòng thử lại sau 2 giây.',
  );
  now += 2000;
  await expect(signIn.open('thu-ky', 'sai', 'b')).rejects.toThrow('Tài khoản hoặc mật khẩu không đúng.');
  await expect(signIn.open('thu-ky', 'đúng mật khẩu', 'b')).rejects.toThrow(
    'Đã đăng nhập sai nhiều lần. Vui lòng thử lại sau 4 giây.',
  );
  now += 4000;
  expect(signIn.user(await signIn.open('thu-ky', 'đúng mật khẩu', 'b'))?.account).toBe('thu-ky');
});

test('guessing many accounts from one address makes the address wait', async () => {
  for (let n = 0; n < 5; n += 1)
    await expect(signIn.open(`khong-co-${n}`, 'sai', 'a')).rejects.toThrow(
      'Tài khoản hoặc mật khẩu không đúng.',
    );
  await expect(signIn.open('quan-tri', 'đúng mật khẩu', 'a')).rejects.toThrow('Đã đăng nhập sai nhiều lần.');
  expect(signIn.user(await signIn.open('quan-tri', 'đúng mật khẩu', 'b'))?.account).toBe('quan-tri');
});

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFolder, openWorld, type DeskWorld, type Editor } from '../helpers/desk-world.ts';

let world: DeskWorld;
let folder: string;
let school: Editor;

beforeAll(async () => {
  const made = await deskFolder();
  ({ folder } = made);
  world = await openWorld(made);
  school = await world.as('truong-thpt');
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const post = (address: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${world.url}${address}`, {
    method: 'POST',
    body,
    headers: { cookie: school.cookie, ...headers },
    redirect: 'manual',
  });
const json = { 'content-type': 'application/json' };

test('the sign-in page works without a script, links the site’s look, and tells a wrong password in words', async () => {
  const page = await world.get('/dang-nhap/?ve=/admin/%23/workflow');
  const html = await page.text();
  expect(html).toContain('<link rel="stylesheet" href="/kieu.css" />');
  expect(html).toContain('name="ve" value="/admin/#/workflow"');
  expect(html).not.toContain('<script');
  const wrong = await fetch(`${world.url}/dang-nhap/`, {
    method: 'POST',
    body: new URLSearchParams({ 'tai-khoan': 'thu-ky', 'mat-khau': '"><script>' }),
  });
  const told = await wrong.text();
  expect([
    wrong.status,
    told.includes('role="alert">Tài khoản hoặc mật khẩu không đúng.</p>'),
    told.includes('value="thu-ky"'),
  ]).toEqual([401, true, true]);
  expect(wrong.headers.get('set-cookie')).toBeNull();
});

test('the cookie is for this origin’s requests alone, and other sites cannot sign anyone in or out', async () => {
  const form = new URLSearchParams({ 'tai-khoan': 'truong-thpt', 'mat-khau': 'mat-khau-thu-nghiem' });
  const good = await post('/dang-nhap/', form);
  expect(good.headers.get('set-cookie')).toMatch(/^quyche_phien=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  school = await world.as('truong-thpt');
  expect((await post('/dang-nhap/', form, { origin: 'https://khac.example' })).status).toBe(403);
  expect((await post('/dang-nhap/', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post('/dang-xuat/', '', { origin: 'https://khac.example' })).status).toBe(403);
  expect((await post('/api/cms', '{"action":"info"}', { ...json, origin: 'null' })).status).toBe(403);
  expect((await school.me()).status).toBe(200);
});

test.each([
  'https://khac.example/',
  '//khac.example',
  '/\\khac.example',
  '/admin/../../x y',
  'javascript:alert(1)',
  '/api/toi',
])('signing in never leads to %s', async (back) => {
  const answer = await fetch(`${world.url}/dang-nhap/`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ 'tai-khoan': 'hieu-truong', 'mat-khau': 'mat-khau-thu-nghiem', ve: back }),
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/']);
});

test('signing out ends the session', async () => {
  const person = await world.as('uy-vien-2');
  const answer = await fetch(`${world.url}/api/dang-xuat`, {
    method: 'POST',
    headers: { cookie: person.cookie },
  });
  expect(await answer.json()).toEqual({ message: 'Bạn đã đăng xuất.' });
  expect(await person.me()).toEqual({
    status: 401,
    body: {
      error: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.',
      hint: 'Hãy đăng nhập lại rồi tiếp tục.',
    },
  });
});

test('without a session nothing of the desk is given out', async () => {
  const answers = await Promise.all(
    [
      '/api/toi',
      '/api/ho-so/tin-tuc/2026/da-dang',
      '/api/tep/chinh/tep/2026/a.png',
      '/admin/cau-hinh.json',
      '/api/khong-co',
    ].map((address) => world.get(address)),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  const admin = await world.get('/admin/');
  expect([admin.status, admin.headers.get('location')]).toEqual([303, '/dang-nhap/?ve=%2Fadmin%2F']);
});

test('the editor’s page and its configuration come with their own policy', async () => {
  const page = await world.get('/admin/', { cookie: school.cookie });
  expect([page.status, page.headers.get('content-security-policy')?.includes("'unsafe-eval'")]).toEqual([
    200,
    true,
  ]);
  const config = await world.get('/admin/cau-hinh.json', { cookie: school.cookie });
  expect([config.status, config.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await world.get('/admin/../../package.json', { cookie: school.cookie })).status).toBe(404);
});

test.each([
  ['an unknown action', '{"action":"xoa-het","params":{}}', 400, 'Máy chủ không có lệnh “xoa-het”.'],
  [
    'an action of the language itself',
    '{"action":"constructor","params":{}}',
    400,
    'Máy chủ không có lệnh “constructor”.',
  ],
  [
    'parameters of another shape',
    '{"action":"getEntry","params":{"path":7}}',
    400,
    'Lệnh “getEntry” có tham số không đúng dạng.',
  ],
  ['a body that is not JSON', '{"action":', 400, 'Lệnh gửi tới máy chủ không phải là JSON hợp lệ.'],
  ['a list for a command', '[]', 400, 'Lệnh gửi tới máy chủ không đúng dạng: cần có “action” và “params”.'],
])('refuses %s in Vietnamese', async (_what, body, status, error) => {
  const answer = await post('/api/cms', body, json);
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([status, error]);
});

test('refuses a form in place of JSON, a body too large, and writing to the site', async () => {
  const form = await post('/api/cms', new URLSearchParams({ action: 'info' }));
  expect([form.status, await form.json()]).toEqual([400, { error: 'Máy chủ chỉ nhận lệnh dạng JSON.' }]);
  const large = await post('/api/cms', 'x'.repeat(65 * 1024 * 1024), json);
  expect([large.status, await large.json()]).toEqual([
    413,
    { error: 'Nội dung gửi lên nặng quá 64 MB.', hint: 'Hãy thu nhỏ ảnh hoặc gửi ít tệp hơn.' },
  ]);
  expect((await post('/tin-tuc/2026/da-dang/', 'x')).status).toBe(405);
});

test('a step of another shape is refused', async () => {
  const answer = await post('/api/ho-so/tin-tuc/2026/da-dang/buoc', '{"step":"duyet","tree":"x"}', json);
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
    400,
    'Lệnh thực hiện bước không đúng dạng: cần có “step”, “tree” và, khi trả lại hoặc trình, “reason”.',
  ]);
});

test('a published item has a file that says who would decide on a change', async () => {
  const { status, body } = await school.file('tin-tuc/2026/da-dang');
  expect([status, body.state, body.mayEdit, body.route.cite, body.published?.url]).toEqual([
    200,
    'da-xuat-ban',
    true,
    'khoản 2 Điều 12',
    '/tin-tuc/2026/da-dang/',
  ]);
  expect((await school.file('tin-tuc/2026/khong-co')).body.error).toBe(
    'Không có mục “tin-tuc/2026/khong-co” trên cổng hoặc trong các bài đang soạn.',
  );
});

import { expect, test } from 'vitest';
import { Api, type Refusal } from './api.ts';
import { quycheBackend } from './backend.ts';

interface Call {
  readonly address: string;
  readonly body: { readonly action?: string; readonly params?: Readonly<Record<string, unknown>> };
}

const key = Symbol('cursor');
const path = 'content/so/tin-tuc/2026/khai-giang.mdx';

/** A backend over answers by action; every call is kept. */
function desk(answers: Readonly<Record<string, unknown>>, status = 200) {
  const calls: Call[] = [];
  const refusals: Refusal[] = [];
  const opened: string[] = [];
  const changed: string[] = [];
  let signedOut = 0;
  const api = new Api({
    fetch: (address, init) => {
      const body = JSON.parse(String(init?.body ?? '{}')) as Call['body'];
      calls.push({ address: String(address), body });
      const answer = answers[body.action ?? String(address)];
      if (answer === undefined) return Promise.reject(new TypeError('no network'));
      return Promise.resolve(
        typeof answer === 'string' ? new Response(answer, { status }) : Response.json(answer, { status }),
      );
    },
    onSignedOut: () => (signedOut += 1),
    onRefused: (refusal) => refusals.push(refusal),
  });
  const Backend = quycheBackend({
    api,
    signInPage: 'sign-in',
    cursorKey: () => Promise.resolve(key),
    onOpened: (entry, revision) => opened.push(`${entry} ${revision}`),
    onChanged: (entry) => changed.push(entry),
  });
  const backend = new Backend({ media_folder: 'content/so/tep' });
  return { backend, calls, refusals, opened, changed, signedOut: () => signedOut };
}

const saving = {
  dataFiles: [{ path, slug: '2026/khai-giang', raw: '---\ntitle: x\n---\n' }],
  assets: [{ path: 'content/so/tep/2026/a.png', toBase64: () => Promise.resolve('QQ==') }],
};
const saved = { revision: 'r2', tree: 'a'.repeat(40), status: 'draft', data: '', findings: [] };

test('the person is the one of the session', async () => {
  const { backend } = desk({
    '/api/toi': { account: 'thu-ky', name: 'Thư ký', email: 'thu-ky@so.example.vn' },
  });
  expect(await backend.authenticate()).toEqual({
    login: 'thu-ky',
    name: 'Thư ký',
    email: 'thu-ky@so.example.vn',
    backendName: 'quyche',
  });
});

test('a new entry is saved on no revision, with its uploads', async () => {
  const { backend, calls, changed } = desk({ persistEntry: saved });
  await backend.persistEntry(saving, { collectionName: 'tin-tuc', newEntry: true });
  expect(calls[0]?.body).toMatchObject({
    action: 'persistEntry',
    params: {
      baseRevision: null,
      assets: [{ path: 'content/so/tep/2026/a.png', content: 'QQ==', encoding: 'base64' }],
    },
  });
  expect(changed).toEqual(['tin-tuc/2026/khai-giang']);
});

test('a save names the revision the person had open, and the next one the revision just saved', async () => {
  const { backend, calls, opened } = desk({
    unpublishedEntryDataFile: { data: '---\ntitle: x\n---\n', revision: 'r1' },
    persistEntry: saved,
  });
  await backend.unpublishedEntryDataFile('tin-tuc', '2026/khai-giang', path, 'id');
  await backend.persistEntry(saving, { collectionName: 'tin-tuc' });
  await backend.persistEntry(saving, { collectionName: 'tin-tuc' });
  expect(calls.slice(1).map(({ body }) => body.params?.['baseRevision'])).toEqual(['r1', 'r2']);
  expect(opened).toEqual([
    'tin-tuc/2026/khai-giang r1',
    'tin-tuc/2026/khai-giang r2',
    'tin-tuc/2026/khai-giang r2',
  ]);
});

test('a refused save says the whole sentence and keeps the revision that was open', async () => {
  const answers: Record<string, unknown> = { unpublishedEntryDataFile: { data: 'x', revision: 'r1' } };
  const { backend } = desk(answers);
  await backend.unpublishedEntryDataFile('tin-tuc', '2026/khai-giang', path, 'id');
  const refusing = desk(
    {
      persistEntry: { error: 'Người khác vừa lưu mục này.', cite: 'khoản 2 Điều 12', hint: 'Tải lại trang.' },
    },
    409,
  );
  const failed = refusing.backend.persistEntry(saving, { collectionName: 'tin-tuc' });
  await expect(failed).rejects.toThrow(
    /^Người khác vừa lưu mục này\. Căn cứ: khoản 2 Điều 12\. Tải lại trang\.$/,
  );
  expect(String(refusing.refusals[0])).toBe(
    'Người khác vừa lưu mục này. Căn cứ: khoản 2 Điều 12. Tải lại trang.',
  );
});

test('an ended session is told once, and no refusal covers it', async () => {
  const { backend, refusals, signedOut } = desk(
    { unpublishedEntries: { error: 'Phiên làm việc đã hết.' } },
    401,
  );
  await expect(backend.unpublishedEntries()).rejects.toThrow('Phiên làm việc đã hết.');
  expect(signedOut()).toBe(1);
  expect(refusals).toEqual([]);
});

test('a server out of reach, or an answer that is no JSON, is said in Vietnamese', async () => {
  await expect(desk({}).backend.unpublishedEntries()).rejects.toThrow(
    'Không nối được tới máy chủ của bàn biên tập.',
  );
  await expect(desk({ unpublishedEntries: '<html>' }).backend.unpublishedEntries()).rejects.toThrow(
    'Máy chủ trả lời không đúng dạng.',
  );
});

test('an entry without a proposal is not in the workflow, and nobody is alarmed', async () => {
  const { backend, refusals } = desk({ unpublishedEntry: { error: 'Không có bản đề xuất.' } }, 404);
  await expect(backend.unpublishedEntry({ collection: 'tin-tuc', slug: 'x' })).rejects.toMatchObject({
    name: 'EDITORIAL_WORKFLOW_ERROR',
    notUnderEditorialWorkflow: true,
  });
  expect(refusals).toEqual([]);
});

test('a file that opens with code never reaches the parser', async () => {
  const { backend } = desk({
    getEntry: { data: '---js\nalert(1)\n---\n', file: { path, label: '', id: null }, revision: 'r' },
  });
  await expect(backend.getEntry(path)).rejects.toThrow(
    `Tệp ${path} mở đầu bằng mã nên bàn biên tập không mở.`,
  );
});

const entry = (name: string) => ({
  data: '---\ntitle: x\n---\n',
  file: { path: name, label: '', id: null },
  revision: 'r',
});

test('lists come in pages that lead to the next', async () => {
  const { backend, calls } = desk({ entriesByFolder: { entries: [entry('a')], next: 'tiep', total: 2 } });
  const first = (await backend.entriesByFolder('content/so/tin-tuc', 'mdx', 2)) as unknown as {
    [key]: { actions: string[]; data: object };
  };
  expect(first[key].actions).toEqual(['next']);
  const cursor = { data: { toJS: () => ({ ...first[key].data }) } };
  expect((await backend.traverseCursor(cursor)).entries).toEqual([
    { data: '---\ntitle: x\n---\n', file: { path: 'a', label: '', id: null } },
  ]);
  expect(calls.map(({ body }) => body.params?.['cursor'])).toEqual([undefined, 'tiep']);
});

test('uploads are shown by address, never by their bytes', async () => {
  const { backend } = desk({
    getMedia: [{ id: 'i', name: 'a.jpg', path: 'content/so/tep/2026/a.jpg', size: 3, url: '/api/tep/a.jpg' }],
  });
  expect(await backend.getMedia()).toEqual([
    {
      id: 'i',
      name: 'a.jpg',
      path: 'content/so/tep/2026/a.jpg',
      size: 3,
      url: '/api/tep/a.jpg',
      displayURL: '/api/tep/a.jpg',
    },
  ]);
});

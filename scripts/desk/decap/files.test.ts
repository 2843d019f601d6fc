import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Me } from '../entry-file.ts';
import { adminFiles } from './files.ts';
import { adminPolicy } from './page.ts';

const me: Me = {
  account: 'uy-vien',
  name: 'Ủy viên',
  email: 'uy-vien@so.example.vn',
  administrator: false,
  offices: [],
  units: [],
  board: true,
};
const files = adminFiles({
  page: { siteName: 'Cổng <Sở> & “ngành”', colour: '#12406a' },
  forms: () => ({
    portal: 'so-minh-hoa',
    siteUrl: 'https://so.example.vn',
    sections: [],
    units: [],
    fields: [],
  }),
  regulation: '/van-ban/2022/quy-che/',
});

async function textOf(path: string): Promise<string> {
  const file = await files(path, me);
  if (!file) throw new Error(`no file ${path}`);
  return typeof file.body === 'string' ? file.body : Buffer.from(file.body).toString('utf8');
}

test('the page is Vietnamese, names the portal safely and loads only files there are', async () => {
  const html = await textOf('');
  expect(html).toContain('<html lang="vi">');
  expect(html).toContain('<title>Bàn biên tập · Cổng &lt;Sở&gt; &amp; “ngành”</title>');
  const addresses = [...html.matchAll(/(?:src|href)="\/admin\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(addresses).toHaveLength(5);
  const found = await Promise.all(addresses.map((path) => files(path, me)));
  expect(found.map((file) => file?.type.replace(/;.*/, ''))).toEqual([
    'text/css',
    'text/javascript',
    'text/javascript',
    'text/javascript',
    'text/javascript',
  ]);
});

test('no script stands in the page itself, as the policy demands', async () => {
  expect(await textOf('')).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/);
  expect(adminPolicy).toContain("script-src 'self' 'unsafe-eval';");
});

test('our modules are served as JavaScript without types, and import only one another', async () => {
  const seen = new Set<string>();
  const visit = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = await textOf(path);
    expect(source).not.toMatch(/^\s*(?:interface|type|import type)\s/m);
    const imports = [...source.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, name]) => name ?? '');
    for (const name of imports) {
      expect(name).toMatch(/^\.\.?\//);
      await visit(new URL(name, `http://desk/${path}`).pathname.slice(1));
    }
  };
  await visit('quyche/admin.ts');
  expect(seen.size).toBeGreaterThan(15);
  expect([...seen].every((path) => path.startsWith('quyche/'))).toBe(true);
});

test('React is the version Decap was bundled with', async () => {
  const globals: { React?: { version: string }; ReactDOM?: { version: string } } = {};
  runInNewContext(await textOf('react.js'), globals);
  const decap = await textOf((/\/admin\/(decap-[^"]+)/.exec(await textOf('')) ?? [])[1] ?? '');
  expect(decap).toContain(`"${globals.React?.version}"!==`);
  expect(globals.ReactDOM?.version).toBe(globals.React?.version);
});

test.each([
  '../desk.ts',
  'quyche/../files.ts',
  'quyche/backend.test.ts',
  'decap-0.0.0/x.js',
  'quyche/khong-co.ts',
  'x',
])('hands out nothing at %s', async (path) => {
  expect(await files(path, me)).toBeUndefined();
});

test('the configuration is made for the person and never kept', async () => {
  const file = await files('cau-hinh.json', me);
  expect(file?.cache).toBe('no-store');
  expect(JSON.parse(String(file?.body))).toMatchObject({
    regulation: '/van-ban/2022/quy-che/',
    config: { locale: 'vi' },
  });
});

import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { Prohibition } from '#schema/rulebook/duties.ts';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import { newsPath, newsText, smallPortal } from '../../../tests/helpers/check-world.ts';
import type { TreeFile } from './check.ts';
import { checkEntryText } from './check-entry.ts';
import { checkTree } from './check-tree.ts';

const file = (path: string, content: string | Uint8Array): TreeFile => {
  const bytes = Buffer.from(content as string);
  return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
};
const linesOf = async (files: readonly TreeFile[], only?: (path: string) => boolean): Promise<string[]> => {
  const options = { portal: smallPortal, tools: uploadTools, ...(only && { only }) };
  return (await checkTree(files, options)).map(
    ({ path, place, check, message }) =>
      `${path}${place ? `:${place.line}:${place.column}` : ''} ${check}: ${message}`,
  );
};

it('finds nothing in a sound tree', async () => {
  expect(
    await linesOf([file(newsPath, newsText()), file('content/cong/quy-che.yaml', 'versions: []')]),
  ).toEqual([]);
});

it('reports what every check finds, in reading order', async () => {
  const files = [
    file('content/cong/tep/2026/a.svg', '<svg/>'),
    file(newsPath, newsText({ unit: 'khong-co' }, '{x}\n\n![a](tep/2026/b.jpg)\n')),
    file('content/cong/gioi-thieu/Lien-He.mdx', newsText()),
    file('content/cong/gioi-thieu/hong.mdx', randomBytes(1).fill(0xff)),
  ];
  expect(await linesOf(files)).toEqual([
    'content/cong/gioi-thieu/Lien-He.mdx path: Đường dẫn “content/cong/gioi-thieu/Lien-He.mdx” không phải của một mục nội dung, một tệp tải lên hay một tệp cấu hình.',
    'content/cong/gioi-thieu/hong.mdx:1:1 unicode: Tệp có ký tự hỏng: không phải văn bản UTF-8.',
    'content/cong/gioi-thieu/hong.mdx:1:1 front-matter: Dòng đầu tiên phải đúng là “---”, đang là “\u{FFFD}”.',
    'content/cong/tep/2026/a.svg upload-kind: Không nhận tệp “a.svg”.',
    `${newsPath}:4:7 unit-known: Không có đơn vị “khong-co”.`,
    `${newsPath}:7:1 mdx-safe: Nội dung không được chứa biểu thức chương trình {x}.`,
    `${newsPath}:9:1 uploads-exist: Không có tệp “tep/2026/b.jpg”.`,
  ]);
  expect(await linesOf(files, (path) => path.endsWith('.svg'))).toEqual([
    'content/cong/tep/2026/a.svg upload-kind: Không nhận tệp “a.svg”.',
  ]);
});

it('reports a file it cannot read instead of passing it', async () => {
  const unreadable: TreeFile = {
    path: newsPath,
    size: 0,
    read: () => Promise.reject(new Error('không phải tệp thường (liên kết hoặc thiết bị)')),
  };
  expect(await checkTree([unreadable], { portal: smallPortal, tools: uploadTools })).toEqual([
    {
      check: 'path',
      severity: 'refuse',
      path: newsPath,
      message: 'Không đọc được tệp này nên chưa kiểm tra được.',
      hint: 'Lý do: không phải tệp thường (liên kết hoặc thiết bị)',
      cite: 'POSIX.1-2024 (bộ ký tự tên tệp di động)',
    },
  ]);
});

it('stops when asked', async () => {
  const stopped = AbortSignal.abort();
  const options = { portal: smallPortal, tools: uploadTools, signal: stopped };
  await expect(checkTree([file(newsPath, newsText())], options)).rejects.toBe(stopped.reason);
});

it('cites the prohibition that names the check', () => {
  const prohibition = Prohibition.parse({
    id: 'ma-doc',
    label: 'chứa mã độc',
    kind: 'refusal',
    checks: ['mdx-safe'],
    question: 'Nội dung có an toàn không?',
    curable: true,
    cite: 'khoản 4 Điều 16',
    quote: 'Thông tin không bảo đảm chất lượng.',
  });
  const portal = { ...smallPortal, newest: { prohibitions: [prohibition] } };
  expect(
    checkEntryText(newsPath, newsText({ section: 'la' }, '{x}\n'), { portal, hasFile: () => true }),
  ).toEqual([
    {
      check: 'section-known',
      severity: 'refuse',
      path: newsPath,
      place: { line: 3, column: 10, endLine: 3, endColumn: 12 },
      message: 'Không có chuyên mục “la”.',
      hint: 'Các chuyên mục: tin-hoat-dong, van-ban.',
      cite: 'Danh mục chuyên mục của cổng',
    },
    {
      check: 'mdx-safe',
      severity: 'refuse',
      path: newsPath,
      place: { line: 7, column: 1, endLine: 7, endColumn: 4 },
      message: 'Nội dung không được chứa biểu thức chương trình {x}.',
      hint: 'Nếu muốn hiện dấu {, viết \\{.',
      cite: 'khoản 4 Điều 16',
    },
  ]);
});

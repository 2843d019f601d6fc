import { expect, it } from 'vitest';
import { said } from '../../tests/helpers/check-world.ts';
import { builtPage } from './built-page.ts';

const files = new Set([
  'index.html',
  'tin-tuc/2026/a/index.html',
  '404.html',
  'tep/anh/1-480.webp',
  'mau.css',
]);
const site = {
  hasFile: (path: string) => files.has(path),
  hasAnchor: (page: string, id: string) => page === 'index.html' && id === 'nội-dung',
};
const judged = (body: string, head = ''): readonly string[] => {
  const html = `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`;
  return builtPage.check({ path: 'tin-tuc/2026/a/index.html', html, site }).map(said);
};
const saidOnce = (body: string, head = ''): string =>
  judged(body, head)
    .join('\n')
    .replace(/^\d+:\d+ /, '');

it('accepts listed elements, own files, and links that lead somewhere', () => {
  const head =
    '<meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="/mau.css?v=1"><link rel="canonical" href="https://x.vn/">';
  const body =
    '<a href="/">1</a><a href="/?q=a#n%E1%BB%99i-dung">2</a><a href="https://x.vn/">3</a><a href="mailto:a@x.vn">4</a><a href="/404">5</a><img src="/tep/anh/1-480.webp" srcset="/tep/anh/1-480.webp 480w" alt=""><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';
  expect(judged(body, head)).toEqual([]);
});

it.each([
  ['<script>1</script>', 'Trang in ra có mã viết thẳng trong trang.'],
  ['<p onclick="x()">a</p>', 'Thẻ <p> có thuộc tính “onclick” không được phép.'],
  ['<p style="color:red">a</p>', 'Thẻ <p> có thuộc tính “style” không được phép.'],
  ['<iframe src="/"></iframe>', 'Trang in ra có thẻ <iframe> không được phép.'],
  ['<template><object></object></template>', 'Trang in ra có thẻ <template> không được phép.'],
  ['<a href="java&#10;script:alert(1)">a</a>', 'Địa chỉ “java\nscript:alert(1)” không dùng được.'],
  ['<a href="//[">a</a>', 'Địa chỉ “//[” không dùng được.'],
  ['<img src="https://x.vn/a.png" alt="">', 'Trang tự lấy “https://x.vn/a.png” từ nơi khác.'],
  ['<img src="/tep/anh/1-480.webp" srcset="//x.vn/a 2x" alt="">', 'Trang tự lấy “//x.vn/a” từ nơi khác.'],
  ['<form action="https://x.vn/"></form>', 'Trang tự lấy “https://x.vn/” từ nơi khác.'],
  ['<a href="/tin-tuc/2026/b/">a</a>', 'Đường dẫn “/tin-tuc/2026/b/” không tới trang hay tệp nào của cổng.'],
  ['<a href="../b/">a</a>', 'Đường dẫn “../b/” không tới trang hay tệp nào của cổng.'],
  ['<a href="/#khong">a</a>', 'Đường dẫn “/#khong” tới chỗ “khong” không có trong trang.'],
])('refuses %s', (body, message) => {
  expect(saidOnce(body).split(' | ')[0]).toBe(message);
});

it.each([
  ['<meta http-equiv="refresh" content="0;url=//x.vn">', 'Trang in ra có <meta http-equiv="refresh">.'],
  ['<link rel="stylesheet" href="https://x.vn/a.css">', 'Trang tự lấy “https://x.vn/a.css” từ nơi khác.'],
  ['<base href="https://x.vn/">', 'Trang in ra có thẻ <base> không được phép.'],
])('refuses %s in the head', (head, message) => {
  expect(saidOnce('', head).split(' | ')[0]).toBe(message);
});

it('says where: the attribute at fault', () => {
  expect(judged('\n<p class="a" onclick="x()">')).toEqual([
    '2:14 Thẻ <p> có thuộc tính “onclick” không được phép. | Sửa khuôn trang tạo ra thuộc tính này.',
  ]);
});

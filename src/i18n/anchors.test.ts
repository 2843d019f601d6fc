import { describe, expect, test } from 'vitest';
import { anchorOf } from '#schema/citation.ts';
import { citationOf, withAnchorLinks } from './anchors.ts';

describe('citationOf', () => {
  test.each(['Điều 5', 'khoản 2 Điều 12', 'điểm đ khoản 1 Điều 13', 'gạch đầu dòng thứ 6 khoản 3 Điều 5'])(
    'finds %s again from its anchor',
    (citation) => {
      expect(citationOf(anchorOf(citation))).toBe(citation);
    },
  );

  test('a heading that is no clause has no citation', () => {
    expect(citationOf('chuong-i')).toBeUndefined();
    expect(citationOf('muc-thoi-gian')).toBeUndefined();
  });
});

describe('withAnchorLinks', () => {
  test('gives each clause a link that says where it leads', () => {
    expect(withAnchorLinks('<p id="dieu-3-khoan-1">1. Cung cấp</p>')).toBe(
      '<p id="dieu-3-khoan-1"><a class="anchor" href="#dieu-3-khoan-1" aria-label="Liên kết đến khoản 1 Điều 3">#</a>1. Cung cấp</p>',
    );
  });

  test('leaves everything else alone', () => {
    const html = '<p>Điều 3</p><span id="dieu-3"></span><h2 id="khac">Khác</h2>';
    expect(withAnchorLinks(html)).toBe(html);
  });
});

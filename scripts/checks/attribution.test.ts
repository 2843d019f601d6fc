import { describe, expect, it } from 'vitest';
import { newsText, saidOf, smallPortal } from '../../tests/helpers/check-world.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import type { CheckPortal } from './engine/check.ts';
import { attribution } from './attribution.ts';

const asking = (id: string): CheckPortal => ({ ...smallPortal, newest: settingsOf(id).newest });
const said = (
  fields: Readonly<Record<string, string>>,
  portal = asking('gdtx-hai-phong'),
  body = 'Thân bài.\n',
): readonly string[] => saidOf(attribution, newsText(fields, body), [], portal);

describe('attribution', () => {
  it('accepts news that names author and source', () => {
    expect(said({ author: 'Phòng Đào tạo', source: '{ name: Báo Hải Phòng }' })).toEqual([]);
  });

  it('refuses news without an author where the regulation asks', () => {
    expect(said({})).toEqual(['2:8 Chưa ghi tác giả. | Điền trường “Tác giả” (author).']);
    expect(said({ author: 'Phòng Đào tạo' })).toEqual([]);
  });

  it.each(['Tin vui.\n\n(Theo báo Hải Phòng)\n', 'Nguồn: Cổng Thông tin điện tử Chính phủ\n'])(
    'refuses news taken over without its source: %j',
    (body) => {
      expect(said({ author: 'Phòng Đào tạo' }, undefined, body)).toEqual([
        '2:8 Chưa ghi nguồn tin. | Điền trường “Nguồn tin” (source).',
      ]);
      expect(said({ author: 'Phòng Đào tạo', source: '{ name: Báo }' }, undefined, body)).toEqual([]);
      expect(said({}, asking('quang-tri-gddt'), body)).toHaveLength(1);
    },
  );

  it.each([
    'Theo kế hoạch, báo cáo gửi trước ngày 10.\n',
    'Nguồn lực được bảo đảm; theo đài dự báo, trời mưa.\n',
  ])('takes no ordinary sentence for re-use: %j', (body) => {
    expect(said({ author: 'Phòng Đào tạo' }, undefined, body)).toEqual([]);
  });

  it('notes a linked source without its day', () => {
    const source = '{ name: Báo Hải Phòng, url: "https://baohaiphong.vn/a" }';
    expect(said({ author: 'Phòng Đào tạo', source })).toEqual([
      '7:9 Nguồn có địa chỉ nhưng chưa ghi ngày đăng. | Điền ngày của bài nguồn (source.date) để người đọc đối chiếu.',
    ]);
  });

  it('cites the clause that asks', () => {
    const portal = asking('gdtx-hai-phong');
    expect(portal.newest.documents?.attribution?.cite).toBe('khoản 3 Điều 6');
  });

  it('asks nothing where the regulation does not', () => {
    expect(said({}, asking('hai-phong-gddt'))).toEqual([]);
    expect(said({}, smallPortal)).toEqual([]);
  });
});

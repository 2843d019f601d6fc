import { expect, it } from 'vitest';
import { smallPortal, saidOfText } from '../../tests/helpers/check-world.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { sensitiveMatter } from './sensitive-matter.ts';

const HOT =
  'Phụ huynh bức xúc vì nghi vấn thu tiền sai quy định; dư luận xôn xao, Sở yêu cầu nhà trường làm rõ vụ việc.';

it('lets ordinary prose pass that names forbidden things', () => {
  expect(
    saidOfText(sensitiveMatter, 'Công an phường nói chuyện với học sinh về tác hại của ma túy.'),
  ).toEqual([]);
  expect(saidOfText(sensitiveMatter, '')).toEqual([]);
});

it('hands up hot matter, with the phrases that weighed most', () => {
  expect(saidOfText(sensitiveMatter, HOT)).toMatchInlineSnapshot(`
    [
      "1:54 Đoạn này có lời lẽ thường gặp ở nội dung nhạy cảm, nóng hoặc bị cấm: “dư luận”, “bức xúc”, “vụ việc”, “làm rõ”. | Đọc lại cả đoạn; nếu đúng là vấn đề nhạy cảm, nóng thì chọn mức “nhạy cảm” để trình đúng cấp. Nếu là tin thường, người duyệt xác nhận rồi duyệt.",
    ]
  `);
});

it('finds one hot paragraph in a long ordinary text, and points at it', () => {
  const ordinary =
    'Học sinh trồng rau, đọc sách và thi đá cầu ở sân trường vào sáng thứ Bảy hằng tuần. '.repeat(20);
  const [said = ''] = saidOfText(sensitiveMatter, `${ordinary}\n\n${HOT} ${HOT}\n\n${ordinary}`);
  expect(said).toMatch(/^3:/);
});

it('cites the clause that names the tier for sensitive matter', () => {
  const portal = settingsOf('hai-phong-gddt');
  const subject = { path: 'a', text: HOT, read: 'written' } as const;
  const context = { portal, hasFile: () => true };
  expect(sensitiveMatter.check(subject, context).map(({ cite }) => cite)).toEqual(['khoản 2 Điều 12']);
  expect(sensitiveMatter.check(subject, { ...context, portal: smallPortal }).map(({ cite }) => cite)).toEqual(
    [undefined],
  );
});

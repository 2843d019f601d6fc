import { expect, it } from 'vitest';
import { saidOfText } from '../../tests/helpers/check-world.ts';
import { impersonation } from './impersonation.ts';
import { signsOf } from './judgement/lists.ts';

const { matches, passes } = signsOf('impersonation');

it.each(matches)('hands up “%s”', (sentence) => {
  expect(saidOfText(impersonation, sentence)).toHaveLength(1);
});

it.each(passes)('lets “%s” pass', (sentence) => {
  expect(saidOfText(impersonation, sentence)).toEqual([]);
});

it('says whose name asks for what', () => {
  expect(saidOfText(impersonation, 'Công an yêu cầu ông cung cấp mã OTP.')).toEqual([
    '1:1 Đoạn này giống lời mạo danh cơ quan để đòi tiền, mã hoặc cài ứng dụng: “công an”, “mã otp”. | Xác minh với cơ quan được nêu tên. Nếu là lời cảnh báo, viết rõ đó là mạo danh; nếu là thông báo thật, người duyệt xác nhận rồi duyệt.',
  ]);
});

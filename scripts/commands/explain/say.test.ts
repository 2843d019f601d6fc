import { describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../../tests/helpers/portal-settings.ts';
import { judgeOf } from './judge.ts';
import { explanationText } from './say.ts';

const at = Temporal.Instant.from('2026-03-05T09:00:00+07:00');
const told = (portal: string, facts: object): string =>
  explanationText(judgeOf(settingsOf(portal))(Facts.parse(facts), at));

describe('an explanation', () => {
  it('says that what is disclosed is never taken down, and by which words', () => {
    const text = told('gdtx-hai-phong', { type: 'cong-khai', section: 'cong-khai' });
    expect(text).toMatch(/\nGỡ bỏ: không được gỡ \(.*Điều 13\)\n {2}“.+”/u);
    const removing = told('gdtx-hai-phong', { type: 'cong-khai', section: 'cong-khai', change: 'remove' });
    expect(removing).toMatch(/\nKhông được gỡ bỏ nội dung này \(.*Điều 13\)\.\n/u);
  });

  it('says how long an approver has and from when', () => {
    expect(told('lang-son-ngoai-vu', { type: 'tin-tuc' })).toMatch(
      /\n {5}Thời gian: trong 02 ngày làm việc kể từ khi (?:gửi bài|bước trước hoàn thành)\n/u,
    );
  });
});

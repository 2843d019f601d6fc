import type { CheckContext, TextCheck, Trouble } from './engine/check.ts';
import { reasonsOf, scoreOf, weigh } from './classifier/model.ts';
import type { Model } from './classifier/model.ts';
import weights from './classifier/weights.json' with { type: 'json' };
import { windowsOf } from './classifier/windows.ts';
import { proseOf } from './judgement/prose.ts';

const model = weights as unknown as Model;
const SHOWN = 4;

/**
 * Stretches that read like sensitive, hot or forbidden matter, by the linear model trained from tests/corpus. It knows
 * wording, not truth: the item goes up, with the phrases that weighed most.
 */
export const sensitiveMatter: TextCheck = {
  id: 'sensitive-matter',
  standard: 'Luật Tiếp cận thông tin',
  judges: 'text',
  check(subject, context) {
    const { text, place } = proseOf(subject);
    const cite = tierClause(context.portal);
    return windowsOf(text).flatMap((phrases): Trouble[] => {
      const weighed = weigh(model, phrases);
      if (scoreOf(model, weighed) <= model.threshold) return [];
      const reasons = reasonsOf(weighed, SHOWN);
      const [first] = reasons;
      return [
        {
          severity: 'escalate',
          ...(first && { place: place(first.start, first.end) }),
          message: `Đoạn này có lời lẽ thường gặp ở nội dung nhạy cảm, nóng hoặc bị cấm: ${reasons.map((phrase) => `“${phrase.text}”`).join(', ')}.`,
          hint: 'Đọc lại cả đoạn; nếu đúng là vấn đề nhạy cảm, nóng thì chọn mức “nhạy cảm” để trình đúng cấp. Nếu là tin thường, người duyệt xác nhận rồi duyệt.',
          ...(cite !== undefined && { cite }),
        },
      ];
    });
  },
};

/** The clause that names the tier for sensitive matter, where the regulation has one. */
function tierClause({ newest: { approvals } }: CheckContext['portal']): string | undefined {
  return approvals?.rules.find(({ when }) => when.sensitivity?.includes('nhay-cam'))?.cite;
}

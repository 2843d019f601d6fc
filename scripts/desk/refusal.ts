import { QuycheError } from '#scripts/errors.ts';
import type { ApiError } from './entry-file.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 | 507;

/** The desk does not do what was asked; `body` is ready to show. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly body: ApiError;

  constructor(status: RefusalStatus, error: string, rest: Omit<ApiError, 'error'> = {}) {
    super(error);
    this.name = 'Refusal';
    this.status = status;
    this.body = { error, ...rest };
  }
}

/** What a person is told of any error; anything unforeseen is worded without its inner details. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof QuycheError && error.name === 'DiskFull') {
    return new Refusal(507, 'Đĩa của máy chủ đã đầy nên chưa lưu được.', {
      hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy giữ trang này mở, báo người quản trị giải phóng đĩa rồi lưu lại.',
    });
  }
  if (error instanceof QuycheError && (error.name === 'MainForeign' || error.name === 'SettingsBroken')) {
    return new Refusal(
      503,
      'Bàn biên tập tạm ngừng vì kho nội dung có thay đổi không dùng được. Trang đang đăng vẫn giữ nguyên.',
      {
        hint: 'Hãy báo người quản trị; chi tiết có ở cửa sổ dòng lệnh của bàn biên tập.',
      },
    );
  }
  return new Refusal(500, 'Máy chủ gặp lỗi nên chưa thực hiện được.', {
    hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
  });
}

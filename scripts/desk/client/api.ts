import type { Action, Answers, ParamsSent } from '../protocol.ts';
import type { ApiError, EntryFile, Me, StepRequest } from '../entry-file.ts';

/**
 * A refusal of the desk. Its `name` is empty on purpose: Decap shows `String(error)` in a toast, and the server's
 * sentence must stand there alone.
 */
export class Refusal extends Error {
  override readonly name = '';
  readonly status: number;
  readonly body: ApiError;

  constructor(status: number, body: ApiError) {
    super(
      [body.error, body.where, body.cite && `Căn cứ: ${body.cite}.`, body.hint].filter(Boolean).join(' '),
    );
    this.status = status;
    this.body = body;
  }
}

/** What the editor's screens need of the world outside; tests hand in their own. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Called when the session is over; no other word is said of it. */
  readonly onSignedOut: () => void;
  /** Called with every refusal, so that it can stay in sight longer than a toast. */
  readonly onRefused: (refusal: Refusal) => void;
}

const unreachable: ApiError = {
  error: 'Không nối được tới máy chủ của bàn biên tập.',
  hint: 'Nội dung đang viết vẫn còn trên màn hình. Vui lòng kiểm tra mạng rồi thử lại.',
};
const unreadable: ApiError = {
  error: 'Máy chủ trả lời không đúng dạng.',
  hint: 'Vui lòng thử lại; nếu vẫn lỗi, báo người quản trị.',
};

/** The desk's API, as seen from the browser. Every failure is a `Refusal` with a Vietnamese sentence. */
export class Api {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** An action of Decap's protocol: `POST /api/cms`. */
  cms<A extends Action>(
    action: A,
    params: ParamsSent[A],
    quiet: readonly number[] = [],
  ): Promise<Answers[A]> {
    return this.#ask('/api/cms', { action, params }, quiet);
  }

  me(): Promise<Me> {
    return this.#ask('/api/toi');
  }

  async signOut(): Promise<void> {
    await this.#ask('/api/dang-xuat', {}, [401]);
  }

  /** The file of an entry: its route, steps, deadlines, history. */
  entryFile(entry: string): Promise<EntryFile> {
    return this.#ask(`/api/ho-so/${entry}`);
  }

  takeStep(entry: string, step: StepRequest): Promise<EntryFile> {
    return this.#ask(`/api/ho-so/${entry}/buoc`, step);
  }

  async #ask<T>(address: string, body?: unknown, quiet: readonly number[] = []): Promise<T> {
    const response = await this.#around
      .fetch(address, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      .catch(() => undefined);
    if (!response) throw this.#refuse(0, unreachable, quiet);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return answer as T;
    const refused = isApiError(answer) ? answer : unreadable;
    if (response.status === 401 && !quiet.includes(401)) this.#around.onSignedOut();
    throw this.#refuse(response.status, refused, [401, ...quiet]);
  }

  #refuse(status: number, body: ApiError, quiet: readonly number[]): Refusal {
    const refusal = new Refusal(status, body);
    if (!quiet.includes(status)) this.#around.onRefused(refusal);
    return refusal;
  }
}

function isApiError(answer: unknown): answer is ApiError {
  return (
    typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
  );
}

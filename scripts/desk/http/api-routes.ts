import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { runAction } from '../cms/actions.ts';
import { mediaBytes } from '../cms/media.ts';
import { proposalFor } from '../cms/proposal-for.ts';
import type { Desk } from '../desk.ts';
import { StepRequest } from '../entry-file.ts';
import { fileOf } from '../file-view.ts';
import { placeOf, type EntryPlace } from '../places.ts';
import { Refusal } from '../refusal.ts';
import { standing } from '../standing.ts';
import { takeStep } from '../steps.ts';
import { fromOwnOrigin, policies } from './headers.ts';
import { meOf, type AppParts, type Env } from './parts.ts';

/** A save carries its uploads in base64: bounds the memory one request may take. */
const MAX_BODY = 64 * 1024 * 1024;

/** `tin-tuc/2026/khai-giang` from an address, taken apart. */
function placeFrom(desk: Desk, address: string): EntryPlace {
  const at = address.indexOf('/');
  return placeOf(desk.portal, address.slice(0, Math.max(at, 0)), address.slice(at + 1));
}

async function jsonOf(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new Refusal(400, 'Máy chủ chỉ nhận lệnh dạng JSON.');
  }
  try {
    return await c.req.json();
  } catch {
    throw new Refusal(400, 'Lệnh gửi tới máy chủ không phải là JSON hợp lệ.');
  }
}

/** `/api/…`: signed-in people only, answers in JSON. */
export function apiRoutes(app: Hono<Env>, parts: AppParts): void {
  const { desk, publisher } = parts;
  const tooLarge = () => {
    throw new Refusal(413, `Nội dung gửi lên nặng quá ${MAX_BODY / 1024 / 1024} MB.`, {
      hint: 'Hãy thu nhỏ ảnh hoặc gửi ít tệp hơn.',
    });
  };
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', policies.api);
    const me = meOf(parts, c);
    if (!me)
      throw new Refusal(401, 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.', {
        hint: 'Hãy đăng nhập lại rồi tiếp tục.',
      });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !fromOwnOrigin(c)) {
      throw new Refusal(403, 'Lệnh đến từ một trang khác nên không được thực hiện.');
    }
    c.set('me', me);
    await next();
  });
  app.use('/api/*', bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }));
  app.get('/api/toi', (c) => c.json(c.get('me')));
  app.post('/api/cms', async (c) =>
    c.json((await runAction(desk, publisher, c.get('me'), await jsonOf(c))) ?? null),
  );
  app.get('/api/tep/:where/:rest{.+}', async (c) => {
    const { bytes, type, id } = await mediaBytes(
      desk,
      c.get('me'),
      c.req.param('where'),
      c.req.param('rest'),
    );
    if (c.req.header('if-none-match') === `"${id}"`) return c.body(null, 304);
    return c.body(bytes, 200, {
      'Content-Type': type,
      'Content-Security-Policy': policies.upload,
      'Cache-Control': 'private, no-cache',
      ETag: `"${id}"`,
      ...(!type.startsWith('image/') && { 'Content-Disposition': 'attachment' }),
    });
  });
  app.post('/api/ho-so/:rest{.+/buoc}', async (c) => {
    const place = placeFrom(desk, c.req.param('rest').slice(0, -'/buoc'.length));
    const request = StepRequest.safeParse(await jsonOf(c));
    if (!request.success) {
      throw new Refusal(
        400,
        'Lệnh thực hiện bước không đúng dạng: cần có “step”, “tree” và, khi trả lại hoặc trình, “reason”.',
      );
    }
    return c.json(await takeStep(desk, publisher, c.get('me'), place, request.data));
  });
  app.get('/api/ho-so/:rest{.+}', async (c) => {
    const me = c.get('me');
    const { main, proposal, place } = await standing(desk, placeFrom(desk, c.req.param('rest')));
    if (proposal) await proposalFor(desk, me, place);
    return c.json(await fileOf(desk, main, place, proposal, me));
  });
  app.all('/api/*', () => {
    throw new Refusal(404, 'Máy chủ không có địa chỉ này.');
  });
}

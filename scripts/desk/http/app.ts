import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dayOf } from '#policy/time.ts';
import { runAction } from '../cms/actions.ts';
import { mediaBytes } from '../cms/media.ts';
import { proposalFor } from '../cms/proposal-for.ts';
import type { Desk } from '../desk.ts';
import { StepRequest, type Me } from '../entry-file.ts';
import { fileOf } from '../file-view.ts';
import { personOf } from '../people.ts';
import { placeOf, type EntryPlace } from '../places.ts';
import type { AdminFiles } from '../protocol.ts';
import type { Publisher } from '../publish.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import type { SignIn } from '../sign-in.ts';
import { standing } from '../standing.ts';
import { takeStep } from '../steps.ts';
import { fromOwnOrigin, guardHeaders, policies } from './headers.ts';
import { backAddress, signInPage, signInStyle, siteStyles } from './sign-in-page.ts';
import { siteFiles } from './site-files.ts';

/** A save carries its uploads in base64: bounds the memory one request may take. */
const MAX_BODY = 64 * 1024 * 1024;
const COOKIE = 'quyche_phien';

export interface AppParts {
  readonly desk: Desk;
  readonly publisher: Publisher;
  readonly signIn: SignIn;
  readonly admin: AdminFiles;
  /** Policy of `/admin/`. */
  readonly adminPolicy: string;
  /** The link to the current release. */
  readonly current: string;
  readonly demo: boolean;
}

interface Env {
  Variables: { me: Me };
}

function networkAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'khong-ro';
  } catch {
    // Requests handed over in memory have no connection.
    return 'khong-ro';
  }
}

/** The whole origin: the printed site, `/dang-nhap/`, `/admin/`, `/api/…`. */
export function deskApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(guardHeaders);
  signInRoutes(app, parts);
  apiRoutes(app, parts);
  adminRoutes(app, parts);
  const site = siteFiles(parts.current);
  app.get('*', site);
  app.all('*', (c) => c.text('Địa chỉ này chỉ để đọc.', 405, { Allow: 'GET, HEAD' }));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500)
      parts.desk.report(`Lỗi ở ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    c.header('Cache-Control', 'no-store');
    return c.json(refusal.body, refusal.status);
  });
  return app;
}

function meOf({ desk, signIn }: AppParts, c: Context): Me | undefined {
  const user = signIn.user(getCookie(c, COOKIE));
  return user && personOf(desk.main().settings, user, dayOf(Temporal.Instant.from(desk.now())));
}

function signInRoutes(app: Hono<Env>, parts: AppParts): void {
  const { desk, signIn, demo, current } = parts;
  const page = async (
    c: Context,
    status: 200 | 401 | 403 | 429,
    given: { back: string; account?: string; problem?: string; notice?: string },
  ) => {
    const { name } = desk.main().settings.site;
    c.header('Content-Security-Policy', policies.signIn);
    c.header('Cache-Control', 'no-store');
    return c.html(signInPage({ siteName: name, styles: await siteStyles(current), demo, ...given }), status);
  };
  app.get('/dang-nhap', (c) => c.redirect('/dang-nhap/', 301));
  app.get('/dang-nhap/kieu.css', (c) =>
    c.body(signInStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  app.get('/dang-nhap/', (c) => {
    const back = backAddress(c.req.query('ve'));
    if (meOf(parts, c)) return c.redirect(back, 303);
    return page(c, 200, { back, ...(c.req.query('da-ra') !== undefined && { notice: 'Bạn đã đăng xuất.' }) });
  });
  app.post('/dang-nhap/', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const form = await c.req.parseBody();
    const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const back = backAddress(field('ve'));
    const account = field('tai-khoan').trim().slice(0, 120);
    if (!fromOwnOrigin(c))
      return page(c, 403, {
        back,
        account,
        problem: 'Lệnh đăng nhập đến từ một trang khác. Vui lòng đăng nhập tại đây.',
      });
    try {
      const token = await signIn.open(account, field('mat-khau'), networkAddress(c));
      signIn.close(getCookie(c, COOKIE));
      // Lax, not Strict: a link to an entry in an e-mail must find the person signed in. Other sites cannot post.
      setCookie(c, COOKIE, token, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        secure: new URL(c.req.url).protocol === 'https:',
      });
      return c.redirect(back, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 401 && error.status !== 429)) throw error;
      return page(c, error.status, { back, account, problem: error.message });
    }
  });
  const signOut = (c: Context) => {
    if (!fromOwnOrigin(c))
      throw new Refusal(403, 'Lệnh đăng xuất đến từ một trang khác nên không được thực hiện.');
    signIn.close(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, { path: '/' });
  };
  app.post('/dang-xuat/', (c) => {
    signOut(c);
    return c.redirect('/dang-nhap/?da-ra', 303);
  });
  app.post('/api/dang-xuat', (c) => {
    signOut(c);
    return c.json({ message: 'Bạn đã đăng xuất.' });
  });
}

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

function apiRoutes(app: Hono<Env>, parts: AppParts): void {
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

function adminRoutes(app: Hono<Env>, parts: AppParts): void {
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  app.get('/admin/*', async (c) => {
    const me = meOf(parts, c);
    const path = c.req.path.slice('/admin/'.length);
    if (!me && path === '') return c.redirect(`/dang-nhap/?ve=${encodeURIComponent('/admin/')}`, 303);
    if (!me)
      throw new Refusal(401, 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.', {
        hint: 'Hãy đăng nhập lại rồi tiếp tục.',
      });
    const file = await parts.admin(path, me);
    if (!file) throw new Refusal(404, 'Bàn biên tập không có tệp này.');
    const caches = {
      immutable: 'private, max-age=31536000, immutable',
      revalidate: 'private, no-cache',
      'no-store': 'no-store',
    };
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': caches[file.cache],
      'Content-Security-Policy': parts.adminPolicy,
    });
  });
}

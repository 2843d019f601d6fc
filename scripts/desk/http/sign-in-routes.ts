import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Refusal } from '../refusal.ts';
import { fromOwnOrigin, policies } from './headers.ts';
import { COOKIE, meOf, type AppParts, type Env } from './parts.ts';
import { backAddress, signInPage, signInStyle, siteStyles } from './sign-in-page.ts';

function networkAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'khong-ro';
  } catch {
    // Requests handed over in memory have no connection.
    return 'khong-ro';
  }
}

/** `/dang-nhap/`, `/dang-xuat/`, `/api/dang-xuat`. */
export function signInRoutes(app: Hono<Env>, parts: AppParts): void {
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

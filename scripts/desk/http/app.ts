import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Refusal, refusalOf } from '../refusal.ts';
import { apiRoutes } from './api-routes.ts';
import { guardHeaders } from './headers.ts';
import { meOf, type AppParts, type Env } from './parts.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { siteFiles } from './site-files.ts';

/** The whole origin: the printed site, `/dang-nhap/`, `/admin/`, `/api/…`. */
export function deskApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(guardHeaders);
  app.use('/admin/*', compress());
  app.use('/api/*', compress());
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

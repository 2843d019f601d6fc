import { readFile } from 'node:fs/promises';
import path from 'node:path';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Stylesheets of the release's home page, so that the desk's own pages look like the site. */
export async function siteStyles(current: string): Promise<readonly string[]> {
  const home = await readFile(path.join(current, 'index.html'), 'utf8').catch(() => '');
  return [...home.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)].flatMap(
    ([tag]) => /\bhref="?(\/[^"\s>]+)/.exec(tag)?.[1] ?? [],
  );
}

export interface SignInPage {
  readonly siteName: string;
  readonly styles: readonly string[];
  /** Where to go after signing in. */
  readonly back: string;
  readonly account?: string;
  /** Vietnamese sentence shown above the form. */
  readonly problem?: string;
  /** Something to say that is no fault: “Bạn đã đăng xuất.” */
  readonly notice?: string;
  readonly demo: boolean;
}

/** The sign-in page; works without JavaScript. */
export function signInPage({
  siteName,
  styles,
  back,
  account = '',
  problem,
  notice,
  demo,
}: SignInPage): string {
  const links = [...styles, '/dang-nhap/kieu.css'].map(
    (href) => `<link rel="stylesheet" href="${escapeHtml(href)}" />`,
  );
  const focus = account ? ['', ' autofocus'] : [' autofocus', ''];
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${problem ? 'Chưa đăng nhập được · ' : ''}Đăng nhập bàn biên tập · ${escapeHtml(siteName)}</title>
    <link rel="icon" href="/bieu-trung.svg" type="image/svg+xml" />
    ${links.join('\n    ')}
  </head>
  <body class="dang-nhap">
    <main>
      <p class="ten-cong"><a href="/">${escapeHtml(siteName)}</a></p>
      <h1>Đăng nhập bàn biên tập</h1>
      ${problem ? `<p class="loi" id="loi" role="alert">${escapeHtml(problem)}</p>` : ''}
      ${notice ? `<p class="bao" role="status">${escapeHtml(notice)}</p>` : ''}
      <form method="post" action="/dang-nhap/">
        <input type="hidden" name="ve" value="${escapeHtml(back)}" />
        <label for="tai-khoan">Tài khoản</label>
        <input id="tai-khoan" name="tai-khoan" value="${escapeHtml(account)}" required autocomplete="username" autocapitalize="none" spellcheck="false"${problem ? ' aria-describedby="loi"' : ''}${focus[0]} />
        <label for="mat-khau">Mật khẩu</label>
        <input id="mat-khau" name="mat-khau" type="password" required autocomplete="current-password"${problem ? ' aria-describedby="loi"' : ''}${focus[1]} />
        <button type="submit">Đăng nhập</button>
      </form>
      <p class="chi-dan">${demo ? 'Bàn biên tập đang chạy thử: tài khoản và mật khẩu được in ở cửa sổ dòng lệnh nơi khởi động.' : 'Quên mật khẩu? Hãy liên hệ người quản trị cổng.'}</p>
    </main>
  </body>
</html>
`;
}

/** Stands alone when the site's own sheet cannot be read. */
export const signInStyle = `body.dang-nhap{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--raised,#f5f7f9);color:var(--ink,#17212b);font:1.0625rem/1.65 var(--font,system-ui,sans-serif)}
.dang-nhap main{box-sizing:border-box;width:min(100%,27rem);margin:1rem 0;padding:2rem 1.5rem;background:var(--ground,#fff);border:1px solid var(--rule,#d3dae1);border-top:4px solid var(--identity,#0b4a8f)}
.dang-nhap .ten-cong{margin:0 0 .25rem;color:var(--quiet,#4b5763);font-size:.9375rem}
.dang-nhap a{color:var(--identity,#0b4a8f)}
.dang-nhap h1{margin:0 0 1.5rem;font-size:1.5rem;line-height:1.35}
.dang-nhap form{display:grid;gap:.25rem}
.dang-nhap label{font-weight:600;margin-top:.75rem}
.dang-nhap input{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--ground,#fff);border:1px solid var(--edge,#6b7784);border-radius:2px}
.dang-nhap button{min-height:2.75rem;margin-top:1.5rem;padding:.5rem 1rem;font:inherit;font-weight:600;color:var(--on-band,#fff);background:var(--band,#0b4a8f);border:0;border-radius:2px;cursor:pointer}
.dang-nhap :is(a,input,button):focus-visible{outline:3px solid var(--gold,#c59a2e);outline-offset:2px}
.dang-nhap .loi,.dang-nhap .bao{margin:0 0 .5rem;padding:.75rem 1rem;border-left:4px solid var(--over,#9b1c1c);background:var(--raised,#f5f7f9)}
.dang-nhap .bao{border-color:var(--good,#17633c)}
.dang-nhap .chi-dan{margin:1.5rem 0 0;color:var(--quiet,#4b5763);font-size:.9375rem}
@media (prefers-color-scheme:dark){body.dang-nhap{background:var(--raised,#182028);color:var(--ink,#e9eef3)}.dang-nhap main,.dang-nhap input{background:var(--ground,#11171e)}}
`;

/** Addresses a sign-in may lead back to: the desk's own pages, nothing else. */
export function backAddress(asked: string | undefined): string {
  return asked && /^\/admin\/[^\s\\]*$/.test(asked) && asked.length <= 500 ? asked : '/admin/';
}

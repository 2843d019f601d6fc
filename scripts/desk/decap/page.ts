/** What the page around Decap says. */
export interface AdminPageFacts {
  readonly siteName: string;
  /** Identity colour, `#rrggbb`. */
  readonly colour: string;
  /** Address of Decap's script. */
  readonly decap: string;
}

/**
 * The policy of `/admin/`: scripts of this origin alone. `'unsafe-eval'` because Decap checks its configuration with
 * AJV, which compiles functions; inline styles because it styles with emotion; blobs for pictures not yet uploaded.
 */
export const adminPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The HTML of `/admin/`. Scripts run in the order they stand; the last module starts Decap by itself. */
export function adminPage({ siteName, colour, decap }: AdminPageFacts): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="theme-color" content="${escapeHtml(colour)}" />
    <title>Bàn biên tập · ${escapeHtml(siteName)}</title>
    <link rel="icon" href="/bieu-trung.svg" />
    <link rel="stylesheet" href="/admin/quyche/admin.css" />
    <script type="module" src="/admin/quyche/first.ts"></script>
    <script defer src="/admin/react.js"></script>
    <script defer src="${decap}"></script>
    <script type="module" src="/admin/quyche/admin.ts"></script>
  </head>
  <body>
    <noscript>
      <p>Bàn biên tập cần JavaScript. Vui lòng bật JavaScript trong trình duyệt rồi tải lại trang.</p>
    </noscript>
    <div id="quyche-khung"></div>
    <div id="nc-root"><p class="quyche-cho">Đang mở bàn biên tập…</p></div>
  </body>
</html>
`;
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

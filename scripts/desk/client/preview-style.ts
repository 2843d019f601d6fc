/** How Decap's preview pane looks: the type and measure of the site's articles. */
export const previewStyle = `
@font-face { font-family: 'Be Vietnam Pro'; font-weight: 400; src: url('/admin/chu/be-vietnam-pro-vietnamese-400-normal.woff2') format('woff2'); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }
@font-face { font-family: 'Be Vietnam Pro'; font-weight: 400; src: url('/admin/chu/be-vietnam-pro-latin-400-normal.woff2') format('woff2'); }
@font-face { font-family: 'Be Vietnam Pro'; font-weight: 700; src: url('/admin/chu/be-vietnam-pro-vietnamese-700-normal.woff2') format('woff2'); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }
@font-face { font-family: 'Be Vietnam Pro'; font-weight: 700; src: url('/admin/chu/be-vietnam-pro-latin-700-normal.woff2') format('woff2'); }
body { margin: 0 auto; padding: 24px; max-width: 42em; font: 17px/1.65 'Be Vietnam Pro', system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1, h2, h3, h4 { line-height: 1.35; }
img, video { max-width: 100%; height: auto; }
figure { margin: 24px 0; }
figcaption, footer { font-size: 15px; color: #4a5058; }
.quyche-phu { font-size: 15px; color: #4a5058; }
blockquote { margin: 24px 0; padding-left: 16px; border-left: 3px solid #b08d2e; }
table { border-collapse: collapse; } th, td { border: 1px solid #c8ccd1; padding: 8px; text-align: left; }
.quyche-tep { padding: 8px 12px; border: 1px solid #c8ccd1; }
.quyche-khung-luu-y { margin: 24px 0; padding: 12px 16px; border: 1px solid #c8ccd1; border-left: 3px solid #b08d2e; }
`;

import { describe, expect, test } from 'vitest';
import type { EntrySummary, SiteFacts } from '#content/portal.ts';
import { atomFeed, sitemap, xmlText } from './feed.ts';

const site: SiteFacts = {
  portal: 'mau',
  name: 'Cổng thông tin điện tử mẫu',
  shortName: 'Cổng mẫu',
  term: 'Cổng thông tin điện tử',
  url: 'https://mau.example/',
  superior: 'Ủy ban nhân dân',
  managingBody: 'Sở Mẫu & Thử',
  responsible: 'Giám đốc Sở',
  colour: '#0b4a8f',
  languages: [],
};
const item: EntrySummary = {
  id: 'tin-tuc/2026/khai-giang',
  type: 'tin-tuc',
  url: '/tin-tuc/2026/khai-giang/',
  title: 'Tuổi < 18 & “quyền trẻ em”',
  summary: 'Một câu.',
  date: '2026-03-05T08:30',
  section: 'tin',
  unit: 'van-phong',
  illustrative: true,
};

describe('xmlText', () => {
  test('escapes markup and leaves out what XML forbids', () => {
    expect(xmlText('a < b & "c" > \u0007d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  });
});

describe('atomFeed', () => {
  test('names the feed, its author and every item with full addresses', () => {
    expect(
      atomFeed(site, { title: 'Tin', path: '/chuyen-muc/tin/', self: '/chuyen-muc/tin/rss.xml' }, [item]),
    ).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>https://mau.example/chuyen-muc/tin/</id>
<title>Tin</title>
<link href="https://mau.example/chuyen-muc/tin/"/>
<link rel="self" type="application/atom+xml" href="https://mau.example/chuyen-muc/tin/rss.xml"/>
<updated>2026-03-05T08:30:00+07:00</updated>
<author><name>Sở Mẫu &amp; Thử</name></author>
<entry>
<id>https://mau.example/tin-tuc/2026/khai-giang/</id>
<title>Tuổi &lt; 18 &amp; “quyền trẻ em”</title>
<link href="https://mau.example/tin-tuc/2026/khai-giang/"/>
<updated>2026-03-05T08:30:00+07:00</updated>
<summary>Một câu.</summary>
</entry>
</feed>
`,
    );
  });

  test('an empty feed does not ask the clock', () => {
    expect(atomFeed(site, { title: 'Tin', path: '/', self: '/rss.xml' }, [])).toContain(
      '<updated>1970-01-01T00:00:00Z</updated>',
    );
  });
});

describe('sitemap', () => {
  test('lists full addresses with the day of their last change', () => {
    expect(
      sitemap('https://mau.example', [{ url: '/', lastmod: '2026-03-05T08:30' }, { url: '/so-do-trang/' }]),
    ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://mau.example/</loc><lastmod>2026-03-05</lastmod></url>
<url><loc>https://mau.example/so-do-trang/</loc></url>
</urlset>
`);
  });
});

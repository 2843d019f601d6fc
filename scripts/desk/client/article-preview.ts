import type { Element, GetAsset, ImmutableMap, ReactGlobal } from './decap.ts';

interface PreviewProps {
  readonly entry: ImmutableMap;
  readonly widgetFor: (name: string) => Element;
  readonly getAsset: GetAsset;
}

/** The preview of an entry: its article as a reader meets it, from the fields filled in so far. */
export function articlePreview({ createElement: e }: ReactGlobal) {
  return function ArticlePreview({ entry, widgetFor, getAsset }: PreviewProps) {
    const text = (...path: string[]) => {
      const value = entry.getIn(['data', ...path]);
      return typeof value === 'string' ? value : '';
    };
    const picture = text('image', 'src');
    return e(
      'article',
      null,
      e('h1', null, text('title') || 'Chưa có tiêu đề'),
      e(
        'p',
        { className: 'quyche-phu' },
        [shownDate(text('date')), text('number'), text('author')].filter(Boolean).join(' · '),
      ),
      text('summary') ? e('p', null, e('strong', null, text('summary'))) : null,
      picture
        ? e(
            'figure',
            null,
            e('img', { src: String(getAsset(picture)), alt: text('image', 'alt') }),
            text('image', 'caption') ? e('figcaption', null, text('image', 'caption')) : null,
          )
        : null,
      widgetFor('body'),
    );
  };
}

/** `2026-03-05T08:30` → `05/03/2026 08:30`. */
export function shownDate(date: string): string {
  return date.replace(
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?$/,
    (_, year, month, day, clock: string | undefined) =>
      [`${day}/${month}/${year}`, clock].filter(Boolean).join(' '),
  );
}

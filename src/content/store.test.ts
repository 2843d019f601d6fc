import { describe, expect, it } from 'vitest';
import { EntryRefused } from './entry-view.ts';
import { regulationFacts } from '#scripts/read-portal.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { facts, head, storeOf, texts } from '../../tests/helpers/small-store.ts';
import { routesOf } from './routes.ts';
import { answerDigest, tracked } from './tracked.ts';

/** Asks one question of each sort. */
function everything(store: ReturnType<typeof storeOf>): string[] {
  const { portal, questions } = tracked(store);
  portal.sections();
  portal.section('tin');
  portal.unit('phong');
  portal.units();
  portal.entry('tin-tuc', 'tin-tuc/2026/mot');
  portal.entry('tin-tuc', 'tin-tuc/2026/hai');
  portal.list('tin', undefined);
  portal.has('tin-tuc/2026/mot');
  portal.summary('tin-tuc/2026/hai');
  portal.translations('tin-tuc/2026/hai');
  portal.latest({ language: 'en' }, 3);
  portal.pagesOf('tin');
  portal.related('tin-tuc/2026/ba', 1);
  portal.counts();
  portal.clause('Điều 1');
  portal.addresses();
  return [...questions()];
}

describe('the store', () => {
  it('lists newest first, equal times by id, standing pages only when asked', () => {
    const store = storeOf();
    expect(store.latest({}, 9).map(({ id }) => id)).toEqual([
      'tin-tuc/2026/ba',
      'tin-tuc/2026/hai',
      'tin-tuc/2026/mot',
      'van-ban/2026/quy-che',
    ]);
    expect(store.latest({ type: 'gioi-thieu' }, 9).map(({ id }) => id)).toEqual(['gioi-thieu/lien-he']);
    expect(store.latest({ unit: 'khac' }, 9)).toEqual([]);
    expect(store.pagesOf('tin').map(({ id }) => id)).toEqual(['gioi-thieu/lien-he']);
    expect(store.counts()).toEqual([{ section: 'tin', count: 5 }]);
  });

  it('finds an entry in its other languages from either side, and what is written in one language', () => {
    const store = storeOf({
      'tin-tuc/2026/one': head('One', '2026-01-03T08:00', 'language: en\ntranslationOf: tin-tuc/2026/mot\n'),
      'tin-tuc/2026/yi': head('一', '2026-01-04T08:00', 'language: zh\ntranslationOf: tin-tuc/2026/mot\n'),
    });
    const ids = (id: string) => store.translations(id).map((item) => item.id);
    expect(ids('tin-tuc/2026/mot')).toEqual(['tin-tuc/2026/yi', 'tin-tuc/2026/one']);
    expect(ids('tin-tuc/2026/one')).toEqual(['tin-tuc/2026/yi', 'tin-tuc/2026/mot']);
    expect(ids('tin-tuc/2026/hai')).toEqual([]);
    expect(ids('tin-tuc/2026/khong-co')).toEqual([]);
    expect(store.latest({ language: 'en' }, 9).map(({ id }) => id)).toEqual(['tin-tuc/2026/one']);
    expect(store.summary('tin-tuc/2026/one')).toMatchObject({ title: 'One', language: 'en' });
    expect(store.summary('tin-tuc/2026/khong-co')).toBeUndefined();
  });

  it('treats every kind without a year as standing', () => {
    const leader = head('Giám đốc', '2026-01-05T08:00', 'post: Giám đốc\norder: 2\n');
    const store = storeOf({ 'lanh-dao/giam-doc': leader });
    expect(store.pagesOf('tin').map(({ id }) => id)).toEqual(['gioi-thieu/lien-he', 'lanh-dao/giam-doc']);
    expect(store.latest({}, 9).map(({ id }) => id)).not.toContain('lanh-dao/giam-doc');
    expect(store.latest({ type: 'lanh-dao' }, 9).map(({ id }) => id)).toEqual(['lanh-dao/giam-doc']);
  });

  it('relates an item to those just before it', () => {
    expect(
      storeOf()
        .related('tin-tuc/2026/hai', 2)
        .map(({ id }) => id),
    ).toEqual(['tin-tuc/2026/mot', 'van-ban/2026/quy-che']);
    expect(storeOf().related('tin-tuc/2026/khong-co', 2)).toEqual([]);
  });

  it('opens an entry with its body rendered and what it shows', () => {
    const store = storeOf();
    const view = store.entry('tin-tuc', 'tin-tuc/2026/hai');
    expect(view?.headings.map(({ text }) => text)).toEqual(['Mục lớn']);
    expect(view?.html).toContain('srcset="/tep/anh/abc-480.webp 480w, /tep/anh/abc-960.webp 960w"');
    expect(store.open('tin-tuc/2026/hai')?.pictures).toEqual(['tep/2026/a.jpg']);
    expect(store.entry('van-ban', 'tin-tuc/2026/hai')).toBeUndefined();
  });

  it('refuses an entry that shows a file nobody stored', () => {
    const store = storeOf({}, { uploads: new Map() });
    expect(() => store.entry('tin-tuc', 'tin-tuc/2026/hai')).toThrow(EntryRefused);
    expect(() => store.entry('tin-tuc', 'tin-tuc/2026/hai')).toThrow(
      'content/hp/tin-tuc/2026/hai.mdx: Tệp “tep/2026/a.jpg” được nhắc tới nhưng không có trong kho.',
    );
  });

  it('leads a citation to the clause on the regulation’s page', () => {
    expect(storeOf().clause('khoản 2 Điều 12')).toEqual({
      text: 'khoản 2 Điều 12',
      href: '/van-ban/2026/quy-che/#dieu-12-khoan-2',
    });
  });

  it('judges validity on the day it is given', () => {
    const validities = ['2026-02-28', '2026-03-01'].map(
      (asOf) => storeOf({}, { asOf }).entry('van-ban', 'van-ban/2026/quy-che')?.document?.validity,
    );
    expect(validities).toEqual(['chua-co-hieu-luc', 'con-hieu-luc']);
  });

  it('names the offices of the proof line by their titles', () => {
    const approval = { office: 'uy-vien', at: '2026-01-01T08:00:00+07:00', cite: 'khoản 2 Điều 12' };
    const provenance = new Map([
      [
        'tin-tuc/2026/mot',
        { publishedAt: approval.at, updatedAt: approval.at, approvals: [approval], cite: approval.cite },
      ],
    ]);
    const view = storeOf({}, { provenance }).entry('tin-tuc', 'tin-tuc/2026/mot');
    expect(view?.provenance?.approvals).toEqual([{ ...approval, office: 'Ủy viên Ban Biên tập' }]);
  });
});

const digest = (store: ReturnType<typeof storeOf>): string => answerDigest(store, '["regulation"]');

describe('the question about the regulation', () => {
  const settings = settingsOf('hai-phong-gddt');
  const regulation = regulationFacts(settings);
  const withRulebook = (changes: Record<string, string> = {}, version = regulation.version) =>
    storeOf(changes, { facts: { ...facts, regulation: { ...regulation, version } } });

  it('has no answer without a rulebook, and is noted like any other', () => {
    const { portal, questions } = tracked(storeOf());
    expect(portal.regulation()).toBeUndefined();
    expect(questions()).toEqual(['["regulation"]']);
  });

  it('has another digest when the rulebook, a section or the regulation’s text changes, not when an article does', () => {
    const before = digest(withRulebook());
    expect(digest(withRulebook())).toBe(before);
    expect(digest(withRulebook({ 'tin-tuc/2026/mot': `${head('Khác', '2026-01-01T08:00')}\nKhác.\n` }))).toBe(
      before,
    );
    expect(digest(withRulebook({}, { ...regulation.version, id: '2027' }))).not.toBe(before);
    const text = texts['van-ban/2026/quy-che'] ?? '';
    expect(digest(withRulebook({ 'van-ban/2026/quy-che': `${text}\nĐiều 2.\n` }))).not.toBe(before);
  });
});

describe('tracked questions', () => {
  it('are noted once, filters in one order of words', () => {
    const { portal, questions } = tracked(storeOf());
    portal.site();
    portal.latest({ type: 'tin-tuc', section: 'tin' }, 3);
    portal.latest({ section: 'tin', type: 'tin-tuc' }, 3);
    portal.list('tin', undefined);
    expect(questions()).toEqual([
      '["site"]',
      '["latest",{"section":"tin","type":"tin-tuc"},3]',
      '["list","tin",null]',
    ]);
  });

  it('have another digest exactly when their answer changed', () => {
    const before = storeOf();
    const after = storeOf({ 'tin-tuc/2026/mot': `${texts['tin-tuc/2026/mot']}Thêm một câu.\n` });
    const asked = everything(before);
    const changed = asked.filter(
      (question) => answerDigest(before, question) !== answerDigest(after, question),
    );
    expect(changed).toEqual(['["entry","tin-tuc","tin-tuc/2026/mot"]']);
    expect(answerDigest(before, '["khong-con"]')).toBe('unknown');
  });

  it('tell of an upload’s new bytes though the entry’s file is the same', () => {
    const other = new Map([
      [
        'tep/2026/a.jpg',
        { digest: 'd2', bytes: 9, picture: { hash: 'def', width: 1000, height: 500, widths: [480] } },
      ],
    ]);
    const question = '["entry","tin-tuc","tin-tuc/2026/hai"]';
    expect(answerDigest(storeOf(), question)).not.toBe(
      answerDigest(storeOf({}, { uploads: other }), question),
    );
    expect(answerDigest(storeOf(), question)).not.toBe(
      answerDigest(storeOf({}, { pipeline: 'p2' }), question),
    );
  });
});

it('gives every address one file', () => {
  expect(routesOf(storeOf(), ['/', '/404/', '/rss.xml']).map(({ url, file }) => `${url} ${file}`)).toEqual([
    '/ index.html',
    '/404/ 404.html',
    '/chuyen-muc/tin/ chuyen-muc/tin/index.html',
    '/chuyen-muc/tin/rss.xml chuyen-muc/tin/rss.xml',
    '/chuyen-muc/trong/ chuyen-muc/trong/index.html',
    '/chuyen-muc/trong/rss.xml chuyen-muc/trong/rss.xml',
    '/gioi-thieu/lien-he/ gioi-thieu/lien-he/index.html',
    '/rss.xml rss.xml',
    '/tin-tuc/2026/ba/ tin-tuc/2026/ba/index.html',
    '/tin-tuc/2026/hai/ tin-tuc/2026/hai/index.html',
    '/tin-tuc/2026/mot/ tin-tuc/2026/mot/index.html',
    '/van-ban/2026/quy-che/ van-ban/2026/quy-che/index.html',
  ]);
  expect(
    storeOf()
      .addresses()
      .map(({ url }) => url),
  ).not.toContain('/404/');
});

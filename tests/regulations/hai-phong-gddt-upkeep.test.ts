import {
  dateCases,
  portalUnderTest,
  reminderCases,
  reportCases,
  reviewCases,
  reviewDayCases,
  shownCases,
  translationCases,
} from './harness.ts';

const portal = portalUnderTest('hai-phong-gddt');

const reminders = 'gạch đầu dòng thứ 2 Điều 18';
const ONE_DOWN = 'giảm một bậc thi đua của đơn vị';
const TWO_DOWN = 'giảm 2 bậc thi đua của đơn vị';
const NOT_DONE = 'Thủ trưởng đơn vị bị xếp loại đánh giá “không hoàn thành nhiệm vụ” cuối năm';
/** Reminders on the first working day of the year's first months. */
const given = (count: number) =>
  ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04', '2026-06-01', '2026-07-01']
    .slice(0, count)
    .map((day) => `${day}T09:00`);
const inDecember = '2026-12-31T23:59';

reminderCases(portal, [
  { clause: reminders, name: 'none', given: [], at: inDecember, count: 0, effect: undefined, left: 3 },
  {
    clause: reminders,
    name: '2 a year',
    given: given(2),
    at: inDecember,
    count: 2,
    effect: undefined,
    left: 1,
  },
  {
    clause: reminders,
    name: '3 a year',
    given: given(3),
    at: inDecember,
    count: 3,
    effect: ONE_DOWN,
    left: 2,
  },
  {
    clause: reminders,
    name: '4 a year are as 3',
    given: given(4),
    at: inDecember,
    count: 4,
    effect: ONE_DOWN,
    left: 1,
  },
  {
    clause: reminders,
    name: '5 a year',
    given: given(5),
    at: inDecember,
    count: 5,
    effect: TWO_DOWN,
    left: 1,
  },
  {
    clause: reminders,
    name: '6 a year, more than 5',
    given: given(6),
    at: inDecember,
    count: 6,
    effect: NOT_DONE,
    left: undefined,
  },
  {
    clause: reminders,
    name: '7 a year',
    given: given(7),
    at: inDecember,
    count: 7,
    effect: NOT_DONE,
    left: undefined,
  },
  {
    clause: reminders,
    name: 'the third given in the year’s last minute counts',
    given: [...given(2), '2026-12-31T23:59'],
    at: inDecember,
    count: 3,
    effect: ONE_DOWN,
    left: 2,
  },
  {
    clause: reminders,
    name: 'those of last year do not count in its first minute',
    given: [...given(2), '2026-12-31T23:59'],
    at: '2027-01-01T00:00',
    count: 0,
    effect: undefined,
    left: 3,
  },
]);

reportCases(portal, [
  {
    clause: 'gạch đầu dòng thứ 6 khoản 3 Điều 5',
    name: 'the Board reports to the Director quarterly, yearly and when asked',
    rule: 'ban-bien-tap-giam-doc',
    per: ['quarter', 'year', 'on-demand'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
  },
  {
    clause: 'Điều 17',
    name: 'the Board writes down how things stand monthly, quarterly and yearly',
    rule: 'tinh-hinh-hoat-dong',
    per: ['month', 'quarter', 'year'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
    contents: ['hiện trạng cung cấp thông tin', 'các biện pháp nhằm nâng cao chất lượng của Cổng'],
  },
]);

const units = 'Các phòng chức năng và các đơn vị, trường học';
reviewCases(portal, [
  {
    clause: 'điểm d khoản 1 Điều 7',
    name: 'units look through documents, procedures, forms and statistics of their own accord',
    rule: 'van-ban-thu-tuc-bieu-mau',
    per: 'constant',
    who: units,
  },
  {
    clause: 'điểm đ khoản 1 Điều 7',
    name: 'units look through introductions, directories and staff all the time',
    rule: 'gioi-thieu-danh-ba',
    per: 'constant',
    who: units,
  },
  {
    clause: 'gạch đầu dòng thứ 9 khoản 3 Điều 5',
    name: 'the Board looks the portal through every year',
    rule: 'nang-cap-hang-nam',
    per: 'year',
    who: 'Ban Biên tập',
  },
]);
reviewDayCases(portal, [
  {
    clause: 'gạch đầu dòng thứ 9 khoản 3 Điều 5',
    name: 'the year’s review is owed until the year’s last day',
    rule: 'nang-cap-hang-nam',
    per: 'year',
    periodFrom: '2026-01-01',
    lastDay: '2026-12-31',
    dueText: 'hết ngày 31/12/2026',
  },
]);

const languages = 'khoản 9 Điều 11';
translationCases(portal, [
  {
    clause: languages,
    name: 'introductions must stand in English, for reference',
    facts: { type: 'gioi-thieu', section: 'gioi-thieu' },
    language: 'en',
    duty: 'must',
    forReference: true,
  },
  {
    clause: languages,
    name: 'procedures with a foreign element must stand in English',
    facts: { type: 'thu-tuc', section: 'dich-vu-cong', foreignElement: true },
    language: 'en',
    duty: 'must',
    forReference: true,
  },
  {
    clause: languages,
    name: 'procedures without one may',
    facts: { type: 'thu-tuc', section: 'dich-vu-cong' },
    language: 'en',
    duty: 'may',
  },
  {
    clause: languages,
    name: 'news may',
    facts: { type: 'tin-tuc', section: 'tin-tuc-su-kien' },
    language: 'en',
    duty: 'may',
  },
  {
    clause: languages,
    name: 'an English text needs no English text',
    facts: { type: 'gioi-thieu', section: 'gioi-thieu', language: 'en' },
    language: 'en',
    duty: 'none',
  },
  {
    clause: languages,
    name: 'nothing is asked for in Chinese',
    facts: { type: 'gioi-thieu', section: 'gioi-thieu' },
    language: 'zh',
    duty: 'none',
  },
]);

shownCases(portal, [
  { clause: 'khoản 6 Điều 11', name: 'the last day for comments', type: 'du-thao', field: 'thoi-han' },
  { clause: 'khoản 6 Điều 11', name: 'where comments go', type: 'du-thao', field: 'noi-tiep-nhan' },
  { clause: 'khoản 2 Điều 3', name: 'the steps of a procedure', type: 'thu-tuc', field: 'quy-trinh' },
  { clause: 'khoản 8 Điều 11', name: 'how much of a service is online', type: 'thu-tuc', field: 'muc-do' },
]);

dateCases(portal, [
  {
    clause: 'gạch đầu dòng thứ 1 khoản 2 Điều 15',
    name: 'when a document was stamped',
    facts: { type: 'van-ban', origin: 'own' } as object,
    fact: 'stampedAt',
  },
]);

import {
  dateCases,
  markerCases,
  portalUnderTest,
  reportCases,
  reviewCases,
  reviewDayCases,
  shownCases,
  stepLimitCases,
  translationCases,
} from './harness.ts';

const portal = portalUnderTest('tphcm-vhtt');

const museum = { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1', section: 'tin-tuc-su-kien' };
const member = { clause: 'khoản 2 Điều 11', role: 'thanh-vien', facts: museum };
stepLimitCases(portal, [
  {
    ...member,
    name: 'the member has 02 working days from when the unit’s leader signed',
    submitted: '2026-03-03T08:00',
    reached: '2026-03-04T16:00',
    lastMinute: '2026-03-06T23:59',
  },
  {
    ...member,
    name: 'a signature of Friday leaves the member until Tuesday',
    submitted: '2026-03-06T08:00',
    reached: '2026-03-06T16:30',
    lastMinute: '2026-03-10T23:59',
  },
  {
    ...member,
    name: 'a signature before the lunar New Year leaves the member until after it',
    submitted: '2026-02-13T08:00',
    lastMinute: '2026-02-24T23:59',
  },
  {
    ...member,
    name: 'a change of what is posted leaves the member 02 working days as well',
    facts: { ...museum, change: 'edit', published: true },
    submitted: '2026-03-04T08:00',
    lastMinute: '2026-03-06T23:59',
  },
  {
    ...member,
    name: 'what a collaborator sent has 02 working days from the sending',
    facts: { ...museum, unit: 'cong-tac-vien' },
    submitted: '2026-03-04T08:00',
    lastMinute: '2026-03-06T23:59',
  },
  {
    clause: 'khoản 3 Điều 11',
    role: 'thanh-vien',
    name: 'an answer is posted within 02 working days of the unit head’s signature',
    facts: { type: 'hoi-dap', unit: 'phong-chuyen-mon-1', section: 'hoi-dap' },
    submitted: '2026-03-04T08:00',
    reached: '2026-03-05T10:00',
    lastMinute: '2026-03-09T23:59',
  },
]);

reviewCases(portal, [
  {
    clause: 'khoản 3 Điều 19',
    name: 'the focal person looks through the unit’s introduction, items and answers once a month',
    rule: 'ra-soat-hang-thang',
    per: 'month',
    who: 'Đầu mối cung cấp thông tin của đơn vị',
    times: 1,
  },
  {
    clause: 'điểm d khoản 1 Điều 18',
    name: 'units look after introduction, telephone book and addresses all the time',
    rule: 'gioi-thieu-danh-ba',
    per: 'constant',
    who: 'Các phòng chuyên môn, đơn vị trực thuộc, đoàn thể',
  },
  {
    clause: 'điểm c khoản 1 Điều 18',
    name: 'and after documents, procedures, guidance, forms, statistics',
    rule: 'van-ban-thu-tuc-bieu-mau',
    per: 'constant',
    who: 'Các phòng chuyên môn, đơn vị trực thuộc, đoàn thể',
  },
  {
    clause: 'Điều 14',
    name: 'what is posted is looked through when it changes or the board asks',
    rule: 'khi-co-thay-doi',
    per: 'on-demand',
    who: 'Ban Biên tập cùng các phòng chuyên môn, đơn vị trực thuộc',
  },
]);
reviewDayCases(portal, [
  {
    clause: 'khoản 3 Điều 19',
    name: 'the monthly look through of March is owed until its last day',
    rule: 'ra-soat-hang-thang',
    per: 'month',
    periodFrom: '2026-03-01',
    lastDay: '2026-03-31',
  },
]);

reportCases(portal, [
  {
    clause: 'khoản 6 Điều 16',
    name: 'the board reports to the director every quarter, half-year and year',
    rule: 'ban-bien-tap-giam-doc',
    per: ['quarter', 'half-year', 'year'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
    contents: [
      'tình hình, kết quả hoạt động của Ban Biên tập',
      'tình hình hoạt động của Trang thông tin điện tử',
    ],
  },
  {
    clause: 'Điều 21',
    name: 'units report what they supplied every week, month and quarter, and when asked',
    rule: 'don-vi-cung-cap',
    per: ['week', 'month', 'quarter', 'on-demand'],
    from: 'Các đơn vị',
    to: 'Ban Giám đốc Sở',
  },
  {
    clause: 'khoản 1 Điều 24',
    name: 'the board sums up the regulation for the director every year',
    rule: 'tong-ket-quy-che',
    per: ['year'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
  },
]);

const english = { clause: 'khoản 3 Điều 7', language: 'en' as const, forReference: true };
translationCases(portal, [
  {
    ...english,
    name: 'introduction must stand in English, for reference',
    facts: { type: 'gioi-thieu', section: 'gioi-thieu' },
    duty: 'must',
  },
  {
    ...english,
    name: 'so must the leaders’ short lives',
    facts: { type: 'lanh-dao', section: 'gioi-thieu' },
    duty: 'must',
  },
  {
    ...english,
    name: 'a procedure with a foreign element must stand in English',
    facts: { type: 'thu-tuc', section: 'thu-tuc-hanh-chinh', foreignElement: true },
    duty: 'must',
  },
  {
    ...english,
    name: 'another procedure may',
    facts: { type: 'thu-tuc', section: 'thu-tuc-hanh-chinh' },
    duty: 'may',
  },
  { ...english, name: 'news may', facts: museum, duty: 'may' },
  {
    ...english,
    name: 'what is in English already needs no more',
    facts: { ...museum, language: 'en' },
    duty: 'none',
  },
  { ...english, name: 'nothing is asked in Chinese', facts: museum, language: 'zh', duty: 'none' },
]);

shownCases(portal, [
  {
    clause: 'điểm a khoản 2 Điều 7',
    name: 'a procedure shows the decision that announced it',
    type: 'thu-tuc',
    field: 'quyet-dinh-cong-bo',
  },
  {
    clause: 'điểm b khoản 2 Điều 7',
    name: 'a procedure shows how far it is settled online',
    type: 'thu-tuc',
    field: 'muc-do',
  },
]);

const own = { type: 'van-ban', unit: 'van-phong-so', section: 'chi-dao-dieu-hanh', origin: 'own' };
const came = { ...own, origin: 'other' };
dateCases(portal, [
  {
    clause: 'điểm c khoản 1 Điều 7',
    name: 'a document carries its day of issue',
    facts: { ...own, times: {} },
    fact: 'issuedAt',
  },
  {
    clause: 'khoản 1 Điều 9',
    name: 'a document that came in carries the day it came',
    facts: { ...came, times: {} },
    fact: 'receivedAt',
  },
]);
const marker = { clause: 'khoản 1 Điều 9' };
markerCases(portal, [
  {
    ...marker,
    name: 'an outgoing document with the words goes to the site',
    facts: own,
    recipients: ['Như trên', 'Trang thông tin điện tử', 'Lưu: VT'],
    found: true,
  },
  {
    ...marker,
    name: 'the words may stand with others, in any case',
    facts: own,
    recipients: ['- Trang Thông tin điện tử Sở;'],
    found: true,
  },
  {
    ...marker,
    name: 'an outgoing document without the words is told',
    facts: own,
    recipients: ['Như trên', 'Lưu: VT'],
    found: false,
  },
  {
    ...marker,
    name: 'a document that came in carries the words the Office added',
    facts: came,
    recipients: ['Trang thông tin điện tử'],
    found: true,
  },
  {
    ...marker,
    name: 'a document that came in without them is told',
    facts: came,
    recipients: [],
    found: false,
  },
]);

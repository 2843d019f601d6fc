import {
  clearingCases,
  portalUnderTest,
  questionCases,
  questionClockCases,
  removalCases,
} from './harness.ts';

const portal = portalUnderTest('quang-tri-gddt');
const ROOMS = 'gạch đầu dòng thứ 1 khoản 3 Điều 10';
const TEAM = 'gạch đầu dòng thứ 2 khoản 3 Điều 10';
const REMOVAL = 'khoản 4 Điều 10';

const asked = { type: 'hoi-dap', unit: 'phong-giao-duc-trung-hoc', section: 'hoi-dap' };
const forwarded = (forwardedAt: string, receivedAt = forwardedAt) => ({
  ...asked,
  times: { receivedAt, forwardedAt },
});
const answer = { clause: ROOMS, rule: 'tra-loi' as const };

questionClockCases(portal, [
  {
    ...answer,
    name: 'the fifth day after the unit got the question is in time',
    facts: forwarded('2026-03-04T10:00'),
    lastMinute: '2026-03-09T23:59',
  },
  {
    ...answer,
    name: 'rest days inside the five days are counted',
    facts: forwarded('2026-03-05T16:59'),
    lastMinute: '2026-03-10T23:59',
  },
  {
    ...answer,
    name: 'a fifth day on a Saturday moves to Monday',
    facts: forwarded('2026-03-02T08:00'),
    lastMinute: '2026-03-09T23:59',
    rolledFrom: '2026-03-07',
  },
  {
    ...answer,
    name: 'a fifth day on a Sunday moves to Monday',
    facts: forwarded('2026-03-03T08:00'),
    lastMinute: '2026-03-09T23:59',
    rolledFrom: '2026-03-08',
  },
  {
    ...answer,
    name: 'the clock runs from when the unit got the question, not from when the portal did',
    facts: forwarded('2026-03-04T10:00', '2026-02-25T10:00'),
    lastMinute: '2026-03-09T23:59',
  },
  {
    ...answer,
    name: 'two units asked have no more time than one',
    facts: { ...forwarded('2026-03-04T10:00'), question: { units: 2 } },
    lastMinute: '2026-03-09T23:59',
  },
  {
    ...answer,
    name: 'a petition sent through the section has the same five days',
    facts: { ...forwarded('2026-03-04T10:00'), type: 'kien-nghi' },
    lastMinute: '2026-03-09T23:59',
  },
  {
    clause: TEAM,
    rule: 'chuyen-cau-hoi',
    name: 'a question sent on the next working day is prompt, later is a reminder only',
    facts: { ...asked, times: { receivedAt: '2026-03-04T10:00' } },
    lastMinute: '2026-03-05T23:59',
    warnOnly: true,
  },
  {
    clause: TEAM,
    rule: 'chuyen-cau-hoi',
    name: 'a question of Friday is sent on by Monday',
    facts: { ...asked, times: { receivedAt: '2026-03-06T16:00' } },
    lastMinute: '2026-03-09T23:59',
    warnOnly: true,
  },
  {
    clause: TEAM,
    rule: 'dang-tra-loi',
    name: 'an answer posted on the next working day is prompt, later is a reminder only',
    facts: { ...asked, times: { receivedAt: '2026-03-02T08:00', repliedAt: '2026-03-04T10:00' } },
    lastMinute: '2026-03-05T23:59',
    warnOnly: true,
  },
]);

const complaint = (subject: string) => ({
  ...asked,
  question: { subject },
  times: { receivedAt: '2026-03-04T10:00' },
});

questionCases(portal, [
  {
    clause: 'khoản 3 Điều 8',
    name: 'the technical team takes questions in',
    facts: forwarded('2026-03-04T10:00'),
    says: { intake: 'to-ky-thuat' },
  },
  {
    clause: TEAM,
    name: 'a complaint goes to the leaders and has no clock here',
    facts: complaint('khieu-nai'),
    says: { diverted: 'khieu-nai', to: 'Lãnh đạo Sở' },
  },
  {
    clause: TEAM,
    name: 'a denunciation goes to the leaders and has no clock here',
    facts: complaint('to-cao'),
    says: { diverted: 'to-cao', to: 'Lãnh đạo Sở' },
  },
  {
    clause: TEAM,
    name: 'a denunciation sent as a petition goes to the leaders too',
    facts: { ...complaint('to-cao'), type: 'kien-nghi' },
    says: { diverted: 'to-cao', to: 'Lãnh đạo Sở' },
  },
  {
    clause: TEAM,
    name: 'a complaint is never posted',
    facts: complaint('khieu-nai'),
    says: { refusedToPost: true },
  },
]);

const standing = { change: 'remove', published: true };
const grounds = [
  'het-thoi-diem',
  'noi-dung',
  'nguoi-cung-cap-de-nghi',
  'van-ban-het-hieu-luc',
  'huong-dan-khong-con-phu-hop',
];

removalCases(portal, [
  {
    clause: REMOVAL,
    name: 'a room decides on what it posted and reports to the head of the board',
    facts: { ...standing, type: 'tin-tuc', unit: 'van-phong', section: 'tin-tuc-su-kien' },
    decides: 'nguoi-dang-phong',
    ownUnit: 'van-phong',
    reportTo: 'truong-ban',
    grounds,
  },
  {
    clause: REMOVAL,
    name: 'the technical team decides on what it posted for a school and reports to the head of the board',
    facts: { ...standing, type: 'tin-tuc', unit: 'truong-thpt-1', section: 'thong-tin-tu-co-so' },
    decides: 'to-ky-thuat',
    reportTo: 'truong-ban',
  },
  {
    clause: REMOVAL,
    name: 'the technical team decides on its own pictures',
    facts: { ...standing, type: 'video', unit: 'to-ky-thuat', section: 'video' },
    decides: 'to-ky-thuat',
    reportTo: 'truong-ban',
  },
]);

const expired = (expiresAt: string) => ({
  type: 'van-ban',
  unit: 'van-phong',
  section: 'van-ban-cong-van',
  validity: 'het-toan-bo',
  times: { expiresAt },
});
const clear = { clause: REMOVAL, rule: 'van-ban-het-hieu-luc', at: '2026-12-01T09:00' };

clearingCases(portal, [
  {
    ...clear,
    name: 'a document that expired in March is cleared in the first round',
    facts: expired('2026-03-01'),
    dueText: 'trước ngày 30/06/2026',
  },
  {
    ...clear,
    name: 'a document that expired on 29/6 is still of the first round',
    facts: expired('2026-06-29'),
    dueText: 'trước ngày 30/06/2026',
  },
  {
    ...clear,
    name: 'a document that expired on 30/6 itself is of the second round',
    facts: expired('2026-06-30'),
    dueText: 'trước ngày 31/12/2026',
  },
  {
    ...clear,
    name: 'a document that expired on 30/12 is still of the second round',
    facts: expired('2026-12-30'),
    dueText: 'trước ngày 31/12/2026',
  },
  {
    ...clear,
    name: 'a document that expired on 31/12 itself waits for the next year',
    facts: expired('2026-12-31'),
    dueText: 'trước ngày 30/06/2027',
  },
  {
    ...clear,
    name: 'a document partly out of force is not cleared',
    facts: { ...expired('2026-03-01'), validity: 'het-mot-phan' },
    dueText: undefined,
  },
  {
    ...clear,
    name: 'a document in force is not cleared',
    facts: { ...expired('2027-03-01'), validity: 'con-hieu-luc' },
    dueText: undefined,
  },
]);

const guidance = {
  type: 'van-ban',
  unit: 'van-phong',
  section: 'van-ban-cong-van',
  documentKind: 'huong-dan',
};
const unfit = { clause: REMOVAL, rule: 'huong-dan-khong-con-phu-hop' };

clearingCases(portal, [
  {
    ...unfit,
    name: 'guidance marked as no longer fit is cleared in the round that runs',
    facts: { ...guidance, outdated: true, validity: 'con-hieu-luc' },
    at: '2026-06-29T23:59',
    dueText: 'trước ngày 30/06/2026',
  },
  {
    ...unfit,
    name: 'guidance marked when 30/6 has begun waits for the second round',
    facts: { ...guidance, outdated: true, validity: 'con-hieu-luc' },
    at: '2026-06-30T00:00',
    dueText: 'trước ngày 31/12/2026',
  },
  {
    ...unfit,
    name: 'guidance that still fits is not cleared',
    facts: { ...guidance, outdated: false },
    at: '2026-06-01T09:00',
    dueText: undefined,
  },
]);

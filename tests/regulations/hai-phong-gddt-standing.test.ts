import { operationCases, portalUnderTest, prohibitionCases } from './harness.ts';

const portal = portalUnderTest('hai-phong-gddt');

operationCases(portal, [
  {
    clause: 'khoản 1 Điều 8',
    name: 'the Office backs data up at least once a day',
    rule: 'sao-luu',
    who: 'Văn phòng Sở',
    measure: { backupEvery: { hours: 24 } },
  },
  {
    clause: 'khoản 1 Điều 8',
    name: 'the portal runs 24 hours on all days',
    rule: 'lien-tuc',
    who: 'Văn phòng Sở',
    measure: { availability: '24/7' },
  },
  {
    clause: 'khoản 2 Điều 4',
    name: 'the Director approves upgrades before they are carried out',
    rule: 'nang-cap',
    measure: { approvalBefore: 'Giám đốc Sở' },
  },
]);

const refused = { kind: 'refusal' as const };
prohibitionCases(portal, [
  {
    ...refused,
    clause: 'khoản 1 Điều 16',
    name: 'what runs against the Party’s line or the law may be mended',
    rule: 'trai-chu-truong-phap-luat',
    curable: true,
  },
  {
    ...refused,
    clause: 'khoản 2 Điều 16',
    name: 'a state secret is never mended into an item',
    rule: 'bi-mat-nha-nuoc',
    curable: false,
  },
  {
    ...refused,
    clause: 'khoản 2 Điều 16',
    name: 'what is not yet for the public may be posted once it is',
    rule: 'chua-pho-bien',
    curable: true,
  },
  {
    ...refused,
    clause: 'khoản 3 Điều 16',
    name: 'what is untrue may be mended',
    rule: 'sai-su-that',
    curable: true,
  },
  {
    ...refused,
    clause: 'khoản 4 Điều 16',
    name: 'what is not good enough may be mended',
    rule: 'khong-bao-dam-chat-luong',
    curable: true,
  },
  {
    ...refused,
    clause: 'khoản 5 Điều 16',
    name: 'what another law forbids is not mended',
    rule: 'phap-luat-khac',
    curable: false,
  },
]);

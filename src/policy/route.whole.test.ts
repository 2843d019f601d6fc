import { expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { at, basis, factsOf, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { requiredApprovals } from './route.ts';

const approvals = settingsOf('hai-phong-gddt').rulebook.versions[0]?.approvals;
const rule = { ...approvals?.rules.at(-1), id: 'tat-ca', label: 'mọi mục', when: {}, rows: [], readings: [] };
const facts = factsOf({ type: 'tin-tuc', unit: 'truong-thpt-1', unitKind: 'truong' });
const now = at('2026-03-05T09:00');

const small = Board.parse({
  offices: [
    { id: 'hieu-truong', role: 'thu-truong-don-vi', title: 'Hiệu trưởng' },
    { id: 'thu-ky', role: 'bien-tap-cap-1', title: 'Thư ký' },
    { id: 'truong-ban', role: 'truong-ban', title: 'Trưởng Ban' },
  ],
  accounts: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, email: `${id}@mau.example` })),
  appointments: [
    { account: 'a', office: 'hieu-truong', unit: 'truong-thpt-1', from: '2026-01-01' },
    { account: 'b', office: 'hieu-truong', unit: 'truong-thpt-2', from: '2026-01-01' },
    { account: 'c', office: 'thu-ky', from: '2026-01-01', until: '2026-03-04' },
    { account: 'd', office: 'truong-ban', from: '2026-01-01' },
  ],
  delegations: [{ office: 'truong-ban', to: 'c', from: '2026-03-01', until: '2026-03-31' }],
});

const who = (account: string, office: string, title: string) => ({ account, office, title });

it('tells a route whole: steps, publishers, escalation, ranks, names and tenures', () => {
  const steps = [
    { role: 'thu-truong-don-vi', cite: 'khoản 4 Điều 14' },
    { role: 'bien-tap-cap-1', within: { workingDays: 2 } },
  ];
  const readings = ['sua-sau-khi-ky', 'cap-2-chuyen-tiep'];
  const rulebook = rulebookWith({
    approvals: {
      ...approvals,
      escalations: [{ from: 'bien-tap-cap-1', to: 'truong-ban', ...basis, cite: 'khoản 5 Điều 12' }],
      delegations: [{ from: 'truong-ban', to: 'pho-ban-noi-dung', ...basis }],
      rules: [{ ...rule, route: steps, publish: ['bien-tap-cap-1'], readings }],
    },
  });
  const head = {
    ...who('d', 'truong-ban', 'Trưởng Ban'),
    role: 'truong-ban',
    from: '2026-01-01',
    delegated: false,
  };
  const acting = {
    ...head,
    account: 'c',
    from: '2026-03-01',
    until: '2026-03-31',
    delegated: true,
  };
  expect(requiredApprovals(rulebook, small, facts, now)).toStrictEqual({
    version: '2022',
    rule: 'tat-ca',
    label: 'mọi mục',
    act: 'duyệt và xuất bản',
    change: 'add',
    cite: 'khoản 2 Điều 12',
    quote: 'các thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo',
    readings: ['sua-sau-khi-ky', 'cap-2-chuyen-tiep'],
    steps: [
      {
        role: 'thu-truong-don-vi',
        label: 'Thủ trưởng đơn vị',
        verb: 'Ký duyệt',
        scope: 'unit',
        unit: 'truong-thpt-1',
        whoMay: [who('a', 'hieu-truong', 'Hiệu trưởng')],
        mayApproveOwnEdits: false,
        cite: 'khoản 4 Điều 14',
      },
      {
        role: 'bien-tap-cap-1',
        label: 'Biên tập viên cấp 1',
        verb: 'Chuyển duyệt',
        scope: 'board',
        whoMay: [],
        mayApproveOwnEdits: true,
        within: { workingDays: 2 },
        limitFrom: 'previous-step',
        cite: 'khoản 2 Điều 12',
      },
    ],
    publishers: ['bien-tap-cap-1'],
    escalateTo: 'truong-ban',
    beyond: [
      {
        role: 'truong-ban',
        label: 'Trưởng Ban Biên tập',
        verb: 'Duyệt',
        scope: 'board',
        whoMay: [
          who('d', 'truong-ban', 'Trưởng Ban'),
          { ...who('c', 'truong-ban', 'Trưởng Ban'), delegated: true },
        ],
        mayApproveOwnEdits: false,
        cite: 'khoản 5 Điều 12',
      },
    ],
    delegations: [{ from: 'truong-ban', to: 'pho-ban-noi-dung', cite: basis.cite }],
    binding: approvals?.binding,
    tiers: {
      'thu-truong-don-vi': 1,
      'bien-tap-cap-1': 2,
      'bien-tap-cap-2': 3,
      'pho-ban-noi-dung': 4,
      'truong-ban': 5,
    },
    labels: {
      'thu-truong-don-vi': 'Thủ trưởng đơn vị',
      'bien-tap-cap-1': 'Biên tập viên cấp 1',
      'bien-tap-cap-2': 'Biên tập viên cấp 2',
      'pho-ban-noi-dung': 'Phó Trưởng Ban Biên tập phụ trách nội dung',
      'truong-ban': 'Trưởng Ban Biên tập',
    },
    tenures: {
      'thu-truong-don-vi': [
        {
          ...who('a', 'hieu-truong', 'Hiệu trưởng'),
          role: 'thu-truong-don-vi',
          unit: 'truong-thpt-1',
          from: '2026-01-01',
          delegated: false,
        },
      ],
      'bien-tap-cap-1': [
        {
          ...who('c', 'thu-ky', 'Thư ký'),
          role: 'bien-tap-cap-1',
          from: '2026-01-01',
          until: '2026-03-04',
          delegated: false,
        },
      ],
      'bien-tap-cap-2': [],
      'pho-ban-noi-dung': [],
      'truong-ban': [head, acting],
    },
  });
});

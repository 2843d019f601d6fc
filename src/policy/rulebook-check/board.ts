import { holdsOn, tenuresOf } from '../offices.ts';
import { sayDay } from '../time.ts';
import { versionIfAny } from '../versions.ts';
import type { CheckedSettings, RulebookFinding } from './finding.ts';

const say = (day: string) => sayDay(Temporal.PlainDate.from(day));

/** Delegations that have ended, or that the regulation does not provide for. */
function delegationFindings({ rulebook, board, today }: CheckedSettings): RulebookFinding[] {
  const allowed = versionIfAny(rulebook, Temporal.PlainDate.from(today))?.approvals.delegations ?? [];
  const roleOf = (office: string) => board.offices.find(({ id }) => id === office)?.role;
  const titleOf = (office: string) => board.offices.find(({ id }) => id === office)?.title ?? office;
  return board.delegations.flatMap(({ office, to, from, until }, at): RulebookFinding[] => {
    const common = { file: 'ban-bien-tap', keys: ['delegations', at] } as const;
    const role = roleOf(office);
    const holds = new Set(
      board.appointments.filter((one) => one.account === to).flatMap((one) => roleOf(one.office) ?? []),
    );
    const provided = allowed.some((one) => one.from === role && holds.has(one.to));
    return [
      ...(until < from
        ? [
            {
              ...common,
              check: 'uy-quyen-nguoc',
              severity: 'refuse' as const,
              message: `Ủy quyền làm ${titleOf(office)} hết hạn (${say(until)}) trước khi bắt đầu (${say(from)}).`,
              hint: 'Hãy sửa ngày from hoặc until.',
            },
          ]
        : []),
      ...(from <= until && until < today
        ? [
            {
              ...common,
              check: 'uy-quyen-het-han',
              severity: 'note' as const,
              message: `Ủy quyền làm ${titleOf(office)} đã hết từ sau ngày ${say(until)}.`,
              hint: 'Nếu còn ủy quyền, hãy ghi một dòng mới với thời hạn mới; dòng cũ giữ lại để tra cứu.',
            },
          ]
        : []),
      ...(role !== undefined && !provided
        ? [
            {
              ...common,
              check: 'uy-quyen-ngoai-quy-che',
              severity: 'note' as const,
              message: `Quy chế không nêu ai được thay ${titleOf(office)}, hoặc người được ủy quyền không giữ chức danh được thay.`,
              hint: 'Hãy kiểm tra căn cứ của ủy quyền, hoặc khai báo ở approvals.delegations của quy chế.',
            },
          ]
        : []),
    ];
  });
}

/** Roles that a step of the version in force needs and that nobody holds on the day. */
function vacancyFindings({ rulebook, board, today }: CheckedSettings): RulebookFinding[] {
  const day = Temporal.PlainDate.from(today);
  const version = versionIfAny(rulebook, day);
  if (!version) return [];
  const index = rulebook.versions.indexOf(version);
  const holding = tenuresOf(board).filter((one) => holdsOn(one, day));
  const held = new Set(holding.map(({ role }) => role));
  return version.roles.flatMap(({ id, label }, at): RulebookFinding[] =>
    held.has(id)
      ? []
      : [
          {
            check: 'khong-ai-giu-vai',
            severity: 'refuse',
            file: 'quy-che',
            keys: ['versions', index, 'roles', at, 'id'],
            message: `Ngày ${say(today)} không ai giữ vai “${label}”: mục nào cần vai này sẽ chờ mãi.`,
            hint: 'Hãy phân công người giữ chức danh tương ứng trong ban-bien-tap.yaml.',
          },
        ],
  );
}

/** Offices with a role in the rulebook that stand empty on the day, though another office of that role is held. */
function emptyOffices({ board, today }: CheckedSettings): RulebookFinding[] {
  const day = Temporal.PlainDate.from(today);
  const holding = tenuresOf(board).filter((one) => holdsOn(one, day));
  const held = new Set(holding.map(({ office }) => office));
  return board.offices.flatMap(({ id, title }, at): RulebookFinding[] =>
    held.has(id)
      ? []
      : [
          {
            check: 'chuc-danh-trong',
            severity: 'note',
            file: 'ban-bien-tap',
            keys: ['offices', at],
            message: `Ngày ${say(today)} chưa ai giữ chức danh “${title}”.`,
            hint: 'Hãy phân công người giữ chức danh này trong appointments.',
          },
        ],
  );
}

/** What is wrong with who holds what. */
export function boardFindings(settings: CheckedSettings): RulebookFinding[] {
  return [...vacancyFindings(settings), ...emptyOffices(settings), ...delegationFindings(settings)];
}

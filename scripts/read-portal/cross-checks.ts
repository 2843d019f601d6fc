import type { Board } from '#schema/board.ts';
import type { CalendarYear } from '#schema/calendar.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rulebook } from '#schema/rulebook.ts';
import type { Sections } from '#schema/sections.ts';
import type { Units } from '#schema/units.ts';
import type { YamlFile } from './read-yaml.ts';

/** The files of one portal as far as each could be read. */
export interface PortalFiles {
  readonly rulebook: YamlFile<Rulebook> | undefined;
  readonly board: YamlFile<Board> | undefined;
  readonly units: YamlFile<Units> | undefined;
  readonly sections: YamlFile<Sections> | undefined;
  readonly calendar: readonly (YamlFile<CalendarYear> | undefined)[];
}

function at(
  file: YamlFile<unknown>,
  keys: readonly PropertyKey[],
  message: string,
  severity: Finding['severity'] = 'refuse',
): Finding {
  return { check: 'cau-hinh', severity, path: file.path, place: file.placeOf(keys), message };
}

/** Names in the board that must exist there, in the rulebook, or among the units. */
function boardProblems({ rulebook, board, units }: PortalFiles): Finding[] {
  if (!board) return [];
  const { offices, accounts, appointments, delegations } = board.value;
  const problems: Finding[] = [];
  const officeIds = new Set(offices.map(({ id }) => id));
  const accountIds = new Set(accounts.map(({ id }) => id));
  const unitIds = units && new Set(units.value.units.map(({ id }) => id));
  const roles =
    rulebook && new Set(rulebook.value.versions.flatMap((version) => version.roles.map(({ id }) => id)));
  const know = (
    ids: ReadonlySet<string> | undefined,
    id: string | undefined,
    keys: PropertyKey[],
    words: string,
  ) => {
    if (ids && id !== undefined && !ids.has(id))
      problems.push(at(board, keys, `${words} “${id}” chưa được khai báo.`));
  };
  for (const [index, office] of offices.entries())
    know(roles, office.role, ['offices', index, 'role'], 'Vai');
  for (const [index, { account, office, unit }] of appointments.entries()) {
    know(accountIds, account, ['appointments', index, 'account'], 'Tài khoản');
    know(officeIds, office, ['appointments', index, 'office'], 'Chức danh');
    know(unitIds, unit, ['appointments', index, 'unit'], 'Đơn vị');
  }
  for (const [index, { to, office, unit }] of delegations.entries()) {
    know(accountIds, to, ['delegations', index, 'to'], 'Tài khoản');
    know(officeIds, office, ['delegations', index, 'office'], 'Chức danh');
    know(unitIds, unit, ['delegations', index, 'unit'], 'Đơn vị');
  }
  return problems;
}

/** A role that no appointed office exercises leaves every item that needs it waiting for ever. */
function vacancyProblems({ rulebook, board }: PortalFiles): Finding[] {
  if (!rulebook || !board) return [];
  const newest = rulebook.value.versions.length - 1;
  const { offices, appointments } = board.value;
  return (rulebook.value.versions[newest]?.roles ?? []).flatMap(({ id, label }, index) => {
    const exercised = offices.filter(({ role }) => role === id).map((office) => office.id);
    const keys = ['versions', newest, 'roles', index, 'id'];
    if (exercised.length === 0) {
      return [at(rulebook, keys, `Chưa chức danh nào trong ban-bien-tap.yaml giữ vai “${label}”.`)];
    }
    return appointments.some(({ office }) => exercised.includes(office))
      ? []
      : [at(rulebook, keys, `Chưa tài khoản nào được phân công giữ vai “${label}”.`, 'note')];
  });
}

function sectionProblems({ sections, units }: PortalFiles): Finding[] {
  if (!sections) return [];
  const all = sections.value.sections;
  const unitIds = units && new Set(units.value.units.map(({ id }) => id));
  const owners = all.flatMap(({ owners: named }, index) =>
    named === 'all' || !unitIds
      ? []
      : named.flatMap((id, place) =>
          unitIds.has(id)
            ? []
            : [at(sections, ['sections', index, 'owners', place], `Đơn vị “${id}” chưa được khai báo.`)],
        ),
  );
  return owners;
}

function twins(file: YamlFile<unknown> | undefined, part: string, ids: readonly string[]): Finding[] {
  if (!file) return [];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [at(file, [part, index, 'id'], `Mã “${id}” bị dùng hai lần.`)] : [],
  );
}

/** Problems no single file shows: names that lead nowhere, offices nobody holds, a file in the wrong place. */
export function crossProblems(portalId: string, files: PortalFiles): Finding[] {
  const { rulebook, board, units, sections, calendar } = files;
  const misplaced =
    rulebook && rulebook.value.portal !== portalId
      ? [
          at(
            rulebook,
            ['portal'],
            `Quy chế này của cổng “${rulebook.value.portal}”, không phải của “${portalId}”.`,
          ),
        ]
      : [];
  const misnamed = calendar.flatMap((file) =>
    file && !file.path.endsWith(`/${file.value.year}.yaml`)
      ? [at(file, ['year'], `Năm ${file.value.year} không khớp với tên tệp.`)]
      : [],
  );
  return [
    ...misplaced,
    ...misnamed,
    ...boardProblems(files),
    ...vacancyProblems(files),
    ...sectionProblems(files),
    ...twins(units, 'units', units?.value.units.map(({ id }) => id) ?? []),
    ...twins(sections, 'sections', sections?.value.sections.map(({ id }) => id) ?? []),
    ...twins(board, 'offices', board?.value.offices.map(({ id }) => id) ?? []),
    ...twins(board, 'accounts', board?.value.accounts.map(({ id }) => id) ?? []),
  ];
}

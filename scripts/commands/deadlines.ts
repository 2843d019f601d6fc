import { parseArgs } from 'node:util';
import { CalendarYearMissing, workCalendar } from '#policy/calendar.ts';
import { NotInForce } from '#policy/versions.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { Command, World } from './command.ts';
import { byDue, owedOfEntry, owedQuotas, owedUpkeep } from './deadlines/owed.ts';
import type { Owed } from './deadlines/owed.ts';
import { standingJson, standingText } from './deadlines/say.ts';
import { factsOfEntry } from './explain/entry.ts';
import { allFirstHeld } from './explain/evidence.ts';
import { choosePortal, loadPortal } from './explain/load-portal.ts';
import { entriesOf } from './explain/many.ts';
import { readMoment } from './explain/options.ts';
import { progressBar } from './progress-bar.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

const help = `Cách dùng: quyche deadlines [--portal <cổng>] [--at <thời điểm>] [--json]

Liệt kê việc đã quá hạn và sắp đến hạn, theo đơn vị: thời hạn của từng mục chưa đăng, câu hỏi chưa trả lời, chỉ tiêu chưa
đủ, báo cáo và rà soát của kỳ này. Mục đã đăng tính theo lúc nhánh main có mục ấy lần đầu.

  --portal <cổng>  thư mục của cổng trong content/; bỏ qua được khi chỉ có một cổng
  --at <thời điểm> tính như đang ở thời điểm này, ví dụ 2026-03-05T08:30
  --json           in JSON

Mã thoát: 0 xong; 1 có mục không xét được vì có lỗi; 2 dùng sai hoặc tệp cấu hình sai; 3 không đọc được tệp.`;

interface Read {
  readonly facts: readonly Facts[];
  readonly refused: number;
}

async function readEntries(portal: PortalSettings, world: World): Promise<Read> {
  const postedAt = await allFirstHeld(world.cwd, `content/${portal.id}`);
  const paths = await entriesOf(portal.id, world.cwd);
  const bar = progressBar({ isTerminal: world.isTerminal && world.env['CI'] === undefined });
  const facts: Facts[] = [];
  let refused = 0;
  for (const [done, path] of paths.entries()) {
    world.signal.throwIfAborted();
    bar.show(done, paths.length, 'Xét thời hạn');
    try {
      facts.push(await factsOfEntry(path, portal, world.cwd, postedAt.get(path)));
    } catch (error) {
      if (!(error instanceof QuycheError) || error.name !== 'InputRefused') throw error;
      refused += 1;
      bar.clear();
      world.warn(error.message);
    }
  }
  bar.clear();
  return { facts, refused };
}

function allOwed(
  portal: PortalSettings,
  facts: readonly Facts[],
  at: Temporal.Instant,
): { readonly owed: readonly Owed[]; readonly unknown: number } {
  const calendar = workCalendar(portal.calendar);
  try {
    const entries = facts.map((one) => owedOfEntry(portal, calendar, one, at));
    const owed = [
      ...entries.flatMap((one) => one.owed),
      ...owedQuotas(portal, calendar, facts, at),
      ...owedUpkeep(portal, calendar, at),
    ];
    return { owed: owed.toSorted(byDue), unknown: entries.reduce((sum, one) => sum + one.unknown, 0) };
  } catch (error) {
    if (error instanceof NotInForce || error instanceof CalendarYearMissing)
      throw new QuycheError(error.name, error.message, { cause: error });
    throw error;
  }
}

/** `quyche deadlines`: what is due and overdue, by unit. */
export const deadlines: Command = {
  name: 'deadlines',
  summary: 'Liệt kê việc đã quá hạn và sắp đến hạn, theo đơn vị',
  help,
  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        portal: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const at = readMoment(values.at, world);
    const portal = await loadPortal(await choosePortal(values.portal, world.cwd), world.cwd);
    const { facts, refused } = await readEntries(portal, world);
    const standing = { portal, at, ...allOwed(portal, facts, at) };
    world.print(values.json ? standingJson(standing) : standingText(standing));
    return refused === 0 ? exitCode.clean : exitCode.findings;
  },
};

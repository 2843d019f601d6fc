import { changeFacts } from '#policy/change-facts.ts';
import { removalOf, type Removal } from '#policy/removals.ts';
import { dayOf } from '#policy/time.ts';
import { parseEntry } from '#content/parse-entry.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../refusal.ts';

interface Asked {
  readonly title: string;
  readonly removal: Removal | undefined;
}

/** What the regulation says of taking down a published entry; undefined for any other path. */
async function askedOf(desk: Desk, path: string): Promise<Asked | undefined> {
  const { settings, index } = desk.main();
  const found = index.byPath.get(path);
  const [object] = found ? await desk.repo.read([found.oid]) : [];
  const { entry } = object ? parseEntry(path, object.bytes.toString('utf8'), desk.portal) : {};
  if (!entry) return undefined;
  const at = Temporal.Instant.from(desk.now());
  const evidence = { change: 'remove', published: true, today: dayOf(at).toString() } as const;
  const facts = changeFacts(entry, settings, evidence);
  return { title: entry.data.title, removal: removalOf(settings.rulebook, facts, at) };
}

function decider(desk: Desk, removal: Removal | undefined) {
  if (removal?.never === false) return removal.decides;
  const { roles, removals } = desk.main().settings.newest;
  const [decides] = removals?.decides ?? [];
  const label = roles.find(({ id }) => id === decides?.role)?.label;
  return decides && label ? { label, cite: decides.cite } : undefined;
}

/**
 * Refuses (403) every deletion by a file command: what the regulation keeps on show never goes, with its words; the rest
 * goes only by the route of removals, with a decision on record.
 */
export async function refuseRemoval(desk: Desk, paths: readonly string[]): Promise<never> {
  const asked = await Promise.all(paths.map((path) => askedOf(desk, path)));
  for (const one of asked) {
    if (!one?.removal?.never) continue;
    const { quote, cite } = one.removal;
    throw new Refusal(403, `Không được gỡ bỏ “${one.title}”: “${quote}” (${cite}).`, {
      cite,
      hint: 'Nếu nội dung đã thay đổi, hãy đăng bản mới; bản cũ vẫn được giữ trên cổng.',
    });
  }
  const decides = decider(desk, asked.find((one) => one !== undefined)?.removal);
  const who = decides ? ` Việc gỡ bỏ do ${decides.label} quyết định (${decides.cite}).` : '';
  throw new Refusal(403, `Không xóa thẳng nội dung đã đăng trên cổng.${who}`, {
    ...(decides && { cite: decides.cite }),
    hint: 'Nếu là bài đang soạn, hãy bỏ bản nháp trong bảng quy trình.',
  });
}

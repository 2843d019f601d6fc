/** Lines that differ, with three dots where many do; `-` as it was, `+` as it is, trailing spaces shown as `·`. */
export function diffLines(before: string, after: string): readonly string[] {
  const old = before.replaceAll(/\r\n?/g, '\n').split('\n');
  const made = after.split('\n');
  let same = 0;
  while (same < old.length && same < made.length && old[same] === made[same]) same += 1;
  let tail = 0;
  while (tail < Math.min(old.length, made.length) - same && old.at(-1 - tail) === made.at(-1 - tail))
    tail += 1;
  const lines: string[] = [];
  const gone = old.slice(same, old.length - tail);
  const come = made.slice(same, made.length - tail);
  const count = Math.max(gone.length, come.length);
  for (let at = 0; at < count; at += 1) {
    const [was, is] = [gone[at], come[at]];
    if (was === is) continue;
    if (lines.length >= MOST_LINES) return [...lines, '  …'];
    if (was !== undefined) lines.push(`  ${same + at + 1} - ${shown(was)}`);
    if (is !== undefined) lines.push(`  ${same + at + 1} + ${shown(is)}`);
  }
  return lines;
}

const MOST_LINES = 60;
const WIDTH = 160;

function shown(line: string): string {
  const visible = line
    .replace(/\s+$/u, (spaces) => '·'.repeat(spaces.length))
    .replaceAll(
      /[\p{Cc}\p{Cf}]/gu,
      (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
  return visible.length > WIDTH ? `${visible.slice(0, WIDTH)}…` : visible;
}

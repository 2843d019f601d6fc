const NO_BREAK_SPACE = '\u00a0';
const VIETNAM_OFFSET = '+07:00';
/** Viet Nam keeps one offset the whole year, so wall-clock time is a fixed step from UTC. */
const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh';

/** `2026-03-05` or `2026-03-05T08:30…` → `05/03/2026`. Sliced, never parsed: ten thousand pages show a date. */
export function dayText(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `2026-03-05T08:30` → `05/03/2026 08:30`, with a space that does not break. */
export function minuteText(local: string): string {
  return local.length < 16 ? dayText(local) : `${dayText(local)}${NO_BREAK_SPACE}${local.slice(11, 16)}`;
}

/**
 * The wall clock of Viet Nam at an exact moment, `YYYY-MM-DDTHH:mm`.
 * Throws a RangeError on text that is no moment.
 */
export function localMinute(instant: string): string {
  if (instant.endsWith(VIETNAM_OFFSET)) return instant.slice(0, 16);
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(VIETNAM_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** A local date and time as a moment for feeds: `2026-03-05T08:30:00+07:00`. */
export function feedMoment(local: string): string {
  const time = local.length >= 16 ? local.slice(11, 16) : '00:00';
  return `${local.slice(0, 10)}T${time}:00${VIETNAM_OFFSET}`;
}

/** File size as bodies show it, decimal comma, a space that does not break: `45 KB`, `1,3 MB`. Never below 1 KB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${NO_BREAK_SPACE}KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}${NO_BREAK_SPACE}MB`;
}

/** `12345` → `12.345`, as Vietnamese writes thousands. */
export function countText(count: number): string {
  return count.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}

/** At most `max` characters, cut at a word, with an ellipsis when something was left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max / 2 ? space : cut.length).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** A `tel:` address for a phone number as people write it; extensions and a second number are left out. */
export function phoneHref(phone: string): string {
  const first = phone.split(/[;,/]|\s-\s/u, 1)[0] ?? phone;
  return `tel:${first.replaceAll(/[^\d+]/g, '')}`;
}

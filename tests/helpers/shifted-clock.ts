/** Loaded before a program (`--import`): its clock stands years ahead, in `Date` and in `Temporal`. */
const AHEAD = 5 * 365 * 86_400_000 + 7_654_321;

const RealDate = Date;
const now = (): number => RealDate.now() + AHEAD;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [] | [string | number]) =>
    args.length === 0 ? new target(now()) : new target(...args),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
const instant = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(now());
Object.defineProperties(Temporal.Now, {
  instant: { value: instant },
  zonedDateTimeISO: { value: (zone = 'UTC') => instant().toZonedDateTimeISO(zone) },
  plainDateISO: { value: (zone = 'UTC') => instant().toZonedDateTimeISO(zone).toPlainDate() },
});

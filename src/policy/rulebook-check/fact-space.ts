import { contentTypes, isContentType } from '#schema/content-types.ts';
import { Genre, Sensitivity, Subject } from '#schema/news.ts';
import { ReportPeriod } from '#schema/report.ts';
import { Facts, Validity, startFacts } from '#schema/rulebook/facts.ts';
import type { StartFact, When } from '#schema/rulebook/facts.ts';
import type { CheckedSettings } from './finding.ts';

type Settings = Pick<CheckedSettings, 'sections' | 'units'>;
/** One way in which things may differ: each choice is a handful of facts, `{}` one at rest. */
type Dimension = readonly Partial<Facts>[];

/** The rulebook, board, units and sections themselves are changed as this kind of entry. */
const CONFIGURATION = 'cau-hinh';

/** A condition and all those inside it. */
function* partsOf(when: When): Generator<When> {
  yield when;
  for (const one of when.anyOf ?? []) yield* partsOf(one);
  if (when.not) yield* partsOf(when.not);
}

function fieldsOf(type: string): ReadonlySet<string> {
  if (!isContentType(type)) return new Set();
  const own = Object.keys(contentTypes[type].schema.shape);
  return new Set([
    ...own,
    ...(type === 'van-ban' ? ['documentKind', 'validity'] : []),
    ...(own.includes('event') ? ['eventStart', 'eventEnd'] : []),
    'submittedAt',
  ]);
}

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** Days that tell the spans of all conditions on one moment apart, and no day at all. */
function momentChoices(parts: readonly When[], name: StartFact): Dimension {
  const bounds = parts.flatMap(({ dates }) => {
    const { from, before } = dates?.[name] ?? {};
    return [from, before].filter((day) => day !== undefined);
  });
  const days = [...new Set(bounds.flatMap((day) => [dayBefore(day), day]))];
  const known = days.length > 0 ? days : ['2026-03-05'];
  return [{}, ...known.map((day) => ({ times: { [name]: day } }))];
}

const named = <T>(parts: readonly When[], pick: (part: When) => readonly T[] | undefined): readonly T[] => [
  ...new Set(parts.flatMap((part) => pick(part) ?? [])),
];

function pairs(subjects: readonly Facts['subjects'][number][]): Dimension {
  const sets = subjects.flatMap((one, at) => [[one], ...subjects.slice(at + 1).map((other) => [one, other])]);
  return [{}, ...sets.map((list) => ({ subjects: list }))];
}

/** Sections an entry of the type may stand in: those conditions name, and one they do not. */
function sectionChoices(parts: readonly When[], type: string, { sections }: Settings): Dimension {
  const wanted = new Set(parts.flatMap(({ section }) => section ?? []));
  const possible = sections.filter(({ contentTypes: types }) => types.includes(type));
  const other = possible.find(({ id }) => !wanted.has(id));
  const chosen = [...possible.filter(({ id }) => wanted.has(id)), ...(other ? [other] : [])];
  return chosen.length > 0 ? chosen.map(({ id, owners }) => ({ section: id, sectionOwners: owners })) : [{}];
}

/** Units conditions name, one of every kind besides, and none. */
function unitChoices(parts: readonly When[], { units }: Settings): Dimension {
  const wanted = new Set(parts.flatMap(({ unit }) => unit ?? []));
  const rest = Map.groupBy(
    units.filter(({ id }) => !wanted.has(id)),
    ({ kind }) => kind,
  );
  const others = [...rest.values()].flatMap(([first]) => (first ? [first] : []));
  return [
    {},
    ...[...units.filter(({ id }) => wanted.has(id)), ...others].map(({ id, kind }) => ({
      unit: id,
      unitKind: kind,
    })),
  ];
}

const asks = (parts: readonly When[], ...keys: readonly (keyof When)[]) =>
  parts.some((part) => keys.some((key) => part[key] !== undefined));

/** Facts of which only some kinds of entry know. */
function ownDimensions(parts: readonly When[], type: string): Dimension[] {
  const carries = fieldsOf(type);
  const when = (key: keyof When & string, field: string, choices: () => Dimension): Dimension[] =>
    asks(parts, key) && carries.has(field) ? [choices()] : [];
  const fields = named(parts, ({ field }) => field);
  const kinds = named(parts, ({ documentKind }) => documentKind);
  const moments = (Object.keys(startFacts) as StartFact[]).filter(
    (name) => carries.has(name) && parts.some(({ has, dates }) => has?.includes(name) || dates?.[name]),
  );
  return [
    ...when('genre', 'genre', () => Genre.options.map((genre) => ({ genre }))),
    ...when('subject', 'subjects', () => pairs(Subject.options)),
    ...when('sensitivity', 'sensitivity', () => Sensitivity.options.map((sensitivity) => ({ sensitivity }))),
    ...when('position', 'position', () => [{}, { position: true }]),
    ...when('documentKind', 'documentKind', () => [{}, ...kinds.map((documentKind) => ({ documentKind }))]),
    ...when('validity', 'validity', () => Validity.options.map((validity) => ({ validity }))),
    ...when('outdated', 'outdated', () => [{ outdated: false }, { outdated: true }]),
    ...when('origin', 'origin', () => [{ origin: 'own' }, { origin: 'other' }]),
    ...when('field', 'field', () => [{}, ...fields.map((field) => ({ field }))]),
    ...when('foreignElement', 'foreignElement', () => [{}, { foreignElement: true }]),
    ...when('reportPeriod', 'reportPeriod', () =>
      ReportPeriod.options.map((reportPeriod) => ({ reportPeriod })),
    ),
    ...moments.map((name) => momentChoices(parts, name)),
  ];
}

function dimensionsOf(parts: readonly When[], type: string, settings: Settings): Dimension[] {
  const changes: Dimension = [{}, { change: 'edit', published: true }, { change: 'remove', published: true }];
  const languages = new Set(['vi' as const, ...parts.flatMap(({ language }) => language ?? [])]);
  return [
    asks(parts, 'change', 'published') ? changes : changes.slice(0, 1),
    asks(parts, 'section') ? sectionChoices(parts, type, settings) : [{}],
    asks(parts, 'unit', 'unitKind') ? unitChoices(parts, settings) : [{}],
    asks(parts, 'language') ? [...languages].map((language) => ({ language })) : [{}],
    ...ownDimensions(parts, type),
  ];
}

function* combine(facts: Facts, [first, ...rest]: readonly Dimension[]): Generator<Facts> {
  if (!first) {
    yield facts;
    return;
  }
  for (const choice of first) {
    yield* combine({ ...facts, ...choice, times: { ...facts.times, ...choice.times } }, rest);
  }
}

/** Every kind of entry there is. */
export const everyType: readonly string[] = [...Object.keys(contentTypes), CONFIGURATION];

/**
 * Every combination of facts that the given conditions can tell apart, and that an entry of the portal can have: a fact
 * no condition asks for is left at rest, sections hold only their kinds of entry, a unit has its own kind.
 */
export function* factSpace(
  whens: readonly When[],
  settings: Settings,
  types: readonly string[] = everyType,
): Generator<Facts> {
  const parts = whens.flatMap((when) => [...partsOf(when)]);
  for (const type of types) yield* combine(Facts.parse({ type }), dimensionsOf(parts, type, settings));
}

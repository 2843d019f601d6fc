import { closest } from '#schema/closest.ts';
import { byPlace } from '#schema/finding.ts';
import type { Place } from '#schema/finding.ts';
import { readBy } from '#schema/messages.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { inputRefused } from './input-refused.ts';
import type { Told } from './input-refused.ts';

/** JSON needs no YAML library, which takes longer to load than the whole answer. */
function fromJson(text: string): Facts | undefined {
  try {
    return readBy(Facts, JSON.parse(text) as unknown).value;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly facts: Facts;
  placeOf(key: string): Place | undefined;
}

async function read(text: string, shown: string): Promise<Read> {
  const facts = fromJson(text);
  if (facts) return { facts, placeOf: () => undefined };
  const { readYaml } = await import('#scripts/read-portal/read-yaml.ts');
  const { file, findings } = readYaml(shown, text, Facts);
  if (!file) throw inputRefused(findings.toSorted(byPlace));
  return { facts: file.value, placeOf: (key) => file.placeOf([key]) };
}

/** Kinds of entry this portal speaks of: in its sections, or in a condition of its rulebook. */
function typesOf({ sections, rulebook }: PortalSettings): readonly string[] {
  const named = new Set(['cau-hinh', ...sections.flatMap(({ contentTypes }) => contentTypes)]);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'type' && Array.isArray(child)) child.forEach((type: unknown) => named.add(String(type)));
      walk(child);
    }
  };
  walk(rulebook);
  return [...named].toSorted();
}

interface UnknownName {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

function unknownNames(facts: Facts, portal: PortalSettings): readonly UnknownName[] {
  const asked = [
    ['type', facts.type, 'loại', typesOf(portal)],
    ['unit', facts.unit, 'đơn vị', portal.units.map(({ id }) => id)],
    ['section', facts.section, 'chuyên mục', portal.sections.map(({ id }) => id)],
  ] as const;
  return asked.flatMap(([key, name, word, known]) => {
    if (name === undefined || known.includes(name)) return [];
    const near = closest(name, known);
    const hint = near === undefined ? `Đang có: ${known.join(', ')}.` : `Có phải là “${near}”?`;
    return [{ key, message: `Cổng này không có ${word} “${name}” (${key}).`, hint }];
  });
}

/**
 * The facts a text (YAML or JSON) gives, with what the portal knows of their unit and section. Throws `InputRefused`
 * with every problem; `shown` names the text in them.
 */
export async function factsOfText(text: string, shown: string, portal: PortalSettings): Promise<Facts> {
  const { facts, placeOf } = await read(text, shown);
  const placed = ({ key, message, hint }: UnknownName): Told => {
    const place = placeOf(key);
    return place ? { path: shown, place, message, hint } : { path: shown, message, hint };
  };
  const unknown = unknownNames(facts, portal);
  if (unknown.length > 0) throw inputRefused(unknown.map(placed));
  const unitKind = facts.unitKind ?? portal.units.find(({ id }) => id === facts.unit)?.kind;
  const owners = portal.sections.find(({ id }) => id === facts.section)?.owners;
  return { ...facts, ...(unitKind && { unitKind }), ...(owners && { sectionOwners: owners }) };
}

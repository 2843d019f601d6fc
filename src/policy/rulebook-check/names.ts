import { everyType } from './fact-space.ts';
import { objectsOf } from './finding.ts';
import type { CheckedSettings, Keys, Placed, RulebookFinding } from './finding.ts';

interface Kind {
  readonly what: string;
  readonly where: string;
  readonly known: ReadonlySet<string>;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Sections, units and kinds of entry the rulebook names and the portal does not have. */
export function nameFindings({ version, index }: Placed, settings: CheckedSettings): RulebookFinding[] {
  const section = {
    what: 'chuyên mục',
    where: 'chuyen-muc.yaml',
    known: new Set(settings.sections.map(({ id }) => id)),
  };
  const unit = { what: 'đơn vị', where: 'don-vi.yaml', known: new Set(settings.units.map(({ id }) => id)) };
  const type = { what: 'loại mục', where: 'danh mục loại mục nội dung', known: new Set(everyType) };
  const kinds: Readonly<Record<string, Kind>> = {
    section,
    sections: section,
    unit,
    units: unit,
    exceptUnits: unit,
    type,
    types: type,
    kinds: type,
  };
  const unknown = (key: string, value: unknown, keys: Keys): RulebookFinding[] => {
    const kind = kinds[key];
    if (!kind) return [];
    return list(value).flatMap((name, at): RulebookFinding[] =>
      typeof name !== 'string' || kind.known.has(name)
        ? []
        : [
            {
              check: 'ten-chua-khai-bao',
              severity: 'refuse',
              file: 'quy-che',
              keys: [...keys, key, ...(Array.isArray(value) ? [at] : [])],
              message: `Chưa có ${kind.what} “${name}”.`,
              hint: `Hãy sửa tên cho khớp với ${kind.where}, hoặc khai báo ở đó.`,
            },
          ],
    );
  };
  return [...objectsOf(version, ['versions', index])].flatMap(({ value, keys }) =>
    Object.entries(value).flatMap(([key, named]) => unknown(key, named, keys)),
  );
}

import { z } from 'zod';
import { Board } from '#schema/board.ts';
import { CalendarYear } from '#schema/calendar.ts';
import { Rulebook } from '#schema/rulebook.ts';
import { Due } from '#schema/rulebook/due.ts';
import { When } from '#schema/rulebook/facts.ts';
import { Sections } from '#schema/sections.ts';
import { Units } from '#schema/units.ts';
import { keyWords } from './key-words.ts';

/** File under `docs/schemas/` → the schema it is made from and the settings file it is for. */
const sources = {
  'quy-che.schema.json': { schema: Rulebook, title: 'Quy chế của một cổng (quy-che.yaml)' },
  'ban-bien-tap.schema.json': { schema: Board, title: 'Ban Biên tập (ban-bien-tap.yaml)' },
  'don-vi.schema.json': { schema: Units, title: 'Đơn vị (don-vi.yaml)' },
  'chuyen-muc.schema.json': { schema: Sections, title: 'Chuyên mục (chuyen-muc.yaml)' },
  'lich.schema.json': { schema: CalendarYear, title: 'Lịch làm việc một năm (calendar/<năm>.yaml)' },
} as const;

/** Written once and named where they stand: they make up most of the text. */
const named = z.registry<{ id: string }>();
named.add(When, { id: 'When' });
named.add(Due, { id: 'Due' });

function describe(node: z.core.JSONSchema.BaseSchema): void {
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const words = keyWords[key];
    // A reference may carry no words of its own in this draft.
    if (words === undefined || typeof property === 'boolean' || property.$ref !== undefined) continue;
    property.description = words;
  }
}

/**
 * JSON Schema (draft 7, which editors' YAML tools read) of every settings file, by file name: what may be written, not
 * what it becomes. Rules across keys (unknown roles, twins) stay with `quyche check` and `quyche rulebook check`.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sources).map(([file, { schema, title }]) => {
      const made = z.toJSONSchema(schema, {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
        metadata: named,
        override: ({ jsonSchema }) => describe(jsonSchema),
      });
      return [file, `${JSON.stringify({ title, ...made }, undefined, 2)}\n`];
    }),
  );
}

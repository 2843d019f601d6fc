import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas } from './json-schemas.ts';

const root = join(import.meta.dirname, '../..');
const kept = (file: string): string => readFileSync(join(root, 'docs/schemas', file), 'utf8');
const made = jsonSchemas();
const judge = (file: string, data: unknown) =>
  z.fromJSONSchema(JSON.parse(made.get(file) ?? '') as z.core.JSONSchema.JSONSchema).safeParse(data);
const portals = readdirSync(join(root, 'content'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'content', entry.name, 'quy-che.yaml')))
  .map(({ name }) => name);

describe('docs/schemas/', () => {
  it('holds exactly what the code makes; after a change of a schema run “npm run schemas”', () => {
    expect(readdirSync(join(root, 'docs/schemas')).toSorted()).toEqual([...made.keys()].toSorted());
    expect([...made].filter(([file, text]) => kept(file) !== text).map(([file]) => file)).toEqual([]);
  });

  it.each(portals)('accepts the settings of %s', (portal) => {
    for (const file of [...made.keys()].filter((name) => !name.startsWith('lich'))) {
      const path = join(root, 'content', portal, file.replace('.schema.json', '.yaml'));
      const data: unknown = parse(readFileSync(path, 'utf8'), { maxAliasCount: 1000 });
      expect([path, judge(file, data).error?.issues ?? []]).toEqual([path, []]);
    }
  });

  it('accepts every calendar and refuses an unknown key, a wrong clause and a missing part', () => {
    for (const name of readdirSync(join(root, 'content/calendar'))) {
      const data: unknown = parse(readFileSync(join(root, 'content/calendar', name), 'utf8'));
      expect([name, judge('lich.schema.json', data).success]).toEqual([name, true]);
    }
    expect(judge('quy-che.schema.json', { portal: 'x', versions: [] }).success).toBe(false);
    expect(
      judge('don-vi.schema.json', { units: [{ id: 'a', name: 'A', kind: 'phong', mau: 1 }] }).success,
    ).toBe(false);
    const section = { id: 'a', title: 'A', contentTypes: ['tin-tuc'], cite: 'mục 2' };
    expect(judge('chuyen-muc.schema.json', { sections: [section] }).success).toBe(false);
    expect(
      judge('chuyen-muc.schema.json', { sections: [{ ...section, cite: 'khoản 2 Điều 1' }] }).success,
    ).toBe(true);
  });

  it('tells in Vietnamese what a key holds', () => {
    const schema = JSON.parse(made.get('quy-che.schema.json') ?? '') as {
      title: string;
      properties: { versions: { description: string } };
    };
    expect(schema.title).toBe('Quy chế của một cổng (quy-che.yaml)');
    expect(schema.properties.versions.description).toBe('Các phiên bản của quy chế, cũ trước mới sau');
  });
});

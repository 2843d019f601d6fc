import type { z } from 'zod';

type Path = (string | number)[];
type Problem = { readonly path: Path; readonly message: string };
/** The parsed version as plain data: the walk below looks at names, not at types. */
type Data = { readonly [key: string]: unknown };

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Every object of the version with its place, the version itself first. */
function* objectsOf(value: unknown, path: Path): Generator<{ value: Data; path: Path }> {
  if (!isData(value)) return;
  if (!Array.isArray(value)) yield { value, path };
  for (const [key, child] of Object.entries(value)) {
    yield* objectsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function idsOf(list: unknown): readonly string[] {
  return Array.isArray(list)
    ? list.flatMap((item: unknown) => (isData(item) && typeof item['id'] === 'string' ? [item['id']] : []))
    : [];
}

/** Keys whose text names a role, wherever they stand. */
const ROLE_KEYS = new Set(['role', 'or', 'from', 'grantedBy', 'publish']);

/** `from` of a step names a moment, not a role. */
const MOMENTS = new Set(['previous-step', 'submitted']);

function roleProblems(version: Data, roles: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const known = new Set([...roles, 'nguoi-cung-cap']);
  const say = (name: unknown, path: Path) => {
    if (typeof name === 'string' && !known.has(name) && !MOMENTS.has(name)) {
      problems.push({
        path,
        message: `chưa có vai “${name}” trong roles; các vai đã khai báo: ${roles.join(', ')}`,
      });
    }
  };
  for (const part of ['approvals', 'questions', 'removals']) {
    for (const { value, path } of objectsOf(version[part], [part])) {
      if (path.includes('when')) continue;
      for (const [key, named] of Object.entries(value)) {
        if (!ROLE_KEYS.has(key) && !(key === 'to' && part === 'approvals')) continue;
        if (Array.isArray(named)) named.forEach((name: unknown, at) => say(name, [...path, key, at]));
        else say(named, [...path, key]);
      }
    }
  }
  return problems;
}

function readingProblems(version: Data, readings: readonly string[]): Problem[] {
  const known = new Set(readings);
  const problems: Problem[] = [];
  for (const { value, path } of objectsOf(version, [])) {
    const named: unknown = value['readings'];
    if (!Array.isArray(named)) continue;
    named.forEach((id: unknown, at) => {
      if (typeof id === 'string' && !known.has(id)) {
        problems.push({
          path: [...path, 'readings', at],
          message: `chưa có cách hiểu “${id}” trong interpretations`,
        });
      }
    });
  }
  return problems;
}

function twinProblems(version: Data): Problem[] {
  const problems: Problem[] = [];
  const lists: [Path, unknown][] = [
    ...[
      'roles',
      'deadlines',
      'quotas',
      'prohibitions',
      'reviews',
      'reports',
      'operations',
      'duties',
      'disclosures',
      'translations',
      'interpretations',
    ].map((part): [Path, unknown] => [[part], version[part]]),
    [['approvals', 'rules'], isData(version['approvals']) ? version['approvals']['rules'] : []],
  ];
  for (const [path, list] of lists) {
    const ids = idsOf(list);
    ids.forEach((id, at) => {
      if (ids.indexOf(id) < at)
        problems.push({ path: [...path, at, 'id'], message: `mã “${id}” bị dùng hai lần` });
    });
  }
  return problems;
}

/** Names inside one version must lead somewhere: roles, readings; and ids are not used twice. */
export function checkReferences(version: Data, context: z.RefinementCtx): void {
  const problems = [
    ...roleProblems(version, idsOf(version['roles'])),
    ...readingProblems(version, idsOf(version['interpretations'])),
    ...twinProblems(version),
  ];
  for (const { path, message } of problems) context.addIssue({ code: 'custom', path, message });
}

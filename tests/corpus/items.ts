import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { classIds } from '#scripts/checks/engine/classes.ts';
import type { Finding } from '#schema/finding.ts';

/** Prohibition classes, and two kinds of matter that no clause forbids but a tier must look at. */
const Label = z.enum([...classIds, 'sensitive', 'advertising']);

const Item = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{2}$/),
  kind: z.enum(['news', 'document', 'question']),
  /** What must become of it: published as it is, handed up, or refused. */
  expected: z.enum(['pass', 'escalate', 'refuse']),
  labels: z.array(Label).default([]),
  title: z.string().min(1),
  text: z.string().min(1),
  /** Where the words come from, when not from the whole file's source. */
  source: z.string().optional(),
});

const Topic = z.strictObject({
  topic: z.string().regex(/^[a-z-]+$/),
  about: z.string(),
  /** The term lists were written without looking at this topic. */
  held: z.boolean().default(false),
  source: z.string(),
  items: z.array(Item).min(1),
});

export type CorpusItem = z.output<typeof Item> & { readonly topic: string; readonly held: boolean };
export type Expected = CorpusItem['expected'];

/**
 * Every labelled item of a set, by topic, in the order of the files' names. Throws on a file that is not as it must
 * be. `unseen`: written last, in other words, and never to be learnt from or tuned on.
 */
export function readItems(set: 'items' | 'unseen' = 'items'): readonly CorpusItem[] {
  const folder = new URL(`${set}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const { topic, held, items } = Topic.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
      return items.map((item) => Object.assign(item, { topic, held }));
    });
}

/** The heaviest severity among findings, as a verdict on the item. Notes hold nothing up. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[]): Expected {
  if (findings.some(({ severity }) => severity === 'refuse')) return 'refuse';
  return findings.some(({ severity }) => severity === 'escalate') ? 'escalate' : 'pass';
}

import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Hosts, ProhibitedTerms, Signs } from '#schema/prohibited.ts';
import { classIds } from '../engine/classes.ts';

// The lists of this release, not of the content judged: a change cannot loosen what it is judged by.
const folder = new URL('../../../content/prohibited/', import.meta.url);
const File = ProhibitedTerms.extend({ class: z.enum(classIds) });

let lists: readonly z.output<typeof File>[] | undefined;

/** The term lists of `content/prohibited/`, read once. Throws when one is not as it must be: without them nothing may pass. */
export function termLists(): readonly z.output<typeof File>[] {
  lists ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => File.parse(readList(name)));
  return lists;
}

const readList = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));

const signs = new Map<string, Signs>();

/** The signs a check goes by, from the file of its name. */
export function signsOf(id: string): Signs {
  const found = signs.get(id) ?? Signs.parse(readList(`signs/${id}.yaml`));
  signs.set(id, found);
  return found;
}

let hosts: Hosts | undefined;

export function hostLists(): Hosts {
  return (hosts ??= Hosts.parse(readList('links/hosts.yaml')));
}

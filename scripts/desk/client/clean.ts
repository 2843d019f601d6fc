interface Field {
  readonly name: string;
  readonly widget?: string;
  readonly empty_as_null?: boolean;
}

/**
 * What an editor filled in, as it is stored: text in NFC without outer blanks, boxes left empty left out (null where
 * the type asks for the key), parts of which nothing is filled in left out whole.
 */
export function cleanEntry(
  data: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): Record<string, unknown> {
  const cleaned = Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, key === 'body' ? bodyText(value) : clean(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
  for (const { name, empty_as_null: emptyAsNull } of fields) if (emptyAsNull) cleaned[name] ??= null;
  return cleaned;
}

/** Outer blanks of a body can be meant (a code block); Unicode form cannot. */
function bodyText(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

function clean(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.normalize('NFC').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(clean).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, part]) => [key, clean(part)] as const)
      .filter(([, part]) => part !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value;
}

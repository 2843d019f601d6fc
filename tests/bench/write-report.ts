import { format, resolveConfig } from 'prettier';
import { type Verdict, verdictTable } from './bounds.ts';
import { type Rows, tableOf } from './rows.ts';

/** `docs/speed.md` from one run. */
export async function writeReport(run: {
  readonly rows: Rows;
  readonly verdicts: readonly Verdict[];
  readonly machine: string;
  readonly entries: number;
}): Promise<string> {
  const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();
  const text = `# Speed

Written by \`npm run bench -- --write\` on ${today}. Machine: ${run.machine}.

One run measures everything: ${run.entries.toLocaleString('en')} generated entries (about 525 Vietnamese words each; 15 % documents, 30 % with a
callout or a table; 9 % in the newest year), the same articles and the same kinds of pages for every tool: home, lists of 20 by
section, an article or document page for each entry, a feed for each section, a sitemap. Ratios travel between machines, seconds do not.

${tableOf(run.rows)}

${verdictTable(run.verdicts)}

## How it is measured

- **Hugo** is Debian's package, **Eleventy** and **stock Astro** (glob loader over Markdown) are the pinned npm packages; their projects
  stand in \`tests/bench/peers/\`, written as their own users would: collections made once, partials cached, no template language over bodies.
  Every build is cold: outputs and caches are removed before. Hugo and our full print: the median of three runs.
- A row **+ Pagefind** is the sum of the build and \`pagefind --site\` over its output.
- **Full** is \`quyche build\` from a bare Git repository into an empty folder, start-up included. Templates are compiled
  beforehand: that happens once per change of code, never per change of content.
- **One changed entry** is one of the newest, the median of three; it starts with the merge into main (\`git merge-tree\`, no checkout), and ends when the new release is the one served, the
  newest search shard indexed anew; start-up of the command included, though a running desk does not pay for it. The note says how many
  pages were rendered: those whose answers changed.
- **Memory** is the greatest sum of resident bytes over the process tree, sampled every 40 ms; pages shared between processes count for each.
- **Saving** is the time from request to answer of real HTTP saves on a running desk over a repository with all entries in it.

\`npm test\` runs a short form that asserts counts only, never times.
`;
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'markdown' });
}

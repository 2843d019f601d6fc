import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { exitCode, QuycheError } from '#scripts/errors.ts';

/** Pagefind's own search screens: the site has its own. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];
const AT_ONCE = 100;
/** One index for every language of the portal: the search page is Vietnamese and would never load another's. */
const LANGUAGE = 'vi';

/** Indexes being made: the helper process is one for all of them. */
let running = 0;

/**
 * Makes a search index of small HTML pages in `folder`. Pages in the same order give the same bytes. Throws
 * `SearchFailed`.
 */
export async function writeSearchIndex(
  pages: Iterable<{ readonly url: string; readonly html: string }>,
  folder: string,
): Promise<void> {
  running += 1;
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw failed(errors);
    let some: Promise<{ readonly errors: readonly string[] }>[] = [];
    const settle = async (): Promise<void> => {
      const answers = await Promise.all(some);
      const wrong = answers.flatMap((answer) => answer.errors);
      if (wrong.length > 0) throw failed(wrong);
      some = [];
    };
    for (const { url, html } of pages) {
      some.push(index.addHTMLFile({ url, content: html }));
      if (some.length >= AT_ONCE) await settle();
    }
    await settle();
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw failed(written.errors);
    await index.deleteIndex();
    for (const name of UNUSED) rmSync(join(folder, name), { force: true });
  } finally {
    running -= 1;
    if (running === 0) await close();
  }
}

function failed(reasons: readonly string[]): QuycheError {
  return new QuycheError('SearchFailed', `Không lập được chỉ mục tìm kiếm: ${reasons.join('; ')}.`, {
    hint: 'Kiểm tra dung lượng đĩa rồi in lại. Bản đang phục vụ vẫn nguyên.',
    exit: exitCode.unreachable,
  });
}

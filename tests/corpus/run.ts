import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readItems } from './items.ts';
import { judge, measure } from './measure.ts';
import { mistakesOf, reportOf } from './report.ts';

// `npm run corpus`: prints precision and recall, and writes the table into the page of the checks.
const page = new URL('../../docs/checks/README.md', import.meta.url);
const SECTION = /(?<=<!-- corpus -->\n)[\s\S]*?(?=<!-- \/corpus -->)/u;

const judged = measure(readItems());
const report = await format(reportOf(judged, judge(readItems('unseen'))), { parser: 'markdown' });
process.stdout.write(`${report}\n${mistakesOf(judged).join('\n')}\n`);
const text = readFileSync(page, 'utf8');
if (!SECTION.test(text))
  throw new Error('docs/checks/README.md không còn hai dấu <!-- corpus --> và <!-- /corpus -->.');
writeFileSync(page, text.replace(SECTION, `\n${report}\n`));

import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import type { ReportFacts } from './report.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** Every form a report can take, by the word that asks for it (`--format sarif`). */
export const reporters: ReadonlyMap<string, (facts: ReportFacts) => string> = new Map([
  ['text', reportText],
  ['json', reportJson],
  ['sarif', reportSarif],
  ['github', reportGithub],
  ['gitlab', reportGitlab],
  ['html', reportHtml],
]);

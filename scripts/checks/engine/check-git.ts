import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import { asFinding } from './as-finding.ts';
import type { CheckPortal, GitTreeSubject } from './check.ts';

/** Everything wrong with a Git tree as such; `portals` are the settings of those it holds, which are cited. */
export function checkGitTree(subject: GitTreeSubject, portals: readonly CheckPortal[]): readonly Finding[] {
  return checks.flatMap((check) =>
    check.judges === 'tree'
      ? check.check(subject).map((trouble) => {
          const own = portals.find(({ id }) => trouble.path.startsWith(`content/${id}/`));
          return asFinding(check, trouble.path, trouble, { portal: own ?? nobody });
        })
      : [],
  );
}

/** For what no portal answers for; only standards are cited. */
export const nobody: CheckPortal = { id: '', sections: [], units: [], newest: { prohibitions: [] } };

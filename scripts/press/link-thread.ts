import { join } from 'node:path';
import { answerThread } from './run-thread.ts';
import { Folders, shareFile } from './share-file.ts';

/** Files of one release to share with another. */
export interface LinkOrder {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
}

await answerThread(({ from, to, files }: LinkOrder) => {
  const folders = new Folders();
  for (const file of files) {
    folders.ready(join(to, file));
    shareFile(join(from, file), join(to, file));
  }
});

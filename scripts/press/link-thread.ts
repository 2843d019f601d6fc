import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { packFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { Folders, shareFile } from './share-file.ts';

export interface LinkOrder {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
}

export type LinkReply = { readonly failure?: Failure };

if (parentPort) {
  const port = parentPort;
  const { from, to, files } = workerData as LinkOrder;
  const folders = new Folders();
  let reply: LinkReply = {};
  try {
    for (const file of files) {
      folders.ready(join(to, file));
      shareFile(join(from, file), join(to, file));
    }
  } catch (error) {
    reply = { failure: packFailure(error) };
  }
  port.postMessage(reply);
}

import { Worker } from 'node:worker_threads';

const thread = new URL('./pdf-text-thread.ts', import.meta.url);
const MEGABYTES = 512;
const MILLISECONDS = 20_000;

/** The PDF could not be read to its end in bounded time and memory. */
class PdfUnread extends Error {}

/** Text of a PDF's pages, in order; pages that are pictures give ''. Rejects when it cannot be read in bounded time and memory. */
export function pdfPages(bytes: Uint8Array, milliseconds = MILLISECONDS): Promise<readonly string[]> {
  const worker = new Worker(thread, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const late = setTimeout(() => {
    reject(new PdfUnread(`PDF quá phức tạp, đọc quá ${Math.ceil(milliseconds / 1000)} giây.`));
  }, milliseconds);
  worker.once('message', resolve);
  worker.once('error', (error) => {
    reject(new PdfUnread('PDF bị hỏng hoặc quá phức tạp.', { cause: error }));
  });
  worker.once('exit', () => {
    reject(new PdfUnread('PDF bị hỏng hoặc quá phức tạp.'));
  });
  return promise.finally(() => {
    clearTimeout(late);
    void worker.terminate();
  });
}

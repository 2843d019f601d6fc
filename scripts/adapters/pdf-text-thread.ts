import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';

const port = parentPort;
if (!port) throw new Error('started outside a thread');

/** Text of each page. Runs in a thread of its own: whatever the file does to the reader, the thread can be ended. */
const document = await getDocumentProxy(new Uint8Array(workerData as Uint8Array), { verbosity: 0 });
const { text } = await extractText(document, { mergePages: false });
port.postMessage(text);

// Loaded in a worker, and again on the main thread.
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { openMapi } from 'exchange-mapi';

const mapi = await openMapi({ runtime: 'builtin' });
await mapi.close();
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  const message = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  console.log(message);
} else {
  parentPort.postMessage('ok');
}

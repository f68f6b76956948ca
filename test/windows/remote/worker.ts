// Talks with the host while the thread that asks stands still: members of objects are no promises.
import { connect } from 'node:net';
import { type MessagePort, workerData } from 'node:worker_threads';
import { receive, send } from './framing.ts';

export interface HostLine {
  readonly port: number;
  /** 1 when an answer has come to a question that somebody stands still for. */
  readonly answered: Int32Array;
  /** Questions, and answers to those that nobody stands still for. */
  readonly later: MessagePort;
  readonly now: MessagePort;
}

const { port, answered, later, now } = workerData as HostLine;
const socket = connect({ host: '127.0.0.1', port, noDelay: true });

function answerNow(message: unknown): void {
  now.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

later.on('message', (question) => send(socket, question));
receive(socket, (value) => {
  if ((value as { readonly number: number }).number === 0) answerNow(value);
  else later.postMessage(value);
});
socket.on('error', (error) => answerNow({ number: 0, reply: { result: 'error', name: 'Error', message: `the host of the local Exchange: ${error.message}` } }));

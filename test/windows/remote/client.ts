// Objects that live at the host, used as if they were here: reading a member or calling a method asks the host and stands still until
// it has answered. Methods that return promises return promises.
import process from 'node:process';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { ASYNC_DISPOSE, packed, type Reference, type Reply, type Request, unpacked } from './values.ts';
import type { HostLine } from './worker.ts';

const answered = new Int32Array(new SharedArrayBuffer(4));
const later = new MessageChannel();
const now = new MessageChannel();
const waiting = new Map<number, (reply: Reply) => void>();
let last = 0;

const line: HostLine = { port: Number(process.env['EXCHANGE_MAPI_TEST_HOST']), answered, later: later.port2, now: now.port2 };
new Worker(new URL('worker.js', import.meta.url), { workerData: line, transferList: [later.port2, now.port2], execArgv: [] }).unref();
later.port1.on('message', ({ number, reply }: { readonly number: number; readonly reply: Reply }) => {
  waiting.get(number)?.(reply);
  waiting.delete(number);
  if (waiting.size === 0) later.port1.unref();
});
later.port1.unref();

const references = new WeakMap<object, Reference>();
const standIns = new Map<number, WeakRef<object>>();
/** Which members of what are functions: they are asked for once. */
const functions = new Map<string, Set<string>>();

function ask(request: Request): Reply {
  Atomics.store(answered, 0, 0);
  later.port1.postMessage({ number: 0, request });
  Atomics.wait(answered, 0, 0);
  return (receiveMessageOnPort(now.port1)!.message as { readonly reply: Reply }).reply;
}

function askLater(request: Request): Promise<Reply> {
  last += 1;
  const number = last;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    later.port1.ref();
    later.port1.postMessage({ number, request });
  });
}

function failed({ name, message, code }: Extract<Reply, { result: 'error' }>): Error {
  const Kind = name === 'TypeError' ? TypeError : name === 'RangeError' ? RangeError : Error;
  return Object.assign(new Kind(message), { name }, code === undefined ? {} : { code });
}

function resultOf(reply: Reply): unknown {
  if (reply.result === 'error') throw failed(reply);
  if (reply.result === 'promise') return askLater({ ask: 'wait', promise: reply.promise }).then(resultOf);
  return reply.result === 'value' ? unpacked(reply.value, standIn) : undefined;
}

function referTo(value: object): Reference {
  const reference = references.get(value);
  if (reference === undefined) throw new TypeError(`a ${value.constructor.name} can't be sent to the host of the local Exchange`);
  return reference;
}

const given = (values: readonly unknown[]): unknown[] => packed(values, referTo) as unknown[];

/** What stand-ins are made of: can be called and constructed. */
function Remote(): void {
  throw new Error('the host knows what it does');
}

function standIn(reference: Reference): object {
  const known = standIns.get(reference.reference)?.deref();
  if (known !== undefined) return known;
  const object = reference.reference;
  const isFunction = functions.get(reference.made) ?? new Set<string>();
  functions.set(reference.made, isFunction);
  const made: object = new Proxy(Remote, {
    get(_target, name) {
      const member = name === Symbol.asyncDispose ? ASYNC_DISPOSE : name;
      // A promise that resolves with it must not take it for one.
      if (typeof member === 'symbol' || member === 'then') return undefined;
      const call = (...values: unknown[]): unknown => resultOf(ask({ ask: 'call', object, member, values: given(values) }));
      if (isFunction.has(member)) return call;
      const reply = ask({ ask: 'get', object, member });
      if (reply.result !== 'function') return resultOf(reply);
      isFunction.add(member);
      return call;
    },
    set(_target, member, value) {
      resultOf(ask({ ask: 'set', object, member: String(member), value: packed(value, referTo) }));
      return true;
    },
    apply: (_target, _self, values) => resultOf(ask({ ask: 'call', object, member: '', values: given(values) })),
    construct: (_target, values) => resultOf(ask({ ask: 'make', object, values: given(values) })) as object,
  });
  references.set(made, reference);
  standIns.set(object, new WeakRef(made));
  return made;
}

/** The exports of a module of lib, as the host has them. */
export async function remoteModule(module: string): Promise<Record<string, unknown>> {
  return resultOf(await askLater({ ask: 'module', module })) as Record<string, unknown>;
}

// `node host.js REPOSITORY`: local Exchanges for tests that run in another process, and cannot have them there. Prints its port; ends with its
// standard input. REPOSITORY is
// the path that the other process has for ours. What a connection started ends with the connection.
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { LocalExchange } from '../../../lib/local-exchange/index.ts';
import { receive, send } from './framing.ts';
import { ASYNC_DISPOSE, packed, type Reference, type Reply, type Request, unpacked } from './values.ts';

type Members = Record<string | symbol, unknown>;

const memberName = (name: string): string | symbol => (name === ASYNC_DISPOSE ? Symbol.asyncDispose : name);
/** Files of the repository have another path there than here. */
const there = process.argv[2] ?? '';
const here = fileURLToPath(new URL('../../../../../../', import.meta.url));
const localPath = (value: unknown): unknown =>
  typeof value === 'string' && there !== '' && value.startsWith(there) ? join(here, value.slice(there.length).replaceAll('\\', '/')) : value;

const isThenable = (value: unknown): value is Promise<unknown> => typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

class Connection {
  readonly #objects: unknown[] = [];
  readonly #numbers = new Map<unknown, number>();
  readonly #promises = new Map<number, Promise<unknown>>();

  #refer(value: object): Reference {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#objects.push(value) - 1;
      this.#numbers.set(value, number);
      if (value instanceof LocalExchange) exchanges.get(this)?.add(value);
    }
    return { reference: number, made: (value.constructor as { name?: string } | undefined)?.name ?? '', callable: typeof value === 'function' };
  }

  #reply(value: unknown): Reply {
    if (!isThenable(value)) return { result: 'value', value: packed(value, (object) => this.#refer(object)) };
    const promise = this.#promises.size + 1;
    this.#promises.set(promise, value);
    // Whoever waits for it hears of it.
    value.catch(() => undefined);
    return { result: 'promise', promise };
  }

  async #answer(request: Request): Promise<Reply> {
    const find = ({ reference }: Reference): unknown => this.#objects[reference];
    switch (request.ask) {
      case 'module':
        return this.#reply({ ...await import(new URL(`../../../lib/${request.module}`, import.meta.url).href) as object });
      case 'get': {
        const value = (this.#objects[request.object] as Members)[memberName(request.member)];
        return typeof value === 'function' ? { result: 'function' } : this.#reply(value);
      }
      case 'set':
        (this.#objects[request.object] as Members)[memberName(request.member)] = unpacked(request.value, find);
        return { result: 'value', value: undefined };
      case 'call': {
        const object = this.#objects[request.object] as Members;
        const values = (unpacked(request.values, find) as unknown[]).map(localPath);
        if (request.member === '') return this.#reply((object as unknown as (...given: unknown[]) => unknown)(...values));
        return this.#reply((object[memberName(request.member)] as (...given: unknown[]) => unknown).apply(object, values));
      }
      case 'make':
        return this.#reply(Reflect.construct(this.#objects[request.object] as new () => unknown, unpacked(request.values, find) as unknown[]));
      case 'wait':
        return this.#reply(await this.#promises.get(request.promise));
      default:
        throw new TypeError('nothing that is known here was asked');
    }
  }

  async answer(request: Request): Promise<Reply> {
    try {
      return await this.#answer(request);
    } catch (error) {
      const { name, message, code } = error as Error & { code?: unknown };
      return { result: 'error', name, message, code };
    }
  }
}

const exchanges = new Map<Connection, Set<LocalExchange>>();

function serve(socket: Socket): void {
  const connection = new Connection();
  const own = new Set<LocalExchange>();
  exchanges.set(connection, own);
  socket.setNoDelay(true);
  receive(socket, (value) => {
    const { number, request } = value as { readonly number: number; readonly request: Request };
    void connection.answer(request).then((reply) => send(socket, { number, reply }));
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    exchanges.delete(connection);
    for (const exchange of own) void exchange.close();
  });
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.stdin.resume().on('end', () => process.exit());

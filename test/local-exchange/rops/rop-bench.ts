import { ropHandlers } from '../../../lib/local-exchange/rops/index.ts';
import type { Mailbox } from '../../../lib/local-exchange/store/mailbox.ts';
import { encodeRows, readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import type { RopCall, RopSession, ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { RopFields, RopName, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import { RowWriter } from '../../../lib/local-exchange/wire/row-writer.ts';
import type { Row, RowBlock } from '../../../lib/local-exchange/wire/values.ts';
import { aliceDn, aliceMailbox } from '../store/mailboxes.ts';

type Access = 'owner' | 'delegate' | 'admin' | undefined;

export interface BenchOptions {
  readonly mailboxes?: ReadonlyMap<string, { mailbox: Mailbox; access: Access }>;
  readonly publicStore?: Mailbox;
}

/** A session that calls the handlers as the protocol side does, without bytes. */
export class RopBench {
  readonly mailbox: Mailbox;
  readonly session: RopSession<Mailbox>;
  logon: ServerObject | undefined;
  /** The object of the last ROP that opened one. */
  opened: ServerObject | undefined;
  warning = 0;

  constructor(options: BenchOptions = {}) {
    this.mailbox = aliceMailbox();
    const mailboxes = new Map([[aliceDn, { mailbox: this.mailbox, access: 'owner' as Access }], ...(options.mailboxes ?? [])]);
    this.session = {
      user: this.mailbox, hasAdminPrivilege: false, clientVersion: [16, 0, 0, 0], codePage: 1252, lcidSort: 0x409, lcidString: 0x409,
      publicStore: options.publicStore,
      findMailbox: (dn) => mailboxes.get(dn)?.mailbox,
      access: (mailbox) => [...mailboxes.values()].find((entry) => entry.mailbox === mailbox)?.access,
    };
  }

  call<N extends Exclude<RopName, 'Release'>>(rop: N, fields: RopFields<N>, input: ServerObject | undefined = this.logon, room = 0x7000): RopResult<N> {
    const handler = ropHandlers[rop] as ((request: unknown, call: RopCall<Mailbox>) => RopResult<N>) | undefined;
    if (handler === undefined) throw new Error(`no handler of ${rop}`);
    this.warning = 0;
    this.opened = undefined;
    return handler({ rop, logonId: 0, inputIndex: 0, outputIndex: 1, ...fields }, {
      session: this.session, logonId: 0, input: input ?? {}, logon: this.logon, destination: undefined, room,
      open: (object) => {
        this.opened = object;
      },
      rowWriter: (columns) => new RowWriter(columns, room, this.session.codePage),
      encodeRows: (columns: readonly number[], rows: readonly Row[]) => encodeRows(columns, rows, this.session.codePage),
      warn: (code) => {
        this.warning = code;
      },
    });
  }

  /** Calls and returns what was opened. */
  open<N extends Exclude<RopName, 'Release'>>(rop: N, fields: RopFields<N>, input?: ServerObject): ServerObject {
    this.call(rop, fields, input ?? this.logon);
    if (this.opened === undefined) throw new Error(`${rop} opened nothing`);
    return this.opened;
  }

  /** The code that a ROP fails with, or undefined. */
  code<N extends Exclude<RopName, 'Release'>>(rop: N, fields: RopFields<N>, input?: ServerObject): number | undefined {
    try {
      this.call(rop, fields, input ?? this.logon);
      return undefined;
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (typeof code !== 'number') throw error;
      return code;
    }
  }

  logOn(): RopResult<'Logon'> {
    const result = this.call('Logon', { logonFlags: 1, openFlags: 0x01000000, storeState: 0, essdn: aliceDn }, {});
    this.logon = this.opened;
    return result;
  }

  /** The values of rows, decoded from their bytes. */
  values(block: RowBlock): unknown[][] {
    const reader = new Reader(block.bytes, { codePage: this.session.codePage });
    return Array.from({ length: block.count }, () => readRow(reader, block.columns).map((cell) => cell?.value));
  }
}

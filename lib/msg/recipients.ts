import type { CallOptions } from '../mapi-object.ts';
import type { Message } from '../message.ts';
import type { NativePropValue } from '../native/addon.ts';
import { addon } from '../native/binding.ts';
import { MAPI_UNICODE } from '../native/mapi-flags.ts';
import { propTypeOf } from '../props/prop-tag.ts';
import { nativeProp } from '../props/values.ts';
import { Table } from '../table.ts';
import { decoderOf } from '../rows.ts';

const BATCH = 1_000;

/** The recipients with every property that any of them has. */
export async function readRecipients(message: Message, options: CallOptions): Promise<NativePropValue[][]> {
  const handle = await message.call('IMessage::GetRecipientTable', options, (opened, call) => addon.messageGetRecipientTable(opened, MAPI_UNICODE, call));
  await using table = new Table(handle, message, {}, {});
  const tags = (await table.allColumns(options)).map((tag) => tag >>> 0).filter((tag) => propTypeOf(tag) !== 'PT_OBJECT' && propTypeOf(tag) !== 'PT_ERROR');
  // Not the bare number: such keys of an object would not keep their order.
  const keyOf = (tag: number): string => `0x${tag.toString(16)}`;
  const columns = Object.fromEntries(tags.map((tag) => [keyOf(tag), tag])) as never;
  await table.call('IMAPITable::SetColumns', options, (opened, call) => addon.tableConfigure(opened, tags, undefined, undefined, call));
  const decode = decoderOf(columns, true);
  const recipients: NativePropValue[][] = [];
  for (;;) {
    const batch = await table.call('IMAPITable::QueryRows', options, (opened, call) => addon.tableQueryRows(opened, BATCH, 0, call));
    if (batch.rowCount === 0) return recipients;
    for (const row of decode(batch)) {
      recipients.push(tags.flatMap((tag) => {
        const value = row[keyOf(tag)];
        return value === undefined || value === null ? [] : [nativeProp(tag, value)];
      }));
    }
  }
}

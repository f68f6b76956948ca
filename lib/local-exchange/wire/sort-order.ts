// MS-OXCDATA 2.13

import { codec, type Codec } from './codec.ts';
import type { SortColumn, SortOrder } from './values.ts';
import { WireError } from './wire-error.ts';

export const sortOrder: Codec<SortOrder> = codec<SortOrder>(
  6,
  (reader) => {
    const count = reader.u16();
    const categories = reader.u16();
    const expanded = reader.u16();
    if (categories > count || expanded > categories) {
      throw new WireError(`${count} sort orders, ${categories} categories, ${expanded} expanded`);
    }
    reader.expectRoomFor(count, 5);
    const columns: SortColumn[] = [];
    for (let index = 0; index < count; index++) columns.push({ tag: reader.u32(), order: reader.u8() });
    return { columns, categories, expanded };
  },
  (writer, { columns, categories, expanded }) => {
    writer.checkedU16(columns.length);
    writer.u16(categories);
    writer.u16(expanded);
    for (const { tag, order } of columns) {
      writer.u32(tag);
      writer.u8(order);
    }
  },
);

// What tables show that is no object of its own: header rows, and one row per value.

import { propertyId } from '../wire/property-types.ts';
import type { PropData } from '../wire/values.ts';
import { Heading } from './categories.ts';
import * as tags from './property-tags.ts';
import { isValueInstance, wholeTag } from './property-types.ts';
import { InstanceRow } from './row-instances.ts';
import type { RowObject, RowType } from './row-type.ts';

/** A row of a table: the object itself where that says everything. */
export type TableRow<T extends RowObject> = T | InstanceRow<T> | Heading;

export interface RowLayout {
  /** Tags of the properties of which each row has one value, in the order of InstanceRow's values. */
  readonly instances: readonly number[];
  /** Categories around a row. */
  readonly depth: number;
}

/** Reads the properties of rows as the table shows them. */
export function tableRowType<T extends RowObject>(base: RowType<T>, { instances, depth }: RowLayout): RowType<TableRow<T>> {
  const ids = instances.map(propertyId);
  return {
    schema: {
      reader: (tag) => {
        const id = propertyId(tag);
        const instance = isValueInstance(tag) ? ids.indexOf(id) : -1;
        const read = tag === tags.PR_DEPTH && depth > 0 ? () => depth : base.schema.reader(wholeTag(tag));
        return (row) => {
          if (row instanceof Heading) return row.value(tag);
          if (!(row instanceof InstanceRow)) return read(row);
          if (instance >= 0) return row.values[instance];
          return tag === tags.PR_INSTANCE_NUM ? row.number : read(row.object);
        };
      },
      tags: (row) => {
        if (row instanceof Heading) return row.tags();
        return base.schema.tags(row instanceof InstanceRow ? row.object : row);
      },
    },
    subRows: (subObject) => {
      const below = base.subRows?.(subObject);
      if (below === undefined) return undefined;
      return {
        some: (compile) => {
          const evaluate = below.some(compile);
          return (row) => {
            if (row instanceof Heading) return [];
            return evaluate(row instanceof InstanceRow ? row.object : row);
          };
        },
      };
    },
  };
}

/** PidTagInstID and PidTagInstanceNum of a row of messages. */
export function rowIdentity<T extends RowObject>(type: RowType<TableRow<T>>): (row: TableRow<T>) => { id: PropData | undefined; instance: PropData | undefined } {
  const readId = type.schema.reader(tags.PR_INST_ID);
  const readInstance = type.schema.reader(tags.PR_INSTANCE_NUM);
  return (row) => ({ id: readId(row), instance: readInstance(row) });
}

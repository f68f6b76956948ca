import type { PropData } from '../wire/values.ts';
import type { Attachment } from './attachment.ts';
import { attachmentSchema } from './attachment.ts';
import type { Message } from './message.ts';
import { messageSchema } from './message-schema.ts';
import * as tags from './property-tags.ts';
import { recipientSchema } from './recipient.ts';

export type RowObject = object;

/** Properties of rows by their tags: PropertySchema, and what tables put over it. */
export interface RowSchema<T> {
  /** Reads one property; with the value instance flag one value of several, where rows have one each. */
  reader(tag: number): (row: T) => PropData | undefined;
  /** Every property that the row has. */
  tags(row: T): number[];
}

/** What tables and restrictions need to know about one kind of object. */
export interface RowType<T extends RowObject> {
  readonly schema: RowSchema<T>;
  /** The objects under a PtypObject property, for sub-object restrictions. */
  readonly subRows?: (subObject: number) => SubRows<T> | undefined;
}

/** Compiles a restriction for the sub-objects; kept generic inside so that a row type needs no `any`. */
export interface SubRows<T extends RowObject> {
  some<R>(compile: <S extends RowObject>(type: RowType<S>) => (row: S) => R): (object: T) => R[];
}

function subRows<T extends RowObject, S extends RowObject>(type: RowType<S>, rows: (object: T) => readonly S[]): SubRows<T> {
  return {
    some(compile) {
      const evaluate = compile(type);
      return (object) => rows(object).map((row) => evaluate(row));
    },
  };
}

export const recipientRows = { schema: recipientSchema };
export const attachmentRows: RowType<Attachment> = { schema: attachmentSchema };

const recipientsOfMessage = subRows(recipientRows, (message: Message) => message.recipients);
const attachmentsOfMessage = subRows(attachmentRows, (message: Message) => message.attachments);

export const messageRows: RowType<Message> = {
  schema: messageSchema,
  subRows: (subObject) => {
    if (subObject === tags.PR_MESSAGE_RECIPIENTS) return recipientsOfMessage;
    return subObject === tags.PR_MESSAGE_ATTACHMENTS ? attachmentsOfMessage : undefined;
  },
};

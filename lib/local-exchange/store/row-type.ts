import type { Attachment } from './attachment.ts';
import { attachmentSchema } from './attachment.ts';
import { folderSchema } from './folder-schema.ts';
import type { Folder } from './folder.ts';
import type { Message } from './message.ts';
import { messageSchema } from './message-schema.ts';
import type { PropertyBag } from './property-bag.ts';
import type { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { recipientSchema } from './recipient.ts';

export interface RowObject {
  readonly bag: PropertyBag;
}

/** What tables and restrictions need to know about one kind of object. */
export interface RowType<T extends RowObject> {
  readonly schema: PropertySchema<T>;
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
export const folderRows: RowType<Folder> = { schema: folderSchema };

const recipientsOfMessage = subRows(recipientRows, (message: Message) => message.recipients);
const attachmentsOfMessage = subRows(attachmentRows, (message: Message) => message.attachments);

export const messageRows: RowType<Message> = {
  schema: messageSchema,
  subRows: (subObject) => {
    if (subObject === tags.PR_MESSAGE_RECIPIENTS) return recipientsOfMessage;
    return subObject === tags.PR_MESSAGE_ATTACHMENTS ? attachmentsOfMessage : undefined;
  },
};

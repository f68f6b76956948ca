// Property ROPs: MS-OXCPRPT 3.2.5.

import { attachmentSchema } from '../store/attachment.ts';
import { folderSchema } from '../store/folder-schema.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { mailboxSchema } from '../store/mailbox-schema.ts';
import { messageSchema } from '../store/message-schema.ts';
import type { PropertyBag } from '../store/property-bag.ts';
import * as tags from '../store/property-tags.ts';
import { isStorableType } from '../store/property-types.ts';
import { StoreError } from '../store/store-error.ts';
import {
  ecAccessDenied, ecDuplicateName, ecInvalidParam, ecNotEnoughMemory, ecNotSupported, ecWarnWithErrors,
} from '../wire/error-codes.ts';
import { errorCell } from '../wire/property-row.ts';
import { propertyId, propertyType, PtypErrorCode, PtypObject, PtypString, PtypUnspecified } from '../wire/property-types.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import type { PropertyName, PropertyProblem, PropValue } from '../wire/values.ts';
import {
  AttachmentObject, type CountedObject, expectInput, FolderObject, LogonObject, mailboxOf, MessageObject,
} from './server-objects.ts';

type Call = RopCall<Mailbox>;

/** What property ROPs need of an object. */
interface PropertyHolder {
  readonly bag: PropertyBag;
  find(tag: number): PropValue | undefined;
  tags(): number[];
  isReadOnly(tag: number): boolean;
  /** PtypObject properties, which are opened and not read. */
  readonly objects: readonly number[];
  /** Absent where properties can't be changed. */
  readonly set?: (property: PropValue) => void;
  readonly delete?: (tag: number) => void;
}

export function propertyHolder(object: CountedObject): PropertyHolder {
  if (object instanceof MessageObject) {
    const { message } = object;
    return {
      bag: message.bag, objects: [tags.PR_MESSAGE_RECIPIENTS, tags.PR_MESSAGE_ATTACHMENTS],
      find: (tag) => messageSchema.find(message, tag), tags: () => messageSchema.tags(message),
      isReadOnly: (tag) => messageSchema.isReadOnly(tag),
    };
  }
  if (object instanceof FolderObject) {
    const { folder } = object;
    return {
      bag: folder.bag, objects: [tags.PR_CONTAINER_HIERARCHY, tags.PR_CONTAINER_CONTENTS, tags.PR_FOLDER_ASSOCIATED_CONTENTS],
      find: (tag) => folderSchema.find(folder, tag), tags: () => folderSchema.tags(folder),
      isReadOnly: (tag) => folderSchema.isReadOnly(tag),
      set: (property) => {
        if (propertyId(property.tag) === propertyId(tags.PR_DISPLAY_NAME)) {
          if (typeof property.value !== 'string' || property.value === '') throw new StoreError(ecInvalidParam, 'No name of a folder');
          if (folder.parent === undefined) throw new StoreError(ecAccessDenied, 'The root keeps its name');
          const other = folder.parent.child(property.value);
          if (other !== undefined && other !== folder) throw new StoreError(ecDuplicateName, 'There is a folder of that name');
        }
        folder.setProperties([property]);
      },
      delete: (tag) => {
        if (propertyId(tag) === propertyId(tags.PR_DISPLAY_NAME)) throw new StoreError(ecAccessDenied, 'A folder has a name');
        folder.deleteProperty(tag);
      },
    };
  }
  if (object instanceof AttachmentObject) {
    const { attachment } = object;
    return {
      bag: attachment.bag, objects: attachment.embedded === undefined && attachment.ole === undefined ? [] : [tags.PR_ATTACH_DATA_OBJ],
      find: (tag) => attachmentSchema.find(attachment, tag), tags: () => attachmentSchema.tags(attachment),
      isReadOnly: (tag) => attachmentSchema.isReadOnly(tag),
    };
  }
  if (object instanceof LogonObject) {
    const { mailbox } = object;
    return {
      bag: mailbox.bag, objects: [],
      find: (tag) => mailboxSchema.find(mailbox, tag), tags: () => mailboxSchema.tags(mailbox),
      isReadOnly: (tag) => mailboxSchema.isReadOnly(tag),
      set: (property) => mailbox.setProperties([property]), delete: (tag) => mailbox.bag.delete(propertyId(tag)),
    };
  }
  throw new RopError(ecNotSupported, 'The object has no properties');
}

function expectHolder(call: Call): PropertyHolder {
  return propertyHolder(expectInput<CountedObject>(call, MessageObject, FolderObject, AttachmentObject, LogonObject));
}

/** Strings of no particular width come in the width that the request wants. */
function inWidth(property: PropValue, wantUnicode: boolean): PropValue {
  if (wantUnicode || (propertyType(property.tag) & 0xefff) !== PtypString) return property;
  return { tag: (property.tag & ~1) >>> 0, value: property.value };
}

function cell(holder: PropertyHolder, tag: number, wantUnicode: boolean): PropValue | undefined {
  const type = propertyType(tag);
  if (type === PtypErrorCode) return undefined;
  // An object is opened: as a value it is always too much.
  if (holder.objects.includes(tag)) return errorCell(tag, ecNotEnoughMemory);
  const found = holder.find(tag);
  if (found !== undefined && propertyType(found.tag) === PtypObject) return errorCell(found.tag, ecNotEnoughMemory);
  return found === undefined || type !== PtypUnspecified ? found : inWidth(found, wantUnicode);
}

/** What could not be changed, and why. */
function eachProperty<T>(items: readonly T[], tagOf: (item: T) => number, change: (item: T) => void): { problems: PropertyProblem[] } {
  const problems: PropertyProblem[] = [];
  for (const [index, item] of items.entries()) {
    try {
      change(item);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problems.push({ index, tag: tagOf(item), errorCode: error.code });
    }
  }
  return { problems };
}

function setProperties(call: Call, values: readonly PropValue[]): { problems: PropertyProblem[] } {
  const holder = expectHolder(call);
  return eachProperty(values, ({ tag }) => tag, (property) => {
    if (holder.set === undefined || holder.isReadOnly(property.tag)) throw new StoreError(ecAccessDenied, 'Read only');
    if (!isStorableType(propertyType(property.tag))) throw new StoreError(ecInvalidParam, 'No type of a property');
    holder.set(property);
  });
}

function deleteProperties(call: Call, propertyTags: readonly number[]): { problems: PropertyProblem[] } {
  const holder = expectHolder(call);
  return eachProperty(propertyTags, (tag) => tag, (tag) => {
    if (holder.delete === undefined || holder.isReadOnly(tag)) throw new StoreError(ecAccessDenied, 'Read only');
    holder.delete(tag);
  });
}

const kFirstNamedId = 0x8000;
const kCreate = 0x02;
const kNoStrings = 0x01;
const kNoIds = 0x02;

export const propertyHandlers: RopHandlers<Mailbox> = {
  GetPropertiesSpecific(request, call) {
    const holder = expectHolder(call);
    const wantUnicode = request.wantUnicode !== 0;
    return { row: { columns: request.propertyTags, cells: request.propertyTags.map((tag) => cell(holder, tag, wantUnicode)) } };
  },

  GetPropertiesAll(request, call) {
    const holder = expectHolder(call);
    const values: PropValue[] = [];
    for (const tag of holder.tags()) {
      const found = holder.find(tag);
      if (found !== undefined && propertyType(found.tag) !== PtypObject) values.push(inWidth(found, request.wantUnicode !== 0));
    }
    return { values };
  },

  GetPropertiesList(_request, call) {
    const holder = expectHolder(call);
    return { propertyTags: [...new Set([...holder.tags(), ...holder.objects])] };
  },

  SetProperties: (request, call) => setProperties(call, request.values),
  SetPropertiesNoReplicate: (request, call) => setProperties(call, request.values),
  DeleteProperties: (request, call) => deleteProperties(call, request.propertyTags),
  DeletePropertiesNoReplicate: (request, call) => deleteProperties(call, request.propertyTags),

  GetPropertyIdsFromNames(request, call) {
    expectHolder(call);
    if (request.flags !== 0 && request.flags !== kCreate) throw new RopError(ecInvalidParam, `Flags ${request.flags}`);
    const { names } = mailboxOf(call);
    if (request.names.length === 0 && call.input instanceof LogonObject) return { propertyIds: names.entries().map(({ id }) => id) };
    const propertyIds = request.names.map((name) => names.idOf(name, request.flags === kCreate));
    if (propertyIds.includes(0)) call.warn(ecWarnWithErrors);
    return { propertyIds };
  },

  GetNamesFromPropertyIds(request, call) {
    expectHolder(call);
    const { names } = mailboxOf(call);
    return { names: request.propertyIds.map((id) => names.nameOf(id)) };
  },

  QueryNamedProperties(request, call) {
    const holder = expectHolder(call);
    const { names } = mailboxOf(call);
    if ((request.queryFlags & ~(kNoStrings | kNoIds)) !== 0) throw new RopError(ecInvalidParam, `Flags ${request.queryFlags}`);
    const own = new Set(holder.bag.tags().map(propertyId));
    const wanted = (name: PropertyName): boolean => {
      if (name.kind === ((request.queryFlags & kNoStrings) !== 0 ? 'name' : undefined)) return false;
      if (name.kind === ((request.queryFlags & kNoIds) !== 0 ? 'id' : undefined)) return false;
      return request.guid === undefined || Buffer.compare(request.guid, name.guid) === 0;
    };
    const all = call.input instanceof LogonObject;
    return { properties: names.entries().filter(({ id, name }) => (all || own.has(id)) && wanted(name)) };
  },
};

/** Whether an object has properties with names. */
export function hasNamedProperties(bag: PropertyBag): boolean {
  return bag.tags().some((tag) => propertyId(tag) >= kFirstNamedId);
}

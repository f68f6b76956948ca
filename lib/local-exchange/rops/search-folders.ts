// Search criteria: MS-OXCFOLD 2.2.1.4, 2.2.1.5, 3.2.5.4, 3.2.5.5.

import type { Mailbox } from '../store/mailbox.ts';
import { shortId } from '../store/object-id.ts';
import { isStringType } from '../store/property-types.ts';
import { type SearchCriteria, SearchFolder } from '../store/search-folder.ts';
import { ecInvalidParam, ecNotInitialized, ecNotSearchFolder } from '../wire/error-codes.ts';
import { multiValueFlag, multiValueInstanceFlag, propertyType } from '../wire/property-types.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import type { PropValue, Restriction } from '../wire/values.ts';
import { expectInput, folderById, FolderObject } from './server-objects.ts';

// SearchFlags of RopSetSearchCriteria
const kStop = 0x1;
const kRestart = 0x2;
const kRecursive = 0x4;
const kShallow = 0x8;
const kForeground = 0x10;
const kBackground = 0x20;
const kStatic = 0x4_0000;
const kKnownFlags = 0x7_003f;
const kExclusive = [kStop | kRestart, kRecursive | kShallow, kForeground | kBackground];

// SearchFlags of RopGetSearchCriteria
const kIsRecursive = 0x4;
const kIsComplete = 0x1000;
const kIsStatic = 0x1_0000;
/** No content index had a part in it. */
const kWithoutIndex = 0x800_0000;

function expectSearchFolder(call: RopCall<Mailbox>): SearchFolder {
  const { folder } = expectInput(call, FolderObject);
  if (!(folder instanceof SearchFolder)) throw new RopError(ecNotSearchFolder, 'That is no search folder');
  return folder;
}

const narrowTag = (tag: number): number => {
  const single = propertyType(tag) & ~(multiValueFlag | multiValueInstanceFlag);
  return isStringType(single) ? (tag & ~1) >>> 0 : tag;
};
const narrowValue = ({ tag, value }: PropValue): PropValue => ({ tag: narrowTag(tag), value });

/** With 8-bit strings, for clients that don't want Unicode. */
function narrow(restriction: Restriction): Restriction {
  switch (restriction.type) {
    case 'and': case 'or': return { ...restriction, children: restriction.children.map(narrow) };
    case 'not': case 'subObject': case 'count': return { ...restriction, child: narrow(restriction.child) };
    case 'content': case 'property': return { ...restriction, tag: narrowTag(restriction.tag), value: narrowValue(restriction.value) };
    case 'comment': {
      const { values, child } = restriction;
      return { type: 'comment', values: values.map(narrowValue), ...(child !== undefined && { child: narrow(child) }) };
    }
    case 'compareProps': return { ...restriction, tag1: narrowTag(restriction.tag1), tag2: narrowTag(restriction.tag2) };
    case 'bitmask': case 'size': case 'exist': break;
  }
  return { ...restriction, tag: narrowTag(restriction.tag) };
}

function stateOf({ recursive, isStatic }: SearchCriteria, folder: SearchFolder): number {
  return (recursive ? kIsRecursive : 0) | (isStatic ? kIsStatic : 0) | (folder.isStopped ? 0 : kIsComplete) | kWithoutIndex;
}

export const searchFolderHandlers: RopHandlers<Mailbox> = {
  GetSearchCriteria(request, call) {
    const folder = expectSearchFolder(call);
    const { criteria } = folder;
    if (criteria === undefined) throw new RopError(ecNotInitialized, 'The search folder was not told what to search');
    const restriction = request.useUnicode ? criteria.restriction : narrow(criteria.restriction);
    return {
      ...(request.includeRestriction && { restriction }),
      logonId: call.logonId,
      folderIds: request.includeFolders ? criteria.folders.map(({ counter }) => shortId(counter)) : [],
      searchFlags: stateOf(criteria, folder),
    };
  },

  SetSearchCriteria(request, call) {
    const folder = expectSearchFolder(call);
    const { searchFlags } = request;
    if ((searchFlags & ~kKnownFlags) !== 0 || kExclusive.some((flags) => (searchFlags & flags) === flags)) {
      throw new RopError(ecInvalidParam, `Search flags 0x${searchFlags.toString(16)}`);
    }
    const before = folder.criteria;
    const restriction = request.restriction ?? before?.restriction;
    const folders = request.folderIds.length > 0 ? request.folderIds.map((id) => folderById(folder.mailbox, id)) : before?.folders;
    if (restriction === undefined || folders === undefined) throw new RopError(ecNotInitialized, 'The first search has a restriction and folders');
    const isOld = request.restriction === undefined && request.folderIds.length === 0;
    if (!isOld || (searchFlags & kStop) === 0) {
      const recursive = (searchFlags & kRecursive) !== 0 || ((searchFlags & kShallow) === 0 && before?.recursive === true);
      folder.search({ restriction, folders, recursive, isStatic: (searchFlags & kStatic) !== 0 });
    }
    if ((searchFlags & kStop) !== 0) folder.stop();
    return {};
  },
};

// What happens in search folders because of what happens elsewhere: MS-OXCNOTIF 2.2.1.4.1.2, flag S.

import type { Folder } from './folder.ts';
import type { Mailbox } from './mailbox.ts';
import type { Message } from './message.ts';
import * as tags from './property-tags.ts';
import { SearchFolder } from './search-folder.ts';
import type { StoreEvent } from './store-events.ts';

interface Known {
  /** And where they lay: deleted ones no longer know. */
  readonly messages: ReadonlyMap<Message, Folder>;
  readonly unread: number;
}

/** Compares what search folders find with what they found, while somebody wants to know. */
export class SearchFolderEvents {
  readonly #mailbox: Mailbox;
  readonly #known = new Map<SearchFolder, Known>();
  /** Searched anew since: what they find is no news of its own. */
  readonly #searched = new Set<SearchFolder>();
  readonly #modified = new Map<Message, readonly number[] | undefined>();
  #users = 0;
  #version = -1;
  #stop: (() => void) | undefined;

  constructor(mailbox: Mailbox) {
    this.#mailbox = mailbox;
  }

  /** From now on `refresh` has something to compare with. @returns what ends that. */
  use(): () => void {
    if (this.#users++ === 0) {
      this.#look();
      this.#stop = this.#mailbox.events.listen((event) => this.#hear(event));
    }
    let isUsed = true;
    return () => {
      if (isUsed && --this.#users === 0) this.#end();
      isUsed = false;
    };
  }

  /** Emits what has changed. */
  refresh(): void {
    if (this.#users === 0 || this.#version === this.#mailbox.hierarchyVersion) return;
    const before = new Map(this.#known);
    const searched = new Set(this.#searched);
    const modified = new Map(this.#modified);
    this.#look();
    for (const [folder, known] of this.#known) this.#compare(folder, before.get(folder), known, searched.has(folder) ? undefined : modified);
  }

  #compare(folder: SearchFolder, before: Known = kNothing, known: Known, modified: ReadonlyMap<Message, readonly number[] | undefined> | undefined): void {
    const { events } = this.#mailbox;
    const emit = (type: 'created' | 'deleted' | 'modified', message: Message, changed?: readonly number[]): void =>
      events.emit({ on: 'message', type, folder: (type === 'deleted' ? before : known).messages.get(message) ?? folder, message, search: folder, ...(changed !== undefined && { tags: changed }) });
    if (modified !== undefined) {
      for (const message of before.messages.keys()) if (!known.messages.has(message)) emit('deleted', message);
      for (const message of known.messages.keys()) if (!before.messages.has(message)) emit('created', message);
      for (const [message, changed] of modified) if (before.messages.has(message) && known.messages.has(message)) emit('modified', message, changed);
    }
    const total = known.messages.size === before.messages.size ? undefined : known.messages.size;
    const unread = known.unread === before.unread ? undefined : known.unread;
    if (total === undefined && unread === undefined) return;
    events.emit({
      on: 'folder', type: 'modified', folder, parent: folder.parent,
      tags: [...(total === undefined ? [] : [tags.PR_CONTENT_COUNT]), ...(unread === undefined ? [] : [tags.PR_CONTENT_UNREAD])],
      ...(total !== undefined && { total }), ...(unread !== undefined && { unread }),
    });
  }

  #hear(event: StoreEvent): void {
    if (event.on === 'message') {
      if (event.type === 'modified' && event.search === undefined) this.#modified.set(event.message, event.tags);
    } else if (event.type === 'searchComplete' && event.folder instanceof SearchFolder) this.#searched.add(event.folder);
  }

  #look(): void {
    this.#known.clear();
    for (const folder of this.#mailbox.folders()) {
      if (!(folder instanceof SearchFolder) || folder.criteria === undefined || folder.isSoftDeleted) continue;
      this.#known.set(folder, { messages: new Map(folder.messages.map((message) => [message, message.folder ?? folder])), unread: folder.unreadCount });
    }
    this.#searched.clear();
    this.#modified.clear();
    this.#version = this.#mailbox.hierarchyVersion;
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#known.clear();
    this.#searched.clear();
    this.#modified.clear();
  }
}

const kNothing: Known = { messages: new Map(), unread: 0 };

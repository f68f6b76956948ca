// What happens in a mailbox, for those who asked to be told: MS-OXCNOTIF 2.2.1.1.

import type { Folder } from './folder.ts';
import type { Message } from './message.ts';
import type { SearchFolder } from './search-folder.ts';

/** An event on a message. */
export interface MessageEvent {
  readonly on: 'message';
  readonly type: 'newMail' | 'created' | 'deleted' | 'modified' | 'moved' | 'copied';
  /** The folder that the message lies in, or lay in. */
  readonly folder: Folder;
  readonly message: Message;
  /** Of 'moved' and 'copied'. */
  readonly from?: { readonly folder: Folder; readonly message: Message };
  /** The search folder that has found the message, or no longer finds it. */
  readonly search?: SearchFolder;
  /** Properties that changed. */
  readonly tags?: readonly number[];
}

/** An event on a folder. */
export interface FolderEvent {
  readonly on: 'folder';
  readonly type: 'created' | 'deleted' | 'modified' | 'moved' | 'copied' | 'searchComplete';
  readonly folder: Folder;
  /** undefined: the root. */
  readonly parent: Folder | undefined;
  /** Of 'moved' and 'copied'. */
  readonly from?: { readonly folder: Folder; readonly parent: Folder };
  readonly tags?: readonly number[];
  /** How many messages it has, if that changed. */
  readonly total?: number;
  /** How many of them are unread, if that changed. */
  readonly unread?: number;
}

export type StoreEvent = MessageEvent | FolderEvent;

export type StoreListener = (event: StoreEvent) => void;

/** The listeners of one mailbox. */
export class StoreEvents {
  readonly #listeners = new Set<StoreListener>();

  /** Whether anybody listens: what makes an event costs nothing otherwise. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  /** @returns what ends it. */
  listen(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit(event: StoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

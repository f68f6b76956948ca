import { ecAccessDenied, ecError, ecInvalidParam } from '../wire/error-codes.ts';
import { fileTimeNow } from './file-time.ts';
import type { Folder } from './folder.ts';
import { StoreError } from './store-error.ts';

export interface ReceiveFolder {
  readonly messageClass: string;
  readonly folder: Folder;
  readonly modified: bigint;
}

/** Where arriving messages go by their class (MS-OXCSTOR 3.2.5.2). */
export class ReceiveFolders {
  readonly #rows = new Map<string, ReceiveFolder>();

  get rows(): ReceiveFolder[] {
    return [...this.#rows.values()];
  }

  /** The row of the longest dotted prefix of the class. */
  find(messageClass: string): ReceiveFolder | undefined {
    checkMessageClass(messageClass);
    for (let prefix = messageClass.toLowerCase(); prefix !== ''; ) {
      const row = this.#rows.get(prefix);
      if (row !== undefined) return row;
      const dot = prefix.lastIndexOf('.');
      prefix = dot < 0 ? '' : prefix.slice(0, dot);
    }
    return this.#rows.get('');
  }

  /** @throws StoreError ecInvalidParam, ecAccessDenied (a row that must stay), ecError (nothing to remove). */
  set(messageClass: string, folder: Folder | undefined): void {
    checkMessageClass(messageClass);
    const key = messageClass.toLowerCase();
    if (key === 'ipm' || key === 'report.ipm') {
      throw new StoreError(ecAccessDenied, `The receive folder of ${messageClass} can't be changed`);
    }
    if (folder === undefined) {
      if (key === '') throw new StoreError(ecError, 'The default receive folder stays');
      this.#rows.delete(key);
    } else this.#rows.set(key, { messageClass, folder, modified: fileTimeNow() });
  }

  /** For a new mailbox: also the rows that clients can't change. */
  define(messageClass: string, folder: Folder): void {
    this.#rows.set(messageClass.toLowerCase(), { messageClass, folder, modified: fileTimeNow() });
  }
}

const kMessageClass = /^[\x20-\x7f]{0,254}$/;

// MS-OXCSTOR 2.2.1.2.1
function checkMessageClass(messageClass: string): void {
  if (!kMessageClass.test(messageClass) || messageClass.startsWith('.') || messageClass.endsWith('.') || messageClass.includes('..')) {
    throw new StoreError(ecInvalidParam, `${JSON.stringify(messageClass.slice(0, 80))} is no message class`);
  }
}

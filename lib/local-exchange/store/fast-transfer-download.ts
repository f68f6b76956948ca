import { MetaTagDnPrefix } from '../wire/fast-transfer-tags.ts';
import { FastTransferWriter, type StreamPart, type StringForm } from '../wire/fast-transfer-writer.ts';
import { TransferContent, type TransferOptions } from './fast-transfer-content.ts';
import type { Mailbox } from './mailbox.ts';

export interface DownloadOptions extends TransferOptions {
  readonly strings: StringForm;
  readonly codePage: number;
}

/** Counts what a download has done, for the client to show. */
export interface DownloadProgress {
  done: number;
  readonly total: number;
}

export interface DownloadPiece {
  readonly bytes: Uint8Array;
  /** 'noRoom': the next bytes cannot be split and do not fit. */
  readonly status: 'partial' | 'noRoom' | 'done';
}

/** Makes the root element of a stream. */
export type DownloadRoot = (content: TransferContent, progress: DownloadProgress) => StreamPart;

/** A download context (MS-OXCFXICS 3.2.1): a stream that is produced as it is read. */
export class FastTransferDownload {
  readonly progress: DownloadProgress;
  readonly #out: FastTransferWriter;
  readonly #stack: StreamPart[];
  #failure: { readonly error: unknown } | undefined;

  /** `steps`: how many messages there are to send. */
  constructor(mailbox: Mailbox, options: DownloadOptions, steps: number, root: DownloadRoot) {
    this.progress = { done: 0, total: steps };
    this.#out = new FastTransferWriter(options);
    // Readers ignore it (MS-OXCFXICS 2.2.4.1.5.3), and every root element may begin with it.
    this.#out.property(MetaTagDnPrefix, organization(mailbox.legacyDn));
    this.#stack = [root(new TransferContent(this.#out, mailbox, options), this.progress)];
  }

  /**
   * The next bytes, at most `limit`.
   * @throws what ended the stream before its time, after the bytes before it and from then on always.
   */
  read(limit: number): DownloadPiece {
    // One byte more tells whether this is the end.
    while (this.#out.pending <= limit && this.#stack.length > 0) this.#step();
    if (this.#failure !== undefined && this.#out.pending === 0) throw this.#failure.error;
    const bytes = this.#out.take(limit);
    if (this.#out.pending === 0 && this.#stack.length === 0 && this.#failure === undefined) return { bytes, status: 'done' };
    return { bytes, status: bytes.length === 0 ? 'noRoom' : 'partial' };
  }

  /** Runs the innermost part up to its next pause. What it throws, the parts around it may catch. */
  #step(): void {
    let thrown: { readonly error: unknown } | undefined;
    for (let part = this.#stack.at(-1); part !== undefined; part = this.#stack.at(-1)) {
      try {
        const { done, value } = thrown === undefined ? part.next() : part.throw(thrown.error);
        if (done === true) this.#stack.pop();
        else if (value !== undefined) this.#stack.push(value);
        return;
      } catch (error) {
        this.#stack.pop();
        thrown = { error };
      }
    }
    this.#failure = thrown;
  }
}

/** What all DNs of the organisation begin with. */
function organization(legacyDn: string): string {
  const end = legacyDn.toLowerCase().indexOf('/cn=');
  return end < 0 ? legacyDn : legacyDn.slice(0, end);
}

/** A file, or a part of an mbox, that can't be imported. */
export class MailImportError extends Error {
  /** File name, with the number of the message for an mbox. */
  readonly source: string;

  constructor(source: string, reason: string, options?: ErrorOptions) {
    super(`${source}: ${reason}`, options);
    this.name = 'MailImportError';
    this.source = source;
  }
}

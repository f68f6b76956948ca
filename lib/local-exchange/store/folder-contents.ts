import type { Message } from './message.ts';

/** The messages of a folder, in the order of their arrival. */
export class FolderContents {
  readonly #messages: Message[] = [];
  readonly #associated: Message[] = [];
  readonly #softDeleted: Message[] = [];
  #unreadCount = 0;
  #version = 0;
  #size = { version: -1, bytes: 0 };

  get messages(): readonly Message[] {
    return this.#messages;
  }

  get associated(): readonly Message[] {
    return this.#associated;
  }

  get softDeleted(): readonly Message[] {
    return this.#softDeleted;
  }

  get all(): readonly Message[] {
    return [...this.#messages, ...this.#associated, ...this.#softDeleted];
  }

  get unreadCount(): number {
    return this.#unreadCount;
  }

  /** Counts what happens to the messages. */
  get version(): number {
    return this.#version;
  }

  /** Bytes of what is not deleted. */
  get size(): number {
    if (this.#size.version !== this.#version) {
      let bytes = 0;
      for (const message of this.#messages) bytes += message.size;
      for (const message of this.#associated) bytes += message.size;
      this.#size = { version: this.#version, bytes };
    }
    return this.#size.bytes;
  }

  add(message: Message): void {
    this.#listOf(message).push(message);
    this.#count(message, 1);
  }

  /** Whether it was there, not deleted. */
  remove(message: Message): boolean {
    const list = this.#listOf(message);
    const index = list.indexOf(message);
    if (index < 0) return false;
    list.splice(index, 1);
    this.#count(message, -1);
    return true;
  }

  addSoftDeleted(message: Message): void {
    this.#softDeleted.push(message);
  }

  /** Whether it was among the deleted ones. */
  purge(message: Message): boolean {
    const index = this.#softDeleted.indexOf(message);
    if (index >= 0) this.#softDeleted.splice(index, 1);
    return index >= 0;
  }

  /** The message will be read, or unread. */
  setRead(message: Message, read: boolean): void {
    if (!message.associated && !message.isSoftDeleted) this.#unreadCount += read ? -1 : 1;
  }

  changed(): void {
    this.#version++;
  }

  #listOf(message: Message): Message[] {
    return message.associated ? this.#associated : this.#messages;
  }

  #count(message: Message, sign: 1 | -1): void {
    if (!message.associated && !message.isRead) this.#unreadCount += sign;
  }
}

/** Bytes that do not follow the specification, or a value that no bytes can carry. `path` grows from the inside out. */
export class WireError extends Error {
  readonly reason: string;
  #path = '';

  constructor(reason: string) {
    super(reason);
    this.name = 'WireError';
    this.reason = reason;
  }

  /** `SetColumns.propertyTags.3` */
  get path(): string {
    return this.#path;
  }

  /** Called by each enclosing structure on the way out. */
  within(field: string): this {
    this.#path = this.#path === '' ? field : `${field}.${this.#path}`;
    this.message = `${this.#path} <- ${this.reason}`;
    return this;
  }
}

/** Runs `action` and puts `field` in front of the path of a WireError that leaves it. */
export function inField<T>(field: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof WireError ? error.within(field) : error;
  }
}

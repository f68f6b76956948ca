/** What a store operation refuses, with the code that the ROP answers (wire/error-codes.ts). */
export class StoreError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(`${message} (0x${code.toString(16).toUpperCase().padStart(8, '0')})`);
    this.name = 'StoreError';
    this.code = code;
  }
}

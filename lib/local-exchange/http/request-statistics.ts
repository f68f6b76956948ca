/** What has come in and gone out so far. */
export class RequestStatistics {
  #requests = new Map<string, number>();
  bytesIn = 0;
  bytesOut = 0;
  notificationsDropped = 0;

  count(requestType: string): void {
    this.#requests.set(requestType, (this.#requests.get(requestType) ?? 0) + 1);
  }

  get requests(): Record<string, number> {
    return Object.fromEntries(this.#requests);
  }

  reset(): void {
    this.#requests = new Map();
    this.bytesIn = 0;
    this.bytesOut = 0;
    this.notificationsDropped = 0;
  }
}

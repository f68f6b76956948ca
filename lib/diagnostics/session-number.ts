let last = 0;

/** The number of a new session in this process (in this thread, where there are several): for reports. */
export function nextSessionNumber(): number {
  last += 1;
  return last;
}

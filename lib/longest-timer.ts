/** What setTimeout and setInterval take at most, in milliseconds: with more they would not wait at all. */
export const LONGEST_TIMER_MS = 0x7FFF_FFFF;

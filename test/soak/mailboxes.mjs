// What both sides of a soak run know.
export const PASSWORD = 'soak';

export const addressOf = (mailbox) => `user${mailbox}@contoso.com`;

/** Every message is another, so that a mix-up is seen. */
export const bodyOf = (mailbox, message) => `Message ${message} of mailbox ${mailbox}. `.repeat(20 + 40 * message).trimEnd();

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6D2B79F5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

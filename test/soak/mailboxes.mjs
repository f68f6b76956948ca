// What both sides of a soak run know.
export const PASSWORD = 'soak';

export const addressOf = (mailbox) => `user${mailbox}@contoso.com`;

/** Every message is another, so that a mix-up is seen. */
export const bodyOf = (mailbox, message) => `Message ${message} of mailbox ${mailbox}. `.repeat(20 + 40 * message).trimEnd();

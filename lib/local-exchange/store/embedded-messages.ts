import { ecTooComplex } from '../wire/error-codes.ts';
import type { AttachmentFields } from './attachment.ts';
import type { Message, MessageFields } from './message.ts';
import { StoreError } from './store-error.ts';

/** Also what ends fields that embed themselves. */
const kMaxEmbedded = 100_000;

interface Node {
  readonly fields: MessageFields;
  readonly attachments: AttachmentFields[];
  readonly parent: Node | undefined;
  readonly index: number;
}

type Made = AttachmentFields & { readonly embedded?: Message };

/**
 * Makes the messages that attachments embed, the innermost first: however deep they are, nothing is called recursively.
 * @throws StoreError ecTooComplex for more than 100,000 of them.
 */
export function makeEmbedded(
  attachments: readonly AttachmentFields[], isMessage: (embedded: Message | MessageFields) => embedded is Message, make: (fields: MessageFields) => Message,
): readonly Made[] {
  const top: Node = { fields: {}, attachments: [...attachments], parent: undefined, index: 0 };
  const nodes = [top];
  for (let at = 0; at < nodes.length; at++) {
    const parent = nodes[at] as Node;
    for (const [index, { embedded }] of parent.attachments.entries()) {
      if (embedded === undefined || isMessage(embedded)) continue;
      if (nodes.length > kMaxEmbedded) throw new StoreError(ecTooComplex, `A message embeds at most ${kMaxEmbedded} others`);
      nodes.push({ fields: embedded, attachments: [...(embedded.attachments ?? [])], parent, index });
    }
  }
  for (const { fields, attachments: inner, parent, index } of nodes.toReversed()) {
    if (parent === undefined) continue;
    const { properties } = parent.attachments[index] as AttachmentFields;
    parent.attachments[index] = { properties, embedded: make({ ...fields, attachments: inner }) };
  }
  return top.attachments as readonly Made[];
}

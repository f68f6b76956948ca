import type { MessageFields } from '../../../lib/local-exchange/store/message.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';

/** A message that embeds a message that embeds … `depth` of them; the subject of each says which it is, the outermost is 0. */
export function nestedMessage(depth: number): MessageFields {
  let fields: MessageFields = { properties: [{ tag: tags.PR_SUBJECT, value: `Level ${depth}` }] };
  for (let level = depth - 1; level >= 0; level--) {
    const subject = `Level ${level}`;
    fields = {
      properties: [{ tag: tags.PR_SUBJECT, value: subject }],
      attachments: [{ properties: [{ tag: tags.PR_DISPLAY_NAME, value: `Level ${level + 1}` }], embedded: fields }],
    };
  }
  return fields;
}

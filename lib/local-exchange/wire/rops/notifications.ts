// Notification ROPs: MS-OXCROPS 2.2.14, MS-OXCNOTIF.

import { codec } from '../codec.ts';
import { rop } from './definition.ts';

const extendedEvent = 0x0400;

export interface RegisterNotificationRequest {
  readonly notificationTypes: number;
  /** Without it the whole store is watched; messageId 0n watches the folder. */
  readonly scope?: { readonly folderId: bigint; readonly messageId: bigint };
}

export const RegisterNotification = rop('RegisterNotification', 0x29, {
  shape: 'inputOutput',
  request: codec<RegisterNotificationRequest>(
    3,
    (reader) => {
      const notificationTypes = reader.u16();
      if ((notificationTypes & extendedEvent) !== 0) reader.u8();
      if (reader.u8() !== 0) return { notificationTypes };
      return { notificationTypes, scope: { folderId: reader.u64(), messageId: reader.u64() } };
    },
    (writer, { notificationTypes, scope }) => {
      writer.u16(notificationTypes);
      if ((notificationTypes & extendedEvent) !== 0) writer.u8(0);
      writer.u8(scope === undefined ? 1 : 0);
      if (scope === undefined) return;
      writer.u64(scope.folderId);
      writer.u64(scope.messageId);
    },
  ),
});

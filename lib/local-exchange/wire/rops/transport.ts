// Transport ROPs: MS-OXCROPS 2.2.7.

import { ascii, bool8, codec, counted, sized, sizedBytes, string8, u16, u32, u64, u8 } from '../codec.ts';
import { taggedValue } from '../property-value.ts';
import type { PropValue } from '../values.ts';
import { fields, rop } from './definition.ts';

export const SubmitMessage = rop('SubmitMessage', 0x32, { request: fields({ submitFlags: u8 }) });
export const AbortSubmit = rop('AbortSubmit', 0x34, { request: fields({ folderId: u64, messageId: u64 }) });

const addressTypes = codec<readonly string[]>(
  4,
  (reader) => {
    const count = reader.u16();
    return sized(u16, codec(0, (r) => Array.from({ length: count }, () => r.ascii()), () => undefined)).read(reader);
  },
  (writer, value) => {
    writer.checkedU16(value.length);
    sized<readonly string[]>(u16, codec(0, () => [], (w, types) => types.forEach((type) => w.ascii(type)))).write(writer, value);
  },
);

export const GetAddressTypes = rop('GetAddressTypes', 0x49, { response: fields({ addressTypes }) });
export const SetSpooler = rop('SetSpooler', 0x47);
export const SpoolerLockMessage = rop('SpoolerLockMessage', 0x48, { request: fields({ messageId: u64, lockState: u8 }) });

const propertyValues = counted(u16, taggedValue);

export const TransportSend = rop('TransportSend', 0x4a, {
  // With NoPropertiesReturned the count is there in Microsoft's reading and absent in others'; what is absent is read as none.
  response: codec<{ readonly values: readonly PropValue[] | undefined }>(
    1,
    (r) => {
      if (r.u8() === 0) return { values: propertyValues.read(r) };
      if (r.remaining >= 2) propertyValues.read(r);
      return { values: undefined };
    },
    (w, { values }) => {
      w.u8(values === undefined ? 1 : 0);
      propertyValues.write(w, values ?? []);
    },
  ),
});
export const TransportNewMail = rop('TransportNewMail', 0x51, {
  request: fields({ messageId: u64, folderId: u64, messageClass: ascii, messageFlags: u32 }),
});
export const GetTransportFolder = rop('GetTransportFolder', 0x6d, { response: fields({ folderId: u64 }) });

export interface OptionsDataResponse {
  readonly optionsInfo: Uint8Array;
  readonly helpFile: Uint8Array;
  readonly helpFileName?: string;
}

export const OptionsData = rop('OptionsData', 0x6f, {
  request: fields({ addressType: string8, wantWin32: bool8 }),
  response: codec<OptionsDataResponse>(
    5,
    (reader) => {
      reader.u8();
      const optionsInfo = sizedBytes(u16).read(reader);
      const helpFile = sizedBytes(u16).read(reader);
      return helpFile.byteLength === 0 ? { optionsInfo, helpFile } : { optionsInfo, helpFile, helpFileName: reader.string8() };
    },
    (writer, value) => {
      writer.u8(1);
      sizedBytes(u16).write(writer, value.optionsInfo);
      sizedBytes(u16).write(writer, value.helpFile);
      if (value.helpFile.byteLength > 0) writer.string8(value.helpFileName ?? '');
    },
  ),
});

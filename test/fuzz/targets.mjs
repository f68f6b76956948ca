// The decoders of TypeScript, as functions of bytes. Each swallows the errors that it may answer with, and no others.
import * as nspi from '../../dist/local-exchange/nspi/bodies.js';
import { parsePoxRequest } from '../../dist/local-exchange/autodiscover/pox-request.js';
import { MailImportError } from '../../dist/local-exchange/import/mail-error.js';
import { readMboxBytes } from '../../dist/local-exchange/import/mail-files.js';
import { startLocalExchange } from '../../dist/local-exchange/index.js';
import { readAuxiliary } from '../../dist/local-exchange/wire/auxiliary.js';
import { connectRequest, decodeBody, executeRequest, notificationWaitRequest } from '../../dist/local-exchange/wire/emsmdb-bodies.js';
import { addressBookEntryId, folderEntryId, messageEntryId, oneOffEntryId, storeEntryId } from '../../dist/local-exchange/wire/entry-id.js';
import { readExtendedBuffers } from '../../dist/local-exchange/wire/extended-buffer.js';
import { readFastTransferStream } from '../../dist/local-exchange/wire/fast-transfer-stream.js';
import { globalCounterSet, idSet, predecessorChangeList } from '../../dist/local-exchange/wire/id-set.js';
import { compress, decompress } from '../../dist/local-exchange/wire/lz77.js';
import { readRow } from '../../dist/local-exchange/wire/property-row.js';
import { readTaggedValue } from '../../dist/local-exchange/wire/property-value.js';
import { Reader } from '../../dist/local-exchange/wire/reader.js';
import { readRecipientRow } from '../../dist/local-exchange/wire/recipient-row.js';
import { readRestriction } from '../../dist/local-exchange/wire/restriction.js';
import { readPayload, readRequests } from '../../dist/local-exchange/wire/rop-buffer.js';
import { sortOrder } from '../../dist/local-exchange/wire/sort-order.js';
import { WireError } from '../../dist/local-exchange/wire/wire-error.js';
import { ProfileDescriptionError } from '../../dist/profile/description.js';
import { parseDescription } from '../../dist/profile/parse-description.js';
import { parseAutodiscover } from '../../dist/transport/autodiscover-xml.js';
import { TransportFailure } from '../../dist/transport/failure.js';

const COLUMNS = [0x674A0014, 0x0037001F, 0x0E080003, 0x1000101F, 0x3001101E, 0x0FFF0102, 0x10011102, 0x00480048, 0x667900FD, 0x0E070000];

function allowing(type, decode) {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof type)) throw error;
    return undefined;
  }
}

const codecs = [addressBookEntryId, folderEntryId, messageEntryId, oneOffEntryId, storeEntryId, globalCounterSet, idSet, predecessorChangeList, sortOrder];
const structures = [
  (reader) => readRow(reader, COLUMNS), (reader) => readTaggedValue(reader), (reader) => readRestriction(reader), (reader) => readRecipientRow(reader, COLUMNS),
  (reader) => readFastTransferStream(reader),
  ...codecs.map((codec) => (reader) => codec.read(reader)),
];
const bodies = [
  connectRequest, notificationWaitRequest, nspi.bindRequest, nspi.unbindRequest, nspi.compareMIdsRequest, nspi.dnToMIdRequest, nspi.getMatchesRequest,
  nspi.getPropListRequest, nspi.getPropsRequest, nspi.getSpecialTableRequest, nspi.getTemplateInfoRequest, nspi.modLinkAttRequest, nspi.modPropsRequest,
  nspi.queryRowsRequest, nspi.queryColumnsRequest, nspi.resolveNamesRequest, nspi.resortRestrictionRequest, nspi.seekEntriesRequest, nspi.updateStatRequest,
  nspi.getUrlRequest,
];

function execute(bytes) {
  const { ropBuffer } = decodeBody(executeRequest, new Reader(bytes));
  for (const payload of readExtendedBuffers(ropBuffer)) readRequests(readPayload(payload).list);
}

let exchange;

/** By name. The first byte of an input chooses among several decoders. */
export const targets = {
  execute: (bytes) => allowing(WireError, () => execute(bytes)),
  rops: (bytes) => allowing(WireError, () => readRequests(bytes)),
  bodies: (bytes) => allowing(WireError, () => decodeBody(bodies[bytes[0] % bodies.length] ?? connectRequest, new Reader(bytes.subarray(1)))),
  structures: (bytes) => allowing(WireError, () => structures[(bytes[0] ?? 0) % structures.length](new Reader(bytes.subarray(1)))),
  auxiliary: (bytes) => allowing(WireError, () => readAuxiliary(bytes)),
  lz77: (bytes) => {
    allowing(WireError, () => decompress(bytes.subarray(2), (bytes[0] ?? 0) | (bytes[1] ?? 0) << 8));
    const packed = compress(bytes);
    if (packed !== undefined && Buffer.compare(decompress(packed, bytes.length), bytes) !== 0) throw new Error('what was compressed does not come back');
  },
  autodiscover: (bytes) => {
    const text = Buffer.from(bytes).toString('utf8');
    parsePoxRequest(text);
    allowing(TransportFailure, () => parseAutodiscover(text, 'autodiscover.contoso.com'));
  },
  profile: (bytes) => allowing(ProfileDescriptionError, () => parseDescription(Buffer.from(bytes).toString('utf8'))),
  mail: async (bytes) => {
    exchange ??= await startLocalExchange({ users: [{ address: 'alice@contoso.com', password: 'secret' }] });
    try {
      await exchange.mailbox('alice@contoso.com').importEml(bytes);
    } catch (error) {
      if (!(error instanceof MailImportError)) throw error;
    }
  },
  mbox: async (bytes) => {
    try {
      for await (const mail of readMboxBytes(bytes)) void mail;
    } catch (error) {
      if (!(error instanceof MailImportError)) throw error;
    }
  },
};

/** Ends what the targets started. */
export async function close() {
  await exchange?.close();
}

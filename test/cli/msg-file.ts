// An independent reader of .msg files.
import MsgReaderModule from '@kenjiuno/msgreader';

interface Reader {
  getFileData(): { readonly subject?: string };
}

// It is CommonJS, with its class as `default`.
const module = MsgReaderModule as unknown as { readonly default: new (bytes: ArrayBuffer) => Reader };
const MsgReader = module.default ?? MsgReaderModule;

export function readMsg(bytes: Uint8Array): { readonly subject?: string } {
  return new MsgReader(Uint8Array.from(bytes).buffer).getFileData();
}

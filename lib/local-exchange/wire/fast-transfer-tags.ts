// Markers and meta-properties of FastTransfer streams: MS-OXCFXICS 2.2.4.1.4 and 2.2.4.1.5.

export const StartTopFld = 0x40090003;
export const StartSubFld = 0x400a0003;
export const EndFolder = 0x400b0003;
export const StartMessage = 0x400c0003;
export const StartFAIMsg = 0x40100003;
export const EndMessage = 0x400d0003;
export const StartEmbed = 0x40010003;
export const EndEmbed = 0x40020003;
export const StartRecip = 0x40030003;
export const EndToRecip = 0x40040003;
export const NewAttach = 0x40000003;
export const EndAttach = 0x400e0003;
export const IncrSyncChg = 0x40120003;
export const IncrSyncChgPartial = 0x407d0003;
export const IncrSyncDel = 0x40130003;
export const IncrSyncEnd = 0x40140003;
export const IncrSyncMessage = 0x40150003;
export const IncrSyncRead = 0x402f0003;
export const IncrSyncStateBegin = 0x403a0003;
export const IncrSyncStateEnd = 0x403b0003;
export const IncrSyncProgressMode = 0x4074000b;
export const IncrSyncProgressPerMsg = 0x4075000b;
export const IncrSyncGroupInfo = 0x407b0102;
export const FXErrorInfo = 0x40180003;

/** These have no value; other tags of the same id range do. */
export const markers: ReadonlySet<number> = new Set([
  StartTopFld, StartSubFld, EndFolder, StartMessage, StartFAIMsg, EndMessage, StartEmbed, EndEmbed, StartRecip, EndToRecip, NewAttach,
  EndAttach, IncrSyncChg, IncrSyncChgPartial, IncrSyncDel, IncrSyncEnd, IncrSyncMessage, IncrSyncRead, IncrSyncStateBegin,
  IncrSyncStateEnd, IncrSyncProgressMode, IncrSyncProgressPerMsg, IncrSyncGroupInfo, FXErrorInfo,
]);

export const MetaTagDnPrefix = 0x4008001e;
export const MetaTagEcWarning = 0x400f0003;
export const MetaTagFXDelProp = 0x40160003;
/** Says Integer32 and is binary. */
export const MetaTagIdsetGiven = 0x40170003;
/** The property that holds the ExtendedErrorInfo after FXErrorInfo (2.2.4.3.4). */
export const ExtendedErrorInfo = 0x00000102;

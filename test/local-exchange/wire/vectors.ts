// Byte vectors written from the specification's tables, field by field.

export const vectors = {
  /** Connect request body (57 bytes) */
  V1: [
    // UserDN
    '2F 6F 3D 54 65 73 74 2F 6F 75 3D 45 78 2F 63 6E 3D 52 65 63 69 70 69 65 6E 74 73 2F 63 6E 3D 61 6C 69 63 65 00',
    // Flags (no-PF tolerated)
    '00 80 00 00',
    // DefaultCodePage 1252
    'E4 04 00 00',
    // LcidSort
    '09 04 00 00',
    // LcidString
    '09 04 00 00',
    // AuxiliaryBufferSize
    '00 00 00 00',
  ],
  /** Connect success response (binary part) (61 bytes) */
  V2: [
    // StatusCode
    '00 00 00 00',
    // ErrorCode
    '00 00 00 00',
    // PollsMax
    '60 EA 00 00',
    // RetryCount
    '06 00 00 00',
    // RetryDelay
    '10 27 00 00',
    // DnPrefix
    '00',
    // DisplayName "Alice"
    '41 00 6C 00 69 00 63 00 65 00 00 00',
    // AuxSize
    '18 00 00 00',
    // Aux RPC_HEADER_EXT
    '00 00 04 00 10 00 10 00',
    // Aux EXORGINFO
    '08 00 01 17 01 00 00 00',
    // Aux SERVER_CAPABILITIES
    '08 00 01 46 0B 00 00 00',
  ],
  /** Execute request with RopLogon (81 bytes) */
  V3: [
    // Flags NoCompression+NoXorMagic
    '03 00 00 00',
    // RopBufferSize
    '41 00 00 00',
    // RPC_HEADER_EXT (Last)
    '00 00 04 00 39 00 39 00',
    // RopSize
    '35 00',
    // RopLogon FE, LogonId 0, OutIdx 0, Private
    'FE 00 00 01',
    // OpenFlags
    '00 00 00 01',
    // StoreState
    '00 00 00 00',
    // EssdnSize
    '25 00',
    // Essdn
    '2F 6F 3D 54 65 73 74 2F 6F 75 3D 45 78 2F 63 6E 3D 52 65 63 69 70 69 65 6E 74 73 2F 63 6E 3D 61 6C 69 63 65 00',
    // handle table [FFFFFFFF]
    'FF FF FF FF',
    // MaxRopOut
    '08 00 01 00',
    // AuxSize
    '00 00 00 00',
  ],
  /** Same extended buffer with XorMagic (65 bytes) */
  V4: [
    // RPC_HEADER_EXT (XorMagic+Last)
    '00 00 06 00 39 00 39 00',
    // payload ^ A5
    '90 A5 5B A5 A5 A4 A5 A5 A5 A4 A5 A5 A5 A5 80 A5 8A CA 98 F1 C0 D6 D1 8A CA D0 98 E0 DD 8A C6 CB 98 F7 C0 C6 CC D5 CC C0',
    'CB D1 D6 8A C6 CB 98 C4 C9 CC C6 C0 A5 5A 5A 5A 5A',
  ],
  /** RopLogon private success response (166 bytes) */
  V5: [
    // RopId, OutIdx, ReturnValue
    'FE 00 00 00 00 00',
    // LogonFlags
    '01',
    // FolderIds[13] = counters 1..13, ReplId 1
    '01 00 00 00 00 00 00 01 01 00 00 00 00 00 00 02 01 00 00 00 00 00 00 03 01 00 00 00 00 00 00 04 01 00 00 00 00 00 00 05',
    '01 00 00 00 00 00 00 06 01 00 00 00 00 00 00 07 01 00 00 00 00 00 00 08 01 00 00 00 00 00 00 09 01 00 00 00 00 00 00 0A',
    '01 00 00 00 00 00 00 0B 01 00 00 00 00 00 00 0C 01 00 00 00 00 00 00 0D',
    // ResponseFlags
    '07',
    // MailboxGuid
    '44 33 22 11 66 55 88 77 99 AA BB CC DD EE FF 00',
    // ReplId
    '01 00',
    // ReplGuid
    'A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5',
    // LogonTime 2024-02-29 13:14:15 Thu
    '0F 0E 0D 04 1D 02 E8 07',
    // GwartTime
    '00 00 00 00 00 00 00 00',
    // StoreState
    '00 00 00 00',
  ],
  /** ROP payload: OpenFolder(Inbox) + GetContentsTable + SetColumns + QueryRows (57 bytes) */
  V6: [
    // RopSize
    '2D 00',
    // OpenFolder in 0 out 1 FID(1,5)
    '02 00 00 01 01 00 00 00 00 00 00 05 00',
    // GetContentsTable in 1 out 2 Unicode
    '05 00 01 02 40',
    // SetColumns in 2: Mid, Subject, MessageSize
    '12 00 02 00 03 00 14 00 4A 67 1F 00 37 00 03 00 08 0E',
    // QueryRows in 2, forward, 50
    '15 00 02 00 01 32 00',
    // handles: logon 0x00000001, free, free
    '01 00 00 00 FF FF FF FF FF FF FF FF',
  ],
  /** Responses to V6 (73 bytes) */
  V7: [
    // OpenFolder 02,1,0 HasRules 0 IsGhosted 0
    '02 01 00 00 00 00 00 00',
    // GetContentsTable rows 2
    '05 02 00 00 00 00 02 00 00 00',
    // SetColumns status 0
    '12 02 00 00 00 00 00',
    // QueryRows Origin END, 2 rows
    '15 02 00 00 00 00 02 02 00',
    // row 1 standard
    '00 01 00 00 00 00 00 01 00 48 00 69 00 00 00 D2 04 00 00',
    // row 2 flagged (no subject)
    '01 00 01 00 00 00 00 00 01 01 0A 0F 01 04 80 00 4D 00 00 00',
  ],
  /** Restriction And(Subject prefix "Re" ignore case, DeliveryTime >= t), ROP form (40 bytes) */
  V8: [
    // And, count 2 (u16)
    '00 02 00',
    // Content
    '03 02 00 01 00 1F 00 37 00 1F 00 37 00 52 00 65 00 00 00',
    // Property GE
    '04 03 40 00 06 0E 40 00 06 0E 00 80 20 9B CB 82 D8 01',
  ],
  /** RecipientRow, SMTP, flags E D T U, one column 0x0FFE0003 (45 bytes) */
  V9: [
    // RecipientFlags 0x023B
    '3B 02',
    // EmailAddress
    '62 00 6F 00 62 00 40 00 78 00 2E 00 6F 00 72 00 67 00 00 00',
    // DisplayName
    '42 00 6F 00 62 00 00 00',
    // Transmittable
    '42 00 6F 00 62 00 00 00',
    // RecipientColumnCount
    '01 00',
    // PropertyRow std ObjectType 6
    '00 06 00 00 00',
  ],
  /** Folder EntryID of FID(1,5) (46 bytes) */
  V10: [
    // flags
    '00 00 00 00',
    // MailboxGuid
    '44 33 22 11 66 55 88 77 99 AA BB CC DD EE FF 00',
    // type 1
    '01 00',
    // ReplGuid
    'A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5',
    // GLOBCNT 5
    '00 00 00 00 00 05',
    // pad
    '00 00',
  ],
  /** Message EntryID FID(1,5) MID(1,0x100) (70 bytes) */
  V11: [
    // flags
    '00 00 00 00',
    // MailboxGuid
    '44 33 22 11 66 55 88 77 99 AA BB CC DD EE FF 00',
    // type 7
    '07 00',
    // ReplGuid
    'A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5',
    // GLOBCNT 5
    '00 00 00 00 00 05',
    // pad
    '00 00',
    // ReplGuid
    'A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5',
    // GLOBCNT 0x100
    '00 00 00 00 01 00',
    // pad
    '00 00',
  ],
  /** Store EntryID (101 bytes) */
  V12: [
    // flags
    '00 00 00 00',
    // muidStoreWrap
    '38 A1 BB 10 05 E5 10 1A A1 BB 08 00 2B 2A 56 C2',
    // version, flag
    '00 00',
    // "emsmdb.dll" padded to 14
    '65 6D 73 6D 64 62 2E 64 6C 6C 00 00 00 00',
    // wrapped flags
    '00 00 00 00',
    // private provider
    '1B 55 FA 20 AA 66 11 CD 9B C8 00 AA 00 2F C4 5A',
    // WrappedType 0xC
    '0C 00 00 00',
    // server
    '45 58 31 00',
    // mailbox DN
    '2F 6F 3D 54 65 73 74 2F 6F 75 3D 45 78 2F 63 6E 3D 52 65 63 69 70 69 65 6E 74 73 2F 63 6E 3D 61 6C 69 63 65 00',
  ],
  /** Address-book EntryID (65 bytes) */
  V13: [
    // flags
    '00 00 00 00',
    // muidEMSAB
    'DC A7 40 C8 C0 42 10 1A B4 B9 08 00 2B 2F E1 82',
    // version
    '01 00 00 00',
    // type user
    '00 00 00 00',
    // DN
    '2F 6F 3D 54 65 73 74 2F 6F 75 3D 45 78 2F 63 6E 3D 52 65 63 69 70 69 65 6E 74 73 2F 63 6E 3D 61 6C 69 63 65 00',
  ],
  /** One-off EntryID (62 bytes) */
  V14: [
    // flags
    '00 00 00 00',
    // muidOOP
    '81 2B 1F A4 BE A3 10 19 9D 6E 00 DD 01 0F 54 02',
    // version
    '00 00',
    // ctrl 0x9001
    '01 90',
    // name
    '42 00 6F 00 62 00 00 00',
    // type
    '53 00 4D 00 54 00 50 00 00 00',
    // address
    '62 00 6F 00 62 00 40 00 78 00 2E 00 6F 00 72 00 67 00 00 00',
  ],
  /** IdsetGiven {1..0x20} REPLGUID form (30 bytes) */
  V15: [
    // ReplGuid
    'A3 A2 A1 A0 B1 B0 C1 C0 D0 D1 E0 E1 E2 E3 E4 E5',
    // GLOBSET Range, End
    '52 00 00 00 00 00 01 00 00 00 00 00 20 00',
  ],
  /** GLOBSET {0x110,0x111,0x112,0x205} (18 bytes) */
  V16: [
    // Push5, Bitmask, Pop, Push6 (singleton), End
    '05 00 00 00 00 01 42 10 03 50 06 00 00 00 00 02 05 00',
  ],
  /** FastTransfer messageContent (136 bytes) */
  V17: [
    // Subject 0x0037001F
    '1F 00 37 00 06 00 00 00 48 00 69 00 00 00',
    // MessageFlags 0x0E070003 = 1
    '03 00 07 0E 01 00 00 00',
    // HasAttachments-like boolean 0x0E1B000B TRUE (2 bytes)
    '0B 00 1B 0E 01 00',
    // named prop 0x8001001F, GUID, kind 1 "Keywords"-style name "X", value "v"
    '1F 00 01 80 29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46 01 58 00 00 00 04 00 00 00 76 00 00 00',
    // FXDelProp recipients
    '03 00 16 40 0D 00 12 0E',
    // StartRecip
    '03 00 03 40',
    // RowId 0
    '03 00 00 30 00 00 00 00',
    // RecipientType 1
    '03 00 15 0C 01 00 00 00',
    // EndToRecip
    '03 00 04 40',
    // FXDelProp attachments
    '03 00 16 40 0D 00 13 0E',
    // NewAttach
    '03 00 00 40',
    // AttachNumber 0
    '03 00 21 0E 00 00 00 00',
    // AttachMethod 1
    '03 00 05 37 01 00 00 00',
    // AttachDataBinary "abc"
    '02 01 01 37 03 00 00 00 61 62 63',
    // EndAttach
    '03 00 0E 40',
  ],
  /** NSPI Bind request (45 bytes) */
  V18: [
    // Flags
    '00 00 00 00',
    // HasState
    'FF',
    // STAT: SortType 0, Container 0, CurrentRec 0, Delta 0, NumPos 0, TotalRecs 0, CodePage 1252, LCID 0x409 x2
    '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 E4 04 00 00 09 04 00 00 09 04 00 00',
    // AuxSize
    '00 00 00 00',
  ],
  /** NSPI QueryRows response: 1 row, DisplayName present, SmtpAddress missing (46 bytes) */
  V19: [
    // StatusCode, ErrorCode
    '00 00 00 00 00 00 00 00',
    // HasState 0
    '00',
    // HasColumnsAndRows
    'FF',
    // Columns
    '02 00 00 00 1F 00 01 30 1F 00 FE 39',
    // RowCount
    '01 00 00 00',
    // row Flags 1
    '01',
    // col 1: flag 0, HasValue FF, "Bob"
    '00 FF 42 00 6F 00 62 00 00 00',
    // col 2: flag 0A, NotFound
    '0A 0F 01 04 80',
    // AuxSize
    '00 00 00 00',
  ],
  /** RopNotify: TableModified, row added (columns of V6) (73 bytes) */
  V20: [
    // 2A, handle 0x00000005, LogonId 0
    '2A 05 00 00 00 00',
    // NotificationFlags 0x8100 (M + TableModified)
    '00 81',
    // TableEventType 3
    '03 00',
    // row FID, MID, instance
    '01 00 00 00 00 00 00 05 01 00 00 00 00 00 01 02 00 00 00 00',
    // insert after FID, MID, instance
    '01 00 00 00 00 00 00 05 01 00 00 00 00 00 01 01 00 00 00 00',
    // TableRowDataSize
    '15 00',
    // PropertyRow
    '00 01 00 00 00 00 00 01 02 4E 00 65 00 77 00 00 00 09 00 00 00',
  ],
  /** Response tail RopBufferTooSmall (needs 0x2000, QueryRows unprocessed) (10 bytes) */
  V21: [
    // FF, SizeNeeded
    'FF 00 20',
    // RequestBuffers
    '15 00 02 00 01 32 00',
  ],
  /** ROP SetProperties on handle slot 1: DisplayName "A"  (15 bytes) */
  V22: [
    // 0A,0,1
    '0A 00 01',
    // PropertyValueSize
    '0A 00',
    // count
    '01 00',
    // value
    '1F 00 01 30 41 00 00 00',
  ],
  /** GetPropertyIdsFromNames request (create) one LID + one string name (63 bytes) */
  V23: [
    // 56,0,0,flags 2
    '56 00 00 02',
    // count
    '02 00',
    // Kind 0, PSETID_Appointment, LID 0x820D
    '00 02 20 06 00 00 00 00 00 C0 00 00 00 00 00 00 46 0D 82 00 00',
    // Kind 1, PS_PUBLIC_STRINGS, size, "Keywords"
    '01 29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46 12 4B 00 65 00 79 00 77 00 6F 00 72 00 64 00 73 00 00 00',
  ],
  /** PCL with two XIDs (44 bytes) */
  V24: [
    // size 22, GID A counter 7
    '16 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 07',
    // size 20, GUID B + 4-byte counter 9
    '14 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 09',
  ],
} as const satisfies Record<string, readonly string[]>;

// A second reading of property tags: those of MS-OXPROPS by identifier and type (section 2, canonical names without
// their PidTag), and those of the Exchange SDK's edkmdb.h, where a tag is an offset in a range.

const TYPES = {
  b: 0x000B, l: 0x0003, x: 0x0102, X: 0x1102, a: 0x001E, s: 0x001F, S: 0x101F, L: 0x1003, t: 0x0040, o: 0x000D, 8: 0x0014, g: 0x0048, G: 0x1048,
  i: 0x0002, v: 0x00FB, r: 0x00FD, A: 0x00FE,
};

const OXPROPS = `
0001x TemplateData, 0002b AlternateRecipientAllowed, 0004s AutoForwardComment, 0004x ScriptData, 0005b AutoForwarded, 000Ft DeferredDeliveryTime,
0015t ExpiryTime, 0017l Importance, 001As MessageClass, 0023b OriginatorDeliveryReportRequested, 0025x ParentKey, 0026l Priority,
0029b ReadReceiptRequested, 002Bb RecipientReassignmentProhibited, 002El OriginalSensitivity, 0030t ReplyTime, 0031x ReportTag, 0032t ReportTime,
0036l Sensitivity, 0037s Subject, 0039t ClientSubmitTime, 003As ReportName, 003Bx SentRepresentingSearchKey, 003Ds SubjectPrefix,
003Fx ReceivedByEntryId, 0040s ReceivedByName, 0041x SentRepresentingEntryId, 0042s SentRepresentingName, 0043x ReceivedRepresentingEntryId,
0044s ReceivedRepresentingName, 0045x ReportEntryId, 0046x ReadReceiptEntryId, 0047x MessageSubmissionId, 0048t ProviderSubmitTime,
0049s OriginalSubject, 004Bs OriginalMessageClass, 004Cx OriginalAuthorEntryId, 004Ds OriginalAuthorName, 004Et OriginalSubmitTime,
004Fx ReplyRecipientEntries, 0050s ReplyRecipientNames, 0051x ReceivedBySearchKey, 0052x ReceivedRepresentingSearchKey, 0053x ReadReceiptSearchKey,
0054x ReportSearchKey, 0055t OriginalDeliveryTime, 0057b MessageToMe, 0058b MessageCcMe, 0059b MessageRecipientMe, 005As OriginalSenderName,
005Bx OriginalSenderEntryId, 005Cx OriginalSenderSearchKey, 005Ds OriginalSentRepresentingName, 005Ex OriginalSentRepresentingEntryId,
005Fx OriginalSentRepresentingSearchKey, 0060t StartDate, 0061t EndDate, 0062l OwnerAppointmentId, 0063b ResponseRequested,
0064s SentRepresentingAddressType, 0065s SentRepresentingEmailAddress, 0066s OriginalSenderAddressType, 0067s OriginalSenderEmailAddress,
0068s OriginalSentRepresentingAddressType, 0069s OriginalSentRepresentingEmailAddress, 0070s ConversationTopic, 0071x ConversationIndex,
0072s OriginalDisplayBcc, 0073s OriginalDisplayCc, 0074s OriginalDisplayTo, 0075s ReceivedByAddressType, 0076s ReceivedByEmailAddress,
0077s ReceivedRepresentingAddressType, 0078s ReceivedRepresentingEmailAddress, 007Ds TransportMessageHeaders, 007Fx TnefCorrelationKey,
0080s ReportDisposition, 0081s ReportDispositionMode, 0807l AddressBookRoomCapacity, 0809s AddressBookRoomDescription,
0C06b NonReceiptNotificationRequested, 0C08b OriginatorNonDeliveryReportRequested, 0C15l RecipientType, 0C17b ReplyRequested, 0C19x SenderEntryId,
0C1As SenderName, 0C1Dx SenderSearchKey, 0C1Es SenderAddressType, 0C1Fs SenderEmailAddress, 0E01b DeleteAfterSubmit, 0E02s DisplayBcc,
0E03s DisplayCc, 0E04s DisplayTo, 0E06t MessageDeliveryTime, 0E07l MessageFlags, 0E08l MessageSize, 0E088 MessageSizeExtended, 0E09x ParentEntryId,
0E0Fb Responsibility, 0E12o MessageRecipients, 0E13o MessageAttachments, 0E17l MessageStatus, 0E1Bb HasAttachments, 0E1Ds NormalizedSubject,
0E1Fb RtfInSync, 0E20l AttachSize, 0E21l AttachNumber, 0E23l InternetArticleNumber, 0E28s PrimarySendAccount, 0E29s NextSendAcct,
0E2Bl ToDoItemFlags, 0E2Cx SwappedToDoStore, 0E2Dx SwappedToDoData, 0E69b Read, 0E6As SecurityDescriptorAsXml, 0E79l TrustSender,
0E84x ExchangeNTSecurityDescriptor, 0E99x ExtendedRuleMessageActions, 0E9Ax ExtendedRuleMessageCondition, 0E9Bl ExtendedRuleSizeLimit, 0FF4l Access,
0FF5l RowType, 0FF6x InstanceKey, 0FF7l AccessLevel, 0FF8x MappingSignature, 0FF9x RecordKey, 0FFBx StoreEntryId, 0FFEl ObjectType, 0FFFx EntryId,
1000s Body, 1001s ReportText, 1009x RtfCompressed, 1013s BodyHtml, 1013x Html, 1014s BodyContentLocation, 1015s BodyContentId, 1016l NativeBody,
1035s InternetMessageId, 1039s InternetReferences, 1042s InReplyToId, 1043s ListHelp, 1044s ListSubscribe, 1045s ListUnsubscribe,
1046s OriginalMessageId, 1080l IconIndex, 1081l LastVerbExecuted, 1082t LastVerbExecutionTime, 1090l FlagStatus, 1091t FlagCompleteTime,
1095l FollowupIcon, 1096l BlockStatus, 10C3t ICalendarStartTime, 10C4t ICalendarEndTime, 10C5t CdoRecurrenceid, 10CAt ICalendarReminderNextTime,
10F3s UrlCompName, 10F4b AttributeHidden, 10F6b AttributeReadOnly, 3000l Rowid, 3001s DisplayName, 3002s AddressType, 3003s EmailAddress,
3004s Comment, 3005l Depth, 3007t CreationTime, 3008t LastModificationTime, 300Bx SearchKey, 3010x TargetEntryId, 3013x ConversationId,
3016b ConversationIndexTracking, 3018x ArchiveTag, 3019x PolicyTag, 301Al RetentionPeriod, 301Bx StartDateEtc, 301Ct RetentionDate,
301Dl RetentionFlags, 301El ArchivePeriod, 301Ft ArchiveDate, 340Dl StoreSupportMask, 340El StoreState, 3600l ContainerFlags, 3601l FolderType,
3602l ContentCount, 3603l ContentUnreadCount, 3609b Selectable, 360Ab Subfolders, 360Cs Anr, 360Eo ContainerHierarchy, 360Fo ContainerContents,
3610o FolderAssociatedContents, 3613s ContainerClass, 36D0x IpmAppointmentEntryId, 36D1x IpmContactEntryId, 36D2x IpmJournalEntryId,
36D3x IpmNoteEntryId, 36D4x IpmTaskEntryId, 36D5x RemindersOnlineEntryId, 36D7x IpmDraftsEntryId, 36D8X AdditionalRenEntryIds,
36D9x AdditionalRenEntryIdsEx, 36DAx ExtendedFolderFlags, 36E2l OrdinalMost, 36E4X FreeBusyEntryIds, 36E5s DefaultPostMessageClass,
3701o AttachDataObject, 3701x AttachDataBinary, 3702x AttachEncoding, 3703s AttachExtension, 3704s AttachFilename, 3705l AttachMethod,
3707s AttachLongFilename, 3708s AttachPathname, 3709x AttachRendering, 370Ax AttachTag, 370Bl RenderingPosition, 370Cs AttachTransportName,
370Ds AttachLongPathname, 370Es AttachMimeTag, 370Fx AttachAdditionalInformation, 3711s AttachContentBase, 3712s AttachContentId,
3713s AttachContentLocation, 3714l AttachFlags, 3719s AttachPayloadProviderGuidString, 371As AttachPayloadClass, 371Bs TextAttachmentCharset,
3900l DisplayType, 3902x Templateid, 3905l DisplayTypeEx, 39FEs SmtpAddress, 39FFs AddressBookDisplayNamePrintable, 3A00s Account,
3A02s CallbackTelephoneNumber, 3A05s Generation, 3A06s GivenName, 3A07s GovernmentIdNumber, 3A08s BusinessTelephoneNumber, 3A09s HomeTelephoneNumber,
3A0As Initials, 3A0Bs Keyword, 3A0Cs Language, 3A0Ds Location, 3A0Fs MessageHandlingSystemCommonName, 3A10s OrganizationalIdNumber, 3A11s Surname,
3A12x OriginalEntryId, 3A15s PostalAddress, 3A16s CompanyName, 3A17s Title, 3A18s DepartmentName, 3A19s OfficeLocation, 3A1As PrimaryTelephoneNumber,
3A1Bs Business2TelephoneNumber, 3A1BS Business2TelephoneNumbers, 3A1Cs MobileTelephoneNumber, 3A1Ds RadioTelephoneNumber, 3A1Es CarTelephoneNumber,
3A1Fs OtherTelephoneNumber, 3A20s TransmittableDisplayName, 3A21s PagerTelephoneNumber, 3A22x UserCertificate, 3A23s PrimaryFaxNumber,
3A24s BusinessFaxNumber, 3A25s HomeFaxNumber, 3A26s Country, 3A27s Locality, 3A28s StateOrProvince, 3A29s StreetAddress, 3A2As PostalCode,
3A2Bs PostOfficeBox, 3A2Cs TelexNumber, 3A2Ds IsdnNumber, 3A2Es AssistantTelephoneNumber, 3A2Fs Home2TelephoneNumber, 3A2FS Home2TelephoneNumbers,
3A30s Assistant, 3A40b SendRichInfo, 3A41t WeddingAnniversary, 3A42t Birthday, 3A43s Hobbies, 3A44s MiddleName, 3A45s DisplayNamePrefix,
3A46s Profession, 3A47s ReferredByName, 3A48s SpouseName, 3A49s ComputerNetworkName, 3A4As CustomerId,
3A4Bs TelecommunicationsDeviceForDeafTelephoneNumber, 3A4Cs FtpSite, 3A4Di Gender, 3A4Es ManagerName, 3A4Fs Nickname, 3A50s PersonalHomePage,
3A51s BusinessHomePage, 3A57s CompanyMainTelephoneNumber, 3A58S ChildrensNames, 3A59s HomeAddressCity, 3A5As HomeAddressCountry,
3A5Bs HomeAddressPostalCode, 3A5Cs HomeAddressStateOrProvince, 3A5Ds HomeAddressStreet, 3A5Es HomeAddressPostOfficeBox, 3A5Fs OtherAddressCity,
3A60s OtherAddressCountry, 3A61s OtherAddressPostalCode, 3A62s OtherAddressStateOrProvince, 3A63s OtherAddressStreet,
3A64s OtherAddressPostOfficeBox, 3A70X UserX509Certificate, 3A71l SendInternetEncoding, 3F08l InitialDetailsPane, 3F20s TemporaryDefaultDocument,
3FDEl InternetCodepage, 3FDFl AutoResponseSuppress, 3FE0x AccessControlListData, 3FE3b DelegatedByRule, 3FE7l ResolveMethod,
3FEAb HasDeferredActionMessages, 3FEBl DeferredSendNumber, 3FECl DeferredSendUnits, 3FEDl ExpiryNumber, 3FEEl ExpiryUnits, 3FEFt DeferredSendTime,
3FF0x ConflictEntryId, 3FF1l MessageLocaleId, 3FF8s CreatorName, 3FF9x CreatorEntryId, 3FFAs LastModifierName, 3FFBx LastModifierEntryId,
3FFDl MessageCodepage, 401Al SentRepresentingFlags, 4029s ReadReceiptAddressType, 402As ReadReceiptEmailAddress, 402Bs ReadReceiptName,
4076l ContentFilterSpamConfidenceLevel, 4079l SenderIdStatus, 4083s PurportedSenderDomain, 5902l InternetMailOverrideFormat,
5909l MessageEditorFormat, 5D01s SenderSmtpAddress, 5FDEl RecipientResourceState, 5FDFl RecipientOrder, 5FE1b RecipientProposed,
5FE3t RecipientProposedStartTime, 5FE4t RecipientProposedEndTime, 5FF6s RecipientDisplayName, 5FF7x RecipientEntryId, 5FFBt RecipientTrackStatusTime,
5FFDl RecipientFlags, 5FFFl RecipientTrackStatus, 6100l JunkIncludeContacts, 6101l JunkThreshold, 6102l JunkPermanentlyDelete,
6103l JunkAddRecipientsToSafeSendersList, 6107b JunkPhishingEnableLinks, 64F0x MimeSkeleton, 65C2x ReplyTemplateId, 65E0x SourceKey,
65E1x ParentSourceKey, 65E2x ChangeKey, 65E3x PredecessorChangeList, 65E9l RuleMessageState, 65EAl RuleMessageUserFlags, 65EBs RuleMessageProvider,
65ECs RuleMessageName, 65EDl RuleMessageLevel, 65EEx RuleMessageProviderData, 65F3l RuleMessageSequence, 6619x UserEntryId, 661Bx MailboxOwnerEntryId,
661Cs MailboxOwnerName, 661Db OutOfOfficeState, 6622x SchedulePlusFreeBusyEntryId, 6639l Rights, 663Ab HasRules, 663Bx AddressBookEntryId,
663El HierarchyChangeNumber, 6645x ClientActions, 6646x DamOriginalEntryId, 6647b DamBackPatched, 6648l RuleError, 6649l RuleActionType,
664Ab HasNamedProperties, 6650l RuleActionNumber, 6651x RuleFolderEntryId, 666Al ProhibitReceiveQuota, 666Cb InConflict,
666Dl MaximumSubmitMessageSize, 666El ProhibitSendQuota, 66718 MemberId, 6672s MemberName, 6673l MemberRights, 66748 RuleId, 6675x RuleIds,
6676l RuleSequence, 6677l RuleState, 6678l RuleUserFlags, 6679r RuleCondition, 6680A RuleActions, 6681s RuleProvider, 6682s RuleName, 6683l RuleLevel,
6684x RuleProviderData, 668Ft DeletedOn, 66A1l LocaleId, 66B3l NormalMessageSize, 66C3l CodePageId, 6704o AddressBookManageDistributionList,
6705l SortLocaleId, 6707s UrlName, 6708b Subfolder, 6709t LocalCommitTime, 670At LocalCommitTimeMax, 670Bl DeletedCountTotal, 670Es FlatUrlName,
671Cs PublicFolderAdministrativeDescription, 671Dx PublicFolderProxy, 6740v SentMailSvrEID, 6741v DeferredActionMessageOriginalEntryId,
67488 FolderId, 67498 ParentFolderId, 674A8 Mid, 674D8 InstID, 674El InstanceNum, 674F8 AddressBookMessageId, 67A48 ChangeNumber, 67AAb Associated,
6800s OfflineAddressBookName, 6801l OfflineAddressBookSequence, 6801l VoiceMessageDuration, 6802a OfflineAddressBookContainerGuid,
6802s SenderTelephoneNumber, 6802x RwRulesStream, 6803l OfflineAddressBookMessageClass, 6803s VoiceMessageSenderName, 6804l FaxNumberOfPages,
6804a OfflineAddressBookDistinguishedName, 6805s VoiceMessageAttachmentOrder, 6805L OfflineAddressBookTruncatedProperties, 6806s CallId,
6834l SearchFolderLastUsed, 683Al SearchFolderExpiration, 6841l ScheduleInfoResourceType, 6841l SearchFolderTemplateId,
6842b ScheduleInfoDelegatorWantsCopy, 6842x SearchFolderId, 6842x WlinkGroupHeaderID, 6843b ScheduleInfoDontMailDelegates,
6844x SearchFolderRecreateInfo, 6844S ScheduleInfoDelegateNames, 6845x SearchFolderDefinition, 6845X ScheduleInfoDelegateEntryIds,
6846l SearchFolderStorageType, 6846b GatewayNeedsToRefresh, 6847l FreeBusyPublishStart, 6847l SearchFolderTag, 6847l WlinkSaveStamp,
6848l FreeBusyPublishEnd, 6848l SearchFolderEfpFlags, 6849l WlinkType, 6849s FreeBusyMessageEmailAddress, 684Al WlinkFlags,
684AS ScheduleInfoDelegateNamesW, 684Bb ScheduleInfoDelegatorWantsInfo, 684Bx WlinkOrdinal, 684Cx WlinkEntryId, 684Dx WlinkRecordKey,
684Ex WlinkStoreEntryId, 684Fx WlinkFolderType, 684FL ScheduleInfoMonthsMerged, 6850x WlinkGroupClsid, 6850X ScheduleInfoFreeBusyMerged,
6851s WlinkGroupName, 6851L ScheduleInfoMonthsTentative, 6852l WlinkSection, 6852X ScheduleInfoFreeBusyTentative, 6853l WlinkCalendarColor,
6853L ScheduleInfoMonthsBusy, 6854x WlinkAddressBookEID, 6854X ScheduleInfoFreeBusyBusy, 6855L ScheduleInfoMonthsAway,
6856X ScheduleInfoFreeBusyAway, 6868t FreeBusyRangeTimestamp, 6869l FreeBusyCountMonths, 686Ax ScheduleInfoAppointmentTombstone, 686BL DelegateFlags,
686Cx ScheduleInfoFreeBusy, 686Db ScheduleInfoAutoAcceptAppointments, 686Eb ScheduleInfoDisallowRecurringAppts,
686Fb ScheduleInfoDisallowOverlappingAppts, 6890x WlinkClientID, 6891x WlinkAddressBookStoreEID, 6892l WlinkROGroupType, 7001x ViewDescriptorBinary,
7002s ViewDescriptorStrings, 7006s ViewDescriptorName, 7007l ViewDescriptorVersion, 7C06l RoamingDatatypes, 7C07x RoamingDictionary,
7C08x RoamingXmlStream, 7C24b OscSyncEnabled, 7D01b Processed, 7FF9t ExceptionReplaceTime, 7FFAl AttachmentLinkId, 7FFBt ExceptionStartTime,
7FFCt ExceptionEndTime, 7FFDl AttachmentFlags, 7FFEb AttachmentHidden, 7FFFb AttachmentContactPhoto, 8004s AddressBookFolderPathname,
8005o AddressBookManager, 8005s AddressBookManagerDistinguishedName, 8006s AddressBookHomeMessageDatabase,
8008o AddressBookIsMemberOfDistributionList, 8009o AddressBookMember, 800Co AddressBookOwner, 800Eo AddressBookReports,
800FS AddressBookProxyAddresses, 8011s AddressBookTargetAddress, 8015o AddressBookPublicDelegates, 8024o AddressBookOwnerBackLink,
802Ds AddressBookExtensionAttribute1, 802Es AddressBookExtensionAttribute2, 802Fs AddressBookExtensionAttribute3,
8030s AddressBookExtensionAttribute4, 8031s AddressBookExtensionAttribute5, 8032s AddressBookExtensionAttribute6,
8033s AddressBookExtensionAttribute7, 8034s AddressBookExtensionAttribute8, 8035s AddressBookExtensionAttribute9,
8036s AddressBookExtensionAttribute10, 803Cs AddressBookObjectDistinguishedName, 806Al AddressBookDeliveryContentLength,
8073o AddressBookDistributionListMemberSubmitAccepted, 8170S AddressBookNetworkAddress, 8C57s AddressBookExtensionAttribute11,
8C58s AddressBookExtensionAttribute12, 8C59s AddressBookExtensionAttribute13, 8C60s AddressBookExtensionAttribute14,
8C61s AddressBookExtensionAttribute15, 8C6AX AddressBookX509Certificate, 8C6Dx AddressBookObjectGuid, 8C8Es AddressBookPhoneticGivenName,
8C8Fs AddressBookPhoneticSurname, 8C90s AddressBookPhoneticDepartmentName, 8C91s AddressBookPhoneticCompanyName,
8C92s AddressBookPhoneticDisplayName, 8C93l AddressBookDisplayTypeExtended, 8C94o AddressBookHierarchicalShowInDepartments,
8C96S AddressBookRoomContainers, 8C97o AddressBookHierarchicalDepartmentMembers, 8C98a AddressBookHierarchicalRootDepartment,
8C99o AddressBookHierarchicalParentDepartment, 8C9Ao AddressBookHierarchicalChildDepartments, 8C9Ex ThumbnailPhoto, 8CA0l AddressBookSeniorityIndex,
8CA8s AddressBookOrganizationalUnitRootDistinguishedName, 8CACS AddressBookSenderHintTranslations, 8CB5b AddressBookModerationEnabled,
8CC2x SpokenName, 8CD8o AddressBookAuthorizedSenders, 8CD9o AddressBookUnauthorizedSenders, 8CDAo AddressBookDistributionListMemberSubmitRejected,
8CDBo AddressBookDistributionListRejectMessagesFromDLMembers, 8CDDb AddressBookHierarchicalIsHierarchicalGroup,
8CE2l AddressBookDistributionListMemberCount, 8CE3l AddressBookDistributionListExternalMemberCount, FFFBb AddressBookIsMaster,
FFFCx AddressBookParentEntryId, FFFDl AddressBookContainerId`;

/** First identifier of a range of edkmdb.h, and its tags as offset, type and name without PR_. */
const EDK = {
  0x0E40: `0Dx SENDER_SID, 0Ex SENT_REPRESENTING_SID, 0Fx ORIGINAL_SENDER_SID, 10x ORIGINAL_SENT_REPRESENTING_SID, 11x READ_RECEIPT_SID, 12x REPORT_SID,
    13x ORIGINATOR_SID, 14x REPORT_DESTINATION_SID, 15x ORIGINAL_AUTHOR_SID, 16x RECEIVED_BY_SID, 17x RCVD_REPRESENTING_SID, 18x CREATOR_SID,
    19x LAST_MODIFIER_SID, 1Bx CATALOG, 1Cb CI_SEARCH_ENABLED, 1Db CI_NOTIFICATION_ENABLED, 1El MAX_INDICES, 1F8 SOURCE_FID, 28l MAX_CACHED_VIEWS, 29b READ,
    2As NT_SECURITY_DESCRIPTOR_AS_XML, 2Bs ADMIN_SECURITY_DESCRIPTOR_AS_XML, 2Cs CREATOR_SID_AS_XML, 2Ds LAST_MODIFIER_SID_AS_XML, 2Es SENDER_SID_AS_XML,
    2Fs SENT_REPRESENTING_SID_AS_XML, 30s ORIGINAL_SENDER_SID_AS_XML, 31s ORIGINAL_SENT_REPRESENTING_SID_AS_XML, 32s READ_RECEIPT_SID_AS_XML,
    33s REPORT_SID_AS_XML, 34s ORIGINATOR_SID_AS_XML, 35s REPORT_DESTINATION_SID_AS_XML, 36s ORIGINAL_AUTHOR_SID_AS_XML, 37s RECEIVED_BY_SID_AS_XML,
    38s RCVD_REPRESENTING_SID_AS_XML, 39l TRUST_SENDER, 3Ax MERGE_MIDSET_DELETED, 3Bx RESERVE_RANGE_OF_IDS, 44x DAV_TRANSFER_SECURITY_DESCRIPTOR,
    45a ANTIVIRUS_VENDOR, 46l ANTIVIRUS_VERSION, 47l ANTIVIRUS_SCAN_STATUS, 48a ANTIVIRUS_SCAN_INFO, 57s ADDR_TO, 58s ADDR_CC, 59x EXTENDED_RULE_ACTIONS,
    5Ax EXTENDED_RULE_CONDITION, 5Bl EXTENDED_RULE_SIZE_LIMIT`,
  0x1080: '71s OWA_URL, 72b DISABLE_FULL_FIDELITY, 73s URL_COMP_NAME, 74b ATTR_HIDDEN, 75b ATTR_SYSTEM, 76b ATTR_READONLY',
  0x3FD8: '00s PREVIEW_UNREAD, 01s PREVIEW, 02s ABSTRACT, 03l DL_REPORT_FLAGS, 04x BILATERAL_INFO, 05l MSG_BODY_ID, 06l INTERNET_CPID, 07l AUTO_RESPONSE_SUPPRESS',
  0x3FE0: `00o ACL_TABLE, 00x ACL_DATA, 01o RULES_TABLE, 01x RULES_DATA, 02l FOLDER_DESIGN_FLAGS, 03b DELEGATED_BY_RULE, 04b DESIGN_IN_PROGRESS,
    05b SECURE_ORIGINATION, 06b PUBLISH_IN_ADDRESS_BOOK, 07l RESOLVE_METHOD, 08s ADDRESS_BOOK_DISPLAY_NAME, 09l EFORMS_LOCALE_ID, 0Ab HAS_DAMS,
    0Bl DEFERRED_SEND_NUMBER, 0Cl DEFERRED_SEND_UNITS, 0Dl EXPIRY_NUMBER, 0El EXPIRY_UNITS, 0Ft DEFERRED_SEND_TIME, 10x CONFLICT_ENTRYID,
    11l MESSAGE_LOCALE_ID, 12x RULE_TRIGGER_HISTORY, 13x MOVE_TO_STORE_ENTRYID, 14x MOVE_TO_FOLDER_ENTRYID, 15l STORAGE_QUOTA_LIMIT,
    16l EXCESS_STORAGE_USED, 17s SVR_GENERATING_QUOTA_MSG, 18s CREATOR_NAME, 19x CREATOR_ENTRYID, 1As LAST_MODIFIER_NAME, 1Bx LAST_MODIFIER_ENTRYID,
    1Cs REPLY_RECIPIENT_SMTP_PROXIES, 1Dl MESSAGE_CODEPAGE, 1Ex EXTENDED_ACL_DATA`,
  0x65A0: '008 RULE_SERVER_RULE_ID, 01b FORCE_CLIENT_REFRESH',
  0x65E0: `00x SOURCE_KEY, 01x PARENT_SOURCE_KEY, 02x CHANGE_KEY, 03x PREDECESSOR_CHANGE_LIST, 04l SYNCHRONIZE_FLAGS, 05b AUTO_ADD_NEW_SUBS,
    06b NEW_SUBS_GET_AUTO_ADD, 07s MESSAGE_SITE_NAME, 08b MESSAGE_PROCESSED, 14b PREVENT_MSG_CREATE, 15t IMAP_INTERNAL_DATE`,
  0x6600: `00l PROFILE_VERSION, 01l PROFILE_CONFIG_FLAGS, 02a PROFILE_HOME_SERVER, 03a PROFILE_USER, 04l PROFILE_CONNECT_FLAGS, 05l PROFILE_TRANSPORT_FLAGS,
    06l PROFILE_UI_STATE, 07s PROFILE_UNRESOLVED_NAME, 08s PROFILE_UNRESOLVED_SERVER, 09a PROFILE_BINDING_ORDER, 09l PROFILE_OPEN_FLAGS, 0Al PROFILE_TYPE,
    0Ba PROFILE_MAILBOX, 0Ca PROFILE_SERVER, 0Dl PROFILE_MAX_RESTRICT, 0Ea PROFILE_AB_FILES_PATH, 0Fa PROFILE_FAVFLD_DISPLAY_NAME,
    10s PROFILE_OFFLINE_STORE_PATH, 11x PROFILE_OFFLINE_INFO, 12a PROFILE_HOME_SERVER_DN, 14a PROFILE_SERVER_DN, 15a PROFILE_FAVFLD_COMMENT,
    16a PROFILE_ALLPUB_DISPLAY_NAME, 17a PROFILE_ALLPUB_COMMENT, 18l DISABLE_WINSOCK, 19l PROFILE_AUTH_PACKAGE, 1Al PROFILE_RECONNECT_INTERVAL,
    1Bl PROFILE_SERVER_VERSION, 39l PROFILE_ABP_ALLOW_RECONNECT, 3Al PROFILE_ABP_MTHREAD_TIMEOUT_SECS`,
  0x6618: `00b IN_TRANSIT, 01x USER_ENTRYID, 02s USER_NAME, 03x MAILBOX_OWNER_ENTRYID, 04s MAILBOX_OWNER_NAME, 05b OOF_STATE, 06x SCHEDULE_FOLDER_ENTRYID,
    07x IPM_DAF_ENTRYID, 08x NON_IPM_SUBTREE_ENTRYID, 09x EFORMS_REGISTRY_ENTRYID, 0Ax SPLUS_FREE_BUSY_ENTRYID, 0Bx OFFLINE_ADDRBOOK_ENTRYID,
    0Cx EFORMS_FOR_LOCALE_ENTRYID, 0Dx FREE_BUSY_FOR_LOCAL_SITE_ENTRYID, 0Ex ADDRBOOK_FOR_LOCAL_SITE_ENTRYID, 0Fx OFFLINE_MESSAGE_ENTRYID,
    10x GW_MTSIN_ENTRYID, 11x GW_MTSOUT_ENTRYID, 12b TRANSFER_ENABLED, 13x TEST_LINE_SPEED, 14o HIERARCHY_SYNCHRONIZER, 15o CONTENTS_SYNCHRONIZER,
    16o COLLECTOR, 17o FAST_TRANSFER, 18x IPM_FAVORITES_ENTRYID, 19x IPM_PUBLIC_FOLDERS_ENTRYID, 1Ab STORE_OFFLINE, 1Bs HIERARCHY_SERVER, 1Co CHANGE_ADVISOR,
    1Da FAVORITES_DEFAULT_NAME, 1Ex SYS_CONFIG_FOLDER_ENTRYID, 1Fg CHANGE_NOTIFICATION_GUID`,
  0x6638: `00l FOLDER_CHILD_COUNT, 01l RIGHTS, 02b HAS_RULES, 03x ADDRESS_BOOK_ENTRYID, 04x PUBLIC_FOLDER_ENTRYID, 05l OFFLINE_FLAGS, 06l HIERARCHY_CHANGE_NUM,
    07b HAS_MODERATOR_RULES, 08l DELETED_MSG_COUNT, 09l DELETED_FOLDER_COUNT, 0At OLDEST_DELETED_ON, 0Bl DELETED_ASSOC_MSG_COUNT`,
  0x6640: `04s REPLICA_SERVER, 05x CLIENT_ACTIONS, 06x DAM_ORIGINAL_ENTRYID, 07b DAM_BACK_PATCHED, 08l RULE_ERROR, 09l RULE_ACTION_TYPE, 0Ab HAS_NAMED_PROPERTIES,
    0B8 REPLICA_VERSION, 0Cx FID_VID, 0Dx ORIGIN_ID, 0Fb SYNCEVENT_FIRED, 10l RULE_ACTION_NUMBER, 11x RULE_FOLDER_ENTRYID, 12x ACTIVE_USER_ENTRYID,
    13l X400_ENVELOPE_TYPE, 14t MSG_FOLD_TIME, 15x ICS_CHANGE_KEY`,
  0x6658: `00l GW_ADMIN_OPERATIONS, 01x INTERNET_CONTENT, 03s ORIGINATOR_NAME, 04s ORIGINATOR_ADDR, 05s ORIGINATOR_ADDRTYPE, 06x ORIGINATOR_ENTRYID,
    07t ARRIVAL_TIME, 08x TRACE_INFO, 09x SUBJECT_TRACE_INFO, 0Al RECIPIENT_NUMBER, 0Bx MTS_SUBJECT_ID, 0Cs REPORT_DESTINATION_NAME,
    0Dx REPORT_DESTINATION_ENTRYID, 0Ex CONTENT_SEARCH_KEY, 0Fx FOREIGN_ID, 10x FOREIGN_REPORT_ID, 11x FOREIGN_SUBJECT_ID, 12x INTERNAL_TRACE_INFO,
    13x PROMOTE_PROP_ID_LIST, 14b IN_CONFLICT`,
  0x6670: `00x LONGTERM_ENTRYID_FROM_TABLE, 018 MEMBER_ID, 02s MEMBER_NAME, 03l MEMBER_RIGHTS, 048 RULE_ID, 05x RULE_IDS, 06l RULE_SEQUENCE, 07l RULE_STATE,
    08l RULE_USER_FLAGS, 09r RULE_CONDITION, 0Ax EVENTS_ROOT_FOLDER_ENTRYID, 0Ba PROFILE_MOAB, 0Ca PROFILE_MOAB_GUID, 0Dl PROFILE_MOAB_SEQ,
    0Ex GET_PROPS_EXCLUDE_PROP_ID_LIST, 0FX IMPLIED_RESTRICTIONS, 10A RULE_ACTIONS, 11s RULE_PROVIDER, 12s RULE_NAME, 13l RULE_LEVEL, 14x RULE_PROVIDER_DATA,
    15t LAST_FULL_BACKUP, 17x PROFILE_ADDR_INFO, 19x PROFILE_OPTIONS_DATA, 1Ax NNTP_ARTICLE_FOLDER_ENTRYID, 1Bx NNTP_CONTROL_FOLDER_ENTRYID,
    1Cx NEWSGROUP_ROOT_FOLDER_ENTRYID, 1Da INBOUND_NEWSFEED_DN, 1Ea OUTBOUND_NEWSFEED_DN, 1Ft DELETED_ON`,
  0x6690: `00l REPLICATION_STYLE, 01x REPLICATION_SCHEDULE, 02l REPLICATION_MESSAGE_PRIORITY, 03l OVERALL_MSG_AGE_LIMIT, 04l REPLICATION_ALWAYS_INTERVAL,
    05l REPLICATION_MSG_SIZE, 06b IS_NEWSGROUP_ANCHOR, 07b IS_NEWSGROUP, 08x REPLICA_LIST, 09l OVERALL_AGE_LIMIT, 0As INTERNET_CHARSET,
    0B8 DELETED_MESSAGE_SIZE_EXTENDED, 0C8 DELETED_NORMAL_MESSAGE_SIZE_EXTENDED, 0D8 DELETED_ASSOC_MESSAGE_SIZE_EXTENDED, 0Eb SECURE_IN_SITE,
    10s NT_USER_NAME, 11l LOCALE_ID, 12t LAST_LOGON_TIME, 13t LAST_LOGOFF_TIME, 14l STORAGE_LIMIT_INFORMATION, 15a NEWSGROUP_COMPONENT, 15b INTERNET_MDNS,
    16x NEWSFEED_INFO, 17a INTERNET_NEWSGROUP_NAME, 18l FOLDER_FLAGS, 19t LAST_ACCESS_TIME, 1Al RESTRICTION_COUNT, 1Bl CATEG_COUNT, 1Cl CACHED_COLUMN_COUNT,
    1Dl NORMAL_MSG_W_ATTACH_COUNT, 1El ASSOC_MSG_W_ATTACH_COUNT, 1Fl RECIPIENT_ON_NORMAL_MSG_COUNT, 20l RECIPIENT_ON_ASSOC_MSG_COUNT,
    21l ATTACH_ON_NORMAL_MSG_COUNT, 22l ATTACH_ON_ASSOC_MSG_COUNT, 23l NORMAL_MESSAGE_SIZE, 238 NORMAL_MESSAGE_SIZE_EXTENDED, 24l ASSOC_MESSAGE_SIZE,
    248 ASSOC_MESSAGE_SIZE_EXTENDED, 25s FOLDER_PATHNAME, 26l OWNER_COUNT, 27l CONTACT_COUNT, 33l CODE_PAGE_ID, 34l RETENTION_AGE_LIMIT,
    35b DISABLE_PERUSER_READ, 75l SORT_LOCALE_ID, 77s URL_NAME, 78b SUBFOLDER, 79t LOCAL_COMMIT_TIME, 7At LOCAL_COMMIT_TIME_MAX, 7Bl DELETED_COUNT_TOTAL,
    7CG AUTO_RESET, 7Ds PARENT_URL_NAME, 7Es FLAT_URL_NAME, 7Fs SRC_URL_NAME, 82l RANK, 91l QUOTA_WARNING_THRESHOLD, 92l QUOTA_SEND_THRESHOLD,
    93l QUOTA_RECEIVE_THRESHOLD, 91l PF_OVER_HARD_QUOTA_LIMIT, 92l PF_MSG_SIZE_LIMIT, 93b PF_DISALLOW_MDB_WIDE_EXPIRY`,
  0x3800: `008 LOCK_BRANCH_ID, 018 LOCK_RESOURCE_FID, 028 LOCK_RESOURCE_DID, 038 LOCK_RESOURCE_VID, 04x LOCK_ENLISTMENT_CONTEXT, 05i LOCK_TYPE, 06i LOCK_SCOPE,
    07x LOCK_TRANSIENT_ID, 08l LOCK_DEPTH, 09l LOCK_TIMEOUT, 0At LOCK_EXPIRY_TIME, 0Bx LOCK_GLID, 0Cs LOCK_NULL_URL`,
};

const UNICODE_TO_8_BIT = 1;

function* entries(list, digits) {
  for (const entry of list.split(',')) {
    const [code, name] = entry.trim().split(' ');
    const type = TYPES[code.slice(digits)];
    if (code.length !== digits + 1 || type === undefined || !name) throw new Error(`not understood: ${entry}`);
    yield { id: Number(`0x${code.slice(0, digits)}`), type, name };
  }
}

/** The tags of edkmdb.h as our headers name them, with their numbers. */
export function edkTags() {
  return Object.entries(EDK).flatMap(([first, list]) =>
    [...entries(list, 2)].flatMap(({ id, type, name }) => {
      const tag = (Number(first) + id) * 0x10000 + type;
      if (type !== TYPES.s) return [[`PR_${name}`, tag]];
      return [[`PR_${name}_W`, tag], [`PR_${name}_A`, tag - UNICODE_TO_8_BIT]];
    }),
  );
}

/** What MS-OXPROPS has and the header (its text) lacks. */
export function missingFromOxprops(header) {
  const found = new Set();
  const types = new Map(Object.entries({
    PT_BOOLEAN: 'b', PT_LONG: 'l', PT_BINARY: 'x', PT_MV_BINARY: 'X', PT_STRING8: 'a', PT_UNICODE: 's', PT_MV_UNICODE: 'S', PT_MV_LONG: 'L', PT_SYSTIME: 't',
    PT_OBJECT: 'o', PT_I8: '8', PT_CLSID: 'g', PT_MV_CLSID: 'G', PT_I2: 'i', PT_SVREID: 'v', PT_SRESTRICT: 'r', PT_ACTIONS: 'A',
  }));
  for (const [, type, id] of header.matchAll(/ = PROP_TAG\((PT_\w+), 0x([0-9A-F]{4})\);$/gm)) found.add(`${id}${types.get(type)}`);
  const all = OXPROPS.trim().split(/,\s+/).map((entry) => entry.split(' '));
  return { count: all.length, missing: all.filter(([code]) => !found.has(code)).map(([code, name]) => `PidTag${name} (${code})`) };
}

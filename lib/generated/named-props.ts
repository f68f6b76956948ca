// Generated from native/mapi/data/names.json by native/mapi/data/generate.mjs: do not edit.
import type { Guid } from '../props/guid.ts';
import { namedProp, type NamedProp } from '../props/named-prop.ts';

/** Properties below 0x8000 by their identifiers. */
export const PS_MAPI: Guid = '00020328-0000-0000-c000-000000000046';

/** Names that users see, and properties of documents. */
export const PS_PUBLIC_STRINGS: Guid = '00020329-0000-0000-c000-000000000046';
/** 0x9000 of PS_PUBLIC_STRINGS. */
export const PidLidCategories: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 0x9000, 'PT_MV_UNICODE');
/** 'AppName' of PS_PUBLIC_STRINGS. */
export const PidNameApplicationName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'AppName', 'PT_UNICODE');
/** 'Author' of PS_PUBLIC_STRINGS. */
export const PidNameAuthor: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Author', 'PT_UNICODE');
/** 'ByteCount' of PS_PUBLIC_STRINGS. */
export const PidNameByteCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'ByteCount', 'PT_LONG');
/** 'urn:schemas:calendar:attendeerole' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarAttendeeRole: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:attendeerole', 'PT_LONG');
/** 'urn:schemas:calendar:busystatus' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarBusystatus: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:busystatus', 'PT_UNICODE');
/** 'urn:schemas:calendar:contact' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarContact: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:contact', 'PT_UNICODE');
/** 'urn:schemas:calendar:contacturl' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarContactUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:contacturl', 'PT_UNICODE');
/** 'urn:schemas:calendar:created' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarCreated: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:created', 'PT_SYSTIME');
/** 'urn:schemas:calendar:descriptionurl' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarDescriptionUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:descriptionurl', 'PT_UNICODE');
/** 'urn:schemas:calendar:duration' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarDuration: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:duration', 'PT_LONG');
/** 'urn:schemas:calendar:exdate' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarExceptionDate: NamedProp<'PT_MV_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:exdate', 'PT_MV_SYSTIME');
/** 'urn:schemas:calendar:exrule' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarExceptionRule: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:exrule', 'PT_MV_UNICODE');
/** 'urn:schemas:calendar:geolatitude' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarGeoLatitude: NamedProp<'PT_DOUBLE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:geolatitude', 'PT_DOUBLE');
/** 'urn:schemas:calendar:geolongitude' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarGeoLongitude: NamedProp<'PT_DOUBLE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:geolongitude', 'PT_DOUBLE');
/** 'urn:schemas:calendar:instancetype' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarInstanceType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:instancetype', 'PT_LONG');
/** 'urn:schemas:calendar:isorganizer' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarIsOrganizer: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:isorganizer', 'PT_BOOLEAN');
/** 'urn:schemas:calendar:lastmodified' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarLastModified: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:lastmodified', 'PT_SYSTIME');
/** 'urn:schemas:calendar:locationurl' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarLocationUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:locationurl', 'PT_UNICODE');
/** 'urn:schemas:calendar:meetingstatus' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarMeetingStatus: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:meetingstatus', 'PT_UNICODE');
/** 'urn:schemas:calendar:method' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarMethod: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:method', 'PT_UNICODE');
/** 'urn:schemas:calendar:prodid' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarProductId: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:prodid', 'PT_UNICODE');
/** 'urn:schemas:calendar:recurrenceidrange' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarRecurrenceIdRange: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:recurrenceidrange', 'PT_UNICODE');
/** 'urn:schemas:calendar:reminderoffset' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarReminderOffset: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:reminderoffset', 'PT_LONG');
/** 'urn:schemas:calendar:resources' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarResources: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:resources', 'PT_UNICODE');
/** 'urn:schemas:calendar:rsvp' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarRsvp: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:rsvp', 'PT_BOOLEAN');
/** 'urn:schemas:calendar:sequence' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarSequence: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:sequence', 'PT_LONG');
/** 'urn:schemas:calendar:timezone' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarTimeZone: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:timezone', 'PT_UNICODE');
/** 'urn:schemas:calendar:timezoneid' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarTimeZoneId: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:timezoneid', 'PT_LONG');
/** 'urn:schemas:calendar:transparent' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarTransparent: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:transparent', 'PT_UNICODE');
/** 'urn:schemas:calendar:uid' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:uid', 'PT_UNICODE');
/** 'urn:schemas:calendar:version' of PS_PUBLIC_STRINGS. */
export const PidNameCalendarVersion: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:version', 'PT_UNICODE');
/** 'Category' of PS_PUBLIC_STRINGS. */
export const PidNameCategory: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Category', 'PT_UNICODE');
/** 'CharCount' of PS_PUBLIC_STRINGS. */
export const PidNameCharacterCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'CharCount', 'PT_LONG');
/** 'Comments' of PS_PUBLIC_STRINGS. */
export const PidNameComments: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Comments', 'PT_UNICODE');
/** 'Company' of PS_PUBLIC_STRINGS. */
export const PidNameCompany: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Company', 'PT_UNICODE');
/** 'CreateDtmRo' of PS_PUBLIC_STRINGS. */
export const PidNameCreateDateTimeReadOnly: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'CreateDtmRo', 'PT_SYSTIME');
/** 'DAV:id' of PS_PUBLIC_STRINGS. */
export const PidNameDavId: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DAV:id', 'PT_UNICODE');
/** 'DAV:iscollection' of PS_PUBLIC_STRINGS. */
export const PidNameDavIsCollection: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DAV:iscollection', 'PT_BOOLEAN');
/** 'DAV:isstructureddocument' of PS_PUBLIC_STRINGS. */
export const PidNameDavIsStructuredDocument: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DAV:isstructureddocument', 'PT_BOOLEAN');
/** 'DAV:parentname' of PS_PUBLIC_STRINGS. */
export const PidNameDavParentName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DAV:parentname', 'PT_UNICODE');
/** 'DAV:uid' of PS_PUBLIC_STRINGS. */
export const PidNameDavUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DAV:uid', 'PT_UNICODE');
/** 'DocParts' of PS_PUBLIC_STRINGS. */
export const PidNameDocumentParts: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DocParts', 'PT_MV_UNICODE');
/** 'EditTime' of PS_PUBLIC_STRINGS. */
export const PidNameEditTime: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'EditTime', 'PT_UNICODE');
/** 'http://schemas.microsoft.com/exchange/intendedbusystatus' of PS_PUBLIC_STRINGS. */
export const PidNameExchangeIntendedBusyStatus: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/intendedbusystatus', 'PT_UNICODE');
/** 'http://schemas.microsoft.com/exchange/junkemailmovestamp' of PS_PUBLIC_STRINGS. */
export const PidNameExchangeJunkEmailMoveStamp: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/junkemailmovestamp', 'PT_LONG');
/** 'http://schemas.microsoft.com/exchange/modifyexceptionstruct' of PS_PUBLIC_STRINGS. */
export const PidNameExchangeModifyExceptionStructure: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/modifyexceptionstruct', 'PT_BINARY');
/** 'http://schemas.microsoft.com/exchange/nomodifyexceptions' of PS_PUBLIC_STRINGS. */
export const PidNameExchangeNoModifyExceptions: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/nomodifyexceptions', 'PT_BOOLEAN');
/** 'http://schemas.microsoft.com/exchange/patternend' of PS_PUBLIC_STRINGS. */
export const PidNameExchangePatternEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/patternend', 'PT_SYSTIME');
/** 'http://schemas.microsoft.com/exchange/patternstart' of PS_PUBLIC_STRINGS. */
export const PidNameExchangePatternStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/patternstart', 'PT_SYSTIME');
/** 'http://schemas.microsoft.com/exchange/reminderinterval' of PS_PUBLIC_STRINGS. */
export const PidNameExchangeReminderInterval: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/exchange/reminderinterval', 'PT_LONG');
/** 'urn:schemas-microsoft-com:exch-data:baseschema' of PS_PUBLIC_STRINGS. */
export const PidNameExchDatabaseSchema: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas-microsoft-com:exch-data:baseschema', 'PT_MV_UNICODE');
/** 'urn:schemas-microsoft-com:exch-data:expected-content-class' of PS_PUBLIC_STRINGS. */
export const PidNameExchDataExpectedContentClass: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas-microsoft-com:exch-data:expected-content-class', 'PT_MV_UNICODE');
/** 'urn:schemas-microsoft-com:exch-data:schema-collection-ref' of PS_PUBLIC_STRINGS. */
export const PidNameExchDataSchemaCollectionReference: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas-microsoft-com:exch-data:schema-collection-ref', 'PT_UNICODE');
/** 'HeadingPairs' of PS_PUBLIC_STRINGS. */
export const PidNameHeadingPairs: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'HeadingPairs', 'PT_BINARY');
/** 'HiddenCount' of PS_PUBLIC_STRINGS. */
export const PidNameHiddenCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'HiddenCount', 'PT_LONG');
/** 'urn:schemas:httpmail:calendar' of PS_PUBLIC_STRINGS. */
export const PidNameHttpmailCalendar: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:httpmail:calendar', 'PT_UNICODE');
/** 'urn:schemas:httpmail:htmldescription' of PS_PUBLIC_STRINGS. */
export const PidNameHttpmailHtmlDescription: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:httpmail:htmldescription', 'PT_UNICODE');
/** 'urn:schemas:httpmail:sendmsg' of PS_PUBLIC_STRINGS. */
export const PidNameHttpmailSendMessage: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:httpmail:sendmsg', 'PT_UNICODE');
/** 'urn:schemas:calendar:rdate' of PS_PUBLIC_STRINGS. */
export const PidNameICalendarRecurrenceDate: NamedProp<'PT_MV_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:rdate', 'PT_MV_SYSTIME');
/** 'urn:schemas:calendar:rrule' of PS_PUBLIC_STRINGS. */
export const PidNameICalendarRecurrenceRule: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:rrule', 'PT_MV_UNICODE');
/** 'Keywords' of PS_PUBLIC_STRINGS. */
export const PidNameKeywords: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Keywords', 'PT_MV_UNICODE');
/** 'LastAuthor' of PS_PUBLIC_STRINGS. */
export const PidNameLastAuthor: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'LastAuthor', 'PT_UNICODE');
/** 'LastPrinted' of PS_PUBLIC_STRINGS. */
export const PidNameLastPrinted: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'LastPrinted', 'PT_SYSTIME');
/** 'LastSaveDtm' of PS_PUBLIC_STRINGS. */
export const PidNameLastSaveDateTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'LastSaveDtm', 'PT_SYSTIME');
/** 'LineCount' of PS_PUBLIC_STRINGS. */
export const PidNameLineCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'LineCount', 'PT_LONG');
/** 'LinksDirty' of PS_PUBLIC_STRINGS. */
export const PidNameLinksDirty: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'LinksDirty', 'PT_BOOLEAN');
/** 'urn:schemas:calendar:locationurl' of PS_PUBLIC_STRINGS. */
export const PidNameLocationUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'urn:schemas:calendar:locationurl', 'PT_UNICODE');
/** 'Manager' of PS_PUBLIC_STRINGS. */
export const PidNameManager: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Manager', 'PT_UNICODE');
/** 'DoNotForward' of PS_PUBLIC_STRINGS. */
export const PidNameMeetingDoNotForward: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DoNotForward', 'PT_BOOLEAN');
/** 'MMClipCount' of PS_PUBLIC_STRINGS. */
export const PidNameMultimediaClipCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'MMClipCount', 'PT_LONG');
/** 'NoteCount' of PS_PUBLIC_STRINGS. */
export const PidNameNoteCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'NoteCount', 'PT_LONG');
/** 'OMSAccountGuid' of PS_PUBLIC_STRINGS. */
export const PidNameOMSAccountGuid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'OMSAccountGuid', 'PT_UNICODE');
/** 'OMSMobileModel' of PS_PUBLIC_STRINGS. */
export const PidNameOMSMobileModel: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'OMSMobileModel', 'PT_UNICODE');
/** 'OMSScheduleTime' of PS_PUBLIC_STRINGS. */
export const PidNameOMSScheduleTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'OMSScheduleTime', 'PT_SYSTIME');
/** 'OMSServiceType' of PS_PUBLIC_STRINGS. */
export const PidNameOMSServiceType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'OMSServiceType', 'PT_LONG');
/** 'OMSSourceType' of PS_PUBLIC_STRINGS. */
export const PidNameOMSSourceType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'OMSSourceType', 'PT_LONG');
/** 'PageCount' of PS_PUBLIC_STRINGS. */
export const PidNamePageCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'PageCount', 'PT_LONG');
/** 'ParCount' of PS_PUBLIC_STRINGS. */
export const PidNameParagraphCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'ParCount', 'PT_LONG');
/** 'http://schemas.microsoft.com/outlook/phishingstamp' of PS_PUBLIC_STRINGS. */
export const PidNamePhishingStamp: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'http://schemas.microsoft.com/outlook/phishingstamp', 'PT_LONG');
/** 'PresFormat' of PS_PUBLIC_STRINGS. */
export const PidNamePresentationFormat: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'PresFormat', 'PT_UNICODE');
/** 'quarantine-original-sender' of PS_PUBLIC_STRINGS. */
export const PidNameQuarantineOriginalSender: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'quarantine-original-sender', 'PT_UNICODE');
/** 'RevNumber' of PS_PUBLIC_STRINGS. */
export const PidNameRevisionNumber: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'RevNumber', 'PT_UNICODE');
/** 'DRMLicense' of PS_PUBLIC_STRINGS. */
export const PidNameRightsManagementLicense: NamedProp<'PT_MV_BINARY'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'DRMLicense', 'PT_MV_BINARY');
/** 'Scale' of PS_PUBLIC_STRINGS. */
export const PidNameScale: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Scale', 'PT_BOOLEAN');
/** 'Security' of PS_PUBLIC_STRINGS. */
export const PidNameSecurity: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Security', 'PT_LONG');
/** 'SlideCount' of PS_PUBLIC_STRINGS. */
export const PidNameSlideCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'SlideCount', 'PT_LONG');
/** 'Subject' of PS_PUBLIC_STRINGS. */
export const PidNameSubject: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Subject', 'PT_UNICODE');
/** 'Template' of PS_PUBLIC_STRINGS. */
export const PidNameTemplate: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Template', 'PT_UNICODE');
/** 'Thumbnail' of PS_PUBLIC_STRINGS. */
export const PidNameThumbnail: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Thumbnail', 'PT_BINARY');
/** 'Title' of PS_PUBLIC_STRINGS. */
export const PidNameTitle: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'Title', 'PT_UNICODE');
/** 'WordCount' of PS_PUBLIC_STRINGS. */
export const PidNameWordCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PS_PUBLIC_STRINGS, 'WordCount', 'PT_LONG');

/** Header fields of Internet mail by their names. */
export const PS_INTERNET_HEADERS: Guid = '00020386-0000-0000-c000-000000000046';
/** 'Accept-Language' of PS_INTERNET_HEADERS. */
export const PidNameAcceptLanguage: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Accept-Language', 'PT_UNICODE');
/** 'Content-Base' of PS_INTERNET_HEADERS. */
export const PidNameContentBase: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Content-Base', 'PT_UNICODE');
/** 'Content-Class' of PS_INTERNET_HEADERS. */
export const PidNameContentClass: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Content-Class', 'PT_UNICODE');
/** 'Content-Type' of PS_INTERNET_HEADERS. */
export const PidNameContentType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Content-Type', 'PT_UNICODE');
/** 'Xref' of PS_INTERNET_HEADERS. */
export const PidNameCrossReference: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Xref', 'PT_UNICODE');
/** 'From' of PS_INTERNET_HEADERS. */
export const PidNameFrom: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'From', 'PT_UNICODE');
/** 'Subject' of PS_INTERNET_HEADERS. */
export const PidNameInternetSubject: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'Subject', 'PT_UNICODE');
/** 'msip_labels' of PS_INTERNET_HEADERS. */
export const PidNameMSIPLabels: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'msip_labels', 'PT_UNICODE');
/** 'X-CallID' of PS_INTERNET_HEADERS. */
export const PidNameXCallId: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-CallID', 'PT_UNICODE');
/** 'X-FaxNumberOfPages' of PS_INTERNET_HEADERS. */
export const PidNameXFaxNumberOfPages: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-FaxNumberOfPages', 'PT_I2');
/** 'X-RequireProtectedPlayOnPhone' of PS_INTERNET_HEADERS. */
export const PidNameXRequireProtectedPlayOnPhone: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-RequireProtectedPlayOnPhone', 'PT_BOOLEAN');
/** 'X-CallingTelephoneNumber' of PS_INTERNET_HEADERS. */
export const PidNameXSenderTelephoneNumber: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-CallingTelephoneNumber', 'PT_UNICODE');
/** 'X-Sharing-Browse-Url' of PS_INTERNET_HEADERS. */
export const PidNameXSharingBrowseUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Browse-Url', 'PT_UNICODE');
/** 'X-Sharing-Capabilities' of PS_INTERNET_HEADERS. */
export const PidNameXSharingCapabilities: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Capabilities', 'PT_UNICODE');
/** 'X-Sharing-Config-Url' of PS_INTERNET_HEADERS. */
export const PidNameXSharingConfigUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Config-Url', 'PT_UNICODE');
/** 'X-Sharing-Exended-Caps' of PS_INTERNET_HEADERS. */
export const PidNameXSharingExendedCaps: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Exended-Caps', 'PT_UNICODE');
/** 'X-Sharing-Flavor' of PS_INTERNET_HEADERS. */
export const PidNameXSharingFlavor: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Flavor', 'PT_UNICODE');
/** 'X-Sharing-Instance-Guid' of PS_INTERNET_HEADERS. */
export const PidNameXSharingInstanceGuid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Instance-Guid', 'PT_UNICODE');
/** 'X-Sharing-Local-Type' of PS_INTERNET_HEADERS. */
export const PidNameXSharingLocalType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Local-Type', 'PT_UNICODE');
/** 'X-Sharing-Provider-Guid' of PS_INTERNET_HEADERS. */
export const PidNameXSharingProviderGuid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Provider-Guid', 'PT_UNICODE');
/** 'X-Sharing-Provider-Name' of PS_INTERNET_HEADERS. */
export const PidNameXSharingProviderName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Provider-Name', 'PT_UNICODE');
/** 'X-Sharing-Provider-Url' of PS_INTERNET_HEADERS. */
export const PidNameXSharingProviderUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Provider-Url', 'PT_UNICODE');
/** 'X-Sharing-Remote-Name' of PS_INTERNET_HEADERS. */
export const PidNameXSharingRemoteName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Remote-Name', 'PT_UNICODE');
/** 'X-Sharing-Remote-Path' of PS_INTERNET_HEADERS. */
export const PidNameXSharingRemotePath: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Remote-Path', 'PT_UNICODE');
/** 'X-Sharing-Remote-Store-Uid' of PS_INTERNET_HEADERS. */
export const PidNameXSharingRemoteStoreUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Remote-Store-Uid', 'PT_UNICODE');
/** 'X-Sharing-Remote-Type' of PS_INTERNET_HEADERS. */
export const PidNameXSharingRemoteType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Remote-Type', 'PT_UNICODE');
/** 'X-Sharing-Remote-Uid' of PS_INTERNET_HEADERS. */
export const PidNameXSharingRemoteUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-Sharing-Remote-Uid', 'PT_UNICODE');
/** 'X-AttachmentOrder' of PS_INTERNET_HEADERS. */
export const PidNameXVoiceMessageAttachmentOrder: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-AttachmentOrder', 'PT_UNICODE');
/** 'X-VoiceMessageDuration' of PS_INTERNET_HEADERS. */
export const PidNameXVoiceMessageDuration: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-VoiceMessageDuration', 'PT_I2');
/** 'X-VoiceMessageSenderName' of PS_INTERNET_HEADERS. */
export const PidNameXVoiceMessageSenderName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PS_INTERNET_HEADERS, 'X-VoiceMessageSenderName', 'PT_UNICODE');

/** Contacts. */
export const PSETID_Address: Guid = '00062004-0000-0000-c000-000000000046';
/** 0x8029 of PSETID_Address. */
export const PidLidAddressBookProviderArrayType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8029, 'PT_LONG');
/** 0x8028 of PSETID_Address. */
export const PidLidAddressBookProviderEmailList: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8028, 'PT_MV_LONG');
/** 0x80DD of PSETID_Address. */
export const PidLidAddressCountryCode: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DD, 'PT_UNICODE');
/** 0x804E of PSETID_Address. */
export const PidLidAnniversaryEventEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x804E, 'PT_BINARY');
/** 0x8025 of PSETID_Address. */
export const PidLidAutoLog: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8025, 'PT_BOOLEAN');
/** 0x804D of PSETID_Address. */
export const PidLidBirthdayEventEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x804D, 'PT_BINARY');
/** 0x80DE of PSETID_Address. */
export const PidLidBirthdayLocal: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DE, 'PT_SYSTIME');
/** 0x8041 of PSETID_Address. */
export const PidLidBusinessCardCardPicture: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8041, 'PT_BINARY');
/** 0x8040 of PSETID_Address. */
export const PidLidBusinessCardDisplayDefinition: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8040, 'PT_BINARY');
/** 0x8023 of PSETID_Address. */
export const PidLidContactCharacterSet: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8023, 'PT_LONG');
/** 0x8007 of PSETID_Address. */
export const PidLidContactItemData: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8007, 'PT_MV_LONG');
/** 0x80E2 of PSETID_Address. */
export const PidLidContactLinkedGlobalAddressListEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E2, 'PT_BINARY');
/** 0x80E8 of PSETID_Address. */
export const PidLidContactLinkGlobalAddressListLinkId: NamedProp<'PT_CLSID'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E8, 'PT_CLSID');
/** 0x80E6 of PSETID_Address. */
export const PidLidContactLinkGlobalAddressListLinkState: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E6, 'PT_LONG');
/** 0x80E5 of PSETID_Address. */
export const PidLidContactLinkLinkRejectHistory: NamedProp<'PT_MV_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E5, 'PT_MV_BINARY');
/** 0x80E3 of PSETID_Address. */
export const PidLidContactLinkSMTPAddressCache: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E3, 'PT_MV_UNICODE');
/** 0x804F of PSETID_Address. */
export const PidLidContactUserField1: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x804F, 'PT_UNICODE');
/** 0x8050 of PSETID_Address. */
export const PidLidContactUserField2: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8050, 'PT_UNICODE');
/** 0x8051 of PSETID_Address. */
export const PidLidContactUserField3: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8051, 'PT_UNICODE');
/** 0x8052 of PSETID_Address. */
export const PidLidContactUserField4: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8052, 'PT_UNICODE');
/** 0x8010 of PSETID_Address. */
export const PidLidDepartment: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8010, 'PT_UNICODE');
/** 0x804C of PSETID_Address. */
export const PidLidDistributionListChecksum: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x804C, 'PT_LONG');
/** 0x8055 of PSETID_Address. */
export const PidLidDistributionListMembers: NamedProp<'PT_MV_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8055, 'PT_MV_BINARY');
/** 0x8053 of PSETID_Address. */
export const PidLidDistributionListName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8053, 'PT_UNICODE');
/** 0x8054 of PSETID_Address. */
export const PidLidDistributionListOneOffMembers: NamedProp<'PT_MV_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8054, 'PT_MV_BINARY');
/** 0x8064 of PSETID_Address. */
export const PidLidDistributionListStream: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8064, 'PT_BINARY');
/** 0x8082 of PSETID_Address. */
export const PidLidEmail1AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8082, 'PT_UNICODE');
/** 0x8080 of PSETID_Address. */
export const PidLidEmail1DisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8080, 'PT_UNICODE');
/** 0x8083 of PSETID_Address. */
export const PidLidEmail1EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8083, 'PT_UNICODE');
/** 0x8084 of PSETID_Address. */
export const PidLidEmail1OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8084, 'PT_UNICODE');
/** 0x8085 of PSETID_Address. */
export const PidLidEmail1OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8085, 'PT_BINARY');
/** 0x8092 of PSETID_Address. */
export const PidLidEmail2AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8092, 'PT_UNICODE');
/** 0x8090 of PSETID_Address. */
export const PidLidEmail2DisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8090, 'PT_UNICODE');
/** 0x8093 of PSETID_Address. */
export const PidLidEmail2EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8093, 'PT_UNICODE');
/** 0x8094 of PSETID_Address. */
export const PidLidEmail2OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8094, 'PT_UNICODE');
/** 0x8095 of PSETID_Address. */
export const PidLidEmail2OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8095, 'PT_BINARY');
/** 0x80A2 of PSETID_Address. */
export const PidLidEmail3AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80A2, 'PT_UNICODE');
/** 0x80A0 of PSETID_Address. */
export const PidLidEmail3DisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80A0, 'PT_UNICODE');
/** 0x80A3 of PSETID_Address. */
export const PidLidEmail3EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80A3, 'PT_UNICODE');
/** 0x80A4 of PSETID_Address. */
export const PidLidEmail3OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80A4, 'PT_UNICODE');
/** 0x80A5 of PSETID_Address. */
export const PidLidEmail3OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80A5, 'PT_BINARY');
/** 0x80B2 of PSETID_Address. */
export const PidLidFax1AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80B2, 'PT_UNICODE');
/** 0x80B3 of PSETID_Address. */
export const PidLidFax1EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80B3, 'PT_UNICODE');
/** 0x80B4 of PSETID_Address. */
export const PidLidFax1OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80B4, 'PT_UNICODE');
/** 0x80B5 of PSETID_Address. */
export const PidLidFax1OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80B5, 'PT_BINARY');
/** 0x80C2 of PSETID_Address. */
export const PidLidFax2AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80C2, 'PT_UNICODE');
/** 0x80C3 of PSETID_Address. */
export const PidLidFax2EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80C3, 'PT_UNICODE');
/** 0x80C4 of PSETID_Address. */
export const PidLidFax2OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80C4, 'PT_UNICODE');
/** 0x80C5 of PSETID_Address. */
export const PidLidFax2OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80C5, 'PT_BINARY');
/** 0x80D2 of PSETID_Address. */
export const PidLidFax3AddressType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80D2, 'PT_UNICODE');
/** 0x80D3 of PSETID_Address. */
export const PidLidFax3EmailAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80D3, 'PT_UNICODE');
/** 0x80D4 of PSETID_Address. */
export const PidLidFax3OriginalDisplayName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80D4, 'PT_UNICODE');
/** 0x80D5 of PSETID_Address. */
export const PidLidFax3OriginalEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80D5, 'PT_BINARY');
/** 0x8005 of PSETID_Address. */
export const PidLidFileUnder: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8005, 'PT_UNICODE');
/** 0x8006 of PSETID_Address. */
export const PidLidFileUnderId: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8006, 'PT_LONG');
/** 0x8026 of PSETID_Address. */
export const PidLidFileUnderList: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8026, 'PT_MV_LONG');
/** 0x80D8 of PSETID_Address. */
export const PidLidFreeBusyLocation: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80D8, 'PT_UNICODE');
/** 0x8015 of PSETID_Address. */
export const PidLidHasPicture: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8015, 'PT_BOOLEAN');
/** 0x801A of PSETID_Address. */
export const PidLidHomeAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x801A, 'PT_UNICODE');
/** 0x80DA of PSETID_Address. */
export const PidLidHomeAddressCountryCode: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DA, 'PT_UNICODE');
/** 0x802B of PSETID_Address. */
export const PidLidHtml: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x802B, 'PT_UNICODE');
/** 0x8062 of PSETID_Address. */
export const PidLidInstantMessagingAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8062, 'PT_UNICODE');
/** 0x80E0 of PSETID_Address. */
export const PidLidIsContactLinked: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80E0, 'PT_BOOLEAN');
/** 0x801C of PSETID_Address. */
export const PidLidOtherAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x801C, 'PT_UNICODE');
/** 0x80DC of PSETID_Address. */
export const PidLidOtherAddressCountryCode: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DC, 'PT_UNICODE');
/** 0x8022 of PSETID_Address. */
export const PidLidPostalAddressId: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8022, 'PT_LONG');
/** 0x800E of PSETID_Address. */
export const PidLidReferredBy: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x800E, 'PT_UNICODE');
/** 0x80DF of PSETID_Address. */
export const PidLidWeddingAnniversaryLocal: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DF, 'PT_SYSTIME');
/** 0x801B of PSETID_Address. */
export const PidLidWorkAddress: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x801B, 'PT_UNICODE');
/** 0x8046 of PSETID_Address. */
export const PidLidWorkAddressCity: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8046, 'PT_UNICODE');
/** 0x8049 of PSETID_Address. */
export const PidLidWorkAddressCountry: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8049, 'PT_UNICODE');
/** 0x80DB of PSETID_Address. */
export const PidLidWorkAddressCountryCode: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x80DB, 'PT_UNICODE');
/** 0x8048 of PSETID_Address. */
export const PidLidWorkAddressPostalCode: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8048, 'PT_UNICODE');
/** 0x804A of PSETID_Address. */
export const PidLidWorkAddressPostOfficeBox: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x804A, 'PT_UNICODE');
/** 0x8047 of PSETID_Address. */
export const PidLidWorkAddressState: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8047, 'PT_UNICODE');
/** 0x8045 of PSETID_Address. */
export const PidLidWorkAddressStreet: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x8045, 'PT_UNICODE');
/** 0x802E of PSETID_Address. */
export const PidLidYomiCompanyName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x802E, 'PT_UNICODE');
/** 0x802C of PSETID_Address. */
export const PidLidYomiFirstName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x802C, 'PT_UNICODE');
/** 0x802D of PSETID_Address. */
export const PidLidYomiLastName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Address, 0x802D, 'PT_UNICODE');

/** Exchange ActiveSync. */
export const PSETID_AirSync: Guid = '71035549-0739-4dcb-9163-00f0580dbbdf';

/** Calendar items. */
export const PSETID_Appointment: Guid = '00062002-0000-0000-c000-000000000046';
/** 0x8238 of PSETID_Appointment. */
export const PidLidAllAttendeesString: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8238, 'PT_UNICODE');
/** 0x8246 of PSETID_Appointment. */
export const PidLidAllowExternalCheck: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8246, 'PT_BOOLEAN');
/** 0x8207 of PSETID_Appointment. */
export const PidLidAppointmentAuxiliaryFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8207, 'PT_LONG');
/** 0x8214 of PSETID_Appointment. */
export const PidLidAppointmentColor: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8214, 'PT_LONG');
/** 0x8257 of PSETID_Appointment. */
export const PidLidAppointmentCounterProposal: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8257, 'PT_BOOLEAN');
/** 0x8213 of PSETID_Appointment. */
export const PidLidAppointmentDuration: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8213, 'PT_LONG');
/** 0x8211 of PSETID_Appointment. */
export const PidLidAppointmentEndDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8211, 'PT_SYSTIME');
/** 0x8210 of PSETID_Appointment. */
export const PidLidAppointmentEndTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8210, 'PT_SYSTIME');
/** 0x820E of PSETID_Appointment. */
export const PidLidAppointmentEndWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x820E, 'PT_SYSTIME');
/** 0x8203 of PSETID_Appointment. */
export const PidLidAppointmentLastSequence: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8203, 'PT_LONG');
/** 0x825A of PSETID_Appointment. */
export const PidLidAppointmentNotAllowPropose: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x825A, 'PT_BOOLEAN');
/** 0x8259 of PSETID_Appointment. */
export const PidLidAppointmentProposalNumber: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8259, 'PT_LONG');
/** 0x8256 of PSETID_Appointment. */
export const PidLidAppointmentProposedDuration: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8256, 'PT_LONG');
/** 0x8251 of PSETID_Appointment. */
export const PidLidAppointmentProposedEndWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8251, 'PT_SYSTIME');
/** 0x8250 of PSETID_Appointment. */
export const PidLidAppointmentProposedStartWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8250, 'PT_SYSTIME');
/** 0x8216 of PSETID_Appointment. */
export const PidLidAppointmentRecur: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8216, 'PT_BINARY');
/** 0x8230 of PSETID_Appointment. */
export const PidLidAppointmentReplyName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8230, 'PT_UNICODE');
/** 0x8220 of PSETID_Appointment. */
export const PidLidAppointmentReplyTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8220, 'PT_SYSTIME');
/** 0x8201 of PSETID_Appointment. */
export const PidLidAppointmentSequence: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8201, 'PT_LONG');
/** 0x8202 of PSETID_Appointment. */
export const PidLidAppointmentSequenceTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8202, 'PT_SYSTIME');
/** 0x8212 of PSETID_Appointment. */
export const PidLidAppointmentStartDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8212, 'PT_SYSTIME');
/** 0x820F of PSETID_Appointment. */
export const PidLidAppointmentStartTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x820F, 'PT_SYSTIME');
/** 0x820D of PSETID_Appointment. */
export const PidLidAppointmentStartWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x820D, 'PT_SYSTIME');
/** 0x8217 of PSETID_Appointment. */
export const PidLidAppointmentStateFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8217, 'PT_LONG');
/** 0x8215 of PSETID_Appointment. */
export const PidLidAppointmentSubType: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8215, 'PT_BOOLEAN');
/** 0x825F of PSETID_Appointment. */
export const PidLidAppointmentTimeZoneDefinitionEndDisplay: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x825F, 'PT_BINARY');
/** 0x8260 of PSETID_Appointment. */
export const PidLidAppointmentTimeZoneDefinitionRecur: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8260, 'PT_BINARY');
/** 0x825E of PSETID_Appointment. */
export const PidLidAppointmentTimeZoneDefinitionStartDisplay: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x825E, 'PT_BINARY');
/** 0x825D of PSETID_Appointment. */
export const PidLidAppointmentUnsendableRecipients: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x825D, 'PT_BINARY');
/** 0x8226 of PSETID_Appointment. */
export const PidLidAppointmentUpdateTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8226, 'PT_SYSTIME');
/** 0x823A of PSETID_Appointment. */
export const PidLidAutoFillLocation: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x823A, 'PT_BOOLEAN');
/** 0x8244 of PSETID_Appointment. */
export const PidLidAutoStartCheck: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8244, 'PT_BOOLEAN');
/** 0x8205 of PSETID_Appointment. */
export const PidLidBusyStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8205, 'PT_LONG');
/** 0x823C of PSETID_Appointment. */
export const PidLidCcAttendeesString: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x823C, 'PT_UNICODE');
/** 0x8204 of PSETID_Appointment. */
export const PidLidChangeHighlight: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8204, 'PT_LONG');
/** 0x8236 of PSETID_Appointment. */
export const PidLidClipEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8236, 'PT_SYSTIME');
/** 0x8235 of PSETID_Appointment. */
export const PidLidClipStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8235, 'PT_SYSTIME');
/** 0x8247 of PSETID_Appointment. */
export const PidLidCollaborateDoc: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8247, 'PT_UNICODE');
/** 0x8240 of PSETID_Appointment. */
export const PidLidConferencingCheck: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8240, 'PT_BOOLEAN');
/** 0x8241 of PSETID_Appointment. */
export const PidLidConferencingType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8241, 'PT_LONG');
/** 0x8242 of PSETID_Appointment. */
export const PidLidDirectory: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8242, 'PT_UNICODE');
/** 0x8228 of PSETID_Appointment. */
export const PidLidExceptionReplaceTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8228, 'PT_SYSTIME');
/** 0x822B of PSETID_Appointment. */
export const PidLidFExceptionalAttendees: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x822B, 'PT_BOOLEAN');
/** 0x8206 of PSETID_Appointment. */
export const PidLidFExceptionalBody: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8206, 'PT_BOOLEAN');
/** 0x8229 of PSETID_Appointment. */
export const PidLidFInvited: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8229, 'PT_BOOLEAN');
/** 0x820A of PSETID_Appointment. */
export const PidLidForwardInstance: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x820A, 'PT_BOOLEAN');
/** 0x8261 of PSETID_Appointment. */
export const PidLidForwardNotificationRecipients: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8261, 'PT_BINARY');
/** 0x822F of PSETID_Appointment. */
export const PidLidFOthersAppointment: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x822F, 'PT_BOOLEAN');
/** 0x827A of PSETID_Appointment. */
export const PidLidInboundICalStream: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x827A, 'PT_BINARY');
/** 0x8224 of PSETID_Appointment. */
export const PidLidIntendedBusyStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8224, 'PT_LONG');
/** 0x820C of PSETID_Appointment. */
export const PidLidLinkedTaskItems: NamedProp<'PT_MV_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x820C, 'PT_MV_BINARY');
/** 0x8208 of PSETID_Appointment. */
export const PidLidLocation: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8208, 'PT_UNICODE');
/** 0x8209 of PSETID_Appointment. */
export const PidLidMeetingWorkspaceUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8209, 'PT_UNICODE');
/** 0x8248 of PSETID_Appointment. */
export const PidLidNetShowUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8248, 'PT_UNICODE');
/** 0x8249 of PSETID_Appointment. */
export const PidLidOnlinePassword: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8249, 'PT_UNICODE');
/** 0x8243 of PSETID_Appointment. */
export const PidLidOrganizerAlias: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8243, 'PT_UNICODE');
/** 0x8237 of PSETID_Appointment. */
export const PidLidOriginalStoreEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8237, 'PT_BINARY');
/** 0x822E of PSETID_Appointment. */
export const PidLidOwnerName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x822E, 'PT_UNICODE');
/** 0x8232 of PSETID_Appointment. */
export const PidLidRecurrencePattern: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8232, 'PT_UNICODE');
/** 0x8231 of PSETID_Appointment. */
export const PidLidRecurrenceType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8231, 'PT_LONG');
/** 0x8223 of PSETID_Appointment. */
export const PidLidRecurring: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8223, 'PT_BOOLEAN');
/** 0x8218 of PSETID_Appointment. */
export const PidLidResponseStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8218, 'PT_LONG');
/** 0x827B of PSETID_Appointment. */
export const PidLidSingleBodyICal: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x827B, 'PT_BOOLEAN');
/** 0x8234 of PSETID_Appointment. */
export const PidLidTimeZoneDescription: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8234, 'PT_UNICODE');
/** 0x8233 of PSETID_Appointment. */
export const PidLidTimeZoneStruct: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x8233, 'PT_BINARY');
/** 0x823B of PSETID_Appointment. */
export const PidLidToAttendeesString: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x823B, 'PT_UNICODE');
/** 0x823E of PSETID_Appointment. */
export const PidLidTrustRecipientHighlights: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Appointment, 0x823E, 'PT_BOOLEAN');

/** Attachments. */
export const PSETID_Attachment: Guid = '96357f7f-59e1-47d0-99a7-46515c183b54';
/** 'AttachmentMacContentType' of PSETID_Attachment. */
export const PidNameAttachmentMacContentType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Attachment, 'AttachmentMacContentType', 'PT_UNICODE');
/** 'AttachmentMacInfo' of PSETID_Attachment. */
export const PidNameAttachmentMacInfo: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Attachment, 'AttachmentMacInfo', 'PT_BINARY');
/** 'AttachmentOriginalPermissionType' of PSETID_Attachment. */
export const PidNameAttachmentOriginalPermissionType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Attachment, 'AttachmentOriginalPermissionType', 'PT_LONG');
/** 'AttachmentPermissionType' of PSETID_Attachment. */
export const PidNameAttachmentPermissionType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Attachment, 'AttachmentPermissionType', 'PT_LONG');
/** 'AttachmentProviderType' of PSETID_Attachment. */
export const PidNameAttachmentProviderType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Attachment, 'AttachmentProviderType', 'PT_UNICODE');

/** What the server does with meetings. */
export const PSETID_CalendarAssistant: Guid = '11000e07-b51b-40d6-af21-caa85edab1d0';
/** 0x0015 of PSETID_CalendarAssistant. */
export const PidLidClientIntent: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_CalendarAssistant, 0x0015, 'PT_LONG');
/** 0x85CC of PSETID_CalendarAssistant. */
export const PidLidServerProcessed: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_CalendarAssistant, 0x85CC, 'PT_BOOLEAN');
/** 0x85CD of PSETID_CalendarAssistant. */
export const PidLidServerProcessingActions: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_CalendarAssistant, 0x85CD, 'PT_LONG');

/** Items of every kind. */
export const PSETID_Common: Guid = '00062008-0000-0000-c000-000000000046';
/** 0x850E of PSETID_Common. */
export const PidLidAgingDontAgeMe: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x850E, 'PT_BOOLEAN');
/** 0x851A of PSETID_Common. */
export const PidLidAutoProcessState: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x851A, 'PT_LONG');
/** 0x8535 of PSETID_Common. */
export const PidLidBilling: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8535, 'PT_UNICODE');
/** 0x85B6 of PSETID_Common. */
export const PidLidClassification: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85B6, 'PT_UNICODE');
/** 0x85B7 of PSETID_Common. */
export const PidLidClassificationDescription: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85B7, 'PT_UNICODE');
/** 0x85B8 of PSETID_Common. */
export const PidLidClassificationGuid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85B8, 'PT_UNICODE');
/** 0x85BA of PSETID_Common. */
export const PidLidClassificationKeep: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85BA, 'PT_BOOLEAN');
/** 0x85B5 of PSETID_Common. */
export const PidLidClassified: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85B5, 'PT_BOOLEAN');
/** 0x8517 of PSETID_Common. */
export const PidLidCommonEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8517, 'PT_SYSTIME');
/** 0x8516 of PSETID_Common. */
export const PidLidCommonStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8516, 'PT_SYSTIME');
/** 0x8539 of PSETID_Common. */
export const PidLidCompanies: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8539, 'PT_MV_UNICODE');
/** 0x8585 of PSETID_Common. */
export const PidLidContactLinkEntry: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8585, 'PT_BINARY');
/** 0x8586 of PSETID_Common. */
export const PidLidContactLinkName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8586, 'PT_UNICODE');
/** 0x8584 of PSETID_Common. */
export const PidLidContactLinkSearchKey: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8584, 'PT_BINARY');
/** 0x853A of PSETID_Common. */
export const PidLidContacts: NamedProp<'PT_MV_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x853A, 'PT_MV_UNICODE');
/** 0x85CA of PSETID_Common. */
export const PidLidConversationActionLastAppliedTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85CA, 'PT_SYSTIME');
/** 0x85C8 of PSETID_Common. */
export const PidLidConversationActionMaxDeliveryTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85C8, 'PT_SYSTIME');
/** 0x85C6 of PSETID_Common. */
export const PidLidConversationActionMoveFolderEid: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85C6, 'PT_BINARY');
/** 0x85C7 of PSETID_Common. */
export const PidLidConversationActionMoveStoreEid: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85C7, 'PT_BINARY');
/** 0x85CB of PSETID_Common. */
export const PidLidConversationActionVersion: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85CB, 'PT_LONG');
/** 0x85C9 of PSETID_Common. */
export const PidLidConversationProcessed: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85C9, 'PT_LONG');
/** 0x8552 of PSETID_Common. */
export const PidLidCurrentVersion: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8552, 'PT_LONG');
/** 0x8554 of PSETID_Common. */
export const PidLidCurrentVersionName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8554, 'PT_UNICODE');
/** 0x1000 of PSETID_Common. */
export const PidLidDayOfMonth: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x1000, 'PT_LONG');
/** 0x8530 of PSETID_Common. */
export const PidLidFlagRequest: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8530, 'PT_UNICODE');
/** 0x85C0 of PSETID_Common. */
export const PidLidFlagString: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85C0, 'PT_LONG');
/** 0x1001 of PSETID_Common. */
export const PidLidICalendarDayOfWeekMask: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x1001, 'PT_LONG');
/** 0x85B1 of PSETID_Common. */
export const PidLidInfoPathFormName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85B1, 'PT_UNICODE');
/** 0x8580 of PSETID_Common. */
export const PidLidInternetAccountName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8580, 'PT_UNICODE');
/** 0x8581 of PSETID_Common. */
export const PidLidInternetAccountStamp: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8581, 'PT_UNICODE');
/** 0x1006 of PSETID_Common. */
export const PidLidMonthOfYear: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x1006, 'PT_LONG');
/** 0x100B of PSETID_Common. */
export const PidLidNoEndDateFlag: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x100B, 'PT_BOOLEAN');
/** 0x8538 of PSETID_Common. */
export const PidLidNonSendableBcc: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8538, 'PT_UNICODE');
/** 0x8537 of PSETID_Common. */
export const PidLidNonSendableCc: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8537, 'PT_UNICODE');
/** 0x8536 of PSETID_Common. */
export const PidLidNonSendableTo: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8536, 'PT_UNICODE');
/** 0x8545 of PSETID_Common. */
export const PidLidNonSendBccTrackStatus: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8545, 'PT_MV_LONG');
/** 0x8544 of PSETID_Common. */
export const PidLidNonSendCcTrackStatus: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8544, 'PT_MV_LONG');
/** 0x8543 of PSETID_Common. */
export const PidLidNonSendToTrackStatus: NamedProp<'PT_MV_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8543, 'PT_MV_LONG');
/** 0x1005 of PSETID_Common. */
export const PidLidOccurrences: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x1005, 'PT_LONG');
/** 0x85E0 of PSETID_Common. */
export const PidLidPendingStateForSiteMailboxDocument: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85E0, 'PT_LONG');
/** 0x8506 of PSETID_Common. */
export const PidLidPrivate: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8506, 'PT_BOOLEAN');
/** 0x8045 of PSETID_Common. */
export const PidLidPromptSendUpdate: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8045, 'PT_BOOLEAN');
/** 0x100D of PSETID_Common. */
export const PidLidRecurrenceDuration: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x100D, 'PT_LONG');
/** 0x85BD of PSETID_Common. */
export const PidLidReferenceEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85BD, 'PT_BINARY');
/** 0x8501 of PSETID_Common. */
export const PidLidReminderDelta: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8501, 'PT_LONG');
/** 0x851F of PSETID_Common. */
export const PidLidReminderFileParameter: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x851F, 'PT_UNICODE');
/** 0x851C of PSETID_Common. */
export const PidLidReminderOverride: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x851C, 'PT_BOOLEAN');
/** 0x851E of PSETID_Common. */
export const PidLidReminderPlaySound: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x851E, 'PT_BOOLEAN');
/** 0x8503 of PSETID_Common. */
export const PidLidReminderSet: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8503, 'PT_BOOLEAN');
/** 0x8560 of PSETID_Common. */
export const PidLidReminderSignalTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8560, 'PT_SYSTIME');
/** 0x8502 of PSETID_Common. */
export const PidLidReminderTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8502, 'PT_SYSTIME');
/** 0x8505 of PSETID_Common. */
export const PidLidReminderTimeDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8505, 'PT_SYSTIME');
/** 0x8504 of PSETID_Common. */
export const PidLidReminderTimeTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8504, 'PT_SYSTIME');
/** 0x851D of PSETID_Common. */
export const PidLidReminderType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x851D, 'PT_LONG');
/** 0x8511 of PSETID_Common. */
export const PidLidRemoteStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8511, 'PT_LONG');
/** 0x8510 of PSETID_Common. */
export const PidLidSideEffects: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8510, 'PT_LONG');
/** 0x8514 of PSETID_Common. */
export const PidLidSmartNoAttach: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8514, 'PT_BOOLEAN');
/** 0x859C of PSETID_Common. */
export const PidLidSpamOriginalFolder: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x859C, 'PT_BINARY');
/** 0x8519 of PSETID_Common. */
export const PidLidTaskGlobalId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8519, 'PT_BINARY');
/** 0x8518 of PSETID_Common. */
export const PidLidTaskMode: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8518, 'PT_LONG');
/** 0x85A0 of PSETID_Common. */
export const PidLidToDoOrdinalDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85A0, 'PT_SYSTIME');
/** 0x85A1 of PSETID_Common. */
export const PidLidToDoSubOrdinal: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85A1, 'PT_UNICODE');
/** 0x85A4 of PSETID_Common. */
export const PidLidToDoTitle: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85A4, 'PT_UNICODE');
/** 0x8582 of PSETID_Common. */
export const PidLidUseTnef: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8582, 'PT_BOOLEAN');
/** 0x85BF of PSETID_Common. */
export const PidLidValidFlagStringProof: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x85BF, 'PT_SYSTIME');
/** 0x8524 of PSETID_Common. */
export const PidLidVerbResponse: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8524, 'PT_UNICODE');
/** 0x8520 of PSETID_Common. */
export const PidLidVerbStream: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Common, 0x8520, 'PT_BINARY');

/** Journal entries. */
export const PSETID_Log: Guid = '0006200a-0000-0000-c000-000000000046';
/** 0x8711 of PSETID_Log. */
export const PidLidLogDocumentPosted: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8711, 'PT_BOOLEAN');
/** 0x870E of PSETID_Log. */
export const PidLidLogDocumentPrinted: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x870E, 'PT_BOOLEAN');
/** 0x8710 of PSETID_Log. */
export const PidLidLogDocumentRouted: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8710, 'PT_BOOLEAN');
/** 0x870F of PSETID_Log. */
export const PidLidLogDocumentSaved: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x870F, 'PT_BOOLEAN');
/** 0x8707 of PSETID_Log. */
export const PidLidLogDuration: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8707, 'PT_LONG');
/** 0x8708 of PSETID_Log. */
export const PidLidLogEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8708, 'PT_SYSTIME');
/** 0x870C of PSETID_Log. */
export const PidLidLogFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x870C, 'PT_LONG');
/** 0x8706 of PSETID_Log. */
export const PidLidLogStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8706, 'PT_SYSTIME');
/** 0x8700 of PSETID_Log. */
export const PidLidLogType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8700, 'PT_UNICODE');
/** 0x8712 of PSETID_Log. */
export const PidLidLogTypeDesc: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Log, 0x8712, 'PT_UNICODE');

/** Meetings. */
export const PSETID_Meeting: Guid = '6ed8da90-450b-101b-98da-00aa003f1305';
/** 0x0024 of PSETID_Meeting. */
export const PidLidAppointmentMessageClass: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0024, 'PT_UNICODE');
/** 0x0001 of PSETID_Meeting. */
export const PidLidAttendeeCriticalChange: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0001, 'PT_SYSTIME');
/** 0x001C of PSETID_Meeting. */
export const PidLidCalendarType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x001C, 'PT_LONG');
/** 0x0023 of PSETID_Meeting. */
export const PidLidCleanGlobalObjectId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0023, 'PT_BINARY');
/** 0x0011 of PSETID_Meeting. */
export const PidLidDayInterval: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0011, 'PT_I2');
/** 0x0009 of PSETID_Meeting. */
export const PidLidDelegateMail: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0009, 'PT_BOOLEAN');
/** 0x000F of PSETID_Meeting. */
export const PidLidEndRecurrenceDate: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x000F, 'PT_LONG');
/** 0x0010 of PSETID_Meeting. */
export const PidLidEndRecurrenceTime: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0010, 'PT_LONG');
/** 0x0003 of PSETID_Meeting. */
export const PidLidGlobalObjectId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0003, 'PT_BINARY');
/** 0x000A of PSETID_Meeting. */
export const PidLidIsException: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x000A, 'PT_BOOLEAN');
/** 0x0005 of PSETID_Meeting. */
export const PidLidIsRecurring: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0005, 'PT_BOOLEAN');
/** 0x0004 of PSETID_Meeting. */
export const PidLidIsSilent: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0004, 'PT_BOOLEAN');
/** 0x0026 of PSETID_Meeting. */
export const PidLidMeetingType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0026, 'PT_LONG');
/** 0x0013 of PSETID_Meeting. */
export const PidLidMonthInterval: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0013, 'PT_I2');
/** 0x0017 of PSETID_Meeting. */
export const PidLidMonthOfYearMask: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0017, 'PT_LONG');
/** 0x0028 of PSETID_Meeting. */
export const PidLidOldLocation: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0028, 'PT_UNICODE');
/** 0x0018 of PSETID_Meeting. */
export const PidLidOldRecurrenceType: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0018, 'PT_I2');
/** 0x002A of PSETID_Meeting. */
export const PidLidOldWhenEndWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x002A, 'PT_SYSTIME');
/** 0x0029 of PSETID_Meeting. */
export const PidLidOldWhenStartWhole: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0029, 'PT_SYSTIME');
/** 0x0007 of PSETID_Meeting. */
export const PidLidOptionalAttendees: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0007, 'PT_UNICODE');
/** 0x001A of PSETID_Meeting. */
export const PidLidOwnerCriticalChange: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x001A, 'PT_SYSTIME');
/** 0x0006 of PSETID_Meeting. */
export const PidLidRequiredAttendees: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0006, 'PT_UNICODE');
/** 0x0008 of PSETID_Meeting. */
export const PidLidResourceAttendees: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0008, 'PT_UNICODE');
/** 0x000D of PSETID_Meeting. */
export const PidLidStartRecurrenceDate: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x000D, 'PT_LONG');
/** 0x000E of PSETID_Meeting. */
export const PidLidStartRecurrenceTime: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x000E, 'PT_LONG');
/** 0x000C of PSETID_Meeting. */
export const PidLidTimeZone: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x000C, 'PT_LONG');
/** 0x0012 of PSETID_Meeting. */
export const PidLidWeekInterval: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0012, 'PT_I2');
/** 0x0002 of PSETID_Meeting. */
export const PidLidWhere: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0002, 'PT_UNICODE');
/** 0x0014 of PSETID_Meeting. */
export const PidLidYearInterval: NamedProp<'PT_I2'> = /* @__PURE__ */ namedProp(PSETID_Meeting, 0x0014, 'PT_I2');

/** Conversations. */
export const PSETID_Messaging: Guid = '41f28f13-83f4-4114-a584-eedb5a6b0bff';

/** Sticky notes. */
export const PSETID_Note: Guid = '0006200e-0000-0000-c000-000000000046';
/** 0x8B00 of PSETID_Note. */
export const PidLidNoteColor: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Note, 0x8B00, 'PT_LONG');
/** 0x8B03 of PSETID_Note. */
export const PidLidNoteHeight: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Note, 0x8B03, 'PT_LONG');
/** 0x8B02 of PSETID_Note. */
export const PidLidNoteWidth: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Note, 0x8B02, 'PT_LONG');
/** 0x8B04 of PSETID_Note. */
export const PidLidNoteX: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Note, 0x8B04, 'PT_LONG');
/** 0x8B05 of PSETID_Note. */
export const PidLidNoteY: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Note, 0x8B05, 'PT_LONG');

/** RSS items. */
export const PSETID_PostRss: Guid = '00062041-0000-0000-c000-000000000046';
/** 0x8904 of PSETID_PostRss. */
export const PidLidPostRssChannel: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8904, 'PT_UNICODE');
/** 0x8900 of PSETID_PostRss. */
export const PidLidPostRssChannelLink: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8900, 'PT_UNICODE');
/** 0x8903 of PSETID_PostRss. */
export const PidLidPostRssItemGuid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8903, 'PT_UNICODE');
/** 0x8902 of PSETID_PostRss. */
export const PidLidPostRssItemHash: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8902, 'PT_LONG');
/** 0x8901 of PSETID_PostRss. */
export const PidLidPostRssItemLink: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8901, 'PT_UNICODE');
/** 0x8905 of PSETID_PostRss. */
export const PidLidPostRssItemXml: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8905, 'PT_UNICODE');
/** 0x8906 of PSETID_PostRss. */
export const PidLidPostRssSubscription: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_PostRss, 0x8906, 'PT_UNICODE');

/** Sharing of folders. */
export const PSETID_Sharing: Guid = '00062040-0000-0000-c000-000000000046';
/** 0x8A19 of PSETID_Sharing. */
export const PidLidSharingAnonymity: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A19, 'PT_LONG');
/** 0x8A2D of PSETID_Sharing. */
export const PidLidSharingBindingEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2D, 'PT_BINARY');
/** 0x8A51 of PSETID_Sharing. */
export const PidLidSharingBrowseUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A51, 'PT_UNICODE');
/** 0x8A17 of PSETID_Sharing. */
export const PidLidSharingCapabilities: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A17, 'PT_LONG');
/** 0x8A24 of PSETID_Sharing. */
export const PidLidSharingConfigurationUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A24, 'PT_UNICODE');
/** 0x8A45 of PSETID_Sharing. */
export const PidLidSharingDataRangeEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A45, 'PT_SYSTIME');
/** 0x8A44 of PSETID_Sharing. */
export const PidLidSharingDataRangeStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A44, 'PT_SYSTIME');
/** 0x8A2B of PSETID_Sharing. */
export const PidLidSharingDetail: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2B, 'PT_LONG');
/** 0x8A21 of PSETID_Sharing. */
export const PidLidSharingExtensionXml: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A21, 'PT_UNICODE');
/** 0x8A13 of PSETID_Sharing. */
export const PidLidSharingFilter: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A13, 'PT_BINARY');
/** 0x8A0A of PSETID_Sharing. */
export const PidLidSharingFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0A, 'PT_LONG');
/** 0x8A18 of PSETID_Sharing. */
export const PidLidSharingFlavor: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A18, 'PT_LONG');
/** 0x8A15 of PSETID_Sharing. */
export const PidLidSharingFolderEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A15, 'PT_BINARY');
/** 0x8A2E of PSETID_Sharing. */
export const PidLidSharingIndexEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2E, 'PT_BINARY');
/** 0x8A09 of PSETID_Sharing. */
export const PidLidSharingInitiatorEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A09, 'PT_BINARY');
/** 0x8A07 of PSETID_Sharing. */
export const PidLidSharingInitiatorName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A07, 'PT_UNICODE');
/** 0x8A08 of PSETID_Sharing. */
export const PidLidSharingInitiatorSmtp: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A08, 'PT_UNICODE');
/** 0x8A1C of PSETID_Sharing. */
export const PidLidSharingInstanceGuid: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1C, 'PT_BINARY');
/** 0x8A55 of PSETID_Sharing. */
export const PidLidSharingLastAutoSyncTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A55, 'PT_SYSTIME');
/** 0x8A1F of PSETID_Sharing. */
export const PidLidSharingLastSyncTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1F, 'PT_SYSTIME');
/** 0x8A4D of PSETID_Sharing. */
export const PidLidSharingLocalComment: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A4D, 'PT_UNICODE');
/** 0x8A23 of PSETID_Sharing. */
export const PidLidSharingLocalLastModificationTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A23, 'PT_SYSTIME');
/** 0x8A0F of PSETID_Sharing. */
export const PidLidSharingLocalName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0F, 'PT_UNICODE');
/** 0x8A0E of PSETID_Sharing. */
export const PidLidSharingLocalPath: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0E, 'PT_UNICODE');
/** 0x8A49 of PSETID_Sharing. */
export const PidLidSharingLocalStoreUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A49, 'PT_UNICODE');
/** 0x8A14 of PSETID_Sharing. */
export const PidLidSharingLocalType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A14, 'PT_UNICODE');
/** 0x8A10 of PSETID_Sharing. */
export const PidLidSharingLocalUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A10, 'PT_UNICODE');
/** 0x8A29 of PSETID_Sharing. */
export const PidLidSharingOriginalMessageEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A29, 'PT_BINARY');
/** 0x8A5C of PSETID_Sharing. */
export const PidLidSharingParentBindingEntryId: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A5C, 'PT_BINARY');
/** 0x8A1E of PSETID_Sharing. */
export const PidLidSharingParticipants: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1E, 'PT_UNICODE');
/** 0x8A1B of PSETID_Sharing. */
export const PidLidSharingPermissions: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1B, 'PT_LONG');
/** 0x8A0B of PSETID_Sharing. */
export const PidLidSharingProviderExtension: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0B, 'PT_UNICODE');
/** 0x8A01 of PSETID_Sharing. */
export const PidLidSharingProviderGuid: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A01, 'PT_BINARY');
/** 0x8A02 of PSETID_Sharing. */
export const PidLidSharingProviderName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A02, 'PT_UNICODE');
/** 0x8A03 of PSETID_Sharing. */
export const PidLidSharingProviderUrl: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A03, 'PT_UNICODE');
/** 0x8A47 of PSETID_Sharing. */
export const PidLidSharingRangeEnd: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A47, 'PT_LONG');
/** 0x8A46 of PSETID_Sharing. */
export const PidLidSharingRangeStart: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A46, 'PT_LONG');
/** 0x8A1A of PSETID_Sharing. */
export const PidLidSharingReciprocation: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1A, 'PT_LONG');
/** 0x8A4B of PSETID_Sharing. */
export const PidLidSharingRemoteByteSize: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A4B, 'PT_LONG');
/** 0x8A2F of PSETID_Sharing. */
export const PidLidSharingRemoteComment: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2F, 'PT_UNICODE');
/** 0x8A4C of PSETID_Sharing. */
export const PidLidSharingRemoteCrc: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A4C, 'PT_LONG');
/** 0x8A22 of PSETID_Sharing. */
export const PidLidSharingRemoteLastModificationTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A22, 'PT_SYSTIME');
/** 0x8A4F of PSETID_Sharing. */
export const PidLidSharingRemoteMessageCount: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A4F, 'PT_LONG');
/** 0x8A05 of PSETID_Sharing. */
export const PidLidSharingRemoteName: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A05, 'PT_UNICODE');
/** 0x8A0D of PSETID_Sharing. */
export const PidLidSharingRemotePass: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0D, 'PT_UNICODE');
/** 0x8A04 of PSETID_Sharing. */
export const PidLidSharingRemotePath: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A04, 'PT_UNICODE');
/** 0x8A48 of PSETID_Sharing. */
export const PidLidSharingRemoteStoreUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A48, 'PT_UNICODE');
/** 0x8A1D of PSETID_Sharing. */
export const PidLidSharingRemoteType: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A1D, 'PT_UNICODE');
/** 0x8A06 of PSETID_Sharing. */
export const PidLidSharingRemoteUid: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A06, 'PT_UNICODE');
/** 0x8A0C of PSETID_Sharing. */
export const PidLidSharingRemoteUser: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A0C, 'PT_UNICODE');
/** 0x8A5B of PSETID_Sharing. */
export const PidLidSharingRemoteVersion: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A5B, 'PT_UNICODE');
/** 0x8A28 of PSETID_Sharing. */
export const PidLidSharingResponseTime: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A28, 'PT_SYSTIME');
/** 0x8A27 of PSETID_Sharing. */
export const PidLidSharingResponseType: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A27, 'PT_LONG');
/** 0x8A4E of PSETID_Sharing. */
export const PidLidSharingRoamLog: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A4E, 'PT_LONG');
/** 0x8A25 of PSETID_Sharing. */
export const PidLidSharingStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A25, 'PT_SYSTIME');
/** 0x8A00 of PSETID_Sharing. */
export const PidLidSharingStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A00, 'PT_LONG');
/** 0x8A26 of PSETID_Sharing. */
export const PidLidSharingStop: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A26, 'PT_SYSTIME');
/** 0x8A60 of PSETID_Sharing. */
export const PidLidSharingSyncFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A60, 'PT_LONG');
/** 0x8A2A of PSETID_Sharing. */
export const PidLidSharingSyncInterval: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2A, 'PT_LONG');
/** 0x8A2C of PSETID_Sharing. */
export const PidLidSharingTimeToLive: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A2C, 'PT_LONG');
/** 0x8A56 of PSETID_Sharing. */
export const PidLidSharingTimeToLiveAuto: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A56, 'PT_LONG');
/** 0x8A42 of PSETID_Sharing. */
export const PidLidSharingWorkingHoursDays: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A42, 'PT_LONG');
/** 0x8A41 of PSETID_Sharing. */
export const PidLidSharingWorkingHoursEnd: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A41, 'PT_SYSTIME');
/** 0x8A40 of PSETID_Sharing. */
export const PidLidSharingWorkingHoursStart: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A40, 'PT_SYSTIME');
/** 0x8A43 of PSETID_Sharing. */
export const PidLidSharingWorkingHoursTimeZone: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Sharing, 0x8A43, 'PT_BINARY');

/** Tasks. */
export const PSETID_Task: Guid = '00062003-0000-0000-c000-000000000046';
/** 0x8102 of PSETID_Task. */
export const PidLidPercentComplete: NamedProp<'PT_DOUBLE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8102, 'PT_DOUBLE');
/** 0x812A of PSETID_Task. */
export const PidLidTaskAcceptanceState: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x812A, 'PT_LONG');
/** 0x8108 of PSETID_Task. */
export const PidLidTaskAccepted: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8108, 'PT_BOOLEAN');
/** 0x8110 of PSETID_Task. */
export const PidLidTaskActualEffort: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8110, 'PT_LONG');
/** 0x8121 of PSETID_Task. */
export const PidLidTaskAssigner: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8121, 'PT_UNICODE');
/** 0x8117 of PSETID_Task. */
export const PidLidTaskAssigners: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8117, 'PT_BINARY');
/** 0x811C of PSETID_Task. */
export const PidLidTaskComplete: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x811C, 'PT_BOOLEAN');
/** 0x8139 of PSETID_Task. */
export const PidLidTaskCustomFlags: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8139, 'PT_LONG');
/** 0x810F of PSETID_Task. */
export const PidLidTaskDateCompleted: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x810F, 'PT_SYSTIME');
/** 0x8109 of PSETID_Task. */
export const PidLidTaskDeadOccurrence: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8109, 'PT_BOOLEAN');
/** 0x8105 of PSETID_Task. */
export const PidLidTaskDueDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8105, 'PT_SYSTIME');
/** 0x8111 of PSETID_Task. */
export const PidLidTaskEstimatedEffort: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8111, 'PT_LONG');
/** 0x811E of PSETID_Task. */
export const PidLidTaskFCreator: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x811E, 'PT_BOOLEAN');
/** 0x812C of PSETID_Task. */
export const PidLidTaskFFixOffline: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x812C, 'PT_BOOLEAN');
/** 0x8126 of PSETID_Task. */
export const PidLidTaskFRecurring: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8126, 'PT_BOOLEAN');
/** 0x811A of PSETID_Task. */
export const PidLidTaskHistory: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x811A, 'PT_LONG');
/** 0x8125 of PSETID_Task. */
export const PidLidTaskLastDelegate: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8125, 'PT_UNICODE');
/** 0x8115 of PSETID_Task. */
export const PidLidTaskLastUpdate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8115, 'PT_SYSTIME');
/** 0x8122 of PSETID_Task. */
export const PidLidTaskLastUser: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8122, 'PT_UNICODE');
/** 0x8120 of PSETID_Task. */
export const PidLidTaskMultipleRecipients: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8120, 'PT_LONG');
/** 0x8124 of PSETID_Task. */
export const PidLidTaskNoCompute: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8124, 'PT_BOOLEAN');
/** 0x8123 of PSETID_Task. */
export const PidLidTaskOrdinal: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8123, 'PT_LONG');
/** 0x811F of PSETID_Task. */
export const PidLidTaskOwner: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x811F, 'PT_UNICODE');
/** 0x8129 of PSETID_Task. */
export const PidLidTaskOwnership: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8129, 'PT_LONG');
/** 0x8116 of PSETID_Task. */
export const PidLidTaskRecurrence: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8116, 'PT_BINARY');
/** 0x8107 of PSETID_Task. */
export const PidLidTaskResetReminder: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8107, 'PT_BOOLEAN');
/** 0x8127 of PSETID_Task. */
export const PidLidTaskRole: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8127, 'PT_UNICODE');
/** 0x8104 of PSETID_Task. */
export const PidLidTaskStartDate: NamedProp<'PT_SYSTIME'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8104, 'PT_SYSTIME');
/** 0x8113 of PSETID_Task. */
export const PidLidTaskState: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8113, 'PT_LONG');
/** 0x8101 of PSETID_Task. */
export const PidLidTaskStatus: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8101, 'PT_LONG');
/** 0x8119 of PSETID_Task. */
export const PidLidTaskStatusOnComplete: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8119, 'PT_BOOLEAN');
/** 0x811B of PSETID_Task. */
export const PidLidTaskUpdates: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x811B, 'PT_BOOLEAN');
/** 0x8112 of PSETID_Task. */
export const PidLidTaskVersion: NamedProp<'PT_LONG'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8112, 'PT_LONG');
/** 0x8103 of PSETID_Task. */
export const PidLidTeamTask: NamedProp<'PT_BOOLEAN'> = /* @__PURE__ */ namedProp(PSETID_Task, 0x8103, 'PT_BOOLEAN');

/** Voice mail and fax. */
export const PSETID_UnifiedMessaging: Guid = '4442858e-a9e3-4e80-b900-317a210cc15b';
/** 'UMAudioNotes' of PSETID_UnifiedMessaging. */
export const PidNameAudioNotes: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_UnifiedMessaging, 'UMAudioNotes', 'PT_UNICODE');
/** 'AsrData' of PSETID_UnifiedMessaging. */
export const PidNameAutomaticSpeechRecognitionData: NamedProp<'PT_BINARY'> = /* @__PURE__ */ namedProp(PSETID_UnifiedMessaging, 'AsrData', 'PT_BINARY');

/** What the server found in texts. */
export const PSETID_XmlExtractedEntities: Guid = '23239608-685d-4732-9c55-4c95cb4e8e33';
/** 'XmlExtractedAddresses' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedAddresses: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedAddresses', 'PT_UNICODE');
/** 'XmlExtractedContacts' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedContacts: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedContacts', 'PT_UNICODE');
/** 'XmlExtractedEmails' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedEmails: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedEmails', 'PT_UNICODE');
/** 'XmlExtractedMeetings' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedMeetings: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedMeetings', 'PT_UNICODE');
/** 'XmlExtractedPhones' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedPhones: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedPhones', 'PT_UNICODE');
/** 'XmlExtractedTasks' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedTasks: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedTasks', 'PT_UNICODE');
/** 'XmlExtractedUrls' of PSETID_XmlExtractedEntities. */
export const PidNameExtractedUrls: NamedProp<'PT_UNICODE'> = /* @__PURE__ */ namedProp(PSETID_XmlExtractedEntities, 'XmlExtractedUrls', 'PT_UNICODE');

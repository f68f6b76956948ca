// Interface identifiers, property sets, and the identifiers of profile sections and providers.
#pragma once

#include "mapi/structs.h"

namespace mapi::abi {

// MAPI's own identifiers differ in the first word only.
constexpr GUID OleGuid(std::uint32_t data1) { return {data1, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}}; }

}  // namespace mapi::abi

inline constexpr GUID IID_IMAPISession = mapi::abi::OleGuid(0x00020300);
inline constexpr GUID IID_IMAPITable = mapi::abi::OleGuid(0x00020301);
inline constexpr GUID IID_IMAPIAdviseSink = mapi::abi::OleGuid(0x00020302);
inline constexpr GUID IID_IMAPIProp = mapi::abi::OleGuid(0x00020303);
inline constexpr GUID IID_IProfSect = mapi::abi::OleGuid(0x00020304);
inline constexpr GUID IID_IMAPIStatus = mapi::abi::OleGuid(0x00020305);
inline constexpr GUID IID_IMsgStore = mapi::abi::OleGuid(0x00020306);
inline constexpr GUID IID_IMessage = mapi::abi::OleGuid(0x00020307);
inline constexpr GUID IID_IAttachment = mapi::abi::OleGuid(0x00020308);
inline constexpr GUID IID_IAddrBook = mapi::abi::OleGuid(0x00020309);
inline constexpr GUID IID_IMailUser = mapi::abi::OleGuid(0x0002030A);
inline constexpr GUID IID_IMAPIContainer = mapi::abi::OleGuid(0x0002030B);
inline constexpr GUID IID_IMAPIFolder = mapi::abi::OleGuid(0x0002030C);
inline constexpr GUID IID_IABContainer = mapi::abi::OleGuid(0x0002030D);
inline constexpr GUID IID_IDistList = mapi::abi::OleGuid(0x0002030E);
inline constexpr GUID IID_IMAPISup = mapi::abi::OleGuid(0x0002030F);
inline constexpr GUID IID_IMSProvider = mapi::abi::OleGuid(0x00020310);
inline constexpr GUID IID_IABProvider = mapi::abi::OleGuid(0x00020311);
inline constexpr GUID IID_IXPProvider = mapi::abi::OleGuid(0x00020312);
inline constexpr GUID IID_IMSLogon = mapi::abi::OleGuid(0x00020313);
inline constexpr GUID IID_IABLogon = mapi::abi::OleGuid(0x00020314);
inline constexpr GUID IID_IXPLogon = mapi::abi::OleGuid(0x00020315);
inline constexpr GUID IID_IMAPITableData = mapi::abi::OleGuid(0x00020316);
inline constexpr GUID IID_IMAPISpoolerInit = mapi::abi::OleGuid(0x00020317);
inline constexpr GUID IID_IMAPISpoolerSession = mapi::abi::OleGuid(0x00020318);
inline constexpr GUID IID_ITNEF = mapi::abi::OleGuid(0x00020319);
inline constexpr GUID IID_IMAPIPropData = mapi::abi::OleGuid(0x0002031A);
inline constexpr GUID IID_IMAPIControl = mapi::abi::OleGuid(0x0002031B);
inline constexpr GUID IID_IProfAdmin = mapi::abi::OleGuid(0x0002031C);
inline constexpr GUID IID_IMsgServiceAdmin = mapi::abi::OleGuid(0x0002031D);
inline constexpr GUID IID_IMAPISpoolerService = mapi::abi::OleGuid(0x0002031E);
inline constexpr GUID IID_IMAPIProgress = mapi::abi::OleGuid(0x0002031F);
inline constexpr GUID IID_ISpoolerHook = mapi::abi::OleGuid(0x00020320);
inline constexpr GUID IID_IMAPIViewContext = mapi::abi::OleGuid(0x00020321);
inline constexpr GUID IID_IMAPIFormMgr = mapi::abi::OleGuid(0x00020322);
inline constexpr GUID IID_IEnumMAPIFormProp = mapi::abi::OleGuid(0x00020323);
inline constexpr GUID IID_IMAPIFormInfo = mapi::abi::OleGuid(0x00020324);
inline constexpr GUID IID_IProviderAdmin = mapi::abi::OleGuid(0x00020325);
inline constexpr GUID IID_IMAPIForm = mapi::abi::OleGuid(0x00020327);
inline constexpr GUID IID_IPersistMessage = mapi::abi::OleGuid(0x0002032A);
inline constexpr GUID IID_IMAPIViewAdviseSink = mapi::abi::OleGuid(0x0002032B);
inline constexpr GUID IID_IStreamDocfile = mapi::abi::OleGuid(0x0002032C);
inline constexpr GUID IID_IMAPIFormProp = mapi::abi::OleGuid(0x0002032D);
inline constexpr GUID IID_IMAPIFormContainer = mapi::abi::OleGuid(0x0002032E);
inline constexpr GUID IID_IMAPIFormAdviseSink = mapi::abi::OleGuid(0x0002032F);
inline constexpr GUID IID_IStreamTnef = mapi::abi::OleGuid(0x00020330);
inline constexpr GUID IID_IMAPIFormFactory = mapi::abi::OleGuid(0x00020350);
inline constexpr GUID IID_IMAPIMessageSite = mapi::abi::OleGuid(0x00020370);
inline constexpr GUID IID_IMsgServiceAdmin2 = mapi::abi::OleGuid(0x00020387);
inline constexpr GUID IID_IMessageRaw = mapi::abi::OleGuid(0x0002038A);
inline constexpr GUID IID_IMSCapabilities = mapi::abi::OleGuid(0x00020393);
inline constexpr GUID IID_IMAPIClientShutdown = mapi::abi::OleGuid(0x00020397);
inline constexpr GUID IID_IMAPIProviderShutdown = mapi::abi::OleGuid(0x00020398);
inline constexpr GUID IID_IProxyStoreObject = {
    0x29F3AB10, 0x554D, 0x11D0, {0xA9, 0x7C, 0x00, 0xA0, 0xC9, 0x11, 0xF5, 0x0A}};
inline constexpr GUID IID_IAttachmentSecurity = {
    0xB2533636, 0xC3F3, 0x416F, {0xBF, 0x04, 0xAE, 0xFE, 0x41, 0xAB, 0xAA, 0xE2}};
inline constexpr GUID IID_IFolderSupport = {
    0x00375AC3, 0xECAF, 0x4EF8, {0xA5, 0x27, 0x34, 0xF4, 0x52, 0xFA, 0x9C, 0x67}};
inline constexpr GUID IID_IConverterSession = {
    0x4B401570, 0xB77B, 0x11D0, {0x9D, 0xA5, 0x00, 0xC0, 0x4F, 0xD6, 0x56, 0x85}};
inline constexpr GUID CLSID_IConverterSession = {
    0x4E3A7680, 0xB77A, 0x11D0, {0x9D, 0xA5, 0x00, 0xC0, 0x4F, 0xD6, 0x56, 0x85}};
inline constexpr GUID IID_IMAPIOffline = mapi::abi::OleGuid(0x000672B5);
inline constexpr GUID IID_IMAPIOfflineNotify = {
    0x0317BDE5, 0xFC29, 0x44CD, {0x8D, 0xCD, 0x36, 0x12, 0x5A, 0x3B, 0xE9, 0xEC}};
inline constexpr GUID IID_IMAPIOfflineMgr = {
    0x42175607, 0xFF3E, 0x4790, {0xBC, 0x18, 0x66, 0xC8, 0x64, 0x3E, 0x64, 0x24}};
inline constexpr GUID GUID_GlobalState = {0xFBEFFD93, 0xB11F, 0x4094, {0x84, 0x2B, 0x96, 0xDC, 0xD3, 0x1E, 0x63, 0xD1}};
inline constexpr GUID IID_IMAPISync = {0x5024A385, 0x2D44, 0x486A, {0x81, 0xA8, 0x8F, 0x0E, 0xCB, 0x60, 0x71, 0xDD}};
inline constexpr GUID IID_IMAPISyncProgressCallback = {
    0x5024A386, 0x2D44, 0x486A, {0x81, 0xA8, 0x8F, 0x0E, 0xCB, 0x60, 0x71, 0xDD}};
inline constexpr GUID IID_IMAPIGetSession = {
    0x614AB435, 0x491D, 0x4F5B, {0xA8, 0xB4, 0x60, 0xEB, 0x03, 0x10, 0x30, 0xC6}};
// The interface itself is not declared: what is written of its table of methods differs by a place.
inline constexpr GUID IID_IMAPISecureMessage = {
    0x253CC320, 0xEAB6, 0x11D0, {0x82, 0x22, 0x00, 0x60, 0x97, 0x93, 0x87, 0xEA}};
inline constexpr GUID IID_IContabAdmin = {0xCC6A3BA9, 0xE7F5, 0x4769, {0x88, 0x7B, 0x34, 0xE1, 0x90, 0x81, 0x7B, 0xFC}};
// For OpenEntry of folders and messages: not through a provider's wrapper.
inline constexpr GUID IID_IMAPIFolderNoProvChk = {
    0x57D333A0, 0xF589, 0x4B23, {0xA3, 0xF9, 0x85, 0xF8, 0x2F, 0xEC, 0x15, 0x3C}};
inline constexpr GUID IID_IMessageNoProvChk = {
    0xC3505457, 0x7B2E, 0x4C3B, {0xA8, 0xD6, 0x6D, 0xD9, 0x49, 0xBB, 0x97, 0xA1}};

inline constexpr GUID PS_MAPI = mapi::abi::OleGuid(0x00020328);
inline constexpr GUID PS_PUBLIC_STRINGS = mapi::abi::OleGuid(0x00020329);
inline constexpr GUID PS_ROUTING_EMAIL_ADDRESSES = mapi::abi::OleGuid(0x00020380);
inline constexpr GUID PS_ROUTING_ADDRTYPE = mapi::abi::OleGuid(0x00020381);
inline constexpr GUID PS_ROUTING_DISPLAY_NAME = mapi::abi::OleGuid(0x00020382);
inline constexpr GUID PS_ROUTING_ENTRYID = mapi::abi::OleGuid(0x00020383);
inline constexpr GUID PS_ROUTING_SEARCH_KEY = mapi::abi::OleGuid(0x00020384);
inline constexpr GUID PS_INTERNET_HEADERS = mapi::abi::OleGuid(0x00020386);

// MS-OXPROPS 1.3.2.
inline constexpr GUID PSETID_Appointment = mapi::abi::OleGuid(0x00062002);
inline constexpr GUID PSETID_Task = mapi::abi::OleGuid(0x00062003);
inline constexpr GUID PSETID_Address = mapi::abi::OleGuid(0x00062004);
inline constexpr GUID PSETID_Common = mapi::abi::OleGuid(0x00062008);
inline constexpr GUID PSETID_Log = mapi::abi::OleGuid(0x0006200A);
inline constexpr GUID PSETID_Note = mapi::abi::OleGuid(0x0006200E);
inline constexpr GUID PSETID_Sharing = mapi::abi::OleGuid(0x00062040);
inline constexpr GUID PSETID_PostRss = mapi::abi::OleGuid(0x00062041);
inline constexpr GUID PSETID_UnifiedMessaging = {
    0x4442858E, 0xA9E3, 0x4E80, {0xB9, 0x00, 0x31, 0x7A, 0x21, 0x0C, 0xC1, 0x5B}};
inline constexpr GUID PSETID_AirSync = {0x71035549, 0x0739, 0x4DCB, {0x91, 0x63, 0x00, 0xF0, 0x58, 0x0D, 0xBB, 0xDF}};
inline constexpr GUID PSETID_CalendarAssistant = {
    0x11000E07, 0xB51B, 0x40D6, {0xAF, 0x21, 0xCA, 0xA8, 0x5E, 0xDA, 0xB1, 0xD0}};
inline constexpr GUID PSETID_XmlExtractedEntities = {
    0x23239608, 0x685D, 0x4732, {0x9C, 0x55, 0x4C, 0x95, 0xCB, 0x4E, 0x8E, 0x33}};
inline constexpr GUID PSETID_Attachment = {
    0x96357F7F, 0x59E1, 0x47D0, {0x99, 0xA7, 0x46, 0x51, 0x5C, 0x18, 0x3B, 0x54}};
inline constexpr GUID PSETID_Meeting = {0x6ED8DA90, 0x450B, 0x101B, {0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13, 0x05}};

inline constexpr GUID MUID_PROFILE_INSTANCE = mapi::abi::OleGuid(0x00020385);
// The first bytes of a one-off recipient's entry identifier, after its flags (MS-OXCDATA 2.2.5.1).
inline constexpr MAPIUID muidOOP = {
    {0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02}};
// The first bytes of an Exchange address book entry identifier, after its flags (MS-OXCDATA 2.2.5.2).
inline constexpr MAPIUID muidEMSAB = {
    {0xDC, 0xA7, 0x40, 0xC8, 0xC0, 0x42, 0x10, 0x1A, 0xB4, 0xB9, 0x08, 0x00, 0x2B, 0x2F, 0xE1, 0x82}};
// The first bytes of a store's entry identifier, after its flags (MS-OXCDATA 2.2.4.3).
inline constexpr MAPIUID muidStoreWrap = {
    {0x38, 0xA1, 0xBB, 0x10, 0x05, 0xE5, 0x10, 0x1A, 0xA1, 0xBB, 0x08, 0x00, 0x2B, 0x2A, 0x56, 0xC2}};

// Property set of what a profile's providers share (mapidefs.h: PS_PROFILE_PROPERTIES_INIT).
inline constexpr MAPIUID PS_PROFILE_PROPERTIES = {
    {0x98, 0x15, 0xAC, 0x08, 0xAA, 0xB0, 0x10, 0x1A, 0x8C, 0x93, 0x08, 0x00, 0x2B, 0x2A, 0x56, 0xC2}};
// The Exchange providers' global section: connect flags live here.
inline constexpr MAPIUID pbGlobalProfileSectionGuid = {
    {0x13, 0xDB, 0xB0, 0xC8, 0xAA, 0x05, 0x10, 0x1A, 0x9B, 0xB0, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A}};

// PR_MDB_PROVIDER of the Exchange store provider's kinds of store.
inline constexpr MAPIUID pbExchangeProviderPrimaryUserGuid = {
    {0x54, 0x94, 0xA1, 0xC0, 0x29, 0x7F, 0x10, 0x1B, 0xA5, 0x87, 0x08, 0x00, 0x2B, 0x2A, 0x25, 0x17}};
inline constexpr MAPIUID pbExchangeProviderDelegateGuid = {
    {0x9E, 0xB4, 0x77, 0x00, 0x74, 0xE4, 0x11, 0xCE, 0x8C, 0x5E, 0x00, 0xAA, 0x00, 0x42, 0x54, 0xE2}};
inline constexpr MAPIUID pbExchangeProviderPublicGuid = {
    {0x78, 0xB2, 0xFA, 0x70, 0xAF, 0xF7, 0x11, 0xCD, 0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A}};
inline constexpr MAPIUID pbExchangeProviderXportGuid = {
    {0xA9, 0x06, 0x40, 0xE0, 0xD6, 0x93, 0x11, 0xCD, 0xAF, 0x95, 0x00, 0xAA, 0x00, 0x4A, 0x35, 0xC3}};
inline constexpr MAPIUID pbExchangeProviderLocalStoreGuid = {
    {0x2D, 0xE5, 0x6B, 0xA1, 0x64, 0x6E, 0x11, 0xD2, 0x8D, 0x4E, 0x00, 0xC0, 0x4F, 0xAE, 0x23, 0x71}};
inline constexpr MAPIUID pbExchangeProviderPersistStoreGuid = {
    {0x98, 0xA2, 0x3D, 0x67, 0x62, 0xCF, 0x4D, 0x34, 0x82, 0x79, 0xDB, 0xFA, 0x6A, 0x50, 0x8B, 0x31}};

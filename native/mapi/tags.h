// Property tags. Generated from data/tags.json by data/generate.mjs: do not edit.
// A property that can be had as 8-bit or Unicode string has two names, _A and _W, and no third whose meaning depends
// on compiler settings.
#pragma once

#include "mapi/prop_types.h"

// clang-format off

// --- message envelope
// How a message acknowledges its receipt.
inline constexpr ULONG PR_ACKNOWLEDGEMENT_MODE = PROP_TAG(PT_LONG, 0x0001);
// The message may be redirected to an alternate recipient.
inline constexpr ULONG PR_ALTERNATE_RECIPIENT_ALLOWED = PROP_TAG(PT_BOOLEAN, 0x0002);
// Entry identifiers of those who authorised the message.
inline constexpr ULONG PR_AUTHORIZING_USERS = PROP_TAG(PT_BINARY, 0x0003);
// Comment added by automatic forwarding.
inline constexpr ULONG PR_AUTO_FORWARD_COMMENT_A = PROP_TAG(PT_STRING8, 0x0004);
inline constexpr ULONG PR_AUTO_FORWARD_COMMENT_W = PROP_TAG(PT_UNICODE, 0x0004);
// The message was forwarded automatically.
inline constexpr ULONG PR_AUTO_FORWARDED = PROP_TAG(PT_BOOLEAN, 0x0005);
// Algorithm that hides the content (X.400).
inline constexpr ULONG PR_CONTENT_CONFIDENTIALITY_ALGORITHM_ID = PROP_TAG(PT_BINARY, 0x0006);
// Correlates a report with the message it is about.
inline constexpr ULONG PR_CONTENT_CORRELATOR = PROP_TAG(PT_BINARY, 0x0007);
// Identifier given to the content by its sender.
inline constexpr ULONG PR_CONTENT_IDENTIFIER_A = PROP_TAG(PT_STRING8, 0x0008);
inline constexpr ULONG PR_CONTENT_IDENTIFIER_W = PROP_TAG(PT_UNICODE, 0x0008);
// Size of the content on the wire, in bytes.
inline constexpr ULONG PR_CONTENT_LENGTH = PROP_TAG(PT_LONG, 0x0009);
// A report should bring the content back.
inline constexpr ULONG PR_CONTENT_RETURN_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x000A);
// Key of the conversation the message belongs to.
inline constexpr ULONG PR_CONVERSATION_KEY = PROP_TAG(PT_BINARY, 0x000B);
// Encoded information types that conversion may produce.
inline constexpr ULONG PR_CONVERSION_EITS = PROP_TAG(PT_BINARY, 0x000C);
// Conversions that lose information are forbidden.
inline constexpr ULONG PR_CONVERSION_WITH_LOSS_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x000D);
// Encoded information types after conversion.
inline constexpr ULONG PR_CONVERTED_EITS = PROP_TAG(PT_BINARY, 0x000E);
// Not to be delivered before this time.
inline constexpr ULONG PR_DEFERRED_DELIVERY_TIME = PROP_TAG(PT_SYSTIME, 0x000F);
// When a report says the message was delivered.
inline constexpr ULONG PR_DELIVER_TIME = PROP_TAG(PT_SYSTIME, 0x0010);
// Why the message was discarded.
inline constexpr ULONG PR_DISCARD_REASON = PROP_TAG(PT_LONG, 0x0011);
// Recipients may see one another.
inline constexpr ULONG PR_DISCLOSURE_OF_RECIPIENTS = PROP_TAG(PT_BOOLEAN, 0x0012);
// Distribution lists that were expanded on the way.
inline constexpr ULONG PR_DL_EXPANSION_HISTORY = PROP_TAG(PT_BINARY, 0x0013);
// Distribution lists must not be expanded.
inline constexpr ULONG PR_DL_EXPANSION_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x0014);
// After this time the message is stale.
inline constexpr ULONG PR_EXPIRY_TIME = PROP_TAG(PT_SYSTIME, 0x0015);
// The transport must not convert the content.
inline constexpr ULONG PR_IMPLICIT_CONVERSION_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x0016);
// Importance: 0 low, 1 normal, 2 high.
inline constexpr ULONG PR_IMPORTANCE = PROP_TAG(PT_LONG, 0x0017);
// Interpersonal message identifier (X.400).
inline constexpr ULONG PR_IPM_ID = PROP_TAG(PT_BINARY, 0x0018);
// Not to be delivered after this time.
inline constexpr ULONG PR_LATEST_DELIVERY_TIME = PROP_TAG(PT_SYSTIME, 0x0019);
// Message class, as IPM.Note.
inline constexpr ULONG PR_MESSAGE_CLASS_A = PROP_TAG(PT_STRING8, 0x001A);
inline constexpr ULONG PR_MESSAGE_CLASS_W = PROP_TAG(PT_UNICODE, 0x001A);
// Identifier of the delivery.
inline constexpr ULONG PR_MESSAGE_DELIVERY_ID = PROP_TAG(PT_BINARY, 0x001B);
// Security label (X.400).
inline constexpr ULONG PR_MESSAGE_SECURITY_LABEL = PROP_TAG(PT_BINARY, 0x001E);
// Messages that this one replaces.
inline constexpr ULONG PR_OBSOLETED_IPMS = PROP_TAG(PT_BINARY, 0x001F);
// Recipient before a redirection.
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIPIENT_NAME = PROP_TAG(PT_BINARY, 0x0020);
// Encoded information types before conversion.
inline constexpr ULONG PR_ORIGINAL_EITS = PROP_TAG(PT_BINARY, 0x0021);
// Certificate of the originator.
inline constexpr ULONG PR_ORIGINATOR_CERTIFICATE = PROP_TAG(PT_BINARY, 0x0022);
// The sender asks for a delivery report.
inline constexpr ULONG PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0023);
// Return address of the originator.
inline constexpr ULONG PR_ORIGINATOR_RETURN_ADDRESS = PROP_TAG(PT_BINARY, 0x0024);
// Search key of the message that this one answers.
inline constexpr ULONG PR_PARENT_KEY = PROP_TAG(PT_BINARY, 0x0025);
// Priority: -1 non-urgent, 0 normal, 1 urgent.
inline constexpr ULONG PR_PRIORITY = PROP_TAG(PT_LONG, 0x0026);
// Proof of origin.
inline constexpr ULONG PR_ORIGIN_CHECK = PROP_TAG(PT_BINARY, 0x0027);
// The sender asks for a proof of submission.
inline constexpr ULONG PR_PROOF_OF_SUBMISSION_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0028);
// The sender asks for a read receipt.
inline constexpr ULONG PR_READ_RECEIPT_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0029);
// When the reported receipt took place.
inline constexpr ULONG PR_RECEIPT_TIME = PROP_TAG(PT_SYSTIME, 0x002A);
// The recipient must not be reassigned.
inline constexpr ULONG PR_RECIPIENT_REASSIGNMENT_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x002B);
// Redirections on the way.
inline constexpr ULONG PR_REDIRECTION_HISTORY = PROP_TAG(PT_BINARY, 0x002C);
// Messages related to this one.
inline constexpr ULONG PR_RELATED_IPMS = PROP_TAG(PT_BINARY, 0x002D);
// Sensitivity of the message that was answered or forwarded.
inline constexpr ULONG PR_ORIGINAL_SENSITIVITY = PROP_TAG(PT_LONG, 0x002E);
// Languages of the content.
inline constexpr ULONG PR_LANGUAGES_A = PROP_TAG(PT_STRING8, 0x002F);
inline constexpr ULONG PR_LANGUAGES_W = PROP_TAG(PT_UNICODE, 0x002F);
// An answer is wanted by this time.
inline constexpr ULONG PR_REPLY_TIME = PROP_TAG(PT_SYSTIME, 0x0030);
// Correlates a report with the submitted message.
inline constexpr ULONG PR_REPORT_TAG = PROP_TAG(PT_BINARY, 0x0031);
// When the report was made.
inline constexpr ULONG PR_REPORT_TIME = PROP_TAG(PT_SYSTIME, 0x0032);
// The report brings the message back.
inline constexpr ULONG PR_RETURNED_IPM = PROP_TAG(PT_BOOLEAN, 0x0033);
// Security flags: 1 signed, 2 encrypted.
inline constexpr ULONG PR_SECURITY = PROP_TAG(PT_LONG, 0x0034);
// This is not the whole message.
inline constexpr ULONG PR_INCOMPLETE_COPY = PROP_TAG(PT_BOOLEAN, 0x0035);
// Sensitivity: 0 none, 1 personal, 2 private, 3 confidential.
inline constexpr ULONG PR_SENSITIVITY = PROP_TAG(PT_LONG, 0x0036);
// Subject with its prefix.
inline constexpr ULONG PR_SUBJECT_A = PROP_TAG(PT_STRING8, 0x0037);
inline constexpr ULONG PR_SUBJECT_W = PROP_TAG(PT_UNICODE, 0x0037);
// Identifier of the message a report is about.
inline constexpr ULONG PR_SUBJECT_IPM = PROP_TAG(PT_BINARY, 0x0038);
// When the sender submitted the message.
inline constexpr ULONG PR_CLIENT_SUBMIT_TIME = PROP_TAG(PT_SYSTIME, 0x0039);
// Name of the sender of a report.
inline constexpr ULONG PR_REPORT_NAME_A = PROP_TAG(PT_STRING8, 0x003A);
inline constexpr ULONG PR_REPORT_NAME_W = PROP_TAG(PT_UNICODE, 0x003A);
// Search key of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x003B);
// Content type (X.400).
inline constexpr ULONG PR_X400_CONTENT_TYPE = PROP_TAG(PT_BINARY, 0x003C);
// Prefix of the subject, as "RE: ".
inline constexpr ULONG PR_SUBJECT_PREFIX_A = PROP_TAG(PT_STRING8, 0x003D);
inline constexpr ULONG PR_SUBJECT_PREFIX_W = PROP_TAG(PT_UNICODE, 0x003D);
// Why a message was not received.
inline constexpr ULONG PR_NON_RECEIPT_REASON = PROP_TAG(PT_LONG, 0x003E);
// Entry identifier of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_ENTRYID = PROP_TAG(PT_BINARY, 0x003F);
// Name of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_NAME_A = PROP_TAG(PT_STRING8, 0x0040);
inline constexpr ULONG PR_RECEIVED_BY_NAME_W = PROP_TAG(PT_UNICODE, 0x0040);
// Entry identifier of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_ENTRYID = PROP_TAG(PT_BINARY, 0x0041);
// Name of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_NAME_A = PROP_TAG(PT_STRING8, 0x0042);
inline constexpr ULONG PR_SENT_REPRESENTING_NAME_W = PROP_TAG(PT_UNICODE, 0x0042);
// Entry identifier of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_ENTRYID = PROP_TAG(PT_BINARY, 0x0043);
// Name of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_NAME_A = PROP_TAG(PT_STRING8, 0x0044);
inline constexpr ULONG PR_RCVD_REPRESENTING_NAME_W = PROP_TAG(PT_UNICODE, 0x0044);
// Entry identifier of whoever gets the report.
inline constexpr ULONG PR_REPORT_ENTRYID = PROP_TAG(PT_BINARY, 0x0045);
// Entry identifier of whoever gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_ENTRYID = PROP_TAG(PT_BINARY, 0x0046);
// Identifier given by the message transfer agent.
inline constexpr ULONG PR_MESSAGE_SUBMISSION_ID = PROP_TAG(PT_BINARY, 0x0047);
// When the transport provider submitted the message.
inline constexpr ULONG PR_PROVIDER_SUBMIT_TIME = PROP_TAG(PT_SYSTIME, 0x0048);
// Subject of the message a report is about.
inline constexpr ULONG PR_ORIGINAL_SUBJECT_A = PROP_TAG(PT_STRING8, 0x0049);
inline constexpr ULONG PR_ORIGINAL_SUBJECT_W = PROP_TAG(PT_UNICODE, 0x0049);
// Discrepancy between class and content (X.400).
inline constexpr ULONG PR_DISC_VAL = PROP_TAG(PT_BOOLEAN, 0x004A);
// Message class of the message a report is about.
inline constexpr ULONG PR_ORIG_MESSAGE_CLASS_A = PROP_TAG(PT_STRING8, 0x004B);
inline constexpr ULONG PR_ORIG_MESSAGE_CLASS_W = PROP_TAG(PT_UNICODE, 0x004B);
// Entry identifier of the first author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_ENTRYID = PROP_TAG(PT_BINARY, 0x004C);
// Name of the first author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_NAME_A = PROP_TAG(PT_STRING8, 0x004D);
inline constexpr ULONG PR_ORIGINAL_AUTHOR_NAME_W = PROP_TAG(PT_UNICODE, 0x004D);
// When the original message was submitted.
inline constexpr ULONG PR_ORIGINAL_SUBMIT_TIME = PROP_TAG(PT_SYSTIME, 0x004E);
// Entry identifiers that answers go to, as a FLATENTRYLIST.
inline constexpr ULONG PR_REPLY_RECIPIENT_ENTRIES = PROP_TAG(PT_BINARY, 0x004F);
// Names that answers go to.
inline constexpr ULONG PR_REPLY_RECIPIENT_NAMES_A = PROP_TAG(PT_STRING8, 0x0050);
inline constexpr ULONG PR_REPLY_RECIPIENT_NAMES_W = PROP_TAG(PT_UNICODE, 0x0050);
// Search key of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0051);
// Search key of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0052);
// Search key of whoever gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0053);
// Search key of whoever gets the report.
inline constexpr ULONG PR_REPORT_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0054);
// When the original message was delivered.
inline constexpr ULONG PR_ORIGINAL_DELIVERY_TIME = PROP_TAG(PT_SYSTIME, 0x0055);
// Search key of the first author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0056);
// The mailbox's owner is named among the To recipients.
inline constexpr ULONG PR_MESSAGE_TO_ME = PROP_TAG(PT_BOOLEAN, 0x0057);
// The mailbox's owner is named among the Cc recipients.
inline constexpr ULONG PR_MESSAGE_CC_ME = PROP_TAG(PT_BOOLEAN, 0x0058);
// The mailbox's owner is named among the recipients.
inline constexpr ULONG PR_MESSAGE_RECIP_ME = PROP_TAG(PT_BOOLEAN, 0x0059);
// Sender's name of the first version.
inline constexpr ULONG PR_ORIGINAL_SENDER_NAME_A = PROP_TAG(PT_STRING8, 0x005A);
inline constexpr ULONG PR_ORIGINAL_SENDER_NAME_W = PROP_TAG(PT_UNICODE, 0x005A);
// Sender's entry identifier of the first version.
inline constexpr ULONG PR_ORIGINAL_SENDER_ENTRYID = PROP_TAG(PT_BINARY, 0x005B);
// Sender's search key of the first version.
inline constexpr ULONG PR_ORIGINAL_SENDER_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x005C);
// Represented user's name of the first version.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_NAME_A = PROP_TAG(PT_STRING8, 0x005D);
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_NAME_W = PROP_TAG(PT_UNICODE, 0x005D);
// Represented user's entry identifier of the first version.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_ENTRYID = PROP_TAG(PT_BINARY, 0x005E);
// Represented user's search key of the first version.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x005F);
// Start of the appointment or task.
inline constexpr ULONG PR_START_DATE = PROP_TAG(PT_SYSTIME, 0x0060);
// End of the appointment or task.
inline constexpr ULONG PR_END_DATE = PROP_TAG(PT_SYSTIME, 0x0061);
// Identifier of the appointment in its owner's calendar.
inline constexpr ULONG PR_OWNER_APPT_ID = PROP_TAG(PT_LONG, 0x0062);
// An answer to the meeting request is wanted.
inline constexpr ULONG PR_RESPONSE_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0063);
// Address type of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0064);
inline constexpr ULONG PR_SENT_REPRESENTING_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0064);
// Address of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0065);
inline constexpr ULONG PR_SENT_REPRESENTING_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0065);
// Sender's address type of the first version.
inline constexpr ULONG PR_ORIGINAL_SENDER_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0066);
inline constexpr ULONG PR_ORIGINAL_SENDER_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0066);
// Sender's address of the first version.
inline constexpr ULONG PR_ORIGINAL_SENDER_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0067);
inline constexpr ULONG PR_ORIGINAL_SENDER_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0067);
// Represented user's address type of the first version.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0068);
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0068);
// Represented user's address of the first version.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0069);
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0069);
// Subject of the conversation, without prefix.
inline constexpr ULONG PR_CONVERSATION_TOPIC_A = PROP_TAG(PT_STRING8, 0x0070);
inline constexpr ULONG PR_CONVERSATION_TOPIC_W = PROP_TAG(PT_UNICODE, 0x0070);
// Position in the conversation.
inline constexpr ULONG PR_CONVERSATION_INDEX = PROP_TAG(PT_BINARY, 0x0071);
// Bcc recipients' names of the original.
inline constexpr ULONG PR_ORIGINAL_DISPLAY_BCC_A = PROP_TAG(PT_STRING8, 0x0072);
inline constexpr ULONG PR_ORIGINAL_DISPLAY_BCC_W = PROP_TAG(PT_UNICODE, 0x0072);
// Cc recipients' names of the original.
inline constexpr ULONG PR_ORIGINAL_DISPLAY_CC_A = PROP_TAG(PT_STRING8, 0x0073);
inline constexpr ULONG PR_ORIGINAL_DISPLAY_CC_W = PROP_TAG(PT_UNICODE, 0x0073);
// To recipients' names of the original.
inline constexpr ULONG PR_ORIGINAL_DISPLAY_TO_A = PROP_TAG(PT_STRING8, 0x0074);
inline constexpr ULONG PR_ORIGINAL_DISPLAY_TO_W = PROP_TAG(PT_UNICODE, 0x0074);
// Address type of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0075);
inline constexpr ULONG PR_RECEIVED_BY_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0075);
// Address of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0076);
inline constexpr ULONG PR_RECEIVED_BY_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0076);
// Address type of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0077);
inline constexpr ULONG PR_RCVD_REPRESENTING_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0077);
// Address of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0078);
inline constexpr ULONG PR_RCVD_REPRESENTING_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0078);
// Address type of the first author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0079);
inline constexpr ULONG PR_ORIGINAL_AUTHOR_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0079);
// Address of the first author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x007A);
inline constexpr ULONG PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x007A);
// Address type of the recipient before a redirection.
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x007B);
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x007B);
// Address of the recipient before a redirection.
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x007C);
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x007C);
// Internet headers as they were received.
inline constexpr ULONG PR_TRANSPORT_MESSAGE_HEADERS_A = PROP_TAG(PT_STRING8, 0x007D);
inline constexpr ULONG PR_TRANSPORT_MESSAGE_HEADERS_W = PROP_TAG(PT_UNICODE, 0x007D);
// Delegation history.
inline constexpr ULONG PR_DELEGATION = PROP_TAG(PT_BINARY, 0x007E);
// Ties a TNEF part to its message.
inline constexpr ULONG PR_TNEF_CORRELATION_KEY = PROP_TAG(PT_BINARY, 0x007F);
// Disposition named in a report.
inline constexpr ULONG PR_REPORT_DISPOSITION_A = PROP_TAG(PT_STRING8, 0x0080);
inline constexpr ULONG PR_REPORT_DISPOSITION_W = PROP_TAG(PT_UNICODE, 0x0080);
// Disposition mode named in a report.
inline constexpr ULONG PR_REPORT_DISPOSITION_MODE_A = PROP_TAG(PT_STRING8, 0x0081);
inline constexpr ULONG PR_REPORT_DISPOSITION_MODE_W = PROP_TAG(PT_UNICODE, 0x0081);

// --- recipients
// Integrity check of the content.
inline constexpr ULONG PR_CONTENT_INTEGRITY_CHECK = PROP_TAG(PT_BINARY, 0x0C00);
// Conversion that is asked for.
inline constexpr ULONG PR_EXPLICIT_CONVERSION = PROP_TAG(PT_LONG, 0x0C01);
// The message should come back with the report.
inline constexpr ULONG PR_IPM_RETURN_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C02);
// Security token (X.400).
inline constexpr ULONG PR_MESSAGE_TOKEN = PROP_TAG(PT_BINARY, 0x0C03);
// Reason of a non-delivery.
inline constexpr ULONG PR_NDR_REASON_CODE = PROP_TAG(PT_LONG, 0x0C04);
// Diagnosis of a non-delivery.
inline constexpr ULONG PR_NDR_DIAG_CODE = PROP_TAG(PT_LONG, 0x0C05);
// A report is wanted if the message isn't read.
inline constexpr ULONG PR_NON_RECEIPT_NOTIFICATION_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C06);
// Functional entity that delivered (X.400).
inline constexpr ULONG PR_DELIVERY_POINT = PROP_TAG(PT_LONG, 0x0C07);
// A report is wanted if delivery fails.
inline constexpr ULONG PR_ORIGINATOR_NON_DELIVERY_REPORT_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C08);
// Alternate recipient named by the originator.
inline constexpr ULONG PR_ORIGINATOR_REQUESTED_ALTERNATE_RECIPIENT = PROP_TAG(PT_BINARY, 0x0C09);
// Deliver by fax.
inline constexpr ULONG PR_PHYSICAL_DELIVERY_BUREAU_FAX_DELIVERY = PROP_TAG(PT_BOOLEAN, 0x0C0A);
// Mode of physical delivery.
inline constexpr ULONG PR_PHYSICAL_DELIVERY_MODE = PROP_TAG(PT_LONG, 0x0C0B);
// Report wanted of physical delivery.
inline constexpr ULONG PR_PHYSICAL_DELIVERY_REPORT_REQUEST = PROP_TAG(PT_LONG, 0x0C0C);
// Forwarding address of physical delivery.
inline constexpr ULONG PR_PHYSICAL_FORWARDING_ADDRESS = PROP_TAG(PT_BINARY, 0x0C0D);
// Forwarding address is asked for.
inline constexpr ULONG PR_PHYSICAL_FORWARDING_ADDRESS_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C0E);
// Physical forwarding is forbidden.
inline constexpr ULONG PR_PHYSICAL_FORWARDING_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x0C0F);
// How to render for physical delivery.
inline constexpr ULONG PR_PHYSICAL_RENDITION_ATTRIBUTES = PROP_TAG(PT_BINARY, 0x0C10);
// Proof of delivery.
inline constexpr ULONG PR_PROOF_OF_DELIVERY = PROP_TAG(PT_BINARY, 0x0C11);
// A proof of delivery is wanted.
inline constexpr ULONG PR_PROOF_OF_DELIVERY_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C12);
// Certificate of the recipient.
inline constexpr ULONG PR_RECIPIENT_CERTIFICATE = PROP_TAG(PT_BINARY, 0x0C13);
// Telephone number for advice of delivery.
inline constexpr ULONG PR_RECIPIENT_NUMBER_FOR_ADVICE_A = PROP_TAG(PT_STRING8, 0x0C14);
inline constexpr ULONG PR_RECIPIENT_NUMBER_FOR_ADVICE_W = PROP_TAG(PT_UNICODE, 0x0C14);
// Recipient type: 0 originator, 1 To, 2 Cc, 3 Bcc.
inline constexpr ULONG PR_RECIPIENT_TYPE = PROP_TAG(PT_LONG, 0x0C15);
// Kind of registered mail.
inline constexpr ULONG PR_REGISTERED_MAIL_TYPE = PROP_TAG(PT_LONG, 0x0C16);
// An answer is wanted.
inline constexpr ULONG PR_REPLY_REQUESTED = PROP_TAG(PT_BOOLEAN, 0x0C17);
// Delivery method that is asked for.
inline constexpr ULONG PR_REQUESTED_DELIVERY_METHOD = PROP_TAG(PT_LONG, 0x0C18);
// Entry identifier of the sender.
inline constexpr ULONG PR_SENDER_ENTRYID = PROP_TAG(PT_BINARY, 0x0C19);
// Name of the sender.
inline constexpr ULONG PR_SENDER_NAME_A = PROP_TAG(PT_STRING8, 0x0C1A);
inline constexpr ULONG PR_SENDER_NAME_W = PROP_TAG(PT_UNICODE, 0x0C1A);
// Additional text of a report.
inline constexpr ULONG PR_SUPPLEMENTARY_INFO_A = PROP_TAG(PT_STRING8, 0x0C1B);
inline constexpr ULONG PR_SUPPLEMENTARY_INFO_W = PROP_TAG(PT_UNICODE, 0x0C1B);
// Kind of transfer system user.
inline constexpr ULONG PR_TYPE_OF_MTS_USER = PROP_TAG(PT_LONG, 0x0C1C);
// Search key of the sender.
inline constexpr ULONG PR_SENDER_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x0C1D);
// Address type of the sender.
inline constexpr ULONG PR_SENDER_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x0C1E);
inline constexpr ULONG PR_SENDER_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x0C1E);
// Address of the sender.
inline constexpr ULONG PR_SENDER_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x0C1F);
inline constexpr ULONG PR_SENDER_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x0C1F);
// Enhanced status code of a non-delivery.
inline constexpr ULONG PR_NDR_STATUS_CODE = PROP_TAG(PT_LONG, 0x0C20);
// Remote transfer agent named in a report.
inline constexpr ULONG PR_REMOTE_MESSAGE_TRANSFER_AGENT_A = PROP_TAG(PT_STRING8, 0x0C21);
inline constexpr ULONG PR_REMOTE_MESSAGE_TRANSFER_AGENT_W = PROP_TAG(PT_UNICODE, 0x0C21);

// --- non-transmittable message properties
// Version of the message.
inline constexpr ULONG PR_CURRENT_VERSION = PROP_TAG(PT_I8, 0x0E00);
// Delete the message once it is sent.
inline constexpr ULONG PR_DELETE_AFTER_SUBMIT = PROP_TAG(PT_BOOLEAN, 0x0E01);
// Names of the Bcc recipients.
inline constexpr ULONG PR_DISPLAY_BCC_A = PROP_TAG(PT_STRING8, 0x0E02);
inline constexpr ULONG PR_DISPLAY_BCC_W = PROP_TAG(PT_UNICODE, 0x0E02);
// Names of the Cc recipients.
inline constexpr ULONG PR_DISPLAY_CC_A = PROP_TAG(PT_STRING8, 0x0E03);
inline constexpr ULONG PR_DISPLAY_CC_W = PROP_TAG(PT_UNICODE, 0x0E03);
// Names of the To recipients.
inline constexpr ULONG PR_DISPLAY_TO_A = PROP_TAG(PT_STRING8, 0x0E04);
inline constexpr ULONG PR_DISPLAY_TO_W = PROP_TAG(PT_UNICODE, 0x0E04);
// Name of the folder the message is in.
inline constexpr ULONG PR_PARENT_DISPLAY_A = PROP_TAG(PT_STRING8, 0x0E05);
inline constexpr ULONG PR_PARENT_DISPLAY_W = PROP_TAG(PT_UNICODE, 0x0E05);
// When the message was delivered.
inline constexpr ULONG PR_MESSAGE_DELIVERY_TIME = PROP_TAG(PT_SYSTIME, 0x0E06);
// State of the message, MSGFLAG_ bits.
inline constexpr ULONG PR_MESSAGE_FLAGS = PROP_TAG(PT_LONG, 0x0E07);
// Size of the object, in bytes.
inline constexpr ULONG PR_MESSAGE_SIZE = PROP_TAG(PT_LONG, 0x0E08);
// Size of the object, in bytes, 64 bits.
inline constexpr ULONG PR_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x0E08);
// Entry identifier of the parent folder.
inline constexpr ULONG PR_PARENT_ENTRYID = PROP_TAG(PT_BINARY, 0x0E09);
// Folder that gets the message once it is sent.
inline constexpr ULONG PR_SENTMAIL_ENTRYID = PROP_TAG(PT_BINARY, 0x0E0A);
// The sender wants reports correlated.
inline constexpr ULONG PR_CORRELATE = PROP_TAG(PT_BOOLEAN, 0x0E0C);
// Transfer system identifier for correlation.
inline constexpr ULONG PR_CORRELATE_MTSID = PROP_TAG(PT_BINARY, 0x0E0D);
// Reports are made per recipient.
inline constexpr ULONG PR_DISCRETE_VALUES = PROP_TAG(PT_BOOLEAN, 0x0E0E);
// A transport has taken responsibility for the recipient.
inline constexpr ULONG PR_RESPONSIBILITY = PROP_TAG(PT_BOOLEAN, 0x0E0F);
// State of the message for the spooler.
inline constexpr ULONG PR_SPOOLER_STATUS = PROP_TAG(PT_LONG, 0x0E10);
// State of the message for the transport.
inline constexpr ULONG PR_TRANSPORT_STATUS = PROP_TAG(PT_LONG, 0x0E11);
// Recipient table.
inline constexpr ULONG PR_MESSAGE_RECIPIENTS = PROP_TAG(PT_OBJECT, 0x0E12);
// Attachment table.
inline constexpr ULONG PR_MESSAGE_ATTACHMENTS = PROP_TAG(PT_OBJECT, 0x0E13);
// State of a submitted message, SUBMITFLAG_ bits.
inline constexpr ULONG PR_SUBMIT_FLAGS = PROP_TAG(PT_LONG, 0x0E14);
// Delivery state of the recipient.
inline constexpr ULONG PR_RECIPIENT_STATUS = PROP_TAG(PT_LONG, 0x0E15);
// Key of the transport.
inline constexpr ULONG PR_TRANSPORT_KEY = PROP_TAG(PT_LONG, 0x0E16);
// Status of the message in a contents table, MSGSTATUS_ bits.
inline constexpr ULONG PR_MSG_STATUS = PROP_TAG(PT_LONG, 0x0E17);
// Estimated time to download, in seconds.
inline constexpr ULONG PR_MESSAGE_DOWNLOAD_TIME = PROP_TAG(PT_LONG, 0x0E18);
// Version at creation.
inline constexpr ULONG PR_CREATION_VERSION = PROP_TAG(PT_I8, 0x0E19);
// Version at the last change.
inline constexpr ULONG PR_MODIFY_VERSION = PROP_TAG(PT_I8, 0x0E1A);
// The message has attachments.
inline constexpr ULONG PR_HASATTACH = PROP_TAG(PT_BOOLEAN, 0x0E1B);
// CRC of the body.
inline constexpr ULONG PR_BODY_CRC = PROP_TAG(PT_LONG, 0x0E1C);
// Subject without its prefix.
inline constexpr ULONG PR_NORMALIZED_SUBJECT_A = PROP_TAG(PT_STRING8, 0x0E1D);
inline constexpr ULONG PR_NORMALIZED_SUBJECT_W = PROP_TAG(PT_UNICODE, 0x0E1D);
// RTF and plain text bodies match.
inline constexpr ULONG PR_RTF_IN_SYNC = PROP_TAG(PT_BOOLEAN, 0x0E1F);
// Size of the attachment, in bytes.
inline constexpr ULONG PR_ATTACH_SIZE = PROP_TAG(PT_LONG, 0x0E20);
// Number of the attachment in its message.
inline constexpr ULONG PR_ATTACH_NUM = PROP_TAG(PT_LONG, 0x0E21);
// The message needs preprocessing before it is sent.
inline constexpr ULONG PR_PREPROCESS = PROP_TAG(PT_BOOLEAN, 0x0E22);
// Number of the item in its folder (IMAP, NNTP).
inline constexpr ULONG PR_INTERNET_ARTICLE_NUMBER = PROP_TAG(PT_LONG, 0x0E23);
// Certificate of the originating transfer agent.
inline constexpr ULONG PR_ORIGINATING_MTA_CERTIFICATE = PROP_TAG(PT_BINARY, 0x0E25);
// Proof of submission.
inline constexpr ULONG PR_PROOF_OF_SUBMISSION = PROP_TAG(PT_BINARY, 0x0E26);
// Security descriptor of the object.
inline constexpr ULONG PR_NT_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x0E27);
// Account the message is to be sent with.
inline constexpr ULONG PR_PRIMARY_SEND_ACCT_A = PROP_TAG(PT_STRING8, 0x0E28);
inline constexpr ULONG PR_PRIMARY_SEND_ACCT_W = PROP_TAG(PT_UNICODE, 0x0E28);
// Account to be tried next.
inline constexpr ULONG PR_NEXT_SEND_ACCT_A = PROP_TAG(PT_STRING8, 0x0E29);
inline constexpr ULONG PR_NEXT_SEND_ACCT_W = PROP_TAG(PT_UNICODE, 0x0E29);
// To-do state of the item.
inline constexpr ULONG PR_TODO_ITEM_FLAGS = PROP_TAG(PT_LONG, 0x0E2B);
// Store of a swapped to-do item.
inline constexpr ULONG PR_SWAPPED_TODO_STORE = PROP_TAG(PT_BINARY, 0x0E2C);
// Values of a swapped to-do item.
inline constexpr ULONG PR_SWAPPED_TODO_DATA = PROP_TAG(PT_BINARY, 0x0E2D);
// The message has been read.
inline constexpr ULONG PR_READ = PROP_TAG(PT_BOOLEAN, 0x0E69);
// Security descriptor as XML.
inline constexpr ULONG PR_SECURITY_DESCRIPTOR_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6A);
inline constexpr ULONG PR_SECURITY_DESCRIPTOR_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6A);
// The sender is trusted.
inline constexpr ULONG PR_TRUST_SENDER = PROP_TAG(PT_LONG, 0x0E79);
// Security identifier of the creator.
inline constexpr ULONG PR_CREATOR_SID = PROP_TAG(PT_BINARY, 0x0E58);
// Security identifier of the last modifier.
inline constexpr ULONG PR_LAST_MODIFIER_SID = PROP_TAG(PT_BINARY, 0x0E59);
// The URL name was set explicitly.
inline constexpr ULONG PR_URL_COMP_NAME_SET = PROP_TAG(PT_BOOLEAN, 0x0E62);
// Actions of an extended rule.
inline constexpr ULONG PR_EXTENDED_RULE_ACTIONS = PROP_TAG(PT_BINARY, 0x0E99);
// Condition of an extended rule.
inline constexpr ULONG PR_EXTENDED_RULE_CONDITION = PROP_TAG(PT_BINARY, 0x0E9A);
// Largest extended rule, in bytes.
inline constexpr ULONG PR_EXTENDED_RULE_SIZE_LIMIT = PROP_TAG(PT_LONG, 0x0E9B);

// --- objects
// Entry identifier.
inline constexpr ULONG PR_ENTRYID = PROP_TAG(PT_BINARY, 0x0FFF);
// Object type: 1 store, 3 folder, 5 message, 6 user, 7 attachment.
inline constexpr ULONG PR_OBJECT_TYPE = PROP_TAG(PT_LONG, 0x0FFE);
// Icon as a Windows bitmap.
inline constexpr ULONG PR_ICON = PROP_TAG(PT_BINARY, 0x0FFD);
// Small icon as a Windows bitmap.
inline constexpr ULONG PR_MINI_ICON = PROP_TAG(PT_BINARY, 0x0FFC);
// Entry identifier of the store.
inline constexpr ULONG PR_STORE_ENTRYID = PROP_TAG(PT_BINARY, 0x0FFB);
// Record key of the store.
inline constexpr ULONG PR_STORE_RECORD_KEY = PROP_TAG(PT_BINARY, 0x0FFA);
// Key of the object, comparable byte by byte.
inline constexpr ULONG PR_RECORD_KEY = PROP_TAG(PT_BINARY, 0x0FF9);
// Objects with the same value share named property identifiers.
inline constexpr ULONG PR_MAPPING_SIGNATURE = PROP_TAG(PT_BINARY, 0x0FF8);
// How the object was opened: 0 for reading, 1 for changing.
inline constexpr ULONG PR_ACCESS_LEVEL = PROP_TAG(PT_LONG, 0x0FF7);
// Identifies a table row.
inline constexpr ULONG PR_INSTANCE_KEY = PROP_TAG(PT_BINARY, 0x0FF6);
// Kind of table row: leaf or category.
inline constexpr ULONG PR_ROW_TYPE = PROP_TAG(PT_LONG, 0x0FF5);
// What the caller may do, MAPI_ACCESS_ bits.
inline constexpr ULONG PR_ACCESS = PROP_TAG(PT_LONG, 0x0FF4);
// Identifies a row of a recipient table.
inline constexpr ULONG PR_ROWID = PROP_TAG(PT_LONG, 0x3000);
// Name to be shown.
inline constexpr ULONG PR_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x3001);
inline constexpr ULONG PR_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x3001);
// Address type, as SMTP or EX.
inline constexpr ULONG PR_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x3002);
inline constexpr ULONG PR_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x3002);
// Address, in the form of its type.
inline constexpr ULONG PR_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x3003);
inline constexpr ULONG PR_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x3003);
// Comment.
inline constexpr ULONG PR_COMMENT_A = PROP_TAG(PT_STRING8, 0x3004);
inline constexpr ULONG PR_COMMENT_W = PROP_TAG(PT_UNICODE, 0x3004);
// Depth of a hierarchy row below the table's root.
inline constexpr ULONG PR_DEPTH = PROP_TAG(PT_LONG, 0x3005);
// Name of the provider.
inline constexpr ULONG PR_PROVIDER_DISPLAY_A = PROP_TAG(PT_STRING8, 0x3006);
inline constexpr ULONG PR_PROVIDER_DISPLAY_W = PROP_TAG(PT_UNICODE, 0x3006);
// When the object was created.
inline constexpr ULONG PR_CREATION_TIME = PROP_TAG(PT_SYSTIME, 0x3007);
// When the object was changed last.
inline constexpr ULONG PR_LAST_MODIFICATION_TIME = PROP_TAG(PT_SYSTIME, 0x3008);
// What a service or provider can and may do.
inline constexpr ULONG PR_RESOURCE_FLAGS = PROP_TAG(PT_LONG, 0x3009);
// File name of the provider's DLL.
inline constexpr ULONG PR_PROVIDER_DLL_NAME_A = PROP_TAG(PT_STRING8, 0x300A);
inline constexpr ULONG PR_PROVIDER_DLL_NAME_W = PROP_TAG(PT_UNICODE, 0x300A);
// Key by which copies of an object are equal.
inline constexpr ULONG PR_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x300B);
// Identifier of the provider in its profile.
inline constexpr ULONG PR_PROVIDER_UID = PROP_TAG(PT_BINARY, 0x300C);
// Position of the provider among those of its kind.
inline constexpr ULONG PR_PROVIDER_ORDINAL = PROP_TAG(PT_LONG, 0x300D);
// Entry identifier the object will have.
inline constexpr ULONG PR_TARGET_ENTRYID = PROP_TAG(PT_BINARY, 0x3010);
// Identifier of the conversation, derived from its index or topic.
inline constexpr ULONG PR_CONVERSATION_ID = PROP_TAG(PT_BINARY, 0x3013);
// The conversation index decides, not the topic.
inline constexpr ULONG PR_CONVERSATION_INDEX_TRACKING = PROP_TAG(PT_BOOLEAN, 0x3016);
// Archive tag of the item.
inline constexpr ULONG PR_ARCHIVE_TAG = PROP_TAG(PT_BINARY, 0x3018);
// Retention tag of the item.
inline constexpr ULONG PR_POLICY_TAG = PROP_TAG(PT_BINARY, 0x3019);
// Retention period, in days.
inline constexpr ULONG PR_RETENTION_PERIOD = PROP_TAG(PT_LONG, 0x301A);
// Date from which retention counts, packed.
inline constexpr ULONG PR_START_DATE_ETC = PROP_TAG(PT_BINARY, 0x301B);
// When the item expires.
inline constexpr ULONG PR_RETENTION_DATE = PROP_TAG(PT_SYSTIME, 0x301C);
// How the retention tag is applied.
inline constexpr ULONG PR_RETENTION_FLAGS = PROP_TAG(PT_LONG, 0x301D);
// Archive period, in days.
inline constexpr ULONG PR_ARCHIVE_PERIOD = PROP_TAG(PT_LONG, 0x301E);
// When the item is moved to the archive.
inline constexpr ULONG PR_ARCHIVE_DATE = PROP_TAG(PT_SYSTIME, 0x301F);
// Version of the form.
inline constexpr ULONG PR_FORM_VERSION_A = PROP_TAG(PT_STRING8, 0x3301);
inline constexpr ULONG PR_FORM_VERSION_W = PROP_TAG(PT_UNICODE, 0x3301);
// Class identifier of the form.
inline constexpr ULONG PR_FORM_CLSID = PROP_TAG(PT_CLSID, 0x3302);
// Contact for the form.
inline constexpr ULONG PR_FORM_CONTACT_NAME_A = PROP_TAG(PT_STRING8, 0x3303);
inline constexpr ULONG PR_FORM_CONTACT_NAME_W = PROP_TAG(PT_UNICODE, 0x3303);
// Category of the form.
inline constexpr ULONG PR_FORM_CATEGORY_A = PROP_TAG(PT_STRING8, 0x3304);
inline constexpr ULONG PR_FORM_CATEGORY_W = PROP_TAG(PT_UNICODE, 0x3304);
// Subcategory of the form.
inline constexpr ULONG PR_FORM_CATEGORY_SUB_A = PROP_TAG(PT_STRING8, 0x3305);
inline constexpr ULONG PR_FORM_CATEGORY_SUB_W = PROP_TAG(PT_UNICODE, 0x3305);
// Host platforms of the form.
inline constexpr ULONG PR_FORM_HOST_MAP = PROP_TAG(PT_MV_LONG, 0x3306);
// The form isn't listed.
inline constexpr ULONG PR_FORM_HIDDEN = PROP_TAG(PT_BOOLEAN, 0x3307);
// Designer of the form.
inline constexpr ULONG PR_FORM_DESIGNER_NAME_A = PROP_TAG(PT_STRING8, 0x3308);
inline constexpr ULONG PR_FORM_DESIGNER_NAME_W = PROP_TAG(PT_UNICODE, 0x3308);
// Identifier of the form's designer.
inline constexpr ULONG PR_FORM_DESIGNER_GUID = PROP_TAG(PT_CLSID, 0x3309);
// Whether the form is for notes or posts.
inline constexpr ULONG PR_FORM_MESSAGE_BEHAVIOR = PROP_TAG(PT_LONG, 0x330A);

// --- stores
// The default store of the profile.
inline constexpr ULONG PR_DEFAULT_STORE = PROP_TAG(PT_BOOLEAN, 0x3400);
// What the store can do, STORE_ bits.
inline constexpr ULONG PR_STORE_SUPPORT_MASK = PROP_TAG(PT_LONG, 0x340D);
// State of the store.
inline constexpr ULONG PR_STORE_STATE = PROP_TAG(PT_LONG, 0x340E);
// What the store can do with Unicode.
inline constexpr ULONG PR_STORE_UNICODE_MASK = PROP_TAG(PT_LONG, 0x340F);
// Search key of the IPM subtree.
inline constexpr ULONG PR_IPM_SUBTREE_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3410);
// Search key of the Outbox.
inline constexpr ULONG PR_IPM_OUTBOX_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3411);
// Search key of Deleted Items.
inline constexpr ULONG PR_IPM_WASTEBASKET_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3412);
// Search key of Sent Items.
inline constexpr ULONG PR_IPM_SENTMAIL_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3413);
// Kind of store provider.
inline constexpr ULONG PR_MDB_PROVIDER = PROP_TAG(PT_BINARY, 0x3414);
// Table of receive folders.
inline constexpr ULONG PR_RECEIVE_FOLDER_SETTINGS = PROP_TAG(PT_OBJECT, 0x3415);
// Which of the special folders exist.
inline constexpr ULONG PR_VALID_FOLDER_MASK = PROP_TAG(PT_LONG, 0x35DF);
// Entry identifier of the IPM subtree.
inline constexpr ULONG PR_IPM_SUBTREE_ENTRYID = PROP_TAG(PT_BINARY, 0x35E0);
// Entry identifier of the Outbox.
inline constexpr ULONG PR_IPM_OUTBOX_ENTRYID = PROP_TAG(PT_BINARY, 0x35E2);
// Entry identifier of Deleted Items.
inline constexpr ULONG PR_IPM_WASTEBASKET_ENTRYID = PROP_TAG(PT_BINARY, 0x35E3);
// Entry identifier of Sent Items.
inline constexpr ULONG PR_IPM_SENTMAIL_ENTRYID = PROP_TAG(PT_BINARY, 0x35E4);
// Entry identifier of the user's views.
inline constexpr ULONG PR_VIEWS_ENTRYID = PROP_TAG(PT_BINARY, 0x35E5);
// Entry identifier of the common views.
inline constexpr ULONG PR_COMMON_VIEWS_ENTRYID = PROP_TAG(PT_BINARY, 0x35E6);
// Entry identifier of the folder of search folders.
inline constexpr ULONG PR_FINDER_ENTRYID = PROP_TAG(PT_BINARY, 0x35E7);
// Entry identifier of the mailbox's owner.
inline constexpr ULONG PR_MAILBOX_OWNER_ENTRYID = PROP_TAG(PT_BINARY, 0x661B);
// Name of the mailbox's owner.
inline constexpr ULONG PR_MAILBOX_OWNER_NAME_A = PROP_TAG(PT_STRING8, 0x661C);
inline constexpr ULONG PR_MAILBOX_OWNER_NAME_W = PROP_TAG(PT_UNICODE, 0x661C);
// The owner is out of the office.
inline constexpr ULONG PR_OOF_STATE = PROP_TAG(PT_BOOLEAN, 0x661D);
// Server that keeps the public hierarchy.
inline constexpr ULONG PR_HIERARCHY_SERVER_A = PROP_TAG(PT_STRING8, 0x6633);
inline constexpr ULONG PR_HIERARCHY_SERVER_W = PROP_TAG(PT_UNICODE, 0x6633);
// The store is offline.
inline constexpr ULONG PR_STORE_OFFLINE = PROP_TAG(PT_BOOLEAN, 0x6632);
// Entry identifier of the favourites of a public store.
inline constexpr ULONG PR_IPM_FAVORITES_ENTRYID = PROP_TAG(PT_BINARY, 0x6630);
// Entry identifier of the public folders.
inline constexpr ULONG PR_IPM_PUBLIC_FOLDERS_ENTRYID = PROP_TAG(PT_BINARY, 0x6631);
// Entry identifier of the free/busy folder.
inline constexpr ULONG PR_SCHEDULE_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x661E);
// Entry identifier of Deferred Actions.
inline constexpr ULONG PR_IPM_DAF_ENTRYID = PROP_TAG(PT_BINARY, 0x661F);
// Entry identifier of the non-IPM subtree.
inline constexpr ULONG PR_NON_IPM_SUBTREE_ENTRYID = PROP_TAG(PT_BINARY, 0x6620);
// Entry identifier of the forms registry.
inline constexpr ULONG PR_EFORMS_REGISTRY_ENTRYID = PROP_TAG(PT_BINARY, 0x6621);
// Entry identifier of the free/busy root.
inline constexpr ULONG PR_SPLUS_FREE_BUSY_ENTRYID = PROP_TAG(PT_BINARY, 0x6622);
// Entry identifier of the offline address book.
inline constexpr ULONG PR_OFFLINE_ADDRBOOK_ENTRYID = PROP_TAG(PT_BINARY, 0x6623);
// Entry identifier of the user who logged on.
inline constexpr ULONG PR_USER_ENTRYID = PROP_TAG(PT_BINARY, 0x6619);
// Name of the user who logged on.
inline constexpr ULONG PR_USER_NAME_A = PROP_TAG(PT_STRING8, 0x661A);
inline constexpr ULONG PR_USER_NAME_W = PROP_TAG(PT_UNICODE, 0x661A);
// Size at which mail is refused, in KiB.
inline constexpr ULONG PR_PROHIBIT_RECEIVE_QUOTA = PROP_TAG(PT_LONG, 0x666A);
// Size at which sending is refused, in KiB.
inline constexpr ULONG PR_PROHIBIT_SEND_QUOTA = PROP_TAG(PT_LONG, 0x666E);
// Size at which a warning is sent, in KiB.
inline constexpr ULONG PR_STORAGE_QUOTA_LIMIT = PROP_TAG(PT_LONG, 0x3FF5);
// Largest message that may be sent, in KiB.
inline constexpr ULONG PR_MAX_SUBMIT_MESSAGE_SIZE = PROP_TAG(PT_LONG, 0x666D);
// Known bytes for measuring the line.
inline constexpr ULONG PR_TEST_LINE_SPEED = PROP_TAG(PT_BINARY, 0x662B);
// Locale that sorts the store's tables.
inline constexpr ULONG PR_SORT_LOCALE_ID = PROP_TAG(PT_LONG, 0x6705);
// Locale of the session.
inline constexpr ULONG PR_LOCALE_ID = PROP_TAG(PT_LONG, 0x66A1);
// Code page of the store.
inline constexpr ULONG PR_CODE_PAGE_ID = PROP_TAG(PT_LONG, 0x66C3);

// --- folders
// Flags of an address book container.
inline constexpr ULONG PR_CONTAINER_FLAGS = PROP_TAG(PT_LONG, 0x3600);
// Folder type: 0 root, 1 generic, 2 search.
inline constexpr ULONG PR_FOLDER_TYPE = PROP_TAG(PT_LONG, 0x3601);
// Number of messages.
inline constexpr ULONG PR_CONTENT_COUNT = PROP_TAG(PT_LONG, 0x3602);
// Number of unread messages.
inline constexpr ULONG PR_CONTENT_UNREAD = PROP_TAG(PT_LONG, 0x3603);
// Table of templates for new entries.
inline constexpr ULONG PR_CREATE_TEMPLATES = PROP_TAG(PT_OBJECT, 0x3604);
// Display table of details.
inline constexpr ULONG PR_DETAILS_TABLE = PROP_TAG(PT_OBJECT, 0x3605);
// Search object of a container.
inline constexpr ULONG PR_SEARCH = PROP_TAG(PT_OBJECT, 0x3607);
// The container can be selected.
inline constexpr ULONG PR_SELECTABLE = PROP_TAG(PT_BOOLEAN, 0x3609);
// The folder has subfolders.
inline constexpr ULONG PR_SUBFOLDERS = PROP_TAG(PT_BOOLEAN, 0x360A);
// Status of the folder.
inline constexpr ULONG PR_STATUS = PROP_TAG(PT_LONG, 0x360B);
// Name to be resolved, in a restriction.
inline constexpr ULONG PR_ANR_A = PROP_TAG(PT_STRING8, 0x360C);
inline constexpr ULONG PR_ANR_W = PROP_TAG(PT_UNICODE, 0x360C);
// Stored sort order of the contents.
inline constexpr ULONG PR_CONTENTS_SORT_ORDER = PROP_TAG(PT_MV_LONG, 0x360D);
// Hierarchy table.
inline constexpr ULONG PR_CONTAINER_HIERARCHY = PROP_TAG(PT_OBJECT, 0x360E);
// Contents table.
inline constexpr ULONG PR_CONTAINER_CONTENTS = PROP_TAG(PT_OBJECT, 0x360F);
// Table of associated messages.
inline constexpr ULONG PR_FOLDER_ASSOCIATED_CONTENTS = PROP_TAG(PT_OBJECT, 0x3610);
// Template for new distribution lists.
inline constexpr ULONG PR_DEF_CREATE_DL = PROP_TAG(PT_BINARY, 0x3611);
// Template for new users.
inline constexpr ULONG PR_DEF_CREATE_MAILUSER = PROP_TAG(PT_BINARY, 0x3612);
// Class of the folder, as IPF.Note.
inline constexpr ULONG PR_CONTAINER_CLASS_A = PROP_TAG(PT_STRING8, 0x3613);
inline constexpr ULONG PR_CONTAINER_CLASS_W = PROP_TAG(PT_UNICODE, 0x3613);
// Version of the container's contents.
inline constexpr ULONG PR_CONTAINER_MODIFY_VERSION = PROP_TAG(PT_I8, 0x3614);
// Provider of an address book container.
inline constexpr ULONG PR_AB_PROVIDER_ID = PROP_TAG(PT_BINARY, 0x3615);
// Entry identifier of the default view.
inline constexpr ULONG PR_DEFAULT_VIEW_ENTRYID = PROP_TAG(PT_BINARY, 0x3616);
// Number of associated messages.
inline constexpr ULONG PR_ASSOC_CONTENT_COUNT = PROP_TAG(PT_LONG, 0x3617);
// Number of soft-deleted messages.
inline constexpr ULONG PR_DELETED_MSG_COUNT = PROP_TAG(PT_LONG, 0x6640);
// Number of soft-deleted associated messages.
inline constexpr ULONG PR_DELETED_ASSOC_MSG_COUNT = PROP_TAG(PT_LONG, 0x6643);
// Number of soft-deleted folders.
inline constexpr ULONG PR_DELETED_FOLDER_COUNT = PROP_TAG(PT_LONG, 0x6641);
// When the object was soft-deleted.
inline constexpr ULONG PR_DELETED_ON = PROP_TAG(PT_SYSTIME, 0x668F);
// Highest number of a note.
inline constexpr ULONG PR_ORDINAL_MOST = PROP_TAG(PT_LONG, 0x36E2);
// Entry identifier of the Calendar.
inline constexpr ULONG PR_IPM_APPOINTMENT_ENTRYID = PROP_TAG(PT_BINARY, 0x36D0);
// Entry identifier of Contacts.
inline constexpr ULONG PR_IPM_CONTACT_ENTRYID = PROP_TAG(PT_BINARY, 0x36D1);
// Entry identifier of the Journal.
inline constexpr ULONG PR_IPM_JOURNAL_ENTRYID = PROP_TAG(PT_BINARY, 0x36D2);
// Entry identifier of Notes.
inline constexpr ULONG PR_IPM_NOTE_ENTRYID = PROP_TAG(PT_BINARY, 0x36D3);
// Entry identifier of Tasks.
inline constexpr ULONG PR_IPM_TASK_ENTRYID = PROP_TAG(PT_BINARY, 0x36D4);
// Entry identifier of the reminders search folder.
inline constexpr ULONG PR_REM_ONLINE_ENTRYID = PROP_TAG(PT_BINARY, 0x36D5);
// Entry identifier of the offline reminders folder.
inline constexpr ULONG PR_REM_OFFLINE_ENTRYID = PROP_TAG(PT_BINARY, 0x36D6);
// Entry identifier of Drafts.
inline constexpr ULONG PR_IPM_DRAFTS_ENTRYID = PROP_TAG(PT_BINARY, 0x36D7);
// Entry identifiers of Conflicts, Sync Issues, Junk Email and others.
inline constexpr ULONG PR_ADDITIONAL_REN_ENTRYIDS = PROP_TAG(PT_MV_BINARY, 0x36D8);
// Entry identifiers of further special folders, tagged.
inline constexpr ULONG PR_ADDITIONAL_REN_ENTRYIDS_EX = PROP_TAG(PT_BINARY, 0x36D9);
// Settings of the folder's view.
inline constexpr ULONG PR_EXTENDED_FOLDER_FLAGS = PROP_TAG(PT_BINARY, 0x36DA);
// Entry identifier of the Archive folder.
inline constexpr ULONG PR_IPM_ARCHIVE_ENTRYID = PROP_TAG(PT_BINARY, 0x35FF);
// Entry identifiers for free/busy data.
inline constexpr ULONG PR_FREEBUSY_ENTRYIDS = PROP_TAG(PT_MV_BINARY, 0x36E4);
// Message class of new posts.
inline constexpr ULONG PR_DEF_POST_MSGCLASS_A = PROP_TAG(PT_STRING8, 0x36E5);
inline constexpr ULONG PR_DEF_POST_MSGCLASS_W = PROP_TAG(PT_UNICODE, 0x36E5);
// Display name of new posts.
inline constexpr ULONG PR_DEF_POST_DISPLAYNAME_A = PROP_TAG(PT_STRING8, 0x36E6);
inline constexpr ULONG PR_DEF_POST_DISPLAYNAME_W = PROP_TAG(PT_UNICODE, 0x36E6);
// Only the folder's own views may be used.
inline constexpr ULONG PR_FOLDER_VIEWS_ONLY = PROP_TAG(PT_LONG, 0x36E1);
// View settings of the folder.
inline constexpr ULONG PR_FOLDER_VIEWLIST_FLAGS = PROP_TAG(PT_LONG, 0x36EB);
// Age at which items are archived.
inline constexpr ULONG PR_AGING_PERIOD = PROP_TAG(PT_LONG, 0x36EC);
// Unit of the age at which items are archived.
inline constexpr ULONG PR_AGING_GRANULARITY = PROP_TAG(PT_LONG, 0x36EE);
// Computed kinds of the folder.
inline constexpr ULONG PR_FOLDER_FLAGS = PROP_TAG(PT_LONG, 0x66A8);
// Rights of the user on the folder.
inline constexpr ULONG PR_RIGHTS = PROP_TAG(PT_LONG, 0x6639);
// The folder has rules.
inline constexpr ULONG PR_HAS_RULES = PROP_TAG(PT_BOOLEAN, 0x663A);
// Entry identifier of a mail-enabled folder.
inline constexpr ULONG PR_ADDRESS_BOOK_ENTRYID = PROP_TAG(PT_BINARY, 0x663B);
// Counts changes of the hierarchy.
inline constexpr ULONG PR_HIERARCHY_CHANGE_NUM = PROP_TAG(PT_LONG, 0x663E);
// The folder is moderated.
inline constexpr ULONG PR_HAS_MODERATOR_RULES = PROP_TAG(PT_BOOLEAN, 0x663F);
// When the folder's contents changed last.
inline constexpr ULONG PR_LOCAL_COMMIT_TIME = PROP_TAG(PT_SYSTIME, 0x6709);
// When anything in the folder changed last.
inline constexpr ULONG PR_LOCAL_COMMIT_TIME_MAX = PROP_TAG(PT_SYSTIME, 0x670A);
// Deletions in the folder's life.
inline constexpr ULONG PR_DELETED_COUNT_TOTAL = PROP_TAG(PT_LONG, 0x670B);
// When a child of the folder changed last.
inline constexpr ULONG PR_HIER_REV = PROP_TAG(PT_SYSTIME, 0x4082);
// Number of subfolders.
inline constexpr ULONG PR_FOLDER_CHILD_COUNT = PROP_TAG(PT_LONG, 0x6638);
// URL of the object.
inline constexpr ULONG PR_URL_NAME_A = PROP_TAG(PT_STRING8, 0x6707);
inline constexpr ULONG PR_URL_NAME_W = PROP_TAG(PT_UNICODE, 0x6707);
// URL of the object by identifiers.
inline constexpr ULONG PR_FLAT_URL_NAME_A = PROP_TAG(PT_STRING8, 0x670E);
inline constexpr ULONG PR_FLAT_URL_NAME_W = PROP_TAG(PT_UNICODE, 0x670E);
// Path of the folder.
inline constexpr ULONG PR_FOLDER_PATHNAME_A = PROP_TAG(PT_STRING8, 0x66B5);
inline constexpr ULONG PR_FOLDER_PATHNAME_W = PROP_TAG(PT_UNICODE, 0x66B5);
// Identifier of the object in synchronisation.
inline constexpr ULONG PR_SOURCE_KEY = PROP_TAG(PT_BINARY, 0x65E0);
// Identifier of the parent in synchronisation.
inline constexpr ULONG PR_PARENT_SOURCE_KEY = PROP_TAG(PT_BINARY, 0x65E1);
// Identifier of the last change.
inline constexpr ULONG PR_CHANGE_KEY = PROP_TAG(PT_BINARY, 0x65E2);
// Changes that the object contains.
inline constexpr ULONG PR_PREDECESSOR_CHANGE_LIST = PROP_TAG(PT_BINARY, 0x65E3);

// --- attachments
// Parameters of the attachment (X.400).
inline constexpr ULONG PR_ATTACHMENT_X400_PARAMETERS = PROP_TAG(PT_BINARY, 0x3700);
// Content as an object: embedded message or OLE.
inline constexpr ULONG PR_ATTACH_DATA_OBJ = PROP_TAG(PT_OBJECT, 0x3701);
// Content as bytes.
inline constexpr ULONG PR_ATTACH_DATA_BIN = PROP_TAG(PT_BINARY, 0x3701);
// Encoding of the attachment.
inline constexpr ULONG PR_ATTACH_ENCODING = PROP_TAG(PT_BINARY, 0x3702);
// File name extension, with its dot.
inline constexpr ULONG PR_ATTACH_EXTENSION_A = PROP_TAG(PT_STRING8, 0x3703);
inline constexpr ULONG PR_ATTACH_EXTENSION_W = PROP_TAG(PT_UNICODE, 0x3703);
// File name in 8.3 form.
inline constexpr ULONG PR_ATTACH_FILENAME_A = PROP_TAG(PT_STRING8, 0x3704);
inline constexpr ULONG PR_ATTACH_FILENAME_W = PROP_TAG(PT_UNICODE, 0x3704);
// Where the content is: 1 by value, 5 embedded message, 6 OLE.
inline constexpr ULONG PR_ATTACH_METHOD = PROP_TAG(PT_LONG, 0x3705);
// File name.
inline constexpr ULONG PR_ATTACH_LONG_FILENAME_A = PROP_TAG(PT_STRING8, 0x3707);
inline constexpr ULONG PR_ATTACH_LONG_FILENAME_W = PROP_TAG(PT_UNICODE, 0x3707);
// Path of the referenced file, short names.
inline constexpr ULONG PR_ATTACH_PATHNAME_A = PROP_TAG(PT_STRING8, 0x3708);
inline constexpr ULONG PR_ATTACH_PATHNAME_W = PROP_TAG(PT_UNICODE, 0x3708);
// Icon as a Windows metafile.
inline constexpr ULONG PR_ATTACH_RENDERING = PROP_TAG(PT_BINARY, 0x3709);
// Kind of the attachment's encoding.
inline constexpr ULONG PR_ATTACH_TAG = PROP_TAG(PT_BINARY, 0x370A);
// Place in the plain text, -1 for none.
inline constexpr ULONG PR_RENDERING_POSITION = PROP_TAG(PT_LONG, 0x370B);
// Name changed by the transport.
inline constexpr ULONG PR_ATTACH_TRANSPORT_NAME_A = PROP_TAG(PT_STRING8, 0x370C);
inline constexpr ULONG PR_ATTACH_TRANSPORT_NAME_W = PROP_TAG(PT_UNICODE, 0x370C);
// Path of the referenced file.
inline constexpr ULONG PR_ATTACH_LONG_PATHNAME_A = PROP_TAG(PT_STRING8, 0x370D);
inline constexpr ULONG PR_ATTACH_LONG_PATHNAME_W = PROP_TAG(PT_UNICODE, 0x370D);
// MIME type.
inline constexpr ULONG PR_ATTACH_MIME_TAG_A = PROP_TAG(PT_STRING8, 0x370E);
inline constexpr ULONG PR_ATTACH_MIME_TAG_W = PROP_TAG(PT_UNICODE, 0x370E);
// Macintosh file information.
inline constexpr ULONG PR_ATTACH_ADDITIONAL_INFO = PROP_TAG(PT_BINARY, 0x370F);
// Position among the MIME parts.
inline constexpr ULONG PR_ATTACH_MIME_SEQUENCE = PROP_TAG(PT_LONG, 0x3710);
// Content-Base of the MIME part.
inline constexpr ULONG PR_ATTACH_CONTENT_BASE_A = PROP_TAG(PT_STRING8, 0x3711);
inline constexpr ULONG PR_ATTACH_CONTENT_BASE_W = PROP_TAG(PT_UNICODE, 0x3711);
// Content-ID of the MIME part.
inline constexpr ULONG PR_ATTACH_CONTENT_ID_A = PROP_TAG(PT_STRING8, 0x3712);
inline constexpr ULONG PR_ATTACH_CONTENT_ID_W = PROP_TAG(PT_UNICODE, 0x3712);
// Content-Location of the MIME part.
inline constexpr ULONG PR_ATTACH_CONTENT_LOCATION_A = PROP_TAG(PT_STRING8, 0x3713);
inline constexpr ULONG PR_ATTACH_CONTENT_LOCATION_W = PROP_TAG(PT_UNICODE, 0x3713);
// Which bodies refer to the attachment.
inline constexpr ULONG PR_ATTACH_FLAGS = PROP_TAG(PT_LONG, 0x3714);
// Provider of the payload.
inline constexpr ULONG PR_ATTACH_PAYLOAD_PROV_GUID_STR_A = PROP_TAG(PT_STRING8, 0x3719);
inline constexpr ULONG PR_ATTACH_PAYLOAD_PROV_GUID_STR_W = PROP_TAG(PT_UNICODE, 0x3719);
// Class of the payload.
inline constexpr ULONG PR_ATTACH_PAYLOAD_CLASS_A = PROP_TAG(PT_STRING8, 0x371A);
inline constexpr ULONG PR_ATTACH_PAYLOAD_CLASS_W = PROP_TAG(PT_UNICODE, 0x371A);
// Character set of a text attachment.
inline constexpr ULONG PR_TEXT_ATTACHMENT_CHARSET_A = PROP_TAG(PT_STRING8, 0x371B);
inline constexpr ULONG PR_TEXT_ATTACHMENT_CHARSET_W = PROP_TAG(PT_UNICODE, 0x371B);
// Link of the attachment to another object.
inline constexpr ULONG PR_ATTACHMENT_LINKID = PROP_TAG(PT_LONG, 0x7FFA);
// Start of a recurrence's exception.
inline constexpr ULONG PR_EXCEPTION_STARTTIME = PROP_TAG(PT_SYSTIME, 0x7FFB);
// End of a recurrence's exception.
inline constexpr ULONG PR_EXCEPTION_ENDTIME = PROP_TAG(PT_SYSTIME, 0x7FFC);
// Flags of the attachment.
inline constexpr ULONG PR_ATTACHMENT_FLAGS = PROP_TAG(PT_LONG, 0x7FFD);
// The attachment isn't shown.
inline constexpr ULONG PR_ATTACHMENT_HIDDEN = PROP_TAG(PT_BOOLEAN, 0x7FFE);
// The attachment is a contact's picture.
inline constexpr ULONG PR_ATTACHMENT_CONTACTPHOTO = PROP_TAG(PT_BOOLEAN, 0x7FFF);

// --- bodies
// Plain text body.
inline constexpr ULONG PR_BODY_A = PROP_TAG(PT_STRING8, 0x1000);
inline constexpr ULONG PR_BODY_W = PROP_TAG(PT_UNICODE, 0x1000);
// Text of a report.
inline constexpr ULONG PR_REPORT_TEXT_A = PROP_TAG(PT_STRING8, 0x1001);
inline constexpr ULONG PR_REPORT_TEXT_W = PROP_TAG(PT_UNICODE, 0x1001);
// Originator and expansion history (X.400).
inline constexpr ULONG PR_ORIGINATOR_AND_DL_EXPANSION_HISTORY = PROP_TAG(PT_BINARY, 0x1002);
// Distribution list that reports.
inline constexpr ULONG PR_REPORTING_DL_NAME = PROP_TAG(PT_BINARY, 0x1003);
// Certificate of the reporting transfer agent.
inline constexpr ULONG PR_REPORTING_MTA_CERTIFICATE = PROP_TAG(PT_BINARY, 0x1004);
// CRC of the text that RTF was synchronised with.
inline constexpr ULONG PR_RTF_SYNC_BODY_CRC = PROP_TAG(PT_LONG, 0x1006);
// Length of the text that RTF was synchronised with.
inline constexpr ULONG PR_RTF_SYNC_BODY_COUNT = PROP_TAG(PT_LONG, 0x1007);
// First text that RTF was synchronised with.
inline constexpr ULONG PR_RTF_SYNC_BODY_TAG_A = PROP_TAG(PT_STRING8, 0x1008);
inline constexpr ULONG PR_RTF_SYNC_BODY_TAG_W = PROP_TAG(PT_UNICODE, 0x1008);
// RTF body, compressed.
inline constexpr ULONG PR_RTF_COMPRESSED = PROP_TAG(PT_BINARY, 0x1009);
// White space before the body in RTF.
inline constexpr ULONG PR_RTF_SYNC_PREFIX_COUNT = PROP_TAG(PT_LONG, 0x1010);
// White space after the body in RTF.
inline constexpr ULONG PR_RTF_SYNC_TRAILING_COUNT = PROP_TAG(PT_LONG, 0x1011);
// Entry identifier of the recipient before a redirection.
inline constexpr ULONG PR_ORIGINALLY_INTENDED_RECIP_ENTRYID = PROP_TAG(PT_BINARY, 0x1012);
// HTML body as bytes in its own code page.
inline constexpr ULONG PR_HTML = PROP_TAG(PT_BINARY, 0x1013);
// HTML body as text.
inline constexpr ULONG PR_BODY_HTML_A = PROP_TAG(PT_STRING8, 0x1013);
inline constexpr ULONG PR_BODY_HTML_W = PROP_TAG(PT_UNICODE, 0x1013);
// Content-Location of the HTML body.
inline constexpr ULONG PR_BODY_CONTENT_LOCATION_A = PROP_TAG(PT_STRING8, 0x1014);
inline constexpr ULONG PR_BODY_CONTENT_LOCATION_W = PROP_TAG(PT_UNICODE, 0x1014);
// Content-ID of the HTML body.
inline constexpr ULONG PR_BODY_CONTENT_ID_A = PROP_TAG(PT_STRING8, 0x1015);
inline constexpr ULONG PR_BODY_CONTENT_ID_W = PROP_TAG(PT_UNICODE, 0x1015);
// Best body: 1 plain, 2 RTF, 3 HTML, 4 signed.
inline constexpr ULONG PR_NATIVE_BODY_INFO = PROP_TAG(PT_LONG, 0x1016);
// Approved header.
inline constexpr ULONG PR_INTERNET_APPROVED_A = PROP_TAG(PT_STRING8, 0x1030);
inline constexpr ULONG PR_INTERNET_APPROVED_W = PROP_TAG(PT_UNICODE, 0x1030);
// Message-ID header.
inline constexpr ULONG PR_INTERNET_MESSAGE_ID_A = PROP_TAG(PT_STRING8, 0x1035);
inline constexpr ULONG PR_INTERNET_MESSAGE_ID_W = PROP_TAG(PT_UNICODE, 0x1035);
// References header.
inline constexpr ULONG PR_INTERNET_REFERENCES_A = PROP_TAG(PT_STRING8, 0x1039);
inline constexpr ULONG PR_INTERNET_REFERENCES_W = PROP_TAG(PT_UNICODE, 0x1039);
// In-Reply-To header.
inline constexpr ULONG PR_IN_REPLY_TO_ID_A = PROP_TAG(PT_STRING8, 0x1042);
inline constexpr ULONG PR_IN_REPLY_TO_ID_W = PROP_TAG(PT_UNICODE, 0x1042);
// List-Help header.
inline constexpr ULONG PR_LIST_HELP_A = PROP_TAG(PT_STRING8, 0x1043);
inline constexpr ULONG PR_LIST_HELP_W = PROP_TAG(PT_UNICODE, 0x1043);
// List-Subscribe header.
inline constexpr ULONG PR_LIST_SUBSCRIBE_A = PROP_TAG(PT_STRING8, 0x1044);
inline constexpr ULONG PR_LIST_SUBSCRIBE_W = PROP_TAG(PT_UNICODE, 0x1044);
// List-Unsubscribe header.
inline constexpr ULONG PR_LIST_UNSUBSCRIBE_A = PROP_TAG(PT_STRING8, 0x1045);
inline constexpr ULONG PR_LIST_UNSUBSCRIBE_W = PROP_TAG(PT_UNICODE, 0x1045);
// Return-Path header.
inline constexpr ULONG PR_INTERNET_RETURN_PATH_A = PROP_TAG(PT_STRING8, 0x1046);
inline constexpr ULONG PR_INTERNET_RETURN_PATH_W = PROP_TAG(PT_UNICODE, 0x1046);
// Icon of the item.
inline constexpr ULONG PR_ICON_INDEX = PROP_TAG(PT_LONG, 0x1080);
// Last action taken: 102 reply, 103 reply to all, 104 forward.
inline constexpr ULONG PR_LAST_VERB_EXECUTED = PROP_TAG(PT_LONG, 0x1081);
// When the last action was taken.
inline constexpr ULONG PR_LAST_VERB_EXECUTION_TIME = PROP_TAG(PT_SYSTIME, 0x1082);
// Flag: 1 complete, 2 flagged.
inline constexpr ULONG PR_FLAG_STATUS = PROP_TAG(PT_LONG, 0x1090);
// When the flag was completed.
inline constexpr ULONG PR_FLAG_COMPLETE_TIME = PROP_TAG(PT_SYSTIME, 0x1091);
// Colour of the flag.
inline constexpr ULONG PR_FOLLOWUP_ICON = PROP_TAG(PT_LONG, 0x1095);
// External content is blocked or allowed.
inline constexpr ULONG PR_BLOCK_STATUS = PROP_TAG(PT_LONG, 0x1096);
// Temporary state of the item.
inline constexpr ULONG PR_ITEM_TMPFLAGS = PROP_TAG(PT_LONG, 0x1097);
// Recurrence identifier (CDO).
inline constexpr ULONG PR_CDORECURRENCEID = PROP_TAG(PT_SYSTIME, 0x10C5);
// URL in Outlook Web Access.
inline constexpr ULONG PR_OWA_URL_A = PROP_TAG(PT_STRING8, 0x10F1);
inline constexpr ULONG PR_OWA_URL_W = PROP_TAG(PT_UNICODE, 0x10F1);
// Full fidelity is off.
inline constexpr ULONG PR_DISABLE_FULL_FIDELITY = PROP_TAG(PT_BOOLEAN, 0x10F2);
// Last part of the URL.
inline constexpr ULONG PR_URL_COMP_NAME_A = PROP_TAG(PT_STRING8, 0x10F3);
inline constexpr ULONG PR_URL_COMP_NAME_W = PROP_TAG(PT_UNICODE, 0x10F3);
// The folder isn't shown.
inline constexpr ULONG PR_ATTR_HIDDEN = PROP_TAG(PT_BOOLEAN, 0x10F4);
// The object belongs to the system.
inline constexpr ULONG PR_ATTR_SYSTEM = PROP_TAG(PT_BOOLEAN, 0x10F5);
// The object is read-only.
inline constexpr ULONG PR_ATTR_READONLY = PROP_TAG(PT_BOOLEAN, 0x10F6);
// Code page of the message's Internet form.
inline constexpr ULONG PR_INTERNET_CPID = PROP_TAG(PT_LONG, 0x3FDE);
// Code page of the message's 8-bit strings.
inline constexpr ULONG PR_MESSAGE_CODEPAGE = PROP_TAG(PT_LONG, 0x3FFD);
// Locale of the message.
inline constexpr ULONG PR_MESSAGE_LOCALE_ID = PROP_TAG(PT_LONG, 0x3FF1);
// Name of the creator.
inline constexpr ULONG PR_CREATOR_NAME_A = PROP_TAG(PT_STRING8, 0x3FF8);
inline constexpr ULONG PR_CREATOR_NAME_W = PROP_TAG(PT_UNICODE, 0x3FF8);
// Entry identifier of the creator.
inline constexpr ULONG PR_CREATOR_ENTRYID = PROP_TAG(PT_BINARY, 0x3FF9);
// Name of the last modifier.
inline constexpr ULONG PR_LAST_MODIFIER_NAME_A = PROP_TAG(PT_STRING8, 0x3FFA);
inline constexpr ULONG PR_LAST_MODIFIER_NAME_W = PROP_TAG(PT_UNICODE, 0x3FFA);
// Entry identifier of the last modifier.
inline constexpr ULONG PR_LAST_MODIFIER_ENTRYID = PROP_TAG(PT_BINARY, 0x3FFB);
// The message has named properties.
inline constexpr ULONG PR_HAS_NAMED_PROPERTIES = PROP_TAG(PT_BOOLEAN, 0x664A);
// Version of the replica.
inline constexpr ULONG PR_REPLICA_VERSION = PROP_TAG(PT_I8, 0x664B);
// The message conflicts with another version of itself.
inline constexpr ULONG PR_IN_CONFLICT = PROP_TAG(PT_BOOLEAN, 0x666C);
// The message is associated with its folder, as views and rules are.
inline constexpr ULONG PR_ASSOCIATED = PROP_TAG(PT_BOOLEAN, 0x67AA);
// Editor of the message: 1 plain, 2 HTML, 3 RTF.
inline constexpr ULONG PR_MESSAGE_EDITOR_FORMAT = PROP_TAG(PT_LONG, 0x5909);
// SMTP address of the sender.
inline constexpr ULONG PR_SENDER_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x5D01);
inline constexpr ULONG PR_SENDER_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x5D01);
// SMTP address of the user the message is from.
inline constexpr ULONG PR_SENT_REPRESENTING_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x5D02);
inline constexpr ULONG PR_SENT_REPRESENTING_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x5D02);
// SMTP address for the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x5D05);
inline constexpr ULONG PR_READ_RECEIPT_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x5D05);
// SMTP address of the actual recipient.
inline constexpr ULONG PR_RECEIVED_BY_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x5D07);
inline constexpr ULONG PR_RECEIVED_BY_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x5D07);
// SMTP address of the user the message was received for.
inline constexpr ULONG PR_RCVD_REPRESENTING_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x5D08);
inline constexpr ULONG PR_RCVD_REPRESENTING_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x5D08);
// Order of the recipient.
inline constexpr ULONG PR_RECIPIENT_ORDER = PROP_TAG(PT_LONG, 0x5FDF);
// State of the resource that was invited.
inline constexpr ULONG PR_RECIPIENT_RESOURCESTATE = PROP_TAG(PT_LONG, 0x5FDE);
// The recipient proposed another time.
inline constexpr ULONG PR_RECIPIENT_PROPOSED = PROP_TAG(PT_BOOLEAN, 0x5FE1);
// Start that the recipient proposed.
inline constexpr ULONG PR_RECIPIENT_PROPOSED_STARTTIME = PROP_TAG(PT_SYSTIME, 0x5FE3);
// End that the recipient proposed.
inline constexpr ULONG PR_RECIPIENT_PROPOSED_ENDTIME = PROP_TAG(PT_SYSTIME, 0x5FE4);
// Name of the recipient.
inline constexpr ULONG PR_RECIPIENT_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x5FF6);
inline constexpr ULONG PR_RECIPIENT_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x5FF6);
// Entry identifier of the recipient.
inline constexpr ULONG PR_RECIPIENT_ENTRYID = PROP_TAG(PT_BINARY, 0x5FF7);
// When the recipient answered.
inline constexpr ULONG PR_RECIPIENT_TRACKSTATUS_TIME = PROP_TAG(PT_SYSTIME, 0x5FFB);
// Flags of the recipient.
inline constexpr ULONG PR_RECIPIENT_FLAGS = PROP_TAG(PT_LONG, 0x5FFD);
// Answer of the recipient.
inline constexpr ULONG PR_RECIPIENT_TRACKSTATUS = PROP_TAG(PT_LONG, 0x5FFF);
// Spam confidence level, -1 to 9.
inline constexpr ULONG PR_CONTENT_FILTER_SCL = PROP_TAG(PT_LONG, 0x4076);
// Result of the sender identification.
inline constexpr ULONG PR_SENDER_ID_STATUS = PROP_TAG(PT_LONG, 0x4079);
// Contacts are trusted senders.
inline constexpr ULONG PR_JUNK_INCLUDE_CONTACTS = PROP_TAG(PT_LONG, 0x6100);
// Strength of the junk filter.
inline constexpr ULONG PR_JUNK_THRESHOLD = PROP_TAG(PT_LONG, 0x6101);
// Format in which to send over the Internet.
inline constexpr ULONG PR_INTERNET_MAIL_OVERRIDE_FORMAT = PROP_TAG(PT_LONG, 0x5902);
// Delay of sending, count of units.
inline constexpr ULONG PR_DEFERRED_SEND_NUMBER = PROP_TAG(PT_LONG, 0x3FEB);
// Delay of sending, unit.
inline constexpr ULONG PR_DEFERRED_SEND_UNITS = PROP_TAG(PT_LONG, 0x3FEC);
// Expiry, count of units.
inline constexpr ULONG PR_EXPIRY_NUMBER = PROP_TAG(PT_LONG, 0x3FED);
// Expiry, unit.
inline constexpr ULONG PR_EXPIRY_UNITS = PROP_TAG(PT_LONG, 0x3FEE);
// When the message is to be sent.
inline constexpr ULONG PR_DEFERRED_SEND_TIME = PROP_TAG(PT_SYSTIME, 0x3FEF);
// Automatic answers that must not be sent.
inline constexpr ULONG PR_AUTO_RESPONSE_SUPPRESS = PROP_TAG(PT_LONG, 0x3FDF);

// --- address book
// Name in 7-bit characters.
inline constexpr ULONG PR_7BIT_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x39FF);
inline constexpr ULONG PR_7BIT_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x39FF);
// Kind of address book entry, DT_ values.
inline constexpr ULONG PR_DISPLAY_TYPE = PROP_TAG(PT_LONG, 0x3900);
// Kind of address book entry and of what it stands for.
inline constexpr ULONG PR_DISPLAY_TYPE_EX = PROP_TAG(PT_LONG, 0x3905);
// Template of the entry.
inline constexpr ULONG PR_TEMPLATEID = PROP_TAG(PT_BINARY, 0x3902);
// Primary capability.
inline constexpr ULONG PR_PRIMARY_CAPABILITY = PROP_TAG(PT_BINARY, 0x3904);
// Primary SMTP address.
inline constexpr ULONG PR_SMTP_ADDRESS_A = PROP_TAG(PT_STRING8, 0x39FE);
inline constexpr ULONG PR_SMTP_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x39FE);
// Account name.
inline constexpr ULONG PR_ACCOUNT_A = PROP_TAG(PT_STRING8, 0x3A00);
inline constexpr ULONG PR_ACCOUNT_W = PROP_TAG(PT_UNICODE, 0x3A00);
// Alternate recipient.
inline constexpr ULONG PR_ALTERNATE_RECIPIENT = PROP_TAG(PT_BINARY, 0x3A01);
// Telephone number for calling back.
inline constexpr ULONG PR_CALLBACK_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A02);
inline constexpr ULONG PR_CALLBACK_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A02);
// Conversion is forbidden.
inline constexpr ULONG PR_CONVERSION_PROHIBITED = PROP_TAG(PT_BOOLEAN, 0x3A03);
// Recipients are disclosed.
inline constexpr ULONG PR_DISCLOSE_RECIPIENTS = PROP_TAG(PT_BOOLEAN, 0x3A04);
// Generation, as Jr..
inline constexpr ULONG PR_GENERATION_A = PROP_TAG(PT_STRING8, 0x3A05);
inline constexpr ULONG PR_GENERATION_W = PROP_TAG(PT_UNICODE, 0x3A05);
// Given name.
inline constexpr ULONG PR_GIVEN_NAME_A = PROP_TAG(PT_STRING8, 0x3A06);
inline constexpr ULONG PR_GIVEN_NAME_W = PROP_TAG(PT_UNICODE, 0x3A06);
// Government identifier.
inline constexpr ULONG PR_GOVERNMENT_ID_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A07);
inline constexpr ULONG PR_GOVERNMENT_ID_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A07);
// Business telephone number.
inline constexpr ULONG PR_BUSINESS_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A08);
inline constexpr ULONG PR_BUSINESS_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A08);
// Home telephone number.
inline constexpr ULONG PR_HOME_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A09);
inline constexpr ULONG PR_HOME_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A09);
// Initials.
inline constexpr ULONG PR_INITIALS_A = PROP_TAG(PT_STRING8, 0x3A0A);
inline constexpr ULONG PR_INITIALS_W = PROP_TAG(PT_UNICODE, 0x3A0A);
// Keyword.
inline constexpr ULONG PR_KEYWORD_A = PROP_TAG(PT_STRING8, 0x3A0B);
inline constexpr ULONG PR_KEYWORD_W = PROP_TAG(PT_UNICODE, 0x3A0B);
// Language.
inline constexpr ULONG PR_LANGUAGE_A = PROP_TAG(PT_STRING8, 0x3A0C);
inline constexpr ULONG PR_LANGUAGE_W = PROP_TAG(PT_UNICODE, 0x3A0C);
// Location.
inline constexpr ULONG PR_LOCATION_A = PROP_TAG(PT_STRING8, 0x3A0D);
inline constexpr ULONG PR_LOCATION_W = PROP_TAG(PT_UNICODE, 0x3A0D);
// The user may send mail.
inline constexpr ULONG PR_MAIL_PERMISSION = PROP_TAG(PT_BOOLEAN, 0x3A0E);
// Common name (MHS).
inline constexpr ULONG PR_MHS_COMMON_NAME_A = PROP_TAG(PT_STRING8, 0x3A0F);
inline constexpr ULONG PR_MHS_COMMON_NAME_W = PROP_TAG(PT_UNICODE, 0x3A0F);
// Identifier in the organisation.
inline constexpr ULONG PR_ORGANIZATIONAL_ID_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A10);
inline constexpr ULONG PR_ORGANIZATIONAL_ID_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A10);
// Surname.
inline constexpr ULONG PR_SURNAME_A = PROP_TAG(PT_STRING8, 0x3A11);
inline constexpr ULONG PR_SURNAME_W = PROP_TAG(PT_UNICODE, 0x3A11);
// Entry identifier of the original.
inline constexpr ULONG PR_ORIGINAL_ENTRYID = PROP_TAG(PT_BINARY, 0x3A12);
// Name of the original.
inline constexpr ULONG PR_ORIGINAL_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x3A13);
inline constexpr ULONG PR_ORIGINAL_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x3A13);
// Search key of the original.
inline constexpr ULONG PR_ORIGINAL_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3A14);
// Postal address.
inline constexpr ULONG PR_POSTAL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x3A15);
inline constexpr ULONG PR_POSTAL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x3A15);
// Company.
inline constexpr ULONG PR_COMPANY_NAME_A = PROP_TAG(PT_STRING8, 0x3A16);
inline constexpr ULONG PR_COMPANY_NAME_W = PROP_TAG(PT_UNICODE, 0x3A16);
// Job title.
inline constexpr ULONG PR_TITLE_A = PROP_TAG(PT_STRING8, 0x3A17);
inline constexpr ULONG PR_TITLE_W = PROP_TAG(PT_UNICODE, 0x3A17);
// Department.
inline constexpr ULONG PR_DEPARTMENT_NAME_A = PROP_TAG(PT_STRING8, 0x3A18);
inline constexpr ULONG PR_DEPARTMENT_NAME_W = PROP_TAG(PT_UNICODE, 0x3A18);
// Office.
inline constexpr ULONG PR_OFFICE_LOCATION_A = PROP_TAG(PT_STRING8, 0x3A19);
inline constexpr ULONG PR_OFFICE_LOCATION_W = PROP_TAG(PT_UNICODE, 0x3A19);
// Primary telephone number.
inline constexpr ULONG PR_PRIMARY_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1A);
inline constexpr ULONG PR_PRIMARY_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1A);
// Second business telephone number.
inline constexpr ULONG PR_BUSINESS2_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1B);
inline constexpr ULONG PR_BUSINESS2_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1B);
// Mobile telephone number.
inline constexpr ULONG PR_MOBILE_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1C);
inline constexpr ULONG PR_MOBILE_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1C);
// Radio telephone number.
inline constexpr ULONG PR_RADIO_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1D);
inline constexpr ULONG PR_RADIO_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1D);
// Car telephone number.
inline constexpr ULONG PR_CAR_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1E);
inline constexpr ULONG PR_CAR_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1E);
// Other telephone number.
inline constexpr ULONG PR_OTHER_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A1F);
inline constexpr ULONG PR_OTHER_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A1F);
// Name that is sent with messages.
inline constexpr ULONG PR_TRANSMITABLE_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x3A20);
inline constexpr ULONG PR_TRANSMITABLE_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x3A20);
// Pager number.
inline constexpr ULONG PR_PAGER_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A21);
inline constexpr ULONG PR_PAGER_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A21);
// Certificate of the user.
inline constexpr ULONG PR_USER_CERTIFICATE = PROP_TAG(PT_BINARY, 0x3A22);
// Primary fax number.
inline constexpr ULONG PR_PRIMARY_FAX_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A23);
inline constexpr ULONG PR_PRIMARY_FAX_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A23);
// Business fax number.
inline constexpr ULONG PR_BUSINESS_FAX_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A24);
inline constexpr ULONG PR_BUSINESS_FAX_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A24);
// Home fax number.
inline constexpr ULONG PR_HOME_FAX_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A25);
inline constexpr ULONG PR_HOME_FAX_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A25);
// Country.
inline constexpr ULONG PR_COUNTRY_A = PROP_TAG(PT_STRING8, 0x3A26);
inline constexpr ULONG PR_COUNTRY_W = PROP_TAG(PT_UNICODE, 0x3A26);
// City.
inline constexpr ULONG PR_LOCALITY_A = PROP_TAG(PT_STRING8, 0x3A27);
inline constexpr ULONG PR_LOCALITY_W = PROP_TAG(PT_UNICODE, 0x3A27);
// State or province.
inline constexpr ULONG PR_STATE_OR_PROVINCE_A = PROP_TAG(PT_STRING8, 0x3A28);
inline constexpr ULONG PR_STATE_OR_PROVINCE_W = PROP_TAG(PT_UNICODE, 0x3A28);
// Street.
inline constexpr ULONG PR_STREET_ADDRESS_A = PROP_TAG(PT_STRING8, 0x3A29);
inline constexpr ULONG PR_STREET_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x3A29);
// Postal code.
inline constexpr ULONG PR_POSTAL_CODE_A = PROP_TAG(PT_STRING8, 0x3A2A);
inline constexpr ULONG PR_POSTAL_CODE_W = PROP_TAG(PT_UNICODE, 0x3A2A);
// Post office box.
inline constexpr ULONG PR_POST_OFFICE_BOX_A = PROP_TAG(PT_STRING8, 0x3A2B);
inline constexpr ULONG PR_POST_OFFICE_BOX_W = PROP_TAG(PT_UNICODE, 0x3A2B);
// Telex number.
inline constexpr ULONG PR_TELEX_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A2C);
inline constexpr ULONG PR_TELEX_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A2C);
// ISDN number.
inline constexpr ULONG PR_ISDN_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A2D);
inline constexpr ULONG PR_ISDN_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A2D);
// Assistant's telephone number.
inline constexpr ULONG PR_ASSISTANT_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A2E);
inline constexpr ULONG PR_ASSISTANT_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A2E);
// Second home telephone number.
inline constexpr ULONG PR_HOME2_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A2F);
inline constexpr ULONG PR_HOME2_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A2F);
// Assistant.
inline constexpr ULONG PR_ASSISTANT_A = PROP_TAG(PT_STRING8, 0x3A30);
inline constexpr ULONG PR_ASSISTANT_W = PROP_TAG(PT_UNICODE, 0x3A30);
// The recipient can receive rich text.
inline constexpr ULONG PR_SEND_RICH_INFO = PROP_TAG(PT_BOOLEAN, 0x3A40);
// Wedding anniversary.
inline constexpr ULONG PR_WEDDING_ANNIVERSARY = PROP_TAG(PT_SYSTIME, 0x3A41);
// Birthday.
inline constexpr ULONG PR_BIRTHDAY = PROP_TAG(PT_SYSTIME, 0x3A42);
// Hobbies.
inline constexpr ULONG PR_HOBBIES_A = PROP_TAG(PT_STRING8, 0x3A43);
inline constexpr ULONG PR_HOBBIES_W = PROP_TAG(PT_UNICODE, 0x3A43);
// Middle name.
inline constexpr ULONG PR_MIDDLE_NAME_A = PROP_TAG(PT_STRING8, 0x3A44);
inline constexpr ULONG PR_MIDDLE_NAME_W = PROP_TAG(PT_UNICODE, 0x3A44);
// Title before the name.
inline constexpr ULONG PR_DISPLAY_NAME_PREFIX_A = PROP_TAG(PT_STRING8, 0x3A45);
inline constexpr ULONG PR_DISPLAY_NAME_PREFIX_W = PROP_TAG(PT_UNICODE, 0x3A45);
// Profession.
inline constexpr ULONG PR_PROFESSION_A = PROP_TAG(PT_STRING8, 0x3A46);
inline constexpr ULONG PR_PROFESSION_W = PROP_TAG(PT_UNICODE, 0x3A46);
// Name by which the contact was addressed.
inline constexpr ULONG PR_PREFERRED_BY_NAME_A = PROP_TAG(PT_STRING8, 0x3A47);
inline constexpr ULONG PR_PREFERRED_BY_NAME_W = PROP_TAG(PT_UNICODE, 0x3A47);
// Spouse.
inline constexpr ULONG PR_SPOUSE_NAME_A = PROP_TAG(PT_STRING8, 0x3A48);
inline constexpr ULONG PR_SPOUSE_NAME_W = PROP_TAG(PT_UNICODE, 0x3A48);
// Computer network.
inline constexpr ULONG PR_COMPUTER_NETWORK_NAME_A = PROP_TAG(PT_STRING8, 0x3A49);
inline constexpr ULONG PR_COMPUTER_NETWORK_NAME_W = PROP_TAG(PT_UNICODE, 0x3A49);
// Customer number.
inline constexpr ULONG PR_CUSTOMER_ID_A = PROP_TAG(PT_STRING8, 0x3A4A);
inline constexpr ULONG PR_CUSTOMER_ID_W = PROP_TAG(PT_UNICODE, 0x3A4A);
// Text telephone number.
inline constexpr ULONG PR_TTYTDD_PHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A4B);
inline constexpr ULONG PR_TTYTDD_PHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A4B);
// FTP site.
inline constexpr ULONG PR_FTP_SITE_A = PROP_TAG(PT_STRING8, 0x3A4C);
inline constexpr ULONG PR_FTP_SITE_W = PROP_TAG(PT_UNICODE, 0x3A4C);
// Gender.
inline constexpr ULONG PR_GENDER = PROP_TAG(PT_I2, 0x3A4D);
// Manager.
inline constexpr ULONG PR_MANAGER_NAME_A = PROP_TAG(PT_STRING8, 0x3A4E);
inline constexpr ULONG PR_MANAGER_NAME_W = PROP_TAG(PT_UNICODE, 0x3A4E);
// Nickname.
inline constexpr ULONG PR_NICKNAME_A = PROP_TAG(PT_STRING8, 0x3A4F);
inline constexpr ULONG PR_NICKNAME_W = PROP_TAG(PT_UNICODE, 0x3A4F);
// Personal home page.
inline constexpr ULONG PR_PERSONAL_HOME_PAGE_A = PROP_TAG(PT_STRING8, 0x3A50);
inline constexpr ULONG PR_PERSONAL_HOME_PAGE_W = PROP_TAG(PT_UNICODE, 0x3A50);
// Business home page.
inline constexpr ULONG PR_BUSINESS_HOME_PAGE_A = PROP_TAG(PT_STRING8, 0x3A51);
inline constexpr ULONG PR_BUSINESS_HOME_PAGE_W = PROP_TAG(PT_UNICODE, 0x3A51);
// Version of the contact.
inline constexpr ULONG PR_CONTACT_VERSION = PROP_TAG(PT_CLSID, 0x3A52);
// Entry identifiers of the contact's addresses.
inline constexpr ULONG PR_CONTACT_ENTRYIDS = PROP_TAG(PT_MV_BINARY, 0x3A53);
// Address types of the contact.
inline constexpr ULONG PR_CONTACT_ADDRTYPES_A = PROP_TAG(PT_MV_STRING8, 0x3A54);
inline constexpr ULONG PR_CONTACT_ADDRTYPES_W = PROP_TAG(PT_MV_UNICODE, 0x3A54);
// Which of the addresses is the default.
inline constexpr ULONG PR_CONTACT_DEFAULT_ADDRESS_INDEX = PROP_TAG(PT_LONG, 0x3A55);
// Addresses of the contact.
inline constexpr ULONG PR_CONTACT_EMAIL_ADDRESSES_A = PROP_TAG(PT_MV_STRING8, 0x3A56);
inline constexpr ULONG PR_CONTACT_EMAIL_ADDRESSES_W = PROP_TAG(PT_MV_UNICODE, 0x3A56);
// Company's main telephone number.
inline constexpr ULONG PR_COMPANY_MAIN_PHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x3A57);
inline constexpr ULONG PR_COMPANY_MAIN_PHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x3A57);
// Names of children.
inline constexpr ULONG PR_CHILDRENS_NAMES_A = PROP_TAG(PT_MV_STRING8, 0x3A58);
inline constexpr ULONG PR_CHILDRENS_NAMES_W = PROP_TAG(PT_MV_UNICODE, 0x3A58);
// City of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_CITY_A = PROP_TAG(PT_STRING8, 0x3A59);
inline constexpr ULONG PR_HOME_ADDRESS_CITY_W = PROP_TAG(PT_UNICODE, 0x3A59);
// Country of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_COUNTRY_A = PROP_TAG(PT_STRING8, 0x3A5A);
inline constexpr ULONG PR_HOME_ADDRESS_COUNTRY_W = PROP_TAG(PT_UNICODE, 0x3A5A);
// Postal code of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_POSTAL_CODE_A = PROP_TAG(PT_STRING8, 0x3A5B);
inline constexpr ULONG PR_HOME_ADDRESS_POSTAL_CODE_W = PROP_TAG(PT_UNICODE, 0x3A5B);
// State of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_STATE_OR_PROVINCE_A = PROP_TAG(PT_STRING8, 0x3A5C);
inline constexpr ULONG PR_HOME_ADDRESS_STATE_OR_PROVINCE_W = PROP_TAG(PT_UNICODE, 0x3A5C);
// Street of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_STREET_A = PROP_TAG(PT_STRING8, 0x3A5D);
inline constexpr ULONG PR_HOME_ADDRESS_STREET_W = PROP_TAG(PT_UNICODE, 0x3A5D);
// Post office box of the home address.
inline constexpr ULONG PR_HOME_ADDRESS_POST_OFFICE_BOX_A = PROP_TAG(PT_STRING8, 0x3A5E);
inline constexpr ULONG PR_HOME_ADDRESS_POST_OFFICE_BOX_W = PROP_TAG(PT_UNICODE, 0x3A5E);
// City of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_CITY_A = PROP_TAG(PT_STRING8, 0x3A5F);
inline constexpr ULONG PR_OTHER_ADDRESS_CITY_W = PROP_TAG(PT_UNICODE, 0x3A5F);
// Country of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_COUNTRY_A = PROP_TAG(PT_STRING8, 0x3A60);
inline constexpr ULONG PR_OTHER_ADDRESS_COUNTRY_W = PROP_TAG(PT_UNICODE, 0x3A60);
// Postal code of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_POSTAL_CODE_A = PROP_TAG(PT_STRING8, 0x3A61);
inline constexpr ULONG PR_OTHER_ADDRESS_POSTAL_CODE_W = PROP_TAG(PT_UNICODE, 0x3A61);
// State of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_STATE_OR_PROVINCE_A = PROP_TAG(PT_STRING8, 0x3A62);
inline constexpr ULONG PR_OTHER_ADDRESS_STATE_OR_PROVINCE_W = PROP_TAG(PT_UNICODE, 0x3A62);
// Street of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_STREET_A = PROP_TAG(PT_STRING8, 0x3A63);
inline constexpr ULONG PR_OTHER_ADDRESS_STREET_W = PROP_TAG(PT_UNICODE, 0x3A63);
// Post office box of the other address.
inline constexpr ULONG PR_OTHER_ADDRESS_POST_OFFICE_BOX_A = PROP_TAG(PT_STRING8, 0x3A64);
inline constexpr ULONG PR_OTHER_ADDRESS_POST_OFFICE_BOX_W = PROP_TAG(PT_UNICODE, 0x3A64);
// X.509 certificates of the user.
inline constexpr ULONG PR_USER_X509_CERTIFICATE = PROP_TAG(PT_MV_BINARY, 0x3A70);
// Internet encoding for the recipient.
inline constexpr ULONG PR_SEND_INTERNET_ENCODING = PROP_TAG(PT_LONG, 0x3A71);
// Identifiers of a service's store providers.
inline constexpr ULONG PR_STORE_PROVIDERS = PROP_TAG(PT_BINARY, 0x3D00);
// Identifiers of a service's address book providers.
inline constexpr ULONG PR_AB_PROVIDERS = PROP_TAG(PT_BINARY, 0x3D01);
// Identifiers of a service's transport providers.
inline constexpr ULONG PR_TRANSPORT_PROVIDERS = PROP_TAG(PT_BINARY, 0x3D02);
// The default profile.
inline constexpr ULONG PR_DEFAULT_PROFILE = PROP_TAG(PT_BOOLEAN, 0x3D04);
// Address book containers that are searched.
inline constexpr ULONG PR_AB_SEARCH_PATH = PROP_TAG(PT_MV_BINARY, 0x3D05);
// Container that is shown first.
inline constexpr ULONG PR_AB_DEFAULT_DIR = PROP_TAG(PT_BINARY, 0x3D06);
// Container for personal addresses.
inline constexpr ULONG PR_AB_DEFAULT_PAB = PROP_TAG(PT_BINARY, 0x3D07);
// Identifiers of filtering hooks.
inline constexpr ULONG PR_FILTERING_HOOKS = PROP_TAG(PT_BINARY, 0x3D08);
// Name of the message service, as MSEMS.
inline constexpr ULONG PR_SERVICE_NAME_A = PROP_TAG(PT_STRING8, 0x3D09);
inline constexpr ULONG PR_SERVICE_NAME_W = PROP_TAG(PT_UNICODE, 0x3D09);
// File name of the service's DLL.
inline constexpr ULONG PR_SERVICE_DLL_NAME_A = PROP_TAG(PT_STRING8, 0x3D0A);
inline constexpr ULONG PR_SERVICE_DLL_NAME_W = PROP_TAG(PT_UNICODE, 0x3D0A);
// Name of the service's entry function.
inline constexpr ULONG PR_SERVICE_ENTRY_NAME = PROP_TAG(PT_STRING8, 0x3D0B);
// Identifier of the service in its profile.
inline constexpr ULONG PR_SERVICE_UID = PROP_TAG(PT_BINARY, 0x3D0C);
// Further profile sections of the service.
inline constexpr ULONG PR_SERVICE_EXTRA_UIDS = PROP_TAG(PT_BINARY, 0x3D0D);
// Identifiers of the profile's services.
inline constexpr ULONG PR_SERVICES = PROP_TAG(PT_BINARY, 0x3D0E);
// Files that the service needs.
inline constexpr ULONG PR_SERVICE_SUPPORT_FILES_A = PROP_TAG(PT_MV_STRING8, 0x3D0F);
inline constexpr ULONG PR_SERVICE_SUPPORT_FILES_W = PROP_TAG(PT_MV_UNICODE, 0x3D0F);
// Files that go with the service.
inline constexpr ULONG PR_SERVICE_DELETE_FILES_A = PROP_TAG(PT_MV_STRING8, 0x3D10);
inline constexpr ULONG PR_SERVICE_DELETE_FILES_W = PROP_TAG(PT_MV_UNICODE, 0x3D10);
// The search path has changed.
inline constexpr ULONG PR_AB_SEARCH_PATH_UPDATE = PROP_TAG(PT_BINARY, 0x3D11);
// Name of the profile.
inline constexpr ULONG PR_PROFILE_NAME_A = PROP_TAG(PT_STRING8, 0x3D12);
inline constexpr ULONG PR_PROFILE_NAME_W = PROP_TAG(PT_UNICODE, 0x3D12);
// Installation that the service came with.
inline constexpr ULONG PR_SERVICE_INSTALL_ID_A = PROP_TAG(PT_STRING8, 0x3D13);
inline constexpr ULONG PR_SERVICE_INSTALL_ID_W = PROP_TAG(PT_UNICODE, 0x3D13);
// Security descriptor for administration.
inline constexpr ULONG PR_ADMIN_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x3D21);
// Section of the Exchange service with its connection settings.
inline constexpr ULONG PR_EMSMDB_SECTION_UID = PROP_TAG(PT_BINARY, 0x3D15);
// The service is the profile's first, with the global section as alias.
inline constexpr ULONG PR_EMSMDB_LEGACY = PROP_TAG(PT_BOOLEAN, 0x3D18);

// --- status
// Name of the session's identity.
inline constexpr ULONG PR_IDENTITY_DISPLAY_A = PROP_TAG(PT_STRING8, 0x3E00);
inline constexpr ULONG PR_IDENTITY_DISPLAY_W = PROP_TAG(PT_UNICODE, 0x3E00);
// Entry identifier of the session's identity.
inline constexpr ULONG PR_IDENTITY_ENTRYID = PROP_TAG(PT_BINARY, 0x3E01);
// Calls a status object supports, STATUS_ bits.
inline constexpr ULONG PR_RESOURCE_METHODS = PROP_TAG(PT_LONG, 0x3E02);
// Kind of resource, MAPI_STORE_PROVIDER and others.
inline constexpr ULONG PR_RESOURCE_TYPE = PROP_TAG(PT_LONG, 0x3E03);
// Status of a resource.
inline constexpr ULONG PR_STATUS_CODE = PROP_TAG(PT_LONG, 0x3E04);
// Search key of the session's identity.
inline constexpr ULONG PR_IDENTITY_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x3E05);
// Entry identifier of the transport's own store.
inline constexpr ULONG PR_OWN_STORE_ENTRYID = PROP_TAG(PT_BINARY, 0x3E06);
// Path of the resource.
inline constexpr ULONG PR_RESOURCE_PATH_A = PROP_TAG(PT_STRING8, 0x3E07);
inline constexpr ULONG PR_RESOURCE_PATH_W = PROP_TAG(PT_UNICODE, 0x3E07);
// Status in words.
inline constexpr ULONG PR_STATUS_STRING_A = PROP_TAG(PT_STRING8, 0x3E08);
inline constexpr ULONG PR_STATUS_STRING_W = PROP_TAG(PT_UNICODE, 0x3E08);
// Deferred delivery can be cancelled.
inline constexpr ULONG PR_X400_DEFERRED_DELIVERY_CANCEL = PROP_TAG(PT_BOOLEAN, 0x3E09);
// Folder of remote headers.
inline constexpr ULONG PR_HEADER_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x3E0A);
// Progress of remote transfer, in percent.
inline constexpr ULONG PR_REMOTE_PROGRESS = PROP_TAG(PT_LONG, 0x3E0B);
// Progress of remote transfer in words.
inline constexpr ULONG PR_REMOTE_PROGRESS_TEXT_A = PROP_TAG(PT_STRING8, 0x3E0C);
inline constexpr ULONG PR_REMOTE_PROGRESS_TEXT_W = PROP_TAG(PT_UNICODE, 0x3E0C);
// The remote connection may be validated.
inline constexpr ULONG PR_REMOTE_VALIDATE_OK = PROP_TAG(PT_BOOLEAN, 0x3E0D);

// --- views
// Flags of a control.
inline constexpr ULONG PR_CONTROL_FLAGS = PROP_TAG(PT_LONG, 0x3F00);
// Structure of a control.
inline constexpr ULONG PR_CONTROL_STRUCTURE = PROP_TAG(PT_BINARY, 0x3F01);
// Type of a control.
inline constexpr ULONG PR_CONTROL_TYPE = PROP_TAG(PT_LONG, 0x3F02);
// Width of a control.
inline constexpr ULONG PR_DELTAX = PROP_TAG(PT_LONG, 0x3F03);
// Height of a control.
inline constexpr ULONG PR_DELTAY = PROP_TAG(PT_LONG, 0x3F04);
// Horizontal position of a control.
inline constexpr ULONG PR_XPOS = PROP_TAG(PT_LONG, 0x3F05);
// Vertical position of a control.
inline constexpr ULONG PR_YPOS = PROP_TAG(PT_LONG, 0x3F06);
// Identifier of a control.
inline constexpr ULONG PR_CONTROL_ID = PROP_TAG(PT_BINARY, 0x3F07);
// First pane to be shown.
inline constexpr ULONG PR_INITIAL_DETAILS_PANE = PROP_TAG(PT_LONG, 0x3F08);

// --- Exchange tables and rules
// Table of permissions.
inline constexpr ULONG PR_ACL_TABLE = PROP_TAG(PT_OBJECT, 0x3FE0);
// Permissions, packed.
inline constexpr ULONG PR_ACL_DATA = PROP_TAG(PT_BINARY, 0x3FE0);
// Table of rules.
inline constexpr ULONG PR_RULES_TABLE = PROP_TAG(PT_OBJECT, 0x3FE1);
// Rules, packed.
inline constexpr ULONG PR_RULES_DATA = PROP_TAG(PT_BINARY, 0x3FE1);
// Design flags of the folder.
inline constexpr ULONG PR_FOLDER_DESIGN_FLAGS = PROP_TAG(PT_LONG, 0x3FE2);
// The folder's design is being changed.
inline constexpr ULONG PR_DESIGN_IN_PROGRESS = PROP_TAG(PT_BOOLEAN, 0x3FE4);
// The message was sent securely.
inline constexpr ULONG PR_SECURE_ORIGINATION = PROP_TAG(PT_BOOLEAN, 0x3FE5);
// The folder is shown in the address book.
inline constexpr ULONG PR_PUBLISH_IN_ADDRESS_BOOK = PROP_TAG(PT_BOOLEAN, 0x3FE6);
// How conflicts are resolved.
inline constexpr ULONG PR_RESOLVE_METHOD = PROP_TAG(PT_LONG, 0x3FE7);
// Name of the folder in the address book.
inline constexpr ULONG PR_ADDRESS_BOOK_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x3FE8);
inline constexpr ULONG PR_ADDRESS_BOOK_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x3FE8);
// Locale of the forms library.
inline constexpr ULONG PR_EFORMS_LOCALE_ID = PROP_TAG(PT_LONG, 0x3FE9);
// There are deferred action messages.
inline constexpr ULONG PR_HAS_DAMS = PROP_TAG(PT_BOOLEAN, 0x3FEA);
// Identifier of a permission's member.
inline constexpr ULONG PR_MEMBER_ID = PROP_TAG(PT_I8, 0x6671);
// Name of a permission's member.
inline constexpr ULONG PR_MEMBER_NAME_A = PROP_TAG(PT_STRING8, 0x6672);
inline constexpr ULONG PR_MEMBER_NAME_W = PROP_TAG(PT_UNICODE, 0x6672);
// Rights of a permission's member.
inline constexpr ULONG PR_MEMBER_RIGHTS = PROP_TAG(PT_LONG, 0x6673);
// Identifier of a rule.
inline constexpr ULONG PR_RULE_ID = PROP_TAG(PT_I8, 0x6674);
// Identifiers of rules.
inline constexpr ULONG PR_RULE_IDS = PROP_TAG(PT_BINARY, 0x6675);
// Order of a rule.
inline constexpr ULONG PR_RULE_SEQUENCE = PROP_TAG(PT_LONG, 0x6676);
// State of a rule.
inline constexpr ULONG PR_RULE_STATE = PROP_TAG(PT_LONG, 0x6677);
// Flags for the rule's owner.
inline constexpr ULONG PR_RULE_USER_FLAGS = PROP_TAG(PT_LONG, 0x6678);
// Condition of a rule.
inline constexpr ULONG PR_RULE_CONDITION = PROP_TAG(PT_SRESTRICT, 0x6679);
// Actions of a rule.
inline constexpr ULONG PR_RULE_ACTIONS = PROP_TAG(PT_ACTIONS, 0x6680);
// Provider of a rule.
inline constexpr ULONG PR_RULE_PROVIDER_A = PROP_TAG(PT_STRING8, 0x6681);
inline constexpr ULONG PR_RULE_PROVIDER_W = PROP_TAG(PT_UNICODE, 0x6681);
// Name of a rule.
inline constexpr ULONG PR_RULE_NAME_A = PROP_TAG(PT_STRING8, 0x6682);
inline constexpr ULONG PR_RULE_NAME_W = PROP_TAG(PT_UNICODE, 0x6682);
// Level of a rule.
inline constexpr ULONG PR_RULE_LEVEL = PROP_TAG(PT_LONG, 0x6683);
// Data of a rule's provider.
inline constexpr ULONG PR_RULE_PROVIDER_DATA = PROP_TAG(PT_BINARY, 0x6684);

// --- synchronisation
// Exporter of hierarchy changes.
inline constexpr ULONG PR_HIERARCHY_SYNCHRONIZER = PROP_TAG(PT_OBJECT, 0x662C);
// Exporter of contents changes.
inline constexpr ULONG PR_CONTENTS_SYNCHRONIZER = PROP_TAG(PT_OBJECT, 0x662D);
// Importer of changes.
inline constexpr ULONG PR_COLLECTOR = PROP_TAG(PT_OBJECT, 0x662E);
// Fast transfer destination.
inline constexpr ULONG PR_FAST_TRANSFER = PROP_TAG(PT_OBJECT, 0x662F);
// Change number.
inline constexpr ULONG PR_CHANGE_NUM = PROP_TAG(PT_I8, 0x67A4);
// Folder identifier.
inline constexpr ULONG PR_FID = PROP_TAG(PT_I8, 0x6748);
// Folder identifier of the parent.
inline constexpr ULONG PR_PARENT_FID = PROP_TAG(PT_I8, 0x6749);
// Message identifier.
inline constexpr ULONG PR_MID = PROP_TAG(PT_I8, 0x674A);
// Identifier of a table row's instance.
inline constexpr ULONG PR_INST_ID = PROP_TAG(PT_I8, 0x674D);
// Number of a table row's instance.
inline constexpr ULONG PR_INSTANCE_NUM = PROP_TAG(PT_LONG, 0x674E);
// Message identifier of an address book entry.
inline constexpr ULONG PR_ADDRBOOK_MID = PROP_TAG(PT_I8, 0x674F);
// Identifiers that were deleted.
inline constexpr ULONG PR_IDSET_DELETED = PROP_TAG(PT_BINARY, 0x67E5);
// Identifiers that were marked read.
inline constexpr ULONG PR_IDSET_READ = PROP_TAG(PT_BINARY, 0x402D);
// Identifiers that were marked unread.
inline constexpr ULONG PR_IDSET_UNREAD = PROP_TAG(PT_BINARY, 0x402E);
// Identifiers that left the scope.
inline constexpr ULONG PR_IDSET_NO_LONGER_IN_SCOPE = PROP_TAG(PT_BINARY, 0x4021);
// Identifiers that expired.
inline constexpr ULONG PR_IDSET_EXPIRED = PROP_TAG(PT_BINARY, 0x6793);
// Changes that were seen.
inline constexpr ULONG PR_CNSET_SEEN = PROP_TAG(PT_BINARY, 0x6796);
// Read state changes that were seen.
inline constexpr ULONG PR_CNSET_READ = PROP_TAG(PT_BINARY, 0x67D2);
// Associated message changes that were seen.
inline constexpr ULONG PR_CNSET_SEEN_FAI = PROP_TAG(PT_BINARY, 0x67DA);
// Identifiers that the client has; binary, though typed as an integer.
inline constexpr ULONG PR_IDSET_GIVEN = PROP_TAG(PT_LONG, 0x4017);
// Long-term entry identifier in a table row.
inline constexpr ULONG PR_LONGTERM_ENTRYID_FROM_TABLE = PROP_TAG(PT_BINARY, 0x6670);

// --- profiles of the Exchange providers
// Version of the Exchange profile section.
inline constexpr ULONG PR_PROFILE_VERSION = PROP_TAG(PT_LONG, 0x6600);
// Configuration of the Exchange service, CONFIG_ bits.
inline constexpr ULONG PR_PROFILE_CONFIG_FLAGS = PROP_TAG(PT_LONG, 0x6601);
// Name of the home server.
inline constexpr ULONG PR_PROFILE_HOME_SERVER = PROP_TAG(PT_STRING8, 0x6602);
// Legacy DN of the user.
inline constexpr ULONG PR_PROFILE_USER = PROP_TAG(PT_STRING8, 0x6603);
// How to connect, CONNECT_ bits.
inline constexpr ULONG PR_PROFILE_CONNECT_FLAGS = PROP_TAG(PT_LONG, 0x6604);
// Directions of transport: 1 download, 2 upload.
inline constexpr ULONG PR_PROFILE_TRANSPORT_FLAGS = PROP_TAG(PT_LONG, 0x6605);
// State of the configuration dialogue.
inline constexpr ULONG PR_PROFILE_UI_STATE = PROP_TAG(PT_LONG, 0x6606);
// Mailbox as it was typed.
inline constexpr ULONG PR_PROFILE_UNRESOLVED_NAME_A = PROP_TAG(PT_STRING8, 0x6607);
inline constexpr ULONG PR_PROFILE_UNRESOLVED_NAME_W = PROP_TAG(PT_UNICODE, 0x6607);
// Server as it was typed.
inline constexpr ULONG PR_PROFILE_UNRESOLVED_SERVER_A = PROP_TAG(PT_STRING8, 0x6608);
inline constexpr ULONG PR_PROFILE_UNRESOLVED_SERVER_W = PROP_TAG(PT_UNICODE, 0x6608);
// Order of RPC protocols.
inline constexpr ULONG PR_PROFILE_BINDING_ORDER = PROP_TAG(PT_STRING8, 0x6609);
// How a store is opened, OPENSTORE_ bits.
inline constexpr ULONG PR_PROFILE_OPEN_FLAGS = PROP_TAG(PT_LONG, 0x6609);
// Kind of store: 1 primary, 2 delegate, 3 public.
inline constexpr ULONG PR_PROFILE_TYPE = PROP_TAG(PT_LONG, 0x660A);
// Legacy DN of the mailbox.
inline constexpr ULONG PR_PROFILE_MAILBOX = PROP_TAG(PT_STRING8, 0x660B);
// Name of the mailbox's server.
inline constexpr ULONG PR_PROFILE_SERVER = PROP_TAG(PT_STRING8, 0x660C);
// Largest restriction.
inline constexpr ULONG PR_PROFILE_MAX_RESTRICT = PROP_TAG(PT_LONG, 0x660D);
// Folder of the offline address book.
inline constexpr ULONG PR_PROFILE_AB_FILES_PATH = PROP_TAG(PT_STRING8, 0x660E);
// Name of the favourites folder.
inline constexpr ULONG PR_PROFILE_FAVFLD_DISPLAY_NAME = PROP_TAG(PT_STRING8, 0x660F);
// Path of the offline store.
inline constexpr ULONG PR_PROFILE_OFFLINE_STORE_PATH_A = PROP_TAG(PT_STRING8, 0x6610);
inline constexpr ULONG PR_PROFILE_OFFLINE_STORE_PATH_W = PROP_TAG(PT_UNICODE, 0x6610);
// Data of the offline store.
inline constexpr ULONG PR_PROFILE_OFFLINE_INFO = PROP_TAG(PT_BINARY, 0x6611);
// Legacy DN of the home server.
inline constexpr ULONG PR_PROFILE_HOME_SERVER_DN = PROP_TAG(PT_STRING8, 0x6612);
// Network addresses of the home server.
inline constexpr ULONG PR_PROFILE_HOME_SERVER_ADDRS = PROP_TAG(PT_MV_STRING8, 0x6613);
// Legacy DN of the mailbox's server.
inline constexpr ULONG PR_PROFILE_SERVER_DN = PROP_TAG(PT_STRING8, 0x6614);
// Comment of the favourites folder.
inline constexpr ULONG PR_PROFILE_FAVFLD_COMMENT = PROP_TAG(PT_STRING8, 0x6615);
// Name of the public folders.
inline constexpr ULONG PR_PROFILE_ALLPUB_DISPLAY_NAME = PROP_TAG(PT_STRING8, 0x6616);
// Comment of the public folders.
inline constexpr ULONG PR_PROFILE_ALLPUB_COMMENT = PROP_TAG(PT_STRING8, 0x6617);
// TCP is not used.
inline constexpr ULONG PR_DISABLE_WINSOCK = PROP_TAG(PT_LONG, 0x6618);
// Authentication of the connection.
inline constexpr ULONG PR_PROFILE_AUTH_PACKAGE = PROP_TAG(PT_LONG, 0x6619);
// Time between attempts to reconnect, in seconds.
inline constexpr ULONG PR_PROFILE_RECONNECT_INTERVAL = PROP_TAG(PT_LONG, 0x661A);
// Version of the server, as older clients store it.
inline constexpr ULONG PR_PROFILE_SERVER_VERSION = PROP_TAG(PT_LONG, 0x661B);
// Name of the account.
inline constexpr ULONG PR_PROFILE_ACCT_NAME_A = PROP_TAG(PT_STRING8, 0x6620);
inline constexpr ULONG PR_PROFILE_ACCT_NAME_W = PROP_TAG(PT_UNICODE, 0x6620);
// RPC over HTTP proxy.
inline constexpr ULONG PR_PROFILE_RPC_PROXY_SERVER_A = PROP_TAG(PT_STRING8, 0x6622);
inline constexpr ULONG PR_PROFILE_RPC_PROXY_SERVER_W = PROP_TAG(PT_UNICODE, 0x6622);
// How to use the RPC over HTTP proxy.
inline constexpr ULONG PR_PROFILE_RPC_PROXY_SERVER_FLAGS = PROP_TAG(PT_LONG, 0x6623);
// Principal name in the proxy's certificate.
inline constexpr ULONG PR_ROH_PROXY_PRINCIPAL_NAME_A = PROP_TAG(PT_STRING8, 0x6625);
inline constexpr ULONG PR_ROH_PROXY_PRINCIPAL_NAME_W = PROP_TAG(PT_UNICODE, 0x6625);
// Authentication at the proxy: 1 Basic, 2 NTLM, 16 Negotiate.
inline constexpr ULONG PR_PROFILE_RPC_PROXY_SERVER_AUTH_PACKAGE = PROP_TAG(PT_LONG, 0x6627);
// Qualified name of the home server.
inline constexpr ULONG PR_PROFILE_HOME_SERVER_FQDN_A = PROP_TAG(PT_STRING8, 0x662A);
inline constexpr ULONG PR_PROFILE_HOME_SERVER_FQDN_W = PROP_TAG(PT_UNICODE, 0x662A);
// Qualified name of the mailbox's server.
inline constexpr ULONG PR_PROFILE_SERVER_FQDN_A = PROP_TAG(PT_STRING8, 0x662B);
inline constexpr ULONG PR_PROFILE_SERVER_FQDN_W = PROP_TAG(PT_UNICODE, 0x662B);
// The address book may reconnect.
inline constexpr ULONG PR_PROFILE_ABP_ALLOW_RECONNECT = PROP_TAG(PT_LONG, 0x6639);
// Time-out of the address book's thread, in seconds.
inline constexpr ULONG PR_PROFILE_ABP_MTHREAD_TIMEOUT_SECS = PROP_TAG(PT_LONG, 0x663A);
// Version of the server, as newer clients store it.
inline constexpr ULONG PR_PROFILE_SERVER_FULL_VERSION = PROP_TAG(PT_BINARY, 0x663B);
// Address of the user.
inline constexpr ULONG PR_PROFILE_USER_EMAIL_A = PROP_TAG(PT_STRING8, 0x663D);
inline constexpr ULONG PR_PROFILE_USER_EMAIL_W = PROP_TAG(PT_UNICODE, 0x663D);
// SMTP address of the user.
inline constexpr ULONG PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x6641);
inline constexpr ULONG PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x6641);
// Last Autodiscover URL that worked.
inline constexpr ULONG PR_PROFILE_LKG_AUTODISCOVER_URL_A = PROP_TAG(PT_STRING8, 0x664A);
inline constexpr ULONG PR_PROFILE_LKG_AUTODISCOVER_URL_W = PROP_TAG(PT_UNICODE, 0x664A);
// Mailbox endpoint of MAPI over HTTP, from inside.
inline constexpr ULONG PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL_A = PROP_TAG(PT_STRING8, 0x6652);
inline constexpr ULONG PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL_W = PROP_TAG(PT_UNICODE, 0x6652);
// Mailbox endpoint of MAPI over HTTP, from outside.
inline constexpr ULONG PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_A = PROP_TAG(PT_STRING8, 0x6653);
inline constexpr ULONG PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W = PROP_TAG(PT_UNICODE, 0x6653);
// Address book endpoint of MAPI over HTTP, from inside.
inline constexpr ULONG PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL_A = PROP_TAG(PT_STRING8, 0x6654);
inline constexpr ULONG PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL_W = PROP_TAG(PT_UNICODE, 0x6654);
// Address book endpoint of MAPI over HTTP, from outside.
inline constexpr ULONG PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_A = PROP_TAG(PT_STRING8, 0x6655);
inline constexpr ULONG PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_W = PROP_TAG(PT_UNICODE, 0x6655);
// The account is a consumer's.
inline constexpr ULONG PR_PROFILE_EXCHANGE_CONSUMER_ACCOUNT = PROP_TAG(PT_BOOLEAN, 0x665E);
// Address book settings.
inline constexpr ULONG PR_PROFILE_MOAB = PROP_TAG(PT_STRING8, 0x667B);
// Address data.
inline constexpr ULONG PR_PROFILE_ADDR_INFO = PROP_TAG(PT_BINARY, 0x6687);
// Options data.
inline constexpr ULONG PR_PROFILE_OPTIONS_DATA = PROP_TAG(PT_BINARY, 0x6689);
// User name at the proxy.
inline constexpr ULONG PR_PROFILE_AUTH_USER_A = PROP_TAG(PT_STRING8, 0x66A0);
inline constexpr ULONG PR_PROFILE_AUTH_USER_W = PROP_TAG(PT_UNICODE, 0x66A0);
// Password at the proxy, encrypted.
inline constexpr ULONG PR_PROFILE_AUTH_PASSWORD = PROP_TAG(PT_BINARY, 0x66A1);
// Settings of a secured mailbox.
inline constexpr ULONG PR_PROFILE_SECURE_MAILBOX = PROP_TAG(PT_BINARY, 0x67F0);
// Legacy DN of the database.
inline constexpr ULONG PR_PROFILE_MDB_DN = PROP_TAG(PT_STRING8, 0x7CFF);
// The server in the entry identifier is used.
inline constexpr ULONG PR_FORCE_USE_ENTRYID_SERVER = PROP_TAG(PT_BOOLEAN, 0x7CFE);
// Kind of an alternate store.
inline constexpr ULONG PR_PROFILE_ALTERNATE_STORE_TYPE_A = PROP_TAG(PT_STRING8, 0x65D0);
inline constexpr ULONG PR_PROFILE_ALTERNATE_STORE_TYPE_W = PROP_TAG(PT_UNICODE, 0x65D0);
// Settings of a personal store.
inline constexpr ULONG PR_PST_CONFIG_FLAGS = PROP_TAG(PT_LONG, 0x6770);
// Path of a personal store's file.
inline constexpr ULONG PR_PST_PATH_A = PROP_TAG(PT_STRING8, 0x6700);
inline constexpr ULONG PR_PST_PATH_W = PROP_TAG(PT_UNICODE, 0x6700);
// The personal store's password is kept.
inline constexpr ULONG PR_PST_REMEMBER_PW = PROP_TAG(PT_BOOLEAN, 0x6701);
// Encryption of a personal store.
inline constexpr ULONG PR_PST_ENCRYPTION = PROP_TAG(PT_LONG, 0x6702);
// Old password of a personal store.
inline constexpr ULONG PR_PST_PW_SZ_OLD = PROP_TAG(PT_STRING8, 0x6703);
// New password of a personal store.
inline constexpr ULONG PR_PST_PW_SZ_NEW = PROP_TAG(PT_STRING8, 0x6704);

// --- address book of Exchange
// Legacy DN of the database.
inline constexpr ULONG PR_EMS_AB_HOME_MDB_A = PROP_TAG(PT_STRING8, 0x8006);
inline constexpr ULONG PR_EMS_AB_HOME_MDB_W = PROP_TAG(PT_UNICODE, 0x8006);
// Addresses of the entry, each with its type.
inline constexpr ULONG PR_EMS_AB_PROXY_ADDRESSES_A = PROP_TAG(PT_MV_STRING8, 0x800F);
inline constexpr ULONG PR_EMS_AB_PROXY_ADDRESSES_W = PROP_TAG(PT_MV_UNICODE, 0x800F);
// Manager.
inline constexpr ULONG PR_EMS_AB_MANAGER = PROP_TAG(PT_OBJECT, 0x8005);
// Lists the entry belongs to.
inline constexpr ULONG PR_EMS_AB_IS_MEMBER_OF_DL = PROP_TAG(PT_OBJECT, 0x8008);
// Members of a list.
inline constexpr ULONG PR_EMS_AB_MEMBER = PROP_TAG(PT_OBJECT, 0x8009);
// Owner of a list.
inline constexpr ULONG PR_EMS_AB_OWNER_O = PROP_TAG(PT_OBJECT, 0x800C);
// People who report to the entry.
inline constexpr ULONG PR_EMS_AB_REPORTS = PROP_TAG(PT_OBJECT, 0x800E);
// Address that mail is sent on to.
inline constexpr ULONG PR_EMS_AB_TARGET_ADDRESS_A = PROP_TAG(PT_STRING8, 0x8011);
inline constexpr ULONG PR_EMS_AB_TARGET_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x8011);
// Delegates of the entry.
inline constexpr ULONG PR_EMS_AB_PUBLIC_DELEGATES = PROP_TAG(PT_OBJECT, 0x8015);
// Network addresses of a server.
inline constexpr ULONG PR_EMS_AB_NETWORK_ADDRESS_A = PROP_TAG(PT_MV_STRING8, 0x8170);
inline constexpr ULONG PR_EMS_AB_NETWORK_ADDRESS_W = PROP_TAG(PT_MV_UNICODE, 0x8170);
// Legacy DN of the entry.
inline constexpr ULONG PR_EMS_AB_OBJ_DIST_NAME_A = PROP_TAG(PT_STRING8, 0x803C);
inline constexpr ULONG PR_EMS_AB_OBJ_DIST_NAME_W = PROP_TAG(PT_UNICODE, 0x803C);
// Picture of the entry.
inline constexpr ULONG PR_EMS_AB_THUMBNAIL_PHOTO = PROP_TAG(PT_BINARY, 0x8C9E);
// Directory identifier of the entry.
inline constexpr ULONG PR_EMS_AB_OBJECT_GUID = PROP_TAG(PT_BINARY, 0x8C6D);
// Identifier of an address book container.
inline constexpr ULONG PR_EMS_AB_CONTAINERID = PROP_TAG(PT_LONG, 0xFFFD);
// Entry identifier of the parent container.
inline constexpr ULONG PR_EMS_AB_PARENT_ENTRYID = PROP_TAG(PT_BINARY, 0xFFFC);
// The container is a master.
inline constexpr ULONG PR_EMS_AB_IS_MASTER = PROP_TAG(PT_BOOLEAN, 0xFFFB);
// Path of the container.
inline constexpr ULONG PR_EMS_AB_HIERARCHY_PATH_A = PROP_TAG(PT_STRING8, 0xFFF9);
inline constexpr ULONG PR_EMS_AB_HIERARCHY_PATH_W = PROP_TAG(PT_UNICODE, 0xFFF9);
// X.509 certificates of the entry.
inline constexpr ULONG PR_EMS_AB_X509_CERT = PROP_TAG(PT_MV_BINARY, 0x8C6A);

// --- stores and folders of Exchange
// The mailbox is being moved, and mail for it waits.
inline constexpr ULONG PR_IN_TRANSIT = PROP_TAG(PT_BOOLEAN, 0x6618);
// Folder of the forms for the user's language.
inline constexpr ULONG PR_EFORMS_FOR_LOCALE_ENTRYID = PROP_TAG(PT_BINARY, 0x6624);
// Free/busy folder of the site.
inline constexpr ULONG PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID = PROP_TAG(PT_BINARY, 0x6625);
// Offline address book folder of the site.
inline constexpr ULONG PR_ADDRBOOK_FOR_LOCAL_SITE_ENTRYID = PROP_TAG(PT_BINARY, 0x6626);
// Message that keeps the state of an offline store.
inline constexpr ULONG PR_OFFLINE_MESSAGE_ENTRYID = PROP_TAG(PT_BINARY, 0x6627);
// Folder for what a gateway receives.
inline constexpr ULONG PR_GW_MTSIN_ENTRYID = PROP_TAG(PT_BINARY, 0x6628);
// Folder for what a gateway sends.
inline constexpr ULONG PR_GW_MTSOUT_ENTRYID = PROP_TAG(PT_BINARY, 0x6629);
// A gateway's store takes messages.
inline constexpr ULONG PR_TRANSFER_ENABLED = PROP_TAG(PT_BOOLEAN, 0x662A);
// Opens as IExchangeChangeAdvisor.
inline constexpr ULONG PR_CHANGE_ADVISOR = PROP_TAG(PT_OBJECT, 0x6634);
// Name of the favourites folder until it is renamed.
inline constexpr ULONG PR_FAVORITES_DEFAULT_NAME = PROP_TAG(PT_STRING8, 0x6635);
// Folder of the public store's own configuration.
inline constexpr ULONG PR_SYS_CONFIG_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x6636);
// Whose changes are not notified.
inline constexpr ULONG PR_CHANGE_NOTIFICATION_GUID = PROP_TAG(PT_CLSID, 0x6637);
// Folder of event scripts.
inline constexpr ULONG PR_EVENTS_ROOT_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x667A);
// Identifiers that a call for all properties leaves out.
inline constexpr ULONG PR_GET_PROPS_EXCLUDE_PROP_ID_LIST = PROP_TAG(PT_BINARY, 0x667E);
// Restrictions that a folder's tables have at all times.
inline constexpr ULONG PR_IMPLIED_RESTRICTIONS = PROP_TAG(PT_MV_BINARY, 0x667F);
// When the database was last backed up in full.
inline constexpr ULONG PR_LAST_FULL_BACKUP = PROP_TAG(PT_SYSTIME, 0x6685);
// Folder of newsgroup articles.
inline constexpr ULONG PR_NNTP_ARTICLE_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x668A);
// Folder of newsgroup control messages.
inline constexpr ULONG PR_NNTP_CONTROL_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x668B);
// Root of the newsgroups.
inline constexpr ULONG PR_NEWSGROUP_ROOT_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x668C);
// Newsfeed that articles come from; in restrictions only.
inline constexpr ULONG PR_INBOUND_NEWSFEED_DN = PROP_TAG(PT_STRING8, 0x668D);
// Newsfeed that articles go to; in restrictions only.
inline constexpr ULONG PR_OUTBOUND_NEWSFEED_DN = PROP_TAG(PT_STRING8, 0x668E);
// How a public folder is replicated: 0 never, 1 by schedule, 2 always.
inline constexpr ULONG PR_REPLICATION_STYLE = PROP_TAG(PT_LONG, 0x6690);
// When a public folder is replicated.
inline constexpr ULONG PR_REPLICATION_SCHEDULE = PROP_TAG(PT_BINARY, 0x6691);
// Priority of replication messages.
inline constexpr ULONG PR_REPLICATION_MESSAGE_PRIORITY = PROP_TAG(PT_LONG, 0x6692);
// Age in seconds at which items of a public store expire.
inline constexpr ULONG PR_OVERALL_MSG_AGE_LIMIT = PROP_TAG(PT_LONG, 0x6693);
// Minutes between replications of folders that are always replicated.
inline constexpr ULONG PR_REPLICATION_ALWAYS_INTERVAL = PROP_TAG(PT_LONG, 0x6694);
// Largest replication message, in kilobytes.
inline constexpr ULONG PR_REPLICATION_MSG_SIZE = PROP_TAG(PT_LONG, 0x6695);
// A newsgroup hierarchy starts at the folder.
inline constexpr ULONG PR_IS_NEWSGROUP_ANCHOR = PROP_TAG(PT_BOOLEAN, 0x6696);
// The folder is a newsgroup.
inline constexpr ULONG PR_IS_NEWSGROUP = PROP_TAG(PT_BOOLEAN, 0x6697);
// Servers that hold a replica of the public folder.
inline constexpr ULONG PR_REPLICA_LIST = PROP_TAG(PT_BINARY, 0x6698);
// Age in seconds at which items of the folder expire.
inline constexpr ULONG PR_OVERALL_AGE_LIMIT = PROP_TAG(PT_LONG, 0x6699);
// Character set of the newsgroup.
inline constexpr ULONG PR_INTERNET_CHARSET_A = PROP_TAG(PT_STRING8, 0x669A);
inline constexpr ULONG PR_INTERNET_CHARSET_W = PROP_TAG(PT_UNICODE, 0x669A);
// Size of all soft-deleted messages, in bytes.
inline constexpr ULONG PR_DELETED_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x669B);
// Size of soft-deleted normal messages, in bytes.
inline constexpr ULONG PR_DELETED_NORMAL_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x669C);
// Size of soft-deleted associated messages, in bytes.
inline constexpr ULONG PR_DELETED_ASSOC_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x669D);
// The folder is secured within its site.
inline constexpr ULONG PR_SECURE_IN_SITE = PROP_TAG(PT_BOOLEAN, 0x669E);
// Account that last opened the mailbox.
inline constexpr ULONG PR_NT_USER_NAME_A = PROP_TAG(PT_STRING8, 0x66A0);
inline constexpr ULONG PR_NT_USER_NAME_W = PROP_TAG(PT_UNICODE, 0x66A0);
// When the mailbox was last opened.
inline constexpr ULONG PR_LAST_LOGON_TIME = PROP_TAG(PT_SYSTIME, 0x66A2);
// When the mailbox was last closed.
inline constexpr ULONG PR_LAST_LOGOFF_TIME = PROP_TAG(PT_SYSTIME, 0x66A3);
// How the mailbox stands to its quota (MDB_LIMIT_ bits).
inline constexpr ULONG PR_STORAGE_LIMIT_INFORMATION = PROP_TAG(PT_LONG, 0x66A4);
// The folder's part of the newsgroup's name.
inline constexpr ULONG PR_NEWSGROUP_COMPONENT = PROP_TAG(PT_STRING8, 0x66A5);
// Read receipts go out to the Internet.
inline constexpr ULONG PR_INTERNET_MDNS = PROP_TAG(PT_BOOLEAN, 0x66A5);
// Configuration of a newsfeed.
inline constexpr ULONG PR_NEWSFEED_INFO = PROP_TAG(PT_BINARY, 0x66A6);
// Name of the newsgroup.
inline constexpr ULONG PR_INTERNET_NEWSGROUP_NAME = PROP_TAG(PT_STRING8, 0x66A7);
// When the folder was last used.
inline constexpr ULONG PR_LAST_ACCESS_TIME = PROP_TAG(PT_SYSTIME, 0x66A9);
// Restrictions that the server caches for the folder.
inline constexpr ULONG PR_RESTRICTION_COUNT = PROP_TAG(PT_LONG, 0x66AA);
// Categorisations that the server caches for the folder.
inline constexpr ULONG PR_CATEG_COUNT = PROP_TAG(PT_LONG, 0x66AB);
// Columns that the server caches for the folder.
inline constexpr ULONG PR_CACHED_COLUMN_COUNT = PROP_TAG(PT_LONG, 0x66AC);
// Normal messages with attachments.
inline constexpr ULONG PR_NORMAL_MSG_W_ATTACH_COUNT = PROP_TAG(PT_LONG, 0x66AD);
// Associated messages with attachments.
inline constexpr ULONG PR_ASSOC_MSG_W_ATTACH_COUNT = PROP_TAG(PT_LONG, 0x66AE);
// Recipients of normal messages.
inline constexpr ULONG PR_RECIPIENT_ON_NORMAL_MSG_COUNT = PROP_TAG(PT_LONG, 0x66AF);
// Recipients of associated messages.
inline constexpr ULONG PR_RECIPIENT_ON_ASSOC_MSG_COUNT = PROP_TAG(PT_LONG, 0x66B0);
// Attachments of normal messages.
inline constexpr ULONG PR_ATTACH_ON_NORMAL_MSG_COUNT = PROP_TAG(PT_LONG, 0x66B1);
// Attachments of associated messages.
inline constexpr ULONG PR_ATTACH_ON_ASSOC_MSG_COUNT = PROP_TAG(PT_LONG, 0x66B2);
// Size of the folder's normal messages, in bytes.
inline constexpr ULONG PR_NORMAL_MESSAGE_SIZE = PROP_TAG(PT_LONG, 0x66B3);
// Size of the folder's normal messages, in bytes.
inline constexpr ULONG PR_NORMAL_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x66B3);
// Size of the folder's associated messages, in bytes.
inline constexpr ULONG PR_ASSOC_MESSAGE_SIZE = PROP_TAG(PT_LONG, 0x66B4);
// Size of the folder's associated messages, in bytes.
inline constexpr ULONG PR_ASSOC_MESSAGE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x66B4);
// Owners of the folder.
inline constexpr ULONG PR_OWNER_COUNT = PROP_TAG(PT_LONG, 0x66B6);
// Contact persons of the folder.
inline constexpr ULONG PR_CONTACT_COUNT = PROP_TAG(PT_LONG, 0x66B7);
// Minutes for which soft-deleted items are kept.
inline constexpr ULONG PR_RETENTION_AGE_LIMIT = PROP_TAG(PT_LONG, 0x66C4);
// A public folder keeps no read state of each user.
inline constexpr ULONG PR_DISABLE_PERUSER_READ = PROP_TAG(PT_BOOLEAN, 0x66C5);
// Marks that saving a message removes.
inline constexpr ULONG PR_AUTO_RESET = PROP_TAG(PT_MV_CLSID, 0x670C);
// URL of the parent folder.
inline constexpr ULONG PR_PARENT_URL_NAME_A = PROP_TAG(PT_STRING8, 0x670D);
inline constexpr ULONG PR_PARENT_URL_NAME_W = PROP_TAG(PT_UNICODE, 0x670D);
// URL of the item that a row stands for.
inline constexpr ULONG PR_SRC_URL_NAME_A = PROP_TAG(PT_STRING8, 0x670F);
inline constexpr ULONG PR_SRC_URL_NAME_W = PROP_TAG(PT_UNICODE, 0x670F);
// The row is a folder.
inline constexpr ULONG PR_SUBFOLDER = PROP_TAG(PT_BOOLEAN, 0x6708);
// How well a message matches the search.
inline constexpr ULONG PR_RANK = PROP_TAG(PT_LONG, 0x6712);
// Administrator's description of a public folder.
inline constexpr ULONG PR_PUBLIC_FOLDER_ADMIN_DESCRIPTION_A = PROP_TAG(PT_STRING8, 0x671C);
inline constexpr ULONG PR_PUBLIC_FOLDER_ADMIN_DESCRIPTION_W = PROP_TAG(PT_UNICODE, 0x671C);
// Directory identifier of a mail-enabled public folder, in base64.
inline constexpr ULONG PR_PF_PROXY = PROP_TAG(PT_BINARY, 0x671D);
// Largest size of a public folder, in kilobytes.
inline constexpr ULONG PR_PF_OVER_HARD_QUOTA_LIMIT = PROP_TAG(PT_LONG, 0x6721);
// Largest message of a public folder, in kilobytes.
inline constexpr ULONG PR_PF_MSG_SIZE_LIMIT = PROP_TAG(PT_LONG, 0x6722);
// The public folder ignores the store's expiry.
inline constexpr ULONG PR_PF_DISALLOW_MDB_WIDE_EXPIRY = PROP_TAG(PT_BOOLEAN, 0x6723);
// Mailbox size at which the user is warned, in kilobytes.
inline constexpr ULONG PR_QUOTA_WARNING_THRESHOLD = PROP_TAG(PT_LONG, 0x6721);
// Mailbox size at which sending ends, in kilobytes.
inline constexpr ULONG PR_QUOTA_SEND_THRESHOLD = PROP_TAG(PT_LONG, 0x6722);
// Mailbox size at which receiving ends, in kilobytes.
inline constexpr ULONG PR_QUOTA_RECEIVE_THRESHOLD = PROP_TAG(PT_LONG, 0x6723);
// Whether the folder is kept offline.
inline constexpr ULONG PR_OFFLINE_FLAGS = PROP_TAG(PT_LONG, 0x663D);
// Public folder that a favourite stands for.
inline constexpr ULONG PR_PUBLIC_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x663C);
// When the oldest soft-deleted item was deleted.
inline constexpr ULONG PR_OLDEST_DELETED_ON = PROP_TAG(PT_SYSTIME, 0x6642);
// How an offline store synchronises.
inline constexpr ULONG PR_SYNCHRONIZE_FLAGS = PROP_TAG(PT_LONG, 0x65E4);
// A favourite's new subfolders become favourites.
inline constexpr ULONG PR_AUTO_ADD_NEW_SUBS = PROP_TAG(PT_BOOLEAN, 0x65E5);
// They in turn add their subfolders.
inline constexpr ULONG PR_NEW_SUBS_GET_AUTO_ADD = PROP_TAG(PT_BOOLEAN, 0x65E6);
// No message may be created in the folder.
inline constexpr ULONG PR_PREVENT_MSG_CREATE = PROP_TAG(PT_BOOLEAN, 0x65F4);
// Identifier of the content index.
inline constexpr ULONG PR_CATALOG = PROP_TAG(PT_BINARY, 0x0E5B);
// The folder is searched by content index.
inline constexpr ULONG PR_CI_SEARCH_ENABLED = PROP_TAG(PT_BOOLEAN, 0x0E5C);
// The folder is indexed as it changes.
inline constexpr ULONG PR_CI_NOTIFICATION_ENABLED = PROP_TAG(PT_BOOLEAN, 0x0E5D);
// Largest number of indices.
inline constexpr ULONG PR_MAX_INDICES = PROP_TAG(PT_LONG, 0x0E5E);
// Folder that a row stands for.
inline constexpr ULONG PR_SOURCE_FID = PROP_TAG(PT_I8, 0x0E5F);
// Largest number of views that the server caches.
inline constexpr ULONG PR_MAX_CACHED_VIEWS = PROP_TAG(PT_LONG, 0x0E68);
// Sets identifiers that an offline store has used up.
inline constexpr ULONG PR_MERGE_MIDSET_DELETED = PROP_TAG(PT_BINARY, 0x0E7A);
// Asks for identifiers for an offline store.
inline constexpr ULONG PR_RESERVE_RANGE_OF_IDS = PROP_TAG(PT_BINARY, 0x0E7B);
// The store is reached over a slow connection.
inline constexpr ULONG PR_STORE_SLOWLINK = PROP_TAG(PT_BOOLEAN, 0x7C0A);
// Whether lines of a single dot are doubled in the content.
inline constexpr ULONG PR_DOTSTUFF_STATE = PROP_TAG(PT_LONG, 0x6001);
// Encryption of an offline store.
inline constexpr ULONG PR_OST_ENCRYPTION = PROP_TAG(PT_LONG, 0x6702);
// Whose events the folder does not raise.
inline constexpr ULONG PR_SYNCEVENT_SUPPRESS_GUID = PROP_TAG(PT_BINARY, 0x3880);
// Server's identifier of a rule in a local store.
inline constexpr ULONG PR_RULE_SERVER_RULE_ID = PROP_TAG(PT_I8, 0x65A0);
// Clients have to read again what they show.
inline constexpr ULONG PR_FORCE_CLIENT_REFRESH = PROP_TAG(PT_BOOLEAN, 0x65A1);
// Permissions of a folder with their security identifiers.
inline constexpr ULONG PR_EXTENDED_ACL_DATA = PROP_TAG(PT_BINARY, 0x3FFE);
// Address book entry of a permission's member.
inline constexpr ULONG PR_MEMBER_ENTRYID = PROP_TAG(PT_BINARY, 0x0FFF);

// --- messages of Exchange
// Items of a resolved conflict.
inline constexpr ULONG PR_CONFLICT_ITEMS = PROP_TAG(PT_MV_BINARY, 0x1098);
// Content as an X.400 transport has it.
inline constexpr ULONG PR_P1_CONTENT = PROP_TAG(PT_BINARY, 0x1100);
// Type of that content.
inline constexpr ULONG PR_P1_CONTENT_TYPE = PROP_TAG(PT_BINARY, 0x1101);
// Start of an appointment, for iCalendar.
inline constexpr ULONG PR_ICALENDAR_START_TIME = PROP_TAG(PT_SYSTIME, 0x10C3);
// End of an appointment, for iCalendar.
inline constexpr ULONG PR_ICALENDAR_END_TIME = PROP_TAG(PT_SYSTIME, 0x10C4);
// Next reminder of an appointment, for iCalendar.
inline constexpr ULONG PR_ICALENDAR_REMINDER_NEXT_TIME = PROP_TAG(PT_SYSTIME, 0x10CA);
// Relative URL of a structured document's default document.
inline constexpr ULONG PR_TEMPORARY_DEFAULT_DOCUMENT_A = PROP_TAG(PT_STRING8, 0x3F20);
inline constexpr ULONG PR_TEMPORARY_DEFAULT_DOCUMENT_W = PROP_TAG(PT_UNICODE, 0x3F20);
// What a distribution list reports.
inline constexpr ULONG PR_DL_REPORT_FLAGS = PROP_TAG(PT_LONG, 0x3FDB);
// Agreement between X.400 domains.
inline constexpr ULONG PR_BILATERAL_INFO = PROP_TAG(PT_BINARY, 0x3FDC);
// Changes with the body.
inline constexpr ULONG PR_MSG_BODY_ID = PROP_TAG(PT_LONG, 0x3FDD);
// Abstract of the message.
inline constexpr ULONG PR_ABSTRACT_A = PROP_TAG(PT_STRING8, 0x3FDA);
inline constexpr ULONG PR_ABSTRACT_W = PROP_TAG(PT_UNICODE, 0x3FDA);
// Abstract, or the first 255 characters of the body.
inline constexpr ULONG PR_PREVIEW_A = PROP_TAG(PT_STRING8, 0x3FD9);
inline constexpr ULONG PR_PREVIEW_W = PROP_TAG(PT_UNICODE, 0x3FD9);
// Preview of an unread message.
inline constexpr ULONG PR_PREVIEW_UNREAD_A = PROP_TAG(PT_STRING8, 0x3FD8);
inline constexpr ULONG PR_PREVIEW_UNREAD_W = PROP_TAG(PT_UNICODE, 0x3FD8);
// A rule forwarded the message to a delegate.
inline constexpr ULONG PR_DELEGATED_BY_RULE = PROP_TAG(PT_BOOLEAN, 0x3FE3);
// The message that a conflict is about.
inline constexpr ULONG PR_CONFLICT_ENTRYID = PROP_TAG(PT_BINARY, 0x3FF0);
// Rules that the message went through.
inline constexpr ULONG PR_RULE_TRIGGER_HISTORY = PROP_TAG(PT_BINARY, 0x3FF2);
// Store that a rule moves the message to.
inline constexpr ULONG PR_MOVE_TO_STORE_ENTRYID = PROP_TAG(PT_BINARY, 0x3FF3);
// Folder that a rule moves the message to.
inline constexpr ULONG PR_MOVE_TO_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x3FF4);
// By how much a quota is exceeded, in kilobytes.
inline constexpr ULONG PR_EXCESS_STORAGE_USED = PROP_TAG(PT_LONG, 0x3FF6);
// Server that sent the quota's warning.
inline constexpr ULONG PR_SVR_GENERATING_QUOTA_MSG_A = PROP_TAG(PT_STRING8, 0x3FF7);
inline constexpr ULONG PR_SVR_GENERATING_QUOTA_MSG_W = PROP_TAG(PT_UNICODE, 0x3FF7);
// SMTP addresses of those who are to get replies.
inline constexpr ULONG PR_REPLY_RECIPIENT_SMTP_PROXIES_A = PROP_TAG(PT_STRING8, 0x3FFC);
inline constexpr ULONG PR_REPLY_RECIPIENT_SMTP_PROXIES_W = PROP_TAG(PT_UNICODE, 0x3FFC);
// Flags of the sender.
inline constexpr ULONG PR_SENDER_FLAGS = PROP_TAG(PT_LONG, 0x4019);
// Flags of the one the sender represents.
inline constexpr ULONG PR_SENT_REPRESENTING_FLAGS = PROP_TAG(PT_LONG, 0x401A);
// Address type of the creator.
inline constexpr ULONG PR_CREATOR_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x4022);
inline constexpr ULONG PR_CREATOR_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x4022);
// Address of the creator.
inline constexpr ULONG PR_CREATOR_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x4023);
inline constexpr ULONG PR_CREATOR_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x4023);
// Address type of who changed it last.
inline constexpr ULONG PR_LAST_MODIFIER_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x4024);
inline constexpr ULONG PR_LAST_MODIFIER_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x4024);
// Address of who changed it last.
inline constexpr ULONG PR_LAST_MODIFIER_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x4025);
inline constexpr ULONG PR_LAST_MODIFIER_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x4025);
// Address type of who gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x4029);
inline constexpr ULONG PR_READ_RECEIPT_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x4029);
// Address of who gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_EMAIL_ADDRESS_A = PROP_TAG(PT_STRING8, 0x402A);
inline constexpr ULONG PR_READ_RECEIPT_EMAIL_ADDRESS_W = PROP_TAG(PT_UNICODE, 0x402A);
// Name of who gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_NAME_A = PROP_TAG(PT_STRING8, 0x402B);
inline constexpr ULONG PR_READ_RECEIPT_NAME_W = PROP_TAG(PT_UNICODE, 0x402B);
// Domain that is answerable for the message.
inline constexpr ULONG PR_PURPORTED_SENDER_DOMAIN_A = PROP_TAG(PT_STRING8, 0x4083);
inline constexpr ULONG PR_PURPORTED_SENDER_DOMAIN_W = PROP_TAG(PT_UNICODE, 0x4083);
// Editor of the body: 1 plain text, 2 HTML, 3 RTF.
inline constexpr ULONG PR_MSG_EDITOR_FORMAT = PROP_TAG(PT_LONG, 0x5909);
// Junk is deleted at once.
inline constexpr ULONG PR_JUNK_PERMANENTLY_DELETE = PROP_TAG(PT_LONG, 0x6102);
// Recipients become safe senders.
inline constexpr ULONG PR_JUNK_ADD_RECIPS_TO_SSL = PROP_TAG(PT_LONG, 0x6103);
// Links in suspected phishing work.
inline constexpr ULONG PR_JUNK_PHISHING_ENABLE_LINKS = PROP_TAG(PT_BOOLEAN, 0x6107);
// MIME headers and parts that no other property has.
inline constexpr ULONG PR_MIME_SKELETON = PROP_TAG(PT_BINARY, 0x64F0);
// Identifier of a reply template.
inline constexpr ULONG PR_REPLY_TEMPLATE_ID = PROP_TAG(PT_BINARY, 0x65C2);
// How the message was submitted.
inline constexpr ULONG PR_SECURE_SUBMIT_FLAGS = PROP_TAG(PT_LONG, 0x65C6);
// Site that the message came from.
inline constexpr ULONG PR_MESSAGE_SITE_NAME_A = PROP_TAG(PT_STRING8, 0x65E7);
inline constexpr ULONG PR_MESSAGE_SITE_NAME_W = PROP_TAG(PT_UNICODE, 0x65E7);
// A message was processed.
inline constexpr ULONG PR_MESSAGE_PROCESSED = PROP_TAG(PT_BOOLEAN, 0x65E8);
// IMAP's internal date.
inline constexpr ULONG PR_IMAP_INTERNAL_DATE = PROP_TAG(PT_SYSTIME, 0x65F5);
// Server of the replica that was opened.
inline constexpr ULONG PR_REPLICA_SERVER_A = PROP_TAG(PT_STRING8, 0x6644);
inline constexpr ULONG PR_REPLICA_SERVER_W = PROP_TAG(PT_UNICODE, 0x6644);
// Folder and version as one key.
inline constexpr ULONG PR_FID_VID = PROP_TAG(PT_BINARY, 0x664C);
// Original message, as a global identifier.
inline constexpr ULONG PR_ORIGIN_ID = PROP_TAG(PT_BINARY, 0x664D);
// An event was raised for the message.
inline constexpr ULONG PR_SYNCEVENT_FIRED = PROP_TAG(PT_BOOLEAN, 0x664F);
// Who posted the message.
inline constexpr ULONG PR_ACTIVE_USER_ENTRYID = PROP_TAG(PT_BINARY, 0x6652);
// How much X.400 envelope there is (ENV_ bits).
inline constexpr ULONG PR_X400_ENVELOPE_TYPE = PROP_TAG(PT_LONG, 0x6653);
// Delivery time, or else creation time.
inline constexpr ULONG PR_MSG_FOLD_TIME = PROP_TAG(PT_SYSTIME, 0x6654);
// Change key for synchronisation.
inline constexpr ULONG PR_ICS_CHANGE_KEY = PROP_TAG(PT_BINARY, 0x6655);
// The message as MIME.
inline constexpr ULONG PR_INTERNET_CONTENT = PROP_TAG(PT_BINARY, 0x6659);
// Size of the MIME form, in bytes.
inline constexpr ULONG PR_MIME_SIZE = PROP_TAG(PT_LONG, 0x6746);
// Size of the MIME form, in bytes.
inline constexpr ULONG PR_MIME_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x6746);
// Size of the content, in bytes.
inline constexpr ULONG PR_FILE_SIZE = PROP_TAG(PT_LONG, 0x6747);
// Size of the content, in bytes.
inline constexpr ULONG PR_FILE_SIZE_EXTENDED = PROP_TAG(PT_I8, 0x6747);
// Folder for the sent message.
inline constexpr ULONG PR_SENTMAIL_SVREID = PROP_TAG(PT_SVREID, 0x6740);
// Addresses behind PR_DISPLAY_TO.
inline constexpr ULONG PR_ADDR_TO_A = PROP_TAG(PT_STRING8, 0x0E97);
inline constexpr ULONG PR_ADDR_TO_W = PROP_TAG(PT_UNICODE, 0x0E97);
// Addresses behind PR_DISPLAY_CC.
inline constexpr ULONG PR_ADDR_CC_A = PROP_TAG(PT_STRING8, 0x0E98);
inline constexpr ULONG PR_ADDR_CC_W = PROP_TAG(PT_UNICODE, 0x0E98);
// Product of the last virus scan.
inline constexpr ULONG PR_ANTIVIRUS_VENDOR = PROP_TAG(PT_STRING8, 0x0E85);
// Version of that product.
inline constexpr ULONG PR_ANTIVIRUS_VERSION = PROP_TAG(PT_LONG, 0x0E86);
// Result of the last virus scan.
inline constexpr ULONG PR_ANTIVIRUS_SCAN_STATUS = PROP_TAG(PT_LONG, 0x0E87);
// Viruses that the last scan found.
inline constexpr ULONG PR_ANTIVIRUS_SCAN_INFO = PROP_TAG(PT_STRING8, 0x0E88);
// A task's message was dealt with.
inline constexpr ULONG PR_PROCESSED = PROP_TAG(PT_BOOLEAN, 0x7D01);
// The server synchronises the contacts with their source.
inline constexpr ULONG PR_OSC_SYNC_ENABLEDONSERVER = PROP_TAG(PT_BOOLEAN, 0x7C24);
// When the instance would have been that an exception replaces.
inline constexpr ULONG PR_EXCEPTION_REPLACETIME = PROP_TAG(PT_SYSTIME, 0x7FF9);

// --- gateways of Exchange
// Task for a gateway's administration.
inline constexpr ULONG PR_GW_ADMIN_OPERATIONS = PROP_TAG(PT_LONG, 0x6658);
// Name of the originator.
inline constexpr ULONG PR_ORIGINATOR_NAME_A = PROP_TAG(PT_STRING8, 0x665B);
inline constexpr ULONG PR_ORIGINATOR_NAME_W = PROP_TAG(PT_UNICODE, 0x665B);
// Address of the originator.
inline constexpr ULONG PR_ORIGINATOR_ADDR_A = PROP_TAG(PT_STRING8, 0x665C);
inline constexpr ULONG PR_ORIGINATOR_ADDR_W = PROP_TAG(PT_UNICODE, 0x665C);
// Address type of the originator.
inline constexpr ULONG PR_ORIGINATOR_ADDRTYPE_A = PROP_TAG(PT_STRING8, 0x665D);
inline constexpr ULONG PR_ORIGINATOR_ADDRTYPE_W = PROP_TAG(PT_UNICODE, 0x665D);
// Entry identifier of the originator.
inline constexpr ULONG PR_ORIGINATOR_ENTRYID = PROP_TAG(PT_BINARY, 0x665E);
// When the message arrived at the gateway.
inline constexpr ULONG PR_ARRIVAL_TIME = PROP_TAG(PT_SYSTIME, 0x665F);
// Route through X.400 domains (TRACEINFO).
inline constexpr ULONG PR_TRACE_INFO = PROP_TAG(PT_BINARY, 0x6660);
// Route of the message that a report is about.
inline constexpr ULONG PR_SUBJECT_TRACE_INFO = PROP_TAG(PT_BINARY, 0x6661);
// Number of the recipient in the envelope.
inline constexpr ULONG PR_RECIPIENT_NUMBER = PROP_TAG(PT_LONG, 0x6662);
// Identifier of the message that a report is about.
inline constexpr ULONG PR_MTS_SUBJECT_ID = PROP_TAG(PT_BINARY, 0x6663);
// Who gets the report.
inline constexpr ULONG PR_REPORT_DESTINATION_NAME_A = PROP_TAG(PT_STRING8, 0x6664);
inline constexpr ULONG PR_REPORT_DESTINATION_NAME_W = PROP_TAG(PT_UNICODE, 0x6664);
// Entry identifier of who gets the report.
inline constexpr ULONG PR_REPORT_DESTINATION_ENTRYID = PROP_TAG(PT_BINARY, 0x6665);
// Key of the content.
inline constexpr ULONG PR_CONTENT_SEARCH_KEY = PROP_TAG(PT_BINARY, 0x6666);
// Identifier in the other system.
inline constexpr ULONG PR_FOREIGN_ID = PROP_TAG(PT_BINARY, 0x6667);
// Identifier of the report in the other system.
inline constexpr ULONG PR_FOREIGN_REPORT_ID = PROP_TAG(PT_BINARY, 0x6668);
// Identifier in the other system of what a report is about.
inline constexpr ULONG PR_FOREIGN_SUBJECT_ID = PROP_TAG(PT_BINARY, 0x6669);
// Route through the domain's own agents (INTTRACEINFO).
inline constexpr ULONG PR_INTERNAL_TRACE_INFO = PROP_TAG(PT_BINARY, 0x666A);
// Properties to take over from the envelope.
inline constexpr ULONG PR_PROMOTE_PROP_ID_LIST = PROP_TAG(PT_BINARY, 0x666B);
// Identifier of the message in the transfer system.
inline constexpr ULONG PR_MTS_ID = PROP_TAG(PT_BINARY, 0x0047);
// Identifier of the report in the transfer system.
inline constexpr ULONG PR_MTS_REPORT_ID = PROP_TAG(PT_BINARY, 0x0047);

// --- security of Exchange
// Security identifier of the sender.
inline constexpr ULONG PR_SENDER_SID = PROP_TAG(PT_BINARY, 0x0E4D);
// Security identifier of the one represented.
inline constexpr ULONG PR_SENT_REPRESENTING_SID = PROP_TAG(PT_BINARY, 0x0E4E);
// Security identifier of the original sender.
inline constexpr ULONG PR_ORIGINAL_SENDER_SID = PROP_TAG(PT_BINARY, 0x0E4F);
// Security identifier of the one originally represented.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_SID = PROP_TAG(PT_BINARY, 0x0E50);
// Security identifier of who gets the read receipt.
inline constexpr ULONG PR_READ_RECEIPT_SID = PROP_TAG(PT_BINARY, 0x0E51);
// Security identifier of who gets reports.
inline constexpr ULONG PR_REPORT_SID = PROP_TAG(PT_BINARY, 0x0E52);
// Security identifier of the originator.
inline constexpr ULONG PR_ORIGINATOR_SID = PROP_TAG(PT_BINARY, 0x0E53);
// Security identifier of who gets the report.
inline constexpr ULONG PR_REPORT_DESTINATION_SID = PROP_TAG(PT_BINARY, 0x0E54);
// Security identifier of the original author.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_SID = PROP_TAG(PT_BINARY, 0x0E55);
// Security identifier of the receiver.
inline constexpr ULONG PR_RECEIVED_BY_SID = PROP_TAG(PT_BINARY, 0x0E56);
// Security identifier of the one the receiver represents.
inline constexpr ULONG PR_RCVD_REPRESENTING_SID = PROP_TAG(PT_BINARY, 0x0E57);
// PR_NT_SECURITY_DESCRIPTOR as XML.
inline constexpr ULONG PR_NT_SECURITY_DESCRIPTOR_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6A);
inline constexpr ULONG PR_NT_SECURITY_DESCRIPTOR_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6A);
// PR_ADMIN_SECURITY_DESCRIPTOR as XML.
inline constexpr ULONG PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6B);
inline constexpr ULONG PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6B);
// PR_CREATOR_SID as XML.
inline constexpr ULONG PR_CREATOR_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6C);
inline constexpr ULONG PR_CREATOR_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6C);
// PR_LAST_MODIFIER_SID as XML.
inline constexpr ULONG PR_LAST_MODIFIER_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6D);
inline constexpr ULONG PR_LAST_MODIFIER_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6D);
// PR_SENDER_SID as XML.
inline constexpr ULONG PR_SENDER_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6E);
inline constexpr ULONG PR_SENDER_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6E);
// PR_SENT_REPRESENTING_SID as XML.
inline constexpr ULONG PR_SENT_REPRESENTING_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E6F);
inline constexpr ULONG PR_SENT_REPRESENTING_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E6F);
// PR_ORIGINAL_SENDER_SID as XML.
inline constexpr ULONG PR_ORIGINAL_SENDER_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E70);
inline constexpr ULONG PR_ORIGINAL_SENDER_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E70);
// PR_ORIGINAL_SENT_REPRESENTING_SID as XML.
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E71);
inline constexpr ULONG PR_ORIGINAL_SENT_REPRESENTING_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E71);
// PR_READ_RECEIPT_SID as XML.
inline constexpr ULONG PR_READ_RECEIPT_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E72);
inline constexpr ULONG PR_READ_RECEIPT_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E72);
// PR_REPORT_SID as XML.
inline constexpr ULONG PR_REPORT_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E73);
inline constexpr ULONG PR_REPORT_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E73);
// PR_ORIGINATOR_SID as XML.
inline constexpr ULONG PR_ORIGINATOR_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E74);
inline constexpr ULONG PR_ORIGINATOR_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E74);
// PR_REPORT_DESTINATION_SID as XML.
inline constexpr ULONG PR_REPORT_DESTINATION_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E75);
inline constexpr ULONG PR_REPORT_DESTINATION_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E75);
// PR_ORIGINAL_AUTHOR_SID as XML.
inline constexpr ULONG PR_ORIGINAL_AUTHOR_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E76);
inline constexpr ULONG PR_ORIGINAL_AUTHOR_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E76);
// PR_RECEIVED_BY_SID as XML.
inline constexpr ULONG PR_RECEIVED_BY_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E77);
inline constexpr ULONG PR_RECEIVED_BY_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E77);
// PR_RCVD_REPRESENTING_SID as XML.
inline constexpr ULONG PR_RCVD_REPRESENTING_SID_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E78);
inline constexpr ULONG PR_RCVD_REPRESENTING_SID_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E78);
// Security descriptor that holds for the item.
inline constexpr ULONG PR_EXCHANGE_NT_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x0E84);
// Security descriptor as WebDAV transfers it.
inline constexpr ULONG PR_DAV_TRANSFER_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x0E84);
// Security descriptor of the free/busy data.
inline constexpr ULONG PR_FREEBUSY_NT_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x0F00);
// Security descriptor in the form of files.
inline constexpr ULONG PR_WIN32_SECURITY_DESCRIPTOR = PROP_TAG(PT_BINARY, 0x3D22);
// The descriptor has no form as that of a file.
inline constexpr ULONG PR_NON_WIN32_ACL = PROP_TAG(PT_BOOLEAN, 0x3D23);
// Items of the folder have permissions of their own.
inline constexpr ULONG PR_ITEM_LEVEL_ACL = PROP_TAG(PT_BOOLEAN, 0x3D24);
// Members of application role 1; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_1 = PROP_TAG(PT_BINARY, 0x3D25);
// PR_XMT_SECURITY_ROLE_1 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_1_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D25);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_1_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D25);
// Members of application role 1; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_1 = PROP_TAG(PT_BINARY, 0x0E7C);
// PR_NON_XMT_SECURITY_ROLE_1 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_1_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E7C);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_1_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E7C);
// Members of application role 2; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_2 = PROP_TAG(PT_BINARY, 0x3D26);
// PR_XMT_SECURITY_ROLE_2 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_2_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D26);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_2_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D26);
// Members of application role 2; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_2 = PROP_TAG(PT_BINARY, 0x0E7D);
// PR_NON_XMT_SECURITY_ROLE_2 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_2_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E7D);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_2_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E7D);
// Members of application role 3; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_3 = PROP_TAG(PT_BINARY, 0x3D27);
// PR_XMT_SECURITY_ROLE_3 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_3_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D27);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_3_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D27);
// Members of application role 3; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_3 = PROP_TAG(PT_BINARY, 0x0E7E);
// PR_NON_XMT_SECURITY_ROLE_3 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_3_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E7E);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_3_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E7E);
// Members of application role 4; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_4 = PROP_TAG(PT_BINARY, 0x3D28);
// PR_XMT_SECURITY_ROLE_4 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_4_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D28);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_4_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D28);
// Members of application role 4; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_4 = PROP_TAG(PT_BINARY, 0x0E7F);
// PR_NON_XMT_SECURITY_ROLE_4 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_4_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E7F);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_4_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E7F);
// Members of application role 5; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_5 = PROP_TAG(PT_BINARY, 0x3D29);
// PR_XMT_SECURITY_ROLE_5 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_5_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D29);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_5_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D29);
// Members of application role 5; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_5 = PROP_TAG(PT_BINARY, 0x0E80);
// PR_NON_XMT_SECURITY_ROLE_5 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_5_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E80);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_5_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E80);
// Members of application role 6; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_6 = PROP_TAG(PT_BINARY, 0x3D2A);
// PR_XMT_SECURITY_ROLE_6 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_6_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D2A);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_6_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D2A);
// Members of application role 6; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_6 = PROP_TAG(PT_BINARY, 0x0E81);
// PR_NON_XMT_SECURITY_ROLE_6 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_6_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E81);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_6_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E81);
// Members of application role 7; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_7 = PROP_TAG(PT_BINARY, 0x3D2B);
// PR_XMT_SECURITY_ROLE_7 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_7_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D2B);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_7_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D2B);
// Members of application role 7; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_7 = PROP_TAG(PT_BINARY, 0x0E82);
// PR_NON_XMT_SECURITY_ROLE_7 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_7_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E82);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_7_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E82);
// Members of application role 8; travels with the item.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_8 = PROP_TAG(PT_BINARY, 0x3D2C);
// PR_XMT_SECURITY_ROLE_8 as XML.
inline constexpr ULONG PR_XMT_SECURITY_ROLE_8_AS_XML_A = PROP_TAG(PT_STRING8, 0x3D2C);
inline constexpr ULONG PR_XMT_SECURITY_ROLE_8_AS_XML_W = PROP_TAG(PT_UNICODE, 0x3D2C);
// Members of application role 8; stays with the item.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_8 = PROP_TAG(PT_BINARY, 0x0E83);
// PR_NON_XMT_SECURITY_ROLE_8 as XML.
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_8_AS_XML_A = PROP_TAG(PT_STRING8, 0x0E83);
inline constexpr ULONG PR_NON_XMT_SECURITY_ROLE_8_AS_XML_W = PROP_TAG(PT_UNICODE, 0x0E83);

// --- locks of Exchange
// Branch of a version that is locked.
inline constexpr ULONG PR_LOCK_BRANCH_ID = PROP_TAG(PT_I8, 0x3800);
// Folder of what is locked.
inline constexpr ULONG PR_LOCK_RESOURCE_FID = PROP_TAG(PT_I8, 0x3801);
// Document that is locked.
inline constexpr ULONG PR_LOCK_RESOURCE_DID = PROP_TAG(PT_I8, 0x3802);
// Version that is locked.
inline constexpr ULONG PR_LOCK_RESOURCE_VID = PROP_TAG(PT_I8, 0x3803);
// Transaction of the lock.
inline constexpr ULONG PR_LOCK_ENLISTMENT_CONTEXT = PROP_TAG(PT_BINARY, 0x3804);
// Kind of lock.
inline constexpr ULONG PR_LOCK_TYPE = PROP_TAG(PT_I2, 0x3805);
// Scope of the lock.
inline constexpr ULONG PR_LOCK_SCOPE = PROP_TAG(PT_I2, 0x3806);
// Identifier of a lock that does not last.
inline constexpr ULONG PR_LOCK_TRANSIENT_ID = PROP_TAG(PT_BINARY, 0x3807);
// Depth of the lock.
inline constexpr ULONG PR_LOCK_DEPTH = PROP_TAG(PT_LONG, 0x3808);
// Seconds for which the lock holds.
inline constexpr ULONG PR_LOCK_TIMEOUT = PROP_TAG(PT_LONG, 0x3809);
// When the lock ends.
inline constexpr ULONG PR_LOCK_EXPIRY_TIME = PROP_TAG(PT_SYSTIME, 0x380A);
// Global identifier of the lock.
inline constexpr ULONG PR_LOCK_GLID = PROP_TAG(PT_BINARY, 0x380B);
// URL of a locked resource that does not exist yet.
inline constexpr ULONG PR_LOCK_NULL_URL_A = PROP_TAG(PT_STRING8, 0x380C);
inline constexpr ULONG PR_LOCK_NULL_URL_W = PROP_TAG(PT_UNICODE, 0x380C);

// --- rules of Exchange
// State of a rule kept as message (ST_ bits).
inline constexpr ULONG PR_RULE_MSG_STATE = PROP_TAG(PT_LONG, 0x65E9);
// For the owner of a rule kept as message.
inline constexpr ULONG PR_RULE_MSG_USER_FLAGS = PROP_TAG(PT_LONG, 0x65EA);
// Client that owns a rule kept as message.
inline constexpr ULONG PR_RULE_MSG_PROVIDER_A = PROP_TAG(PT_STRING8, 0x65EB);
inline constexpr ULONG PR_RULE_MSG_PROVIDER_W = PROP_TAG(PT_UNICODE, 0x65EB);
// Name of a rule kept as message.
inline constexpr ULONG PR_RULE_MSG_NAME_A = PROP_TAG(PT_STRING8, 0x65EC);
inline constexpr ULONG PR_RULE_MSG_NAME_W = PROP_TAG(PT_UNICODE, 0x65EC);
// Always 0.
inline constexpr ULONG PR_RULE_MSG_LEVEL = PROP_TAG(PT_LONG, 0x65ED);
// Data of the client that owns a rule kept as message.
inline constexpr ULONG PR_RULE_MSG_PROVIDER_DATA = PROP_TAG(PT_BINARY, 0x65EE);
// Order in which rules kept as messages run.
inline constexpr ULONG PR_RULE_MSG_SEQUENCE = PROP_TAG(PT_LONG, 0x65F3);
// Actions of a deferred action message.
inline constexpr ULONG PR_CLIENT_ACTIONS = PROP_TAG(PT_BINARY, 0x6645);
// Message that a deferred action is for.
inline constexpr ULONG PR_DAM_ORIGINAL_ENTRYID = PROP_TAG(PT_BINARY, 0x6646);
// The server has updated the deferred action message.
inline constexpr ULONG PR_DAM_BACK_PATCHED = PROP_TAG(PT_BOOLEAN, 0x6647);
// Why a rule failed (RULE_ERR_ values).
inline constexpr ULONG PR_RULE_ERROR = PROP_TAG(PT_LONG, 0x6648);
// Action that failed.
inline constexpr ULONG PR_RULE_ACTION_TYPE = PROP_TAG(PT_LONG, 0x6649);
// Number of the action that failed.
inline constexpr ULONG PR_RULE_ACTION_NUMBER = PROP_TAG(PT_LONG, 0x6650);
// Folder of the rule.
inline constexpr ULONG PR_RULE_FOLDER_ENTRYID = PROP_TAG(PT_BINARY, 0x6651);
// Message that a deferred action is for, as the server's identifier.
inline constexpr ULONG PR_DAM_ORIG_MSG_SVREID = PROP_TAG(PT_SVREID, 0x6741);
// Rules as Outlook's wizard keeps them.
inline constexpr ULONG PR_RW_RULES_STREAM = PROP_TAG(PT_BINARY, 0x6802);

// --- free/busy and delegates
// Always 0.
inline constexpr ULONG PR_SCHDINFO_RESOURCE_TYPE = PROP_TAG(PT_LONG, 0x6841);
// The delegator wants copies of meeting messages.
inline constexpr ULONG PR_SCHDINFO_BOSS_WANTS_COPY = PROP_TAG(PT_BOOLEAN, 0x6842);
// Delegates get no meeting messages.
inline constexpr ULONG PR_SCHDINFO_DONT_MAIL_DELEGATES = PROP_TAG(PT_BOOLEAN, 0x6843);
// Names of the delegates.
inline constexpr ULONG PR_SCHDINFO_DELEGATE_NAMES_A = PROP_TAG(PT_MV_STRING8, 0x6844);
inline constexpr ULONG PR_SCHDINFO_DELEGATE_NAMES_W = PROP_TAG(PT_MV_UNICODE, 0x6844);
// Entry identifiers of the delegates.
inline constexpr ULONG PR_SCHDINFO_DELEGATE_ENTRYIDS = PROP_TAG(PT_MV_BINARY, 0x6845);
// Not used any more.
inline constexpr ULONG PR_GATEWAY_NEEDS_TO_REFRESH = PROP_TAG(PT_BOOLEAN, 0x6846);
// Start of what is published, in minutes since 1601.
inline constexpr ULONG PR_FREEBUSY_PUBLISH_START = PROP_TAG(PT_LONG, 0x6847);
// End of what is published, in minutes since 1601.
inline constexpr ULONG PR_FREEBUSY_PUBLISH_END = PROP_TAG(PT_LONG, 0x6848);
// Whose free/busy data it is.
inline constexpr ULONG PR_FREEBUSY_EMA_A = PROP_TAG(PT_STRING8, 0x6849);
inline constexpr ULONG PR_FREEBUSY_EMA_W = PROP_TAG(PT_UNICODE, 0x6849);
// Names of the delegates in Unicode.
inline constexpr ULONG PR_SCHDINFO_DELEGATE_NAMES_UNICODE_A = PROP_TAG(PT_MV_STRING8, 0x684A);
inline constexpr ULONG PR_SCHDINFO_DELEGATE_NAMES_UNICODE_W = PROP_TAG(PT_MV_UNICODE, 0x684A);
// The delegator wants informational updates.
inline constexpr ULONG PR_SCHDINFO_BOSS_WANTS_INFO = PROP_TAG(PT_BOOLEAN, 0x684B);
// Months with busy or away times.
inline constexpr ULONG PR_SCHDINFO_MONTHS_MERGED = PROP_TAG(PT_MV_LONG, 0x684F);
// Busy and away times of those months.
inline constexpr ULONG PR_SCHDINFO_FREEBUSY_MERGED = PROP_TAG(PT_MV_BINARY, 0x6850);
// Months with tentative times.
inline constexpr ULONG PR_SCHDINFO_MONTHS_TENTATIVE = PROP_TAG(PT_MV_LONG, 0x6851);
// Tentative times of those months.
inline constexpr ULONG PR_SCHDINFO_FREEBUSY_TENTATIVE = PROP_TAG(PT_MV_BINARY, 0x6852);
// Months with busy times.
inline constexpr ULONG PR_SCHDINFO_MONTHS_BUSY = PROP_TAG(PT_MV_LONG, 0x6853);
// Busy times of those months.
inline constexpr ULONG PR_SCHDINFO_FREEBUSY_BUSY = PROP_TAG(PT_MV_BINARY, 0x6854);
// Months with times away.
inline constexpr ULONG PR_SCHDINFO_MONTHS_OOF = PROP_TAG(PT_MV_LONG, 0x6855);
// Times away in those months.
inline constexpr ULONG PR_SCHDINFO_FREEBUSY_OOF = PROP_TAG(PT_MV_BINARY, 0x6856);
// When the data was published.
inline constexpr ULONG PR_FREEBUSY_RANGE_TIMESTAMP = PROP_TAG(PT_SYSTIME, 0x6868);
// How many months are published.
inline constexpr ULONG PR_FREEBUSY_COUNT_MONTHS = PROP_TAG(PT_LONG, 0x6869);
// Meetings that were declined.
inline constexpr ULONG PR_SCHDINFO_APPT_TOMBSTONE = PROP_TAG(PT_BINARY, 0x686A);
// Whether each delegate sees private items.
inline constexpr ULONG PR_DELEGATE_FLAGS = PROP_TAG(PT_MV_LONG, 0x686B);
// Not used any more.
inline constexpr ULONG PR_SCHDINFO_FREEBUSY = PROP_TAG(PT_BINARY, 0x686C);
// Meeting requests are answered automatically.
inline constexpr ULONG PR_SCHDINFO_AUTO_ACCEPT_APPTS = PROP_TAG(PT_BOOLEAN, 0x686D);
// Recurring meetings are declined automatically.
inline constexpr ULONG PR_SCHDINFO_DISALLOW_RECURRING_APPTS = PROP_TAG(PT_BOOLEAN, 0x686E);
// Meetings that overlap are declined automatically.
inline constexpr ULONG PR_SCHDINFO_DISALLOW_OVERLAPPING_APPTS = PROP_TAG(PT_BOOLEAN, 0x686F);

// --- search folders
// When the search folder was last used, in minutes since 1601.
inline constexpr ULONG PR_WB_SF_LAST_USED = PROP_TAG(PT_LONG, 0x6834);
// When the search folder goes stale, in minutes since 1601.
inline constexpr ULONG PR_WB_SF_EXPIRATION = PROP_TAG(PT_LONG, 0x683A);
// Template of the search.
inline constexpr ULONG PR_WB_SF_TEMPLATE_ID = PROP_TAG(PT_LONG, 0x6841);
// Identifier of the search folder.
inline constexpr ULONG PR_WB_SF_ID = PROP_TAG(PT_BINARY, 0x6842);
// Not used.
inline constexpr ULONG PR_WB_SF_RECREATE_INFO = PROP_TAG(PT_BINARY, 0x6844);
// Criteria and options of the search.
inline constexpr ULONG PR_WB_SF_DEFINITION = PROP_TAG(PT_BINARY, 0x6845);
// What the definition holds.
inline constexpr ULONG PR_WB_SF_STORAGE_TYPE = PROP_TAG(PT_LONG, 0x6846);
// Tag that the folder's extended flags bear too.
inline constexpr ULONG PR_WB_SF_TAG = PROP_TAG(PT_LONG, 0x6847);
// How the folder is shown.
inline constexpr ULONG PR_WB_SF_EFP_FLAGS = PROP_TAG(PT_LONG, 0x6848);

// --- navigation shortcuts
// Identifier of a group of shortcuts.
inline constexpr ULONG PR_WLINK_GROUP_HEADER_ID = PROP_TAG(PT_BINARY, 0x6842);
// Number of the session that saved the shortcut.
inline constexpr ULONG PR_WLINK_SAVE_STAMP = PROP_TAG(PT_LONG, 0x6847);
// Kind of shortcut.
inline constexpr ULONG PR_WLINK_TYPE = PROP_TAG(PT_LONG, 0x6849);
// Flags of the shortcut.
inline constexpr ULONG PR_WLINK_FLAGS = PROP_TAG(PT_LONG, 0x684A);
// Place among the shortcuts.
inline constexpr ULONG PR_WLINK_ORDINAL = PROP_TAG(PT_BINARY, 0x684B);
// Folder that the shortcut stands for.
inline constexpr ULONG PR_WLINK_ENTRYID = PROP_TAG(PT_BINARY, 0x684C);
// Record key of that folder.
inline constexpr ULONG PR_WLINK_RECKEY = PROP_TAG(PT_BINARY, 0x684D);
// Store of that folder.
inline constexpr ULONG PR_WLINK_STORE_ENTRYID = PROP_TAG(PT_BINARY, 0x684E);
// Kind of that folder.
inline constexpr ULONG PR_WLINK_FOLDER_TYPE = PROP_TAG(PT_BINARY, 0x684F);
// Group that the shortcut belongs to.
inline constexpr ULONG PR_WLINK_GROUP_CLSID = PROP_TAG(PT_BINARY, 0x6850);
// Name of that group.
inline constexpr ULONG PR_WLINK_GROUP_NAME_A = PROP_TAG(PT_STRING8, 0x6851);
inline constexpr ULONG PR_WLINK_GROUP_NAME_W = PROP_TAG(PT_UNICODE, 0x6851);
// Section of the navigation pane.
inline constexpr ULONG PR_WLINK_SECTION = PROP_TAG(PT_LONG, 0x6852);
// Background colour of a calendar.
inline constexpr ULONG PR_WLINK_CALENDAR_COLOR = PROP_TAG(PT_LONG, 0x6853);
// Address book entry of a shared calendar's owner.
inline constexpr ULONG PR_WLINK_ABEID = PROP_TAG(PT_BINARY, 0x6854);
// Client that made the shortcut.
inline constexpr ULONG PR_WLINK_CLIENTID = PROP_TAG(PT_BINARY, 0x6890);
// Store of a shared calendar's owner.
inline constexpr ULONG PR_WLINK_AB_EXSTOREEID = PROP_TAG(PT_BINARY, 0x6891);
// Kind of group header.
inline constexpr ULONG PR_WLINK_RO_GROUP_TYPE = PROP_TAG(PT_LONG, 0x6892);

// --- configuration messages
// Which settings of archiving the folder uses.
inline constexpr ULONG PR_AGING_DEFAULT = PROP_TAG(PT_LONG, 0x685E);
// Definition of a view.
inline constexpr ULONG PR_VD_BINARY = PROP_TAG(PT_BINARY, 0x7001);
// Texts of a view's definition.
inline constexpr ULONG PR_VD_STRINGS_A = PROP_TAG(PT_STRING8, 0x7002);
inline constexpr ULONG PR_VD_STRINGS_W = PROP_TAG(PT_UNICODE, 0x7002);
// Name of a view.
inline constexpr ULONG PR_VD_NAME_A = PROP_TAG(PT_STRING8, 0x7006);
inline constexpr ULONG PR_VD_NAME_W = PROP_TAG(PT_UNICODE, 0x7006);
// Version of a view's definition.
inline constexpr ULONG PR_VD_VERSION = PROP_TAG(PT_LONG, 0x7007);
// Which streams a configuration message has.
inline constexpr ULONG PR_ROAMING_DATATYPES = PROP_TAG(PT_LONG, 0x7C06);
// Dictionary of settings.
inline constexpr ULONG PR_ROAMING_DICTIONARY = PROP_TAG(PT_BINARY, 0x7C07);
// Settings as XML.
inline constexpr ULONG PR_ROAMING_XMLSTREAM = PROP_TAG(PT_BINARY, 0x7C08);
// Settings in binary.
inline constexpr ULONG PR_ROAMING_BINARYSTREAM = PROP_TAG(PT_BINARY, 0x7C09);

// --- offline address book
// Name of the address list.
inline constexpr ULONG PR_OAB_NAME_A = PROP_TAG(PT_STRING8, 0x6800);
inline constexpr ULONG PR_OAB_NAME_W = PROP_TAG(PT_UNICODE, 0x6800);
// Sequence number of the offline address book.
inline constexpr ULONG PR_OAB_SEQUENCE = PROP_TAG(PT_LONG, 0x6801);
// Identifier of the address list.
inline constexpr ULONG PR_OAB_CONTAINER_GUID = PROP_TAG(PT_STRING8, 0x6802);
// Kind of message that carries the offline address book.
inline constexpr ULONG PR_OAB_MESSAGE_CLASS = PROP_TAG(PT_LONG, 0x6803);
// Distinguished name of the address list.
inline constexpr ULONG PR_OAB_DN = PROP_TAG(PT_STRING8, 0x6804);
// Properties that were shortened.
inline constexpr ULONG PR_OAB_TRUNCATED_PROPS = PROP_TAG(PT_MV_LONG, 0x6805);

// --- voice messages and faxes
// Length of the recording, in seconds.
inline constexpr ULONG PR_VOICE_MESSAGE_DURATION = PROP_TAG(PT_LONG, 0x6801);
// Telephone number of the caller.
inline constexpr ULONG PR_SENDER_TELEPHONE_NUMBER_A = PROP_TAG(PT_STRING8, 0x6802);
inline constexpr ULONG PR_SENDER_TELEPHONE_NUMBER_W = PROP_TAG(PT_UNICODE, 0x6802);
// Name of the caller.
inline constexpr ULONG PR_VOICE_MESSAGE_SENDER_NAME_A = PROP_TAG(PT_STRING8, 0x6803);
inline constexpr ULONG PR_VOICE_MESSAGE_SENDER_NAME_W = PROP_TAG(PT_UNICODE, 0x6803);
// Pages of the fax.
inline constexpr ULONG PR_FAX_NUMBER_OF_PAGES = PROP_TAG(PT_LONG, 0x6804);
// Recordings in the order to play them.
inline constexpr ULONG PR_VOICE_MESSAGE_ATTACHMENT_ORDER_A = PROP_TAG(PT_STRING8, 0x6805);
inline constexpr ULONG PR_VOICE_MESSAGE_ATTACHMENT_ORDER_W = PROP_TAG(PT_UNICODE, 0x6805);
// Identifier of the call.
inline constexpr ULONG PR_CALL_ID_A = PROP_TAG(PT_STRING8, 0x6806);
inline constexpr ULONG PR_CALL_ID_W = PROP_TAG(PT_UNICODE, 0x6806);

// --- more of Exchange's profiles
// Identifier of an offline address book.
inline constexpr ULONG PR_PROFILE_MOAB_GUID = PROP_TAG(PT_STRING8, 0x667C);
// Sequence number of an offline address book.
inline constexpr ULONG PR_PROFILE_MOAB_SEQ = PROP_TAG(PT_LONG, 0x667D);
// Host of the RPC proxy.
inline constexpr ULONG PR_ROH_PROXY_SERVER_A = PROP_TAG(PT_STRING8, 0x6622);
inline constexpr ULONG PR_ROH_PROXY_SERVER_W = PROP_TAG(PT_UNICODE, 0x6622);
// How RPC over HTTP is used (ROHFLAGS_ bits).
inline constexpr ULONG PR_ROH_FLAGS = PROP_TAG(PT_LONG, 0x6623);
// Authentication at the RPC proxy (ROHAUTH_ values).
inline constexpr ULONG PR_ROH_PROXY_AUTH_SCHEME = PROP_TAG(PT_LONG, 0x6627);

// --- more of Exchange's address book
// Controls of a display template.
inline constexpr ULONG PR_EMS_TEMPLATE_BLOB = PROP_TAG(PT_BINARY, 0x0001);
// Script that makes an address of a template.
inline constexpr ULONG PR_EMS_SCRIPT_BLOB = PROP_TAG(PT_BINARY, 0x0004);
// How many people the room holds.
inline constexpr ULONG PR_EMS_AB_ROOM_CAPACITY = PROP_TAG(PT_LONG, 0x0807);
// Description of the room or equipment.
inline constexpr ULONG PR_EMS_AB_ROOM_DESCRIPTION_A = PROP_TAG(PT_STRING8, 0x0809);
inline constexpr ULONG PR_EMS_AB_ROOM_DESCRIPTION_W = PROP_TAG(PT_UNICODE, 0x0809);
// More telephone numbers at work.
inline constexpr ULONG PR_BUSINESS2_TELEPHONE_NUMBERS_A = PROP_TAG(PT_MV_STRING8, 0x3A1B);
inline constexpr ULONG PR_BUSINESS2_TELEPHONE_NUMBERS_W = PROP_TAG(PT_MV_UNICODE, 0x3A1B);
// More telephone numbers at home.
inline constexpr ULONG PR_HOME2_TELEPHONE_NUMBERS_A = PROP_TAG(PT_MV_STRING8, 0x3A2F);
inline constexpr ULONG PR_HOME2_TELEPHONE_NUMBERS_W = PROP_TAG(PT_MV_UNICODE, 0x3A2F);
// Display name in printable characters.
inline constexpr ULONG PR_EMS_AB_DISPLAY_NAME_PRINTABLE_A = PROP_TAG(PT_STRING8, 0x39FF);
inline constexpr ULONG PR_EMS_AB_DISPLAY_NAME_PRINTABLE_W = PROP_TAG(PT_UNICODE, 0x39FF);
// Lists that the entry manages.
inline constexpr ULONG PR_EMS_AB_MANAGE_DL = PROP_TAG(PT_OBJECT, 0x6704);
// Not used any more.
inline constexpr ULONG PR_EMS_AB_FOLDER_PATHNAME_A = PROP_TAG(PT_STRING8, 0x8004);
inline constexpr ULONG PR_EMS_AB_FOLDER_PATHNAME_W = PROP_TAG(PT_UNICODE, 0x8004);
// Legacy DN of the manager.
inline constexpr ULONG PR_EMS_AB_MANAGER_T_A = PROP_TAG(PT_STRING8, 0x8005);
inline constexpr ULONG PR_EMS_AB_MANAGER_T_W = PROP_TAG(PT_UNICODE, 0x8005);
// Lists that the entry owns.
inline constexpr ULONG PR_EMS_AB_OWNER_BL_O = PROP_TAG(PT_OBJECT, 0x8024);
// Custom attribute 1.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_1_A = PROP_TAG(PT_STRING8, 0x802D);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_1_W = PROP_TAG(PT_UNICODE, 0x802D);
// Custom attribute 2.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_2_A = PROP_TAG(PT_STRING8, 0x802E);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_2_W = PROP_TAG(PT_UNICODE, 0x802E);
// Custom attribute 3.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_3_A = PROP_TAG(PT_STRING8, 0x802F);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_3_W = PROP_TAG(PT_UNICODE, 0x802F);
// Custom attribute 4.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_4_A = PROP_TAG(PT_STRING8, 0x8030);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_4_W = PROP_TAG(PT_UNICODE, 0x8030);
// Custom attribute 5.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_5_A = PROP_TAG(PT_STRING8, 0x8031);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_5_W = PROP_TAG(PT_UNICODE, 0x8031);
// Custom attribute 6.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_6_A = PROP_TAG(PT_STRING8, 0x8032);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_6_W = PROP_TAG(PT_UNICODE, 0x8032);
// Custom attribute 7.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_7_A = PROP_TAG(PT_STRING8, 0x8033);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_7_W = PROP_TAG(PT_UNICODE, 0x8033);
// Custom attribute 8.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_8_A = PROP_TAG(PT_STRING8, 0x8034);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_8_W = PROP_TAG(PT_UNICODE, 0x8034);
// Custom attribute 9.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_9_A = PROP_TAG(PT_STRING8, 0x8035);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_9_W = PROP_TAG(PT_UNICODE, 0x8035);
// Custom attribute 10.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_10_A = PROP_TAG(PT_STRING8, 0x8036);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_10_W = PROP_TAG(PT_UNICODE, 0x8036);
// Custom attribute 11.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_11_A = PROP_TAG(PT_STRING8, 0x8C57);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_11_W = PROP_TAG(PT_UNICODE, 0x8C57);
// Custom attribute 12.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_12_A = PROP_TAG(PT_STRING8, 0x8C58);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_12_W = PROP_TAG(PT_UNICODE, 0x8C58);
// Custom attribute 13.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_13_A = PROP_TAG(PT_STRING8, 0x8C59);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_13_W = PROP_TAG(PT_UNICODE, 0x8C59);
// Custom attribute 14.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_14_A = PROP_TAG(PT_STRING8, 0x8C60);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_14_W = PROP_TAG(PT_UNICODE, 0x8C60);
// Custom attribute 15.
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_15_A = PROP_TAG(PT_STRING8, 0x8C61);
inline constexpr ULONG PR_EMS_AB_EXTENSION_ATTRIBUTE_15_W = PROP_TAG(PT_UNICODE, 0x8C61);
// Largest message that the recipient takes, in bytes.
inline constexpr ULONG PR_EMS_AB_DELIV_CONT_LENGTH = PROP_TAG(PT_LONG, 0x806A);
// Lists whose members may send to the recipient.
inline constexpr ULONG PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_O = PROP_TAG(PT_OBJECT, 0x8073);
// Given name as it is spoken.
inline constexpr ULONG PR_EMS_AB_PHONETIC_GIVEN_NAME_A = PROP_TAG(PT_STRING8, 0x8C8E);
inline constexpr ULONG PR_EMS_AB_PHONETIC_GIVEN_NAME_W = PROP_TAG(PT_UNICODE, 0x8C8E);
// Surname as it is spoken.
inline constexpr ULONG PR_EMS_AB_PHONETIC_SURNAME_A = PROP_TAG(PT_STRING8, 0x8C8F);
inline constexpr ULONG PR_EMS_AB_PHONETIC_SURNAME_W = PROP_TAG(PT_UNICODE, 0x8C8F);
// Department as it is spoken.
inline constexpr ULONG PR_EMS_AB_PHONETIC_DEPARTMENT_NAME_A = PROP_TAG(PT_STRING8, 0x8C90);
inline constexpr ULONG PR_EMS_AB_PHONETIC_DEPARTMENT_NAME_W = PROP_TAG(PT_UNICODE, 0x8C90);
// Company as it is spoken.
inline constexpr ULONG PR_EMS_AB_PHONETIC_COMPANY_NAME_A = PROP_TAG(PT_STRING8, 0x8C91);
inline constexpr ULONG PR_EMS_AB_PHONETIC_COMPANY_NAME_W = PROP_TAG(PT_UNICODE, 0x8C91);
// Display name as it is spoken.
inline constexpr ULONG PR_EMS_AB_PHONETIC_DISPLAY_NAME_A = PROP_TAG(PT_STRING8, 0x8C92);
inline constexpr ULONG PR_EMS_AB_PHONETIC_DISPLAY_NAME_W = PROP_TAG(PT_UNICODE, 0x8C92);
// Kind of entry, here and in its own forest.
inline constexpr ULONG PR_EMS_AB_DISPLAY_TYPE_EX = PROP_TAG(PT_LONG, 0x8C93);
// Departments the entry belongs to.
inline constexpr ULONG PR_EMS_AB_HAB_SHOW_IN_DEPARTMENTS = PROP_TAG(PT_OBJECT, 0x8C94);
// Address lists of rooms.
inline constexpr ULONG PR_EMS_AB_ROOM_CONTAINERS_A = PROP_TAG(PT_MV_STRING8, 0x8C96);
inline constexpr ULONG PR_EMS_AB_ROOM_CONTAINERS_W = PROP_TAG(PT_MV_UNICODE, 0x8C96);
// Members of the department.
inline constexpr ULONG PR_EMS_AB_HAB_DEPARTMENT_MEMBERS = PROP_TAG(PT_OBJECT, 0x8C97);
// Root of the departments.
inline constexpr ULONG PR_EMS_AB_HAB_ROOT_DEPARTMENT = PROP_TAG(PT_STRING8, 0x8C98);
// Departments above this one.
inline constexpr ULONG PR_EMS_AB_HAB_PARENT_DEPARTMENT = PROP_TAG(PT_OBJECT, 0x8C99);
// Departments below this one.
inline constexpr ULONG PR_EMS_AB_HAB_CHILD_DEPARTMENTS = PROP_TAG(PT_OBJECT, 0x8C9A);
// Rank among the members of a department.
inline constexpr ULONG PR_EMS_AB_HAB_SENIORITY_INDEX = PROP_TAG(PT_LONG, 0x8CA0);
// Legacy DN of the organisation.
inline constexpr ULONG PR_EMS_AB_ORG_UNIT_ROOT_DN_A = PROP_TAG(PT_STRING8, 0x8CA8);
inline constexpr ULONG PR_EMS_AB_ORG_UNIT_ROOT_DN_W = PROP_TAG(PT_UNICODE, 0x8CA8);
// Mail tips, with their languages.
inline constexpr ULONG PR_EMS_AB_DL_SENDER_HINT_TRANSLATIONS_A = PROP_TAG(PT_MV_STRING8, 0x8CAC);
inline constexpr ULONG PR_EMS_AB_DL_SENDER_HINT_TRANSLATIONS_W = PROP_TAG(PT_MV_UNICODE, 0x8CAC);
// Mail to the recipient is moderated.
inline constexpr ULONG PR_EMS_AB_ENABLE_MODERATION = PROP_TAG(PT_BOOLEAN, 0x8CB5);
// Recording of the name.
inline constexpr ULONG PR_EMS_AB_UM_SPOKEN_NAME = PROP_TAG(PT_BINARY, 0x8CC2);
// Who may send to the recipient.
inline constexpr ULONG PR_EMS_AB_AUTH_ORIG = PROP_TAG(PT_OBJECT, 0x8CD8);
// Who may not send to the recipient.
inline constexpr ULONG PR_EMS_AB_UNAUTH_ORIG = PROP_TAG(PT_OBJECT, 0x8CD9);
// Lists whose members may send to the recipient.
inline constexpr ULONG PR_EMS_AB_DL_MEM_SUBMIT_PERMS = PROP_TAG(PT_OBJECT, 0x8CDA);
// Lists whose members may not send to the recipient.
inline constexpr ULONG PR_EMS_AB_DL_MEM_REJECT_PERMS = PROP_TAG(PT_OBJECT, 0x8CDB);
// The list is a department.
inline constexpr ULONG PR_EMS_AB_HAB_IS_HIERARCHICAL_GROUP = PROP_TAG(PT_BOOLEAN, 0x8CDD);
// Members of the list.
inline constexpr ULONG PR_EMS_AB_DL_TOTAL_MEMBER_COUNT = PROP_TAG(PT_LONG, 0x8CE2);
// Members of the list from outside.
inline constexpr ULONG PR_EMS_AB_DL_EXTERNAL_MEMBER_COUNT = PROP_TAG(PT_LONG, 0x8CE3);

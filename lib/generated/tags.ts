// Generated from native/mapi/data/tags.json by native/mapi/data/generate.mjs: do not edit.
import { propTag, type PropTag } from '../props/prop-tag.ts';

// --- message envelope
/** How a message acknowledges its receipt. */
export const PR_ACKNOWLEDGEMENT_MODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0001);
/** The message may be redirected to an alternate recipient. */
export const PR_ALTERNATE_RECIPIENT_ALLOWED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0002);
/** Entry identifiers of those who authorised the message. */
export const PR_AUTHORIZING_USERS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0003);
/** Comment added by automatic forwarding. */
export const PR_AUTO_FORWARD_COMMENT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0004);
/** The message was forwarded automatically. */
export const PR_AUTO_FORWARDED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0005);
/** Algorithm that hides the content (X.400). */
export const PR_CONTENT_CONFIDENTIALITY_ALGORITHM_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0006);
/** Correlates a report with the message it is about. */
export const PR_CONTENT_CORRELATOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0007);
/** Identifier given to the content by its sender. */
export const PR_CONTENT_IDENTIFIER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0008);
/** Size of the content on the wire, in bytes. */
export const PR_CONTENT_LENGTH: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0009);
/** A report should bring the content back. */
export const PR_CONTENT_RETURN_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x000A);
/** Key of the conversation the message belongs to. */
export const PR_CONVERSATION_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x000B);
/** Encoded information types that conversion may produce. */
export const PR_CONVERSION_EITS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x000C);
/** Conversions that lose information are forbidden. */
export const PR_CONVERSION_WITH_LOSS_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x000D);
/** Encoded information types after conversion. */
export const PR_CONVERTED_EITS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x000E);
/** Not to be delivered before this time. */
export const PR_DEFERRED_DELIVERY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x000F);
/** When a report says the message was delivered. */
export const PR_DELIVER_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0010);
/** Why the message was discarded. */
export const PR_DISCARD_REASON: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0011);
/** Recipients may see one another. */
export const PR_DISCLOSURE_OF_RECIPIENTS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0012);
/** Distribution lists that were expanded on the way. */
export const PR_DL_EXPANSION_HISTORY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0013);
/** Distribution lists must not be expanded. */
export const PR_DL_EXPANSION_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0014);
/** After this time the message is stale. */
export const PR_EXPIRY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0015);
/** The transport must not convert the content. */
export const PR_IMPLICIT_CONVERSION_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0016);
/** Importance: 0 low, 1 normal, 2 high. */
export const PR_IMPORTANCE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0017);
/** Interpersonal message identifier (X.400). */
export const PR_IPM_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0018);
/** Not to be delivered after this time. */
export const PR_LATEST_DELIVERY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0019);
/** Message class, as IPM.Note. */
export const PR_MESSAGE_CLASS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x001A);
/** Identifier of the delivery. */
export const PR_MESSAGE_DELIVERY_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x001B);
/** Security label (X.400). */
export const PR_MESSAGE_SECURITY_LABEL: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x001E);
/** Messages that this one replaces. */
export const PR_OBSOLETED_IPMS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x001F);
/** Recipient before a redirection. */
export const PR_ORIGINALLY_INTENDED_RECIPIENT_NAME: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0020);
/** Encoded information types before conversion. */
export const PR_ORIGINAL_EITS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0021);
/** Certificate of the originator. */
export const PR_ORIGINATOR_CERTIFICATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0022);
/** The sender asks for a delivery report. */
export const PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0023);
/** Return address of the originator. */
export const PR_ORIGINATOR_RETURN_ADDRESS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0024);
/** Search key of the message that this one answers. */
export const PR_PARENT_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0025);
/** Priority: -1 non-urgent, 0 normal, 1 urgent. */
export const PR_PRIORITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0026);
/** Proof of origin. */
export const PR_ORIGIN_CHECK: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0027);
/** The sender asks for a proof of submission. */
export const PR_PROOF_OF_SUBMISSION_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0028);
/** The sender asks for a read receipt. */
export const PR_READ_RECEIPT_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0029);
/** When the reported receipt took place. */
export const PR_RECEIPT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x002A);
/** The recipient must not be reassigned. */
export const PR_RECIPIENT_REASSIGNMENT_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x002B);
/** Redirections on the way. */
export const PR_REDIRECTION_HISTORY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x002C);
/** Messages related to this one. */
export const PR_RELATED_IPMS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x002D);
/** Sensitivity of the message that was answered or forwarded. */
export const PR_ORIGINAL_SENSITIVITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x002E);
/** Languages of the content. */
export const PR_LANGUAGES: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x002F);
/** An answer is wanted by this time. */
export const PR_REPLY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0030);
/** Correlates a report with the submitted message. */
export const PR_REPORT_TAG: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0031);
/** When the report was made. */
export const PR_REPORT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0032);
/** The report brings the message back. */
export const PR_RETURNED_IPM: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0033);
/** Security flags: 1 signed, 2 encrypted. */
export const PR_SECURITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0034);
/** This is not the whole message. */
export const PR_INCOMPLETE_COPY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0035);
/** Sensitivity: 0 none, 1 personal, 2 private, 3 confidential. */
export const PR_SENSITIVITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0036);
/** Subject with its prefix. */
export const PR_SUBJECT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0037);
/** Identifier of the message a report is about. */
export const PR_SUBJECT_IPM: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0038);
/** When the sender submitted the message. */
export const PR_CLIENT_SUBMIT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0039);
/** Name of the sender of a report. */
export const PR_REPORT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x003A);
/** Search key of the user the message is from. */
export const PR_SENT_REPRESENTING_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x003B);
/** Content type (X.400). */
export const PR_X400_CONTENT_TYPE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x003C);
/** Prefix of the subject, as "RE: ". */
export const PR_SUBJECT_PREFIX: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x003D);
/** Why a message was not received. */
export const PR_NON_RECEIPT_REASON: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x003E);
/** Entry identifier of the actual recipient. */
export const PR_RECEIVED_BY_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x003F);
/** Name of the actual recipient. */
export const PR_RECEIVED_BY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0040);
/** Entry identifier of the user the message is from. */
export const PR_SENT_REPRESENTING_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0041);
/** Name of the user the message is from. */
export const PR_SENT_REPRESENTING_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0042);
/** Entry identifier of the user the message was received for. */
export const PR_RCVD_REPRESENTING_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0043);
/** Name of the user the message was received for. */
export const PR_RCVD_REPRESENTING_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0044);
/** Entry identifier of whoever gets the report. */
export const PR_REPORT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0045);
/** Entry identifier of whoever gets the read receipt. */
export const PR_READ_RECEIPT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0046);
/** Identifier given by the message transfer agent. */
export const PR_MESSAGE_SUBMISSION_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0047);
/** When the transport provider submitted the message. */
export const PR_PROVIDER_SUBMIT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0048);
/** Subject of the message a report is about. */
export const PR_ORIGINAL_SUBJECT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0049);
/** Discrepancy between class and content (X.400). */
export const PR_DISC_VAL: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x004A);
/** Message class of the message a report is about. */
export const PR_ORIG_MESSAGE_CLASS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x004B);
/** Entry identifier of the first author. */
export const PR_ORIGINAL_AUTHOR_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x004C);
/** Name of the first author. */
export const PR_ORIGINAL_AUTHOR_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x004D);
/** When the original message was submitted. */
export const PR_ORIGINAL_SUBMIT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x004E);
/** Entry identifiers that answers go to, as a FLATENTRYLIST. */
export const PR_REPLY_RECIPIENT_ENTRIES: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x004F);
/** Names that answers go to. */
export const PR_REPLY_RECIPIENT_NAMES: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0050);
/** Search key of the actual recipient. */
export const PR_RECEIVED_BY_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0051);
/** Search key of the user the message was received for. */
export const PR_RCVD_REPRESENTING_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0052);
/** Search key of whoever gets the read receipt. */
export const PR_READ_RECEIPT_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0053);
/** Search key of whoever gets the report. */
export const PR_REPORT_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0054);
/** When the original message was delivered. */
export const PR_ORIGINAL_DELIVERY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0055);
/** Search key of the first author. */
export const PR_ORIGINAL_AUTHOR_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0056);
/** The mailbox's owner is named among the To recipients. */
export const PR_MESSAGE_TO_ME: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0057);
/** The mailbox's owner is named among the Cc recipients. */
export const PR_MESSAGE_CC_ME: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0058);
/** The mailbox's owner is named among the recipients. */
export const PR_MESSAGE_RECIP_ME: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0059);
/** Sender's name of the first version. */
export const PR_ORIGINAL_SENDER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x005A);
/** Sender's entry identifier of the first version. */
export const PR_ORIGINAL_SENDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x005B);
/** Sender's search key of the first version. */
export const PR_ORIGINAL_SENDER_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x005C);
/** Represented user's name of the first version. */
export const PR_ORIGINAL_SENT_REPRESENTING_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x005D);
/** Represented user's entry identifier of the first version. */
export const PR_ORIGINAL_SENT_REPRESENTING_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x005E);
/** Represented user's search key of the first version. */
export const PR_ORIGINAL_SENT_REPRESENTING_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x005F);
/** Start of the appointment or task. */
export const PR_START_DATE: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0060);
/** End of the appointment or task. */
export const PR_END_DATE: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0061);
/** Identifier of the appointment in its owner's calendar. */
export const PR_OWNER_APPT_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0062);
/** An answer to the meeting request is wanted. */
export const PR_RESPONSE_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0063);
/** Address type of the user the message is from. */
export const PR_SENT_REPRESENTING_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0064);
/** Address of the user the message is from. */
export const PR_SENT_REPRESENTING_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0065);
/** Sender's address type of the first version. */
export const PR_ORIGINAL_SENDER_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0066);
/** Sender's address of the first version. */
export const PR_ORIGINAL_SENDER_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0067);
/** Represented user's address type of the first version. */
export const PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0068);
/** Represented user's address of the first version. */
export const PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0069);
/** Subject of the conversation, without prefix. */
export const PR_CONVERSATION_TOPIC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0070);
/** Position in the conversation. */
export const PR_CONVERSATION_INDEX: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0071);
/** Bcc recipients' names of the original. */
export const PR_ORIGINAL_DISPLAY_BCC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0072);
/** Cc recipients' names of the original. */
export const PR_ORIGINAL_DISPLAY_CC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0073);
/** To recipients' names of the original. */
export const PR_ORIGINAL_DISPLAY_TO: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0074);
/** Address type of the actual recipient. */
export const PR_RECEIVED_BY_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0075);
/** Address of the actual recipient. */
export const PR_RECEIVED_BY_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0076);
/** Address type of the user the message was received for. */
export const PR_RCVD_REPRESENTING_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0077);
/** Address of the user the message was received for. */
export const PR_RCVD_REPRESENTING_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0078);
/** Address type of the first author. */
export const PR_ORIGINAL_AUTHOR_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0079);
/** Address of the first author. */
export const PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x007A);
/** Address type of the recipient before a redirection. */
export const PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x007B);
/** Address of the recipient before a redirection. */
export const PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x007C);
/** Internet headers as they were received. */
export const PR_TRANSPORT_MESSAGE_HEADERS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x007D);
/** Delegation history. */
export const PR_DELEGATION: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x007E);
/** Ties a TNEF part to its message. */
export const PR_TNEF_CORRELATION_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x007F);
/** Disposition named in a report. */
export const PR_REPORT_DISPOSITION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0080);
/** Disposition mode named in a report. */
export const PR_REPORT_DISPOSITION_MODE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0081);

// --- recipients
/** Integrity check of the content. */
export const PR_CONTENT_INTEGRITY_CHECK: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C00);
/** Conversion that is asked for. */
export const PR_EXPLICIT_CONVERSION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C01);
/** The message should come back with the report. */
export const PR_IPM_RETURN_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C02);
/** Security token (X.400). */
export const PR_MESSAGE_TOKEN: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C03);
/** Reason of a non-delivery. */
export const PR_NDR_REASON_CODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C04);
/** Diagnosis of a non-delivery. */
export const PR_NDR_DIAG_CODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C05);
/** A report is wanted if the message isn't read. */
export const PR_NON_RECEIPT_NOTIFICATION_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C06);
/** Functional entity that delivered (X.400). */
export const PR_DELIVERY_POINT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C07);
/** A report is wanted if delivery fails. */
export const PR_ORIGINATOR_NON_DELIVERY_REPORT_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C08);
/** Alternate recipient named by the originator. */
export const PR_ORIGINATOR_REQUESTED_ALTERNATE_RECIPIENT: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C09);
/** Deliver by fax. */
export const PR_PHYSICAL_DELIVERY_BUREAU_FAX_DELIVERY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C0A);
/** Mode of physical delivery. */
export const PR_PHYSICAL_DELIVERY_MODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C0B);
/** Report wanted of physical delivery. */
export const PR_PHYSICAL_DELIVERY_REPORT_REQUEST: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C0C);
/** Forwarding address of physical delivery. */
export const PR_PHYSICAL_FORWARDING_ADDRESS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C0D);
/** Forwarding address is asked for. */
export const PR_PHYSICAL_FORWARDING_ADDRESS_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C0E);
/** Physical forwarding is forbidden. */
export const PR_PHYSICAL_FORWARDING_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C0F);
/** How to render for physical delivery. */
export const PR_PHYSICAL_RENDITION_ATTRIBUTES: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C10);
/** Proof of delivery. */
export const PR_PROOF_OF_DELIVERY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C11);
/** A proof of delivery is wanted. */
export const PR_PROOF_OF_DELIVERY_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C12);
/** Certificate of the recipient. */
export const PR_RECIPIENT_CERTIFICATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C13);
/** Telephone number for advice of delivery. */
export const PR_RECIPIENT_NUMBER_FOR_ADVICE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C14);
/** Recipient type: 0 originator, 1 To, 2 Cc, 3 Bcc. */
export const PR_RECIPIENT_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C15);
/** Kind of registered mail. */
export const PR_REGISTERED_MAIL_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C16);
/** An answer is wanted. */
export const PR_REPLY_REQUESTED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0C17);
/** Delivery method that is asked for. */
export const PR_REQUESTED_DELIVERY_METHOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C18);
/** Entry identifier of the sender. */
export const PR_SENDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C19);
/** Name of the sender. */
export const PR_SENDER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C1A);
/** Additional text of a report. */
export const PR_SUPPLEMENTARY_INFO: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C1B);
/** Kind of transfer system user. */
export const PR_TYPE_OF_MTS_USER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C1C);
/** Search key of the sender. */
export const PR_SENDER_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0C1D);
/** Address type of the sender. */
export const PR_SENDER_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C1E);
/** Address of the sender. */
export const PR_SENDER_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C1F);
/** Enhanced status code of a non-delivery. */
export const PR_NDR_STATUS_CODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0C20);
/** Remote transfer agent named in a report. */
export const PR_REMOTE_MESSAGE_TRANSFER_AGENT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0C21);

// --- non-transmittable message properties
/** Version of the message. */
export const PR_CURRENT_VERSION: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x0E00);
/** Delete the message once it is sent. */
export const PR_DELETE_AFTER_SUBMIT: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E01);
/** Names of the Bcc recipients. */
export const PR_DISPLAY_BCC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E02);
/** Names of the Cc recipients. */
export const PR_DISPLAY_CC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E03);
/** Names of the To recipients. */
export const PR_DISPLAY_TO: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E04);
/** Name of the folder the message is in. */
export const PR_PARENT_DISPLAY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E05);
/** When the message was delivered. */
export const PR_MESSAGE_DELIVERY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x0E06);
/** State of the message, MSGFLAG_ bits. */
export const PR_MESSAGE_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E07);
/** Size of the object, in bytes. */
export const PR_MESSAGE_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E08);
/** Size of the object, in bytes, 64 bits. */
export const PR_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x0E08);
/** Entry identifier of the parent folder. */
export const PR_PARENT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E09);
/** Folder that gets the message once it is sent. */
export const PR_SENTMAIL_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E0A);
/** The sender wants reports correlated. */
export const PR_CORRELATE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E0C);
/** Transfer system identifier for correlation. */
export const PR_CORRELATE_MTSID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E0D);
/** Reports are made per recipient. */
export const PR_DISCRETE_VALUES: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E0E);
/** A transport has taken responsibility for the recipient. */
export const PR_RESPONSIBILITY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E0F);
/** State of the message for the spooler. */
export const PR_SPOOLER_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E10);
/** State of the message for the transport. */
export const PR_TRANSPORT_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E11);
/** Recipient table. */
export const PR_MESSAGE_RECIPIENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x0E12);
/** Attachment table. */
export const PR_MESSAGE_ATTACHMENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x0E13);
/** State of a submitted message, SUBMITFLAG_ bits. */
export const PR_SUBMIT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E14);
/** Delivery state of the recipient. */
export const PR_RECIPIENT_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E15);
/** Key of the transport. */
export const PR_TRANSPORT_KEY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E16);
/** Status of the message in a contents table, MSGSTATUS_ bits. */
export const PR_MSG_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E17);
/** Estimated time to download, in seconds. */
export const PR_MESSAGE_DOWNLOAD_TIME: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E18);
/** Version at creation. */
export const PR_CREATION_VERSION: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x0E19);
/** Version at the last change. */
export const PR_MODIFY_VERSION: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x0E1A);
/** The message has attachments. */
export const PR_HASATTACH: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E1B);
/** CRC of the body. */
export const PR_BODY_CRC: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E1C);
/** Subject without its prefix. */
export const PR_NORMALIZED_SUBJECT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E1D);
/** RTF and plain text bodies match. */
export const PR_RTF_IN_SYNC: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E1F);
/** Size of the attachment, in bytes. */
export const PR_ATTACH_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E20);
/** Number of the attachment in its message. */
export const PR_ATTACH_NUM: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E21);
/** The message needs preprocessing before it is sent. */
export const PR_PREPROCESS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E22);
/** Number of the item in its folder (IMAP, NNTP). */
export const PR_INTERNET_ARTICLE_NUMBER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E23);
/** Certificate of the originating transfer agent. */
export const PR_ORIGINATING_MTA_CERTIFICATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E25);
/** Proof of submission. */
export const PR_PROOF_OF_SUBMISSION: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E26);
/** Security descriptor of the object. */
export const PR_NT_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E27);
/** Account the message is to be sent with. */
export const PR_PRIMARY_SEND_ACCT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E28);
/** Account to be tried next. */
export const PR_NEXT_SEND_ACCT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E29);
/** To-do state of the item. */
export const PR_TODO_ITEM_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E2B);
/** Store of a swapped to-do item. */
export const PR_SWAPPED_TODO_STORE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E2C);
/** Values of a swapped to-do item. */
export const PR_SWAPPED_TODO_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E2D);
/** The message has been read. */
export const PR_READ: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E69);
/** Security descriptor as XML. */
export const PR_SECURITY_DESCRIPTOR_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6A);
/** The sender is trusted. */
export const PR_TRUST_SENDER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E79);
/** Security identifier of the creator. */
export const PR_CREATOR_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E58);
/** Security identifier of the last modifier. */
export const PR_LAST_MODIFIER_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E59);
/** The URL name was set explicitly. */
export const PR_URL_COMP_NAME_SET: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E62);
/** Actions of an extended rule. */
export const PR_EXTENDED_RULE_ACTIONS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E99);
/** Condition of an extended rule. */
export const PR_EXTENDED_RULE_CONDITION: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E9A);
/** Largest extended rule, in bytes. */
export const PR_EXTENDED_RULE_SIZE_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E9B);

// --- objects
/** Entry identifier. */
export const PR_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFF);
/** Object type: 1 store, 3 folder, 5 message, 6 user, 7 attachment. */
export const PR_OBJECT_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0FFE);
/** Icon as a Windows bitmap. */
export const PR_ICON: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFD);
/** Small icon as a Windows bitmap. */
export const PR_MINI_ICON: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFC);
/** Entry identifier of the store. */
export const PR_STORE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFB);
/** Record key of the store. */
export const PR_STORE_RECORD_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFA);
/** Key of the object, comparable byte by byte. */
export const PR_RECORD_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FF9);
/** Objects with the same value share named property identifiers. */
export const PR_MAPPING_SIGNATURE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FF8);
/** How the object was opened: 0 for reading, 1 for changing. */
export const PR_ACCESS_LEVEL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0FF7);
/** Identifies a table row. */
export const PR_INSTANCE_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FF6);
/** Kind of table row: leaf or category. */
export const PR_ROW_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0FF5);
/** What the caller may do, MAPI_ACCESS_ bits. */
export const PR_ACCESS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0FF4);
/** Identifies a row of a recipient table. */
export const PR_ROWID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3000);
/** Name to be shown. */
export const PR_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3001);
/** Address type, as SMTP or EX. */
export const PR_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3002);
/** Address, in the form of its type. */
export const PR_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3003);
/** Comment. */
export const PR_COMMENT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3004);
/** Depth of a hierarchy row below the table's root. */
export const PR_DEPTH: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3005);
/** Name of the provider. */
export const PR_PROVIDER_DISPLAY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3006);
/** When the object was created. */
export const PR_CREATION_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x3007);
/** When the object was changed last. */
export const PR_LAST_MODIFICATION_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x3008);
/** What a service or provider can and may do. */
export const PR_RESOURCE_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3009);
/** File name of the provider's DLL. */
export const PR_PROVIDER_DLL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x300A);
/** Key by which copies of an object are equal. */
export const PR_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x300B);
/** Identifier of the provider in its profile. */
export const PR_PROVIDER_UID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x300C);
/** Position of the provider among those of its kind. */
export const PR_PROVIDER_ORDINAL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x300D);
/** Entry identifier the object will have. */
export const PR_TARGET_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3010);
/** Identifier of the conversation, derived from its index or topic. */
export const PR_CONVERSATION_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3013);
/** The conversation index decides, not the topic. */
export const PR_CONVERSATION_INDEX_TRACKING: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3016);
/** Archive tag of the item. */
export const PR_ARCHIVE_TAG: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3018);
/** Retention tag of the item. */
export const PR_POLICY_TAG: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3019);
/** Retention period, in days. */
export const PR_RETENTION_PERIOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x301A);
/** Date from which retention counts, packed. */
export const PR_START_DATE_ETC: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x301B);
/** When the item expires. */
export const PR_RETENTION_DATE: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x301C);
/** How the retention tag is applied. */
export const PR_RETENTION_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x301D);
/** Archive period, in days. */
export const PR_ARCHIVE_PERIOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x301E);
/** When the item is moved to the archive. */
export const PR_ARCHIVE_DATE: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x301F);
/** Version of the form. */
export const PR_FORM_VERSION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3301);
/** Class identifier of the form. */
export const PR_FORM_CLSID: PropTag<'PT_CLSID'> = /* @__PURE__ */ propTag('PT_CLSID', 0x3302);
/** Contact for the form. */
export const PR_FORM_CONTACT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3303);
/** Category of the form. */
export const PR_FORM_CATEGORY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3304);
/** Subcategory of the form. */
export const PR_FORM_CATEGORY_SUB: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3305);
/** Host platforms of the form. */
export const PR_FORM_HOST_MAP: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x3306);
/** The form isn't listed. */
export const PR_FORM_HIDDEN: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3307);
/** Designer of the form. */
export const PR_FORM_DESIGNER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3308);
/** Identifier of the form's designer. */
export const PR_FORM_DESIGNER_GUID: PropTag<'PT_CLSID'> = /* @__PURE__ */ propTag('PT_CLSID', 0x3309);
/** Whether the form is for notes or posts. */
export const PR_FORM_MESSAGE_BEHAVIOR: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x330A);

// --- stores
/** The default store of the profile. */
export const PR_DEFAULT_STORE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3400);
/** What the store can do, STORE_ bits. */
export const PR_STORE_SUPPORT_MASK: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x340D);
/** State of the store. */
export const PR_STORE_STATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x340E);
/** What the store can do with Unicode. */
export const PR_STORE_UNICODE_MASK: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x340F);
/** Search key of the IPM subtree. */
export const PR_IPM_SUBTREE_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3410);
/** Search key of the Outbox. */
export const PR_IPM_OUTBOX_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3411);
/** Search key of Deleted Items. */
export const PR_IPM_WASTEBASKET_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3412);
/** Search key of Sent Items. */
export const PR_IPM_SENTMAIL_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3413);
/** Kind of store provider. */
export const PR_MDB_PROVIDER: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3414);
/** Table of receive folders. */
export const PR_RECEIVE_FOLDER_SETTINGS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3415);
/** Which of the special folders exist. */
export const PR_VALID_FOLDER_MASK: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x35DF);
/** Entry identifier of the IPM subtree. */
export const PR_IPM_SUBTREE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E0);
/** Entry identifier of the Outbox. */
export const PR_IPM_OUTBOX_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E2);
/** Entry identifier of Deleted Items. */
export const PR_IPM_WASTEBASKET_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E3);
/** Entry identifier of Sent Items. */
export const PR_IPM_SENTMAIL_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E4);
/** Entry identifier of the user's views. */
export const PR_VIEWS_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E5);
/** Entry identifier of the common views. */
export const PR_COMMON_VIEWS_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E6);
/** Entry identifier of the folder of search folders. */
export const PR_FINDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35E7);
/** Entry identifier of the mailbox's owner. */
export const PR_MAILBOX_OWNER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x661B);
/** Name of the mailbox's owner. */
export const PR_MAILBOX_OWNER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x661C);
/** The owner is out of the office. */
export const PR_OOF_STATE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x661D);
/** Server that keeps the public hierarchy. */
export const PR_HIERARCHY_SERVER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6633);
/** The store is offline. */
export const PR_STORE_OFFLINE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6632);
/** Entry identifier of the favourites of a public store. */
export const PR_IPM_FAVORITES_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6630);
/** Entry identifier of the public folders. */
export const PR_IPM_PUBLIC_FOLDERS_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6631);
/** Entry identifier of the free/busy folder. */
export const PR_SCHEDULE_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x661E);
/** Entry identifier of Deferred Actions. */
export const PR_IPM_DAF_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x661F);
/** Entry identifier of the non-IPM subtree. */
export const PR_NON_IPM_SUBTREE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6620);
/** Entry identifier of the forms registry. */
export const PR_EFORMS_REGISTRY_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6621);
/** Entry identifier of the free/busy root. */
export const PR_SPLUS_FREE_BUSY_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6622);
/** Entry identifier of the offline address book. */
export const PR_OFFLINE_ADDRBOOK_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6623);
/** Entry identifier of the user who logged on. */
export const PR_USER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6619);
/** Name of the user who logged on. */
export const PR_USER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x661A);
/** Size at which mail is refused, in KiB. */
export const PR_PROHIBIT_RECEIVE_QUOTA: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x666A);
/** Size at which sending is refused, in KiB. */
export const PR_PROHIBIT_SEND_QUOTA: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x666E);
/** Size at which a warning is sent, in KiB. */
export const PR_STORAGE_QUOTA_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FF5);
/** Largest message that may be sent, in KiB. */
export const PR_MAX_SUBMIT_MESSAGE_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x666D);
/** Known bytes for measuring the line. */
export const PR_TEST_LINE_SPEED: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x662B);
/** Locale that sorts the store's tables. */
export const PR_SORT_LOCALE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6705);
/** Locale of the session. */
export const PR_LOCALE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66A1);
/** Code page of the store. */
export const PR_CODE_PAGE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66C3);

// --- folders
/** Flags of an address book container. */
export const PR_CONTAINER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3600);
/** Folder type: 0 root, 1 generic, 2 search. */
export const PR_FOLDER_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3601);
/** Number of messages. */
export const PR_CONTENT_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3602);
/** Number of unread messages. */
export const PR_CONTENT_UNREAD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3603);
/** Table of templates for new entries. */
export const PR_CREATE_TEMPLATES: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3604);
/** Display table of details. */
export const PR_DETAILS_TABLE: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3605);
/** Search object of a container. */
export const PR_SEARCH: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3607);
/** The container can be selected. */
export const PR_SELECTABLE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3609);
/** The folder has subfolders. */
export const PR_SUBFOLDERS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x360A);
/** Status of the folder. */
export const PR_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x360B);
/** Name to be resolved, in a restriction. */
export const PR_ANR: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x360C);
/** Stored sort order of the contents. */
export const PR_CONTENTS_SORT_ORDER: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x360D);
/** Hierarchy table. */
export const PR_CONTAINER_HIERARCHY: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x360E);
/** Contents table. */
export const PR_CONTAINER_CONTENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x360F);
/** Table of associated messages. */
export const PR_FOLDER_ASSOCIATED_CONTENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3610);
/** Template for new distribution lists. */
export const PR_DEF_CREATE_DL: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3611);
/** Template for new users. */
export const PR_DEF_CREATE_MAILUSER: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3612);
/** Class of the folder, as IPF.Note. */
export const PR_CONTAINER_CLASS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3613);
/** Version of the container's contents. */
export const PR_CONTAINER_MODIFY_VERSION: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x3614);
/** Provider of an address book container. */
export const PR_AB_PROVIDER_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3615);
/** Entry identifier of the default view. */
export const PR_DEFAULT_VIEW_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3616);
/** Number of associated messages. */
export const PR_ASSOC_CONTENT_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3617);
/** Number of soft-deleted messages. */
export const PR_DELETED_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6640);
/** Number of soft-deleted associated messages. */
export const PR_DELETED_ASSOC_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6643);
/** Number of soft-deleted folders. */
export const PR_DELETED_FOLDER_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6641);
/** When the object was soft-deleted. */
export const PR_DELETED_ON: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x668F);
/** Highest number of a note. */
export const PR_ORDINAL_MOST: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x36E2);
/** Entry identifier of the Calendar. */
export const PR_IPM_APPOINTMENT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D0);
/** Entry identifier of Contacts. */
export const PR_IPM_CONTACT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D1);
/** Entry identifier of the Journal. */
export const PR_IPM_JOURNAL_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D2);
/** Entry identifier of Notes. */
export const PR_IPM_NOTE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D3);
/** Entry identifier of Tasks. */
export const PR_IPM_TASK_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D4);
/** Entry identifier of the reminders search folder. */
export const PR_REM_ONLINE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D5);
/** Entry identifier of the offline reminders folder. */
export const PR_REM_OFFLINE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D6);
/** Entry identifier of Drafts. */
export const PR_IPM_DRAFTS_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D7);
/** Entry identifiers of Conflicts, Sync Issues, Junk Email and others. */
export const PR_ADDITIONAL_REN_ENTRYIDS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x36D8);
/** Entry identifiers of further special folders, tagged. */
export const PR_ADDITIONAL_REN_ENTRYIDS_EX: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36D9);
/** Settings of the folder's view. */
export const PR_EXTENDED_FOLDER_FLAGS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x36DA);
/** Entry identifier of the Archive folder. */
export const PR_IPM_ARCHIVE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x35FF);
/** Entry identifiers for free/busy data. */
export const PR_FREEBUSY_ENTRYIDS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x36E4);
/** Message class of new posts. */
export const PR_DEF_POST_MSGCLASS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x36E5);
/** Display name of new posts. */
export const PR_DEF_POST_DISPLAYNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x36E6);
/** Only the folder's own views may be used. */
export const PR_FOLDER_VIEWS_ONLY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x36E1);
/** View settings of the folder. */
export const PR_FOLDER_VIEWLIST_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x36EB);
/** Age at which items are archived. */
export const PR_AGING_PERIOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x36EC);
/** Unit of the age at which items are archived. */
export const PR_AGING_GRANULARITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x36EE);
/** Computed kinds of the folder. */
export const PR_FOLDER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66A8);
/** Rights of the user on the folder. */
export const PR_RIGHTS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6639);
/** The folder has rules. */
export const PR_HAS_RULES: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x663A);
/** Entry identifier of a mail-enabled folder. */
export const PR_ADDRESS_BOOK_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x663B);
/** Counts changes of the hierarchy. */
export const PR_HIERARCHY_CHANGE_NUM: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x663E);
/** The folder is moderated. */
export const PR_HAS_MODERATOR_RULES: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x663F);
/** When the folder's contents changed last. */
export const PR_LOCAL_COMMIT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x6709);
/** When anything in the folder changed last. */
export const PR_LOCAL_COMMIT_TIME_MAX: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x670A);
/** Deletions in the folder's life. */
export const PR_DELETED_COUNT_TOTAL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x670B);
/** When a child of the folder changed last. */
export const PR_HIER_REV: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x4082);
/** Number of subfolders. */
export const PR_FOLDER_CHILD_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6638);
/** URL of the object. */
export const PR_URL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6707);
/** URL of the object by identifiers. */
export const PR_FLAT_URL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x670E);
/** Path of the folder. */
export const PR_FOLDER_PATHNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x66B5);
/** Identifier of the object in synchronisation. */
export const PR_SOURCE_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65E0);
/** Identifier of the parent in synchronisation. */
export const PR_PARENT_SOURCE_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65E1);
/** Identifier of the last change. */
export const PR_CHANGE_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65E2);
/** Changes that the object contains. */
export const PR_PREDECESSOR_CHANGE_LIST: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65E3);

// --- attachments
/** Parameters of the attachment (X.400). */
export const PR_ATTACHMENT_X400_PARAMETERS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3700);
/** Content as an object: embedded message or OLE. */
export const PR_ATTACH_DATA_OBJ: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3701);
/** Content as bytes. */
export const PR_ATTACH_DATA_BIN: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3701);
/** Encoding of the attachment. */
export const PR_ATTACH_ENCODING: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3702);
/** File name extension, with its dot. */
export const PR_ATTACH_EXTENSION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3703);
/** File name in 8.3 form. */
export const PR_ATTACH_FILENAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3704);
/** Where the content is: 1 by value, 5 embedded message, 6 OLE. */
export const PR_ATTACH_METHOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3705);
/** File name. */
export const PR_ATTACH_LONG_FILENAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3707);
/** Path of the referenced file, short names. */
export const PR_ATTACH_PATHNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3708);
/** Icon as a Windows metafile. */
export const PR_ATTACH_RENDERING: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3709);
/** Kind of the attachment's encoding. */
export const PR_ATTACH_TAG: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x370A);
/** Place in the plain text, -1 for none. */
export const PR_RENDERING_POSITION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x370B);
/** Name changed by the transport. */
export const PR_ATTACH_TRANSPORT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x370C);
/** Path of the referenced file. */
export const PR_ATTACH_LONG_PATHNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x370D);
/** MIME type. */
export const PR_ATTACH_MIME_TAG: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x370E);
/** Macintosh file information. */
export const PR_ATTACH_ADDITIONAL_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x370F);
/** Position among the MIME parts. */
export const PR_ATTACH_MIME_SEQUENCE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3710);
/** Content-Base of the MIME part. */
export const PR_ATTACH_CONTENT_BASE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3711);
/** Content-ID of the MIME part. */
export const PR_ATTACH_CONTENT_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3712);
/** Content-Location of the MIME part. */
export const PR_ATTACH_CONTENT_LOCATION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3713);
/** Which bodies refer to the attachment. */
export const PR_ATTACH_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3714);
/** Provider of the payload. */
export const PR_ATTACH_PAYLOAD_PROV_GUID_STR: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3719);
/** Class of the payload. */
export const PR_ATTACH_PAYLOAD_CLASS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x371A);
/** Character set of a text attachment. */
export const PR_TEXT_ATTACHMENT_CHARSET: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x371B);
/** Link of the attachment to another object. */
export const PR_ATTACHMENT_LINKID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x7FFA);
/** Start of a recurrence's exception. */
export const PR_EXCEPTION_STARTTIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x7FFB);
/** End of a recurrence's exception. */
export const PR_EXCEPTION_ENDTIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x7FFC);
/** Flags of the attachment. */
export const PR_ATTACHMENT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x7FFD);
/** The attachment isn't shown. */
export const PR_ATTACHMENT_HIDDEN: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7FFE);
/** The attachment is a contact's picture. */
export const PR_ATTACHMENT_CONTACTPHOTO: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7FFF);

// --- bodies
/** Plain text body. */
export const PR_BODY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1000);
/** Text of a report. */
export const PR_REPORT_TEXT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1001);
/** Originator and expansion history (X.400). */
export const PR_ORIGINATOR_AND_DL_EXPANSION_HISTORY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1002);
/** Distribution list that reports. */
export const PR_REPORTING_DL_NAME: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1003);
/** Certificate of the reporting transfer agent. */
export const PR_REPORTING_MTA_CERTIFICATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1004);
/** CRC of the text that RTF was synchronised with. */
export const PR_RTF_SYNC_BODY_CRC: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1006);
/** Length of the text that RTF was synchronised with. */
export const PR_RTF_SYNC_BODY_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1007);
/** First text that RTF was synchronised with. */
export const PR_RTF_SYNC_BODY_TAG: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1008);
/** RTF body, compressed. */
export const PR_RTF_COMPRESSED: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1009);
/** White space before the body in RTF. */
export const PR_RTF_SYNC_PREFIX_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1010);
/** White space after the body in RTF. */
export const PR_RTF_SYNC_TRAILING_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1011);
/** Entry identifier of the recipient before a redirection. */
export const PR_ORIGINALLY_INTENDED_RECIP_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1012);
/** HTML body as bytes in its own code page. */
export const PR_HTML: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1013);
/** HTML body as text. */
export const PR_BODY_HTML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1013);
/** Content-Location of the HTML body. */
export const PR_BODY_CONTENT_LOCATION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1014);
/** Content-ID of the HTML body. */
export const PR_BODY_CONTENT_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1015);
/** Best body: 1 plain, 2 RTF, 3 HTML, 4 signed. */
export const PR_NATIVE_BODY_INFO: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1016);
/** Approved header. */
export const PR_INTERNET_APPROVED: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1030);
/** Message-ID header. */
export const PR_INTERNET_MESSAGE_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1035);
/** References header. */
export const PR_INTERNET_REFERENCES: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1039);
/** In-Reply-To header. */
export const PR_IN_REPLY_TO_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1042);
/** List-Help header. */
export const PR_LIST_HELP: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1043);
/** List-Subscribe header. */
export const PR_LIST_SUBSCRIBE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1044);
/** List-Unsubscribe header. */
export const PR_LIST_UNSUBSCRIBE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1045);
/** Return-Path header. */
export const PR_INTERNET_RETURN_PATH: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x1046);
/** Icon of the item. */
export const PR_ICON_INDEX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1080);
/** Last action taken: 102 reply, 103 reply to all, 104 forward. */
export const PR_LAST_VERB_EXECUTED: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1081);
/** When the last action was taken. */
export const PR_LAST_VERB_EXECUTION_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x1082);
/** Flag: 1 complete, 2 flagged. */
export const PR_FLAG_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1090);
/** When the flag was completed. */
export const PR_FLAG_COMPLETE_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x1091);
/** Colour of the flag. */
export const PR_FOLLOWUP_ICON: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1095);
/** External content is blocked or allowed. */
export const PR_BLOCK_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1096);
/** Temporary state of the item. */
export const PR_ITEM_TMPFLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x1097);
/** Recurrence identifier (CDO). */
export const PR_CDORECURRENCEID: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x10C5);
/** URL in Outlook Web Access. */
export const PR_OWA_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x10F1);
/** Full fidelity is off. */
export const PR_DISABLE_FULL_FIDELITY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x10F2);
/** Last part of the URL. */
export const PR_URL_COMP_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x10F3);
/** The folder isn't shown. */
export const PR_ATTR_HIDDEN: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x10F4);
/** The object belongs to the system. */
export const PR_ATTR_SYSTEM: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x10F5);
/** The object is read-only. */
export const PR_ATTR_READONLY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x10F6);
/** Code page of the message's Internet form. */
export const PR_INTERNET_CPID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FDE);
/** Code page of the message's 8-bit strings. */
export const PR_MESSAGE_CODEPAGE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FFD);
/** Locale of the message. */
export const PR_MESSAGE_LOCALE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FF1);
/** Name of the creator. */
export const PR_CREATOR_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FF8);
/** Entry identifier of the creator. */
export const PR_CREATOR_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FF9);
/** Name of the last modifier. */
export const PR_LAST_MODIFIER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FFA);
/** Entry identifier of the last modifier. */
export const PR_LAST_MODIFIER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FFB);
/** The message has named properties. */
export const PR_HAS_NAMED_PROPERTIES: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x664A);
/** Version of the replica. */
export const PR_REPLICA_VERSION: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x664B);
/** The message conflicts with another version of itself. */
export const PR_IN_CONFLICT: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x666C);
/** The message is associated with its folder, as views and rules are. */
export const PR_ASSOCIATED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x67AA);
/** Editor of the message: 1 plain, 2 HTML, 3 RTF. */
export const PR_MESSAGE_EDITOR_FORMAT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5909);
/** SMTP address of the sender. */
export const PR_SENDER_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5D01);
/** SMTP address of the user the message is from. */
export const PR_SENT_REPRESENTING_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5D02);
/** SMTP address for the read receipt. */
export const PR_READ_RECEIPT_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5D05);
/** SMTP address of the actual recipient. */
export const PR_RECEIVED_BY_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5D07);
/** SMTP address of the user the message was received for. */
export const PR_RCVD_REPRESENTING_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5D08);
/** Order of the recipient. */
export const PR_RECIPIENT_ORDER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5FDF);
/** State of the resource that was invited. */
export const PR_RECIPIENT_RESOURCESTATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5FDE);
/** The recipient proposed another time. */
export const PR_RECIPIENT_PROPOSED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x5FE1);
/** Start that the recipient proposed. */
export const PR_RECIPIENT_PROPOSED_STARTTIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x5FE3);
/** End that the recipient proposed. */
export const PR_RECIPIENT_PROPOSED_ENDTIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x5FE4);
/** Name of the recipient. */
export const PR_RECIPIENT_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x5FF6);
/** Entry identifier of the recipient. */
export const PR_RECIPIENT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x5FF7);
/** When the recipient answered. */
export const PR_RECIPIENT_TRACKSTATUS_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x5FFB);
/** Flags of the recipient. */
export const PR_RECIPIENT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5FFD);
/** Answer of the recipient. */
export const PR_RECIPIENT_TRACKSTATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5FFF);
/** Spam confidence level, -1 to 9. */
export const PR_CONTENT_FILTER_SCL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x4076);
/** Result of the sender identification. */
export const PR_SENDER_ID_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x4079);
/** Contacts are trusted senders. */
export const PR_JUNK_INCLUDE_CONTACTS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6100);
/** Strength of the junk filter. */
export const PR_JUNK_THRESHOLD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6101);
/** Format in which to send over the Internet. */
export const PR_INTERNET_MAIL_OVERRIDE_FORMAT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5902);
/** Delay of sending, count of units. */
export const PR_DEFERRED_SEND_NUMBER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FEB);
/** Delay of sending, unit. */
export const PR_DEFERRED_SEND_UNITS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FEC);
/** Expiry, count of units. */
export const PR_EXPIRY_NUMBER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FED);
/** Expiry, unit. */
export const PR_EXPIRY_UNITS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FEE);
/** When the message is to be sent. */
export const PR_DEFERRED_SEND_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x3FEF);
/** Automatic answers that must not be sent. */
export const PR_AUTO_RESPONSE_SUPPRESS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FDF);

// --- address book
/** Name in 7-bit characters. */
export const PR_7BIT_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x39FF);
/** Kind of address book entry, DT_ values. */
export const PR_DISPLAY_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3900);
/** Kind of address book entry and of what it stands for. */
export const PR_DISPLAY_TYPE_EX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3905);
/** Template of the entry. */
export const PR_TEMPLATEID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3902);
/** Primary capability. */
export const PR_PRIMARY_CAPABILITY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3904);
/** Primary SMTP address. */
export const PR_SMTP_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x39FE);
/** Account name. */
export const PR_ACCOUNT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A00);
/** Alternate recipient. */
export const PR_ALTERNATE_RECIPIENT: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3A01);
/** Telephone number for calling back. */
export const PR_CALLBACK_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A02);
/** Conversion is forbidden. */
export const PR_CONVERSION_PROHIBITED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3A03);
/** Recipients are disclosed. */
export const PR_DISCLOSE_RECIPIENTS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3A04);
/** Generation, as Jr.. */
export const PR_GENERATION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A05);
/** Given name. */
export const PR_GIVEN_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A06);
/** Government identifier. */
export const PR_GOVERNMENT_ID_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A07);
/** Business telephone number. */
export const PR_BUSINESS_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A08);
/** Home telephone number. */
export const PR_HOME_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A09);
/** Initials. */
export const PR_INITIALS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A0A);
/** Keyword. */
export const PR_KEYWORD: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A0B);
/** Language. */
export const PR_LANGUAGE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A0C);
/** Location. */
export const PR_LOCATION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A0D);
/** The user may send mail. */
export const PR_MAIL_PERMISSION: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3A0E);
/** Common name (MHS). */
export const PR_MHS_COMMON_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A0F);
/** Identifier in the organisation. */
export const PR_ORGANIZATIONAL_ID_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A10);
/** Surname. */
export const PR_SURNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A11);
/** Entry identifier of the original. */
export const PR_ORIGINAL_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3A12);
/** Name of the original. */
export const PR_ORIGINAL_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A13);
/** Search key of the original. */
export const PR_ORIGINAL_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3A14);
/** Postal address. */
export const PR_POSTAL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A15);
/** Company. */
export const PR_COMPANY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A16);
/** Job title. */
export const PR_TITLE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A17);
/** Department. */
export const PR_DEPARTMENT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A18);
/** Office. */
export const PR_OFFICE_LOCATION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A19);
/** Primary telephone number. */
export const PR_PRIMARY_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1A);
/** Second business telephone number. */
export const PR_BUSINESS2_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1B);
/** Mobile telephone number. */
export const PR_MOBILE_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1C);
/** Radio telephone number. */
export const PR_RADIO_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1D);
/** Car telephone number. */
export const PR_CAR_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1E);
/** Other telephone number. */
export const PR_OTHER_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A1F);
/** Name that is sent with messages. */
export const PR_TRANSMITABLE_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A20);
/** Pager number. */
export const PR_PAGER_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A21);
/** Certificate of the user. */
export const PR_USER_CERTIFICATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3A22);
/** Primary fax number. */
export const PR_PRIMARY_FAX_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A23);
/** Business fax number. */
export const PR_BUSINESS_FAX_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A24);
/** Home fax number. */
export const PR_HOME_FAX_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A25);
/** Country. */
export const PR_COUNTRY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A26);
/** City. */
export const PR_LOCALITY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A27);
/** State or province. */
export const PR_STATE_OR_PROVINCE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A28);
/** Street. */
export const PR_STREET_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A29);
/** Postal code. */
export const PR_POSTAL_CODE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2A);
/** Post office box. */
export const PR_POST_OFFICE_BOX: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2B);
/** Telex number. */
export const PR_TELEX_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2C);
/** ISDN number. */
export const PR_ISDN_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2D);
/** Assistant's telephone number. */
export const PR_ASSISTANT_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2E);
/** Second home telephone number. */
export const PR_HOME2_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A2F);
/** Assistant. */
export const PR_ASSISTANT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A30);
/** The recipient can receive rich text. */
export const PR_SEND_RICH_INFO: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3A40);
/** Wedding anniversary. */
export const PR_WEDDING_ANNIVERSARY: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x3A41);
/** Birthday. */
export const PR_BIRTHDAY: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x3A42);
/** Hobbies. */
export const PR_HOBBIES: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A43);
/** Middle name. */
export const PR_MIDDLE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A44);
/** Title before the name. */
export const PR_DISPLAY_NAME_PREFIX: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A45);
/** Profession. */
export const PR_PROFESSION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A46);
/** Name by which the contact was addressed. */
export const PR_PREFERRED_BY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A47);
/** Spouse. */
export const PR_SPOUSE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A48);
/** Computer network. */
export const PR_COMPUTER_NETWORK_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A49);
/** Customer number. */
export const PR_CUSTOMER_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A4A);
/** Text telephone number. */
export const PR_TTYTDD_PHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A4B);
/** FTP site. */
export const PR_FTP_SITE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A4C);
/** Gender. */
export const PR_GENDER: PropTag<'PT_I2'> = /* @__PURE__ */ propTag('PT_I2', 0x3A4D);
/** Manager. */
export const PR_MANAGER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A4E);
/** Nickname. */
export const PR_NICKNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A4F);
/** Personal home page. */
export const PR_PERSONAL_HOME_PAGE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A50);
/** Business home page. */
export const PR_BUSINESS_HOME_PAGE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A51);
/** Version of the contact. */
export const PR_CONTACT_VERSION: PropTag<'PT_CLSID'> = /* @__PURE__ */ propTag('PT_CLSID', 0x3A52);
/** Entry identifiers of the contact's addresses. */
export const PR_CONTACT_ENTRYIDS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x3A53);
/** Address types of the contact. */
export const PR_CONTACT_ADDRTYPES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3A54);
/** Which of the addresses is the default. */
export const PR_CONTACT_DEFAULT_ADDRESS_INDEX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3A55);
/** Addresses of the contact. */
export const PR_CONTACT_EMAIL_ADDRESSES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3A56);
/** Company's main telephone number. */
export const PR_COMPANY_MAIN_PHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A57);
/** Names of children. */
export const PR_CHILDRENS_NAMES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3A58);
/** City of the home address. */
export const PR_HOME_ADDRESS_CITY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A59);
/** Country of the home address. */
export const PR_HOME_ADDRESS_COUNTRY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5A);
/** Postal code of the home address. */
export const PR_HOME_ADDRESS_POSTAL_CODE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5B);
/** State of the home address. */
export const PR_HOME_ADDRESS_STATE_OR_PROVINCE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5C);
/** Street of the home address. */
export const PR_HOME_ADDRESS_STREET: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5D);
/** Post office box of the home address. */
export const PR_HOME_ADDRESS_POST_OFFICE_BOX: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5E);
/** City of the other address. */
export const PR_OTHER_ADDRESS_CITY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A5F);
/** Country of the other address. */
export const PR_OTHER_ADDRESS_COUNTRY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A60);
/** Postal code of the other address. */
export const PR_OTHER_ADDRESS_POSTAL_CODE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A61);
/** State of the other address. */
export const PR_OTHER_ADDRESS_STATE_OR_PROVINCE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A62);
/** Street of the other address. */
export const PR_OTHER_ADDRESS_STREET: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A63);
/** Post office box of the other address. */
export const PR_OTHER_ADDRESS_POST_OFFICE_BOX: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3A64);
/** X.509 certificates of the user. */
export const PR_USER_X509_CERTIFICATE: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x3A70);
/** Internet encoding for the recipient. */
export const PR_SEND_INTERNET_ENCODING: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3A71);
/** Identifiers of a service's store providers. */
export const PR_STORE_PROVIDERS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D00);
/** Identifiers of a service's address book providers. */
export const PR_AB_PROVIDERS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D01);
/** Identifiers of a service's transport providers. */
export const PR_TRANSPORT_PROVIDERS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D02);
/** The default profile. */
export const PR_DEFAULT_PROFILE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3D04);
/** Address book containers that are searched. */
export const PR_AB_SEARCH_PATH: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x3D05);
/** Container that is shown first. */
export const PR_AB_DEFAULT_DIR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D06);
/** Container for personal addresses. */
export const PR_AB_DEFAULT_PAB: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D07);
/** Identifiers of filtering hooks. */
export const PR_FILTERING_HOOKS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D08);
/** Name of the message service, as MSEMS. */
export const PR_SERVICE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D09);
/** File name of the service's DLL. */
export const PR_SERVICE_DLL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D0A);
/** Name of the service's entry function. */
export const PR_SERVICE_ENTRY_NAME: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x3D0B);
/** Identifier of the service in its profile. */
export const PR_SERVICE_UID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D0C);
/** Further profile sections of the service. */
export const PR_SERVICE_EXTRA_UIDS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D0D);
/** Identifiers of the profile's services. */
export const PR_SERVICES: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D0E);
/** Files that the service needs. */
export const PR_SERVICE_SUPPORT_FILES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3D0F);
/** Files that go with the service. */
export const PR_SERVICE_DELETE_FILES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3D10);
/** The search path has changed. */
export const PR_AB_SEARCH_PATH_UPDATE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D11);
/** Name of the profile. */
export const PR_PROFILE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D12);
/** Installation that the service came with. */
export const PR_SERVICE_INSTALL_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D13);
/** Security descriptor for administration. */
export const PR_ADMIN_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D21);
/** Section of the Exchange service with its connection settings. */
export const PR_EMSMDB_SECTION_UID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D15);
/** The service is the profile's first, with the global section as alias. */
export const PR_EMSMDB_LEGACY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3D18);

// --- status
/** Name of the session's identity. */
export const PR_IDENTITY_DISPLAY: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3E00);
/** Entry identifier of the session's identity. */
export const PR_IDENTITY_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3E01);
/** Calls a status object supports, STATUS_ bits. */
export const PR_RESOURCE_METHODS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3E02);
/** Kind of resource, MAPI_STORE_PROVIDER and others. */
export const PR_RESOURCE_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3E03);
/** Status of a resource. */
export const PR_STATUS_CODE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3E04);
/** Search key of the session's identity. */
export const PR_IDENTITY_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3E05);
/** Entry identifier of the transport's own store. */
export const PR_OWN_STORE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3E06);
/** Path of the resource. */
export const PR_RESOURCE_PATH: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3E07);
/** Status in words. */
export const PR_STATUS_STRING: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3E08);
/** Deferred delivery can be cancelled. */
export const PR_X400_DEFERRED_DELIVERY_CANCEL: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3E09);
/** Folder of remote headers. */
export const PR_HEADER_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3E0A);
/** Progress of remote transfer, in percent. */
export const PR_REMOTE_PROGRESS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3E0B);
/** Progress of remote transfer in words. */
export const PR_REMOTE_PROGRESS_TEXT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3E0C);
/** The remote connection may be validated. */
export const PR_REMOTE_VALIDATE_OK: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3E0D);

// --- views
/** Flags of a control. */
export const PR_CONTROL_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F00);
/** Structure of a control. */
export const PR_CONTROL_STRUCTURE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3F01);
/** Type of a control. */
export const PR_CONTROL_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F02);
/** Width of a control. */
export const PR_DELTAX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F03);
/** Height of a control. */
export const PR_DELTAY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F04);
/** Horizontal position of a control. */
export const PR_XPOS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F05);
/** Vertical position of a control. */
export const PR_YPOS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F06);
/** Identifier of a control. */
export const PR_CONTROL_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3F07);
/** First pane to be shown. */
export const PR_INITIAL_DETAILS_PANE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3F08);

// --- Exchange tables and rules
/** Table of permissions. */
export const PR_ACL_TABLE: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3FE0);
/** Permissions, packed. */
export const PR_ACL_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FE0);
/** Table of rules. */
export const PR_RULES_TABLE: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x3FE1);
/** Rules, packed. */
export const PR_RULES_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FE1);
/** Design flags of the folder. */
export const PR_FOLDER_DESIGN_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FE2);
/** The folder's design is being changed. */
export const PR_DESIGN_IN_PROGRESS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3FE4);
/** The message was sent securely. */
export const PR_SECURE_ORIGINATION: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3FE5);
/** The folder is shown in the address book. */
export const PR_PUBLISH_IN_ADDRESS_BOOK: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3FE6);
/** How conflicts are resolved. */
export const PR_RESOLVE_METHOD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FE7);
/** Name of the folder in the address book. */
export const PR_ADDRESS_BOOK_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FE8);
/** Locale of the forms library. */
export const PR_EFORMS_LOCALE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FE9);
/** There are deferred action messages. */
export const PR_HAS_DAMS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3FEA);
/** Identifier of a permission's member. */
export const PR_MEMBER_ID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6671);
/** Name of a permission's member. */
export const PR_MEMBER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6672);
/** Rights of a permission's member. */
export const PR_MEMBER_RIGHTS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6673);
/** Identifier of a rule. */
export const PR_RULE_ID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6674);
/** Identifiers of rules. */
export const PR_RULE_IDS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6675);
/** Order of a rule. */
export const PR_RULE_SEQUENCE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6676);
/** State of a rule. */
export const PR_RULE_STATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6677);
/** Flags for the rule's owner. */
export const PR_RULE_USER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6678);
/** Condition of a rule. */
export const PR_RULE_CONDITION: PropTag<'PT_SRESTRICT'> = /* @__PURE__ */ propTag('PT_SRESTRICT', 0x6679);
/** Actions of a rule. */
export const PR_RULE_ACTIONS: PropTag<'PT_ACTIONS'> = /* @__PURE__ */ propTag('PT_ACTIONS', 0x6680);
/** Provider of a rule. */
export const PR_RULE_PROVIDER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6681);
/** Name of a rule. */
export const PR_RULE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6682);
/** Level of a rule. */
export const PR_RULE_LEVEL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6683);
/** Data of a rule's provider. */
export const PR_RULE_PROVIDER_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6684);

// --- synchronisation
/** Exporter of hierarchy changes. */
export const PR_HIERARCHY_SYNCHRONIZER: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x662C);
/** Exporter of contents changes. */
export const PR_CONTENTS_SYNCHRONIZER: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x662D);
/** Importer of changes. */
export const PR_COLLECTOR: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x662E);
/** Fast transfer destination. */
export const PR_FAST_TRANSFER: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x662F);
/** Change number. */
export const PR_CHANGE_NUM: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x67A4);
/** Folder identifier. */
export const PR_FID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6748);
/** Folder identifier of the parent. */
export const PR_PARENT_FID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6749);
/** Message identifier. */
export const PR_MID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x674A);
/** Identifier of a table row's instance. */
export const PR_INST_ID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x674D);
/** Number of a table row's instance. */
export const PR_INSTANCE_NUM: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x674E);
/** Message identifier of an address book entry. */
export const PR_ADDRBOOK_MID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x674F);
/** Identifiers that were deleted. */
export const PR_IDSET_DELETED: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x67E5);
/** Identifiers that were marked read. */
export const PR_IDSET_READ: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x402D);
/** Identifiers that were marked unread. */
export const PR_IDSET_UNREAD: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x402E);
/** Identifiers that left the scope. */
export const PR_IDSET_NO_LONGER_IN_SCOPE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x4021);
/** Identifiers that expired. */
export const PR_IDSET_EXPIRED: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6793);
/** Changes that were seen. */
export const PR_CNSET_SEEN: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6796);
/** Read state changes that were seen. */
export const PR_CNSET_READ: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x67D2);
/** Associated message changes that were seen. */
export const PR_CNSET_SEEN_FAI: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x67DA);
/** Identifiers that the client has; binary, though typed as an integer. */
export const PR_IDSET_GIVEN: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x4017);
/** Long-term entry identifier in a table row. */
export const PR_LONGTERM_ENTRYID_FROM_TABLE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6670);

// --- profiles of the Exchange providers
/** Version of the Exchange profile section. */
export const PR_PROFILE_VERSION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6600);
/** Configuration of the Exchange service, CONFIG_ bits. */
export const PR_PROFILE_CONFIG_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6601);
/** Name of the home server. */
export const PR_PROFILE_HOME_SERVER: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6602);
/** Legacy DN of the user. */
export const PR_PROFILE_USER: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6603);
/** How to connect, CONNECT_ bits. */
export const PR_PROFILE_CONNECT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6604);
/** Directions of transport: 1 download, 2 upload. */
export const PR_PROFILE_TRANSPORT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6605);
/** State of the configuration dialogue. */
export const PR_PROFILE_UI_STATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6606);
/** Mailbox as it was typed. */
export const PR_PROFILE_UNRESOLVED_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6607);
/** Server as it was typed. */
export const PR_PROFILE_UNRESOLVED_SERVER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6608);
/** Order of RPC protocols. */
export const PR_PROFILE_BINDING_ORDER: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6609);
/** How a store is opened, OPENSTORE_ bits. */
export const PR_PROFILE_OPEN_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6609);
/** Kind of store: 1 primary, 2 delegate, 3 public. */
export const PR_PROFILE_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x660A);
/** Legacy DN of the mailbox. */
export const PR_PROFILE_MAILBOX: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x660B);
/** Name of the mailbox's server. */
export const PR_PROFILE_SERVER: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x660C);
/** Largest restriction. */
export const PR_PROFILE_MAX_RESTRICT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x660D);
/** Folder of the offline address book. */
export const PR_PROFILE_AB_FILES_PATH: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x660E);
/** Name of the favourites folder. */
export const PR_PROFILE_FAVFLD_DISPLAY_NAME: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x660F);
/** Path of the offline store. */
export const PR_PROFILE_OFFLINE_STORE_PATH: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6610);
/** Data of the offline store. */
export const PR_PROFILE_OFFLINE_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6611);
/** Legacy DN of the home server. */
export const PR_PROFILE_HOME_SERVER_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6612);
/** Network addresses of the home server. */
export const PR_PROFILE_HOME_SERVER_ADDRS: PropTag<'PT_MV_STRING8'> = /* @__PURE__ */ propTag('PT_MV_STRING8', 0x6613);
/** Legacy DN of the mailbox's server. */
export const PR_PROFILE_SERVER_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6614);
/** Comment of the favourites folder. */
export const PR_PROFILE_FAVFLD_COMMENT: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6615);
/** Name of the public folders. */
export const PR_PROFILE_ALLPUB_DISPLAY_NAME: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6616);
/** Comment of the public folders. */
export const PR_PROFILE_ALLPUB_COMMENT: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6617);
/** TCP is not used. */
export const PR_DISABLE_WINSOCK: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6618);
/** Authentication of the connection. */
export const PR_PROFILE_AUTH_PACKAGE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6619);
/** Time between attempts to reconnect, in seconds. */
export const PR_PROFILE_RECONNECT_INTERVAL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x661A);
/** Version of the server, as older clients store it. */
export const PR_PROFILE_SERVER_VERSION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x661B);
/** Name of the account. */
export const PR_PROFILE_ACCT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6620);
/** RPC over HTTP proxy. */
export const PR_PROFILE_RPC_PROXY_SERVER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6622);
/** How to use the RPC over HTTP proxy. */
export const PR_PROFILE_RPC_PROXY_SERVER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6623);
/** Principal name in the proxy's certificate. */
export const PR_ROH_PROXY_PRINCIPAL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6625);
/** Authentication at the proxy: 1 Basic, 2 NTLM, 16 Negotiate. */
export const PR_PROFILE_RPC_PROXY_SERVER_AUTH_PACKAGE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6627);
/** Qualified name of the home server. */
export const PR_PROFILE_HOME_SERVER_FQDN: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x662A);
/** Qualified name of the mailbox's server. */
export const PR_PROFILE_SERVER_FQDN: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x662B);
/** The address book may reconnect. */
export const PR_PROFILE_ABP_ALLOW_RECONNECT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6639);
/** Time-out of the address book's thread, in seconds. */
export const PR_PROFILE_ABP_MTHREAD_TIMEOUT_SECS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x663A);
/** Version of the server, as newer clients store it. */
export const PR_PROFILE_SERVER_FULL_VERSION: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x663B);
/** Address of the user. */
export const PR_PROFILE_USER_EMAIL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x663D);
/** SMTP address of the user. */
export const PR_PROFILE_USER_SMTP_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6641);
/** Last Autodiscover URL that worked. */
export const PR_PROFILE_LKG_AUTODISCOVER_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x664A);
/** Mailbox endpoint of MAPI over HTTP, from inside. */
export const PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6652);
/** Mailbox endpoint of MAPI over HTTP, from outside. */
export const PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6653);
/** Address book endpoint of MAPI over HTTP, from inside. */
export const PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6654);
/** Address book endpoint of MAPI over HTTP, from outside. */
export const PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6655);
/** The account is a consumer's. */
export const PR_PROFILE_EXCHANGE_CONSUMER_ACCOUNT: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x665E);
/** Address book settings. */
export const PR_PROFILE_MOAB: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x667B);
/** Address data. */
export const PR_PROFILE_ADDR_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6687);
/** Options data. */
export const PR_PROFILE_OPTIONS_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6689);
/** User name at the proxy. */
export const PR_PROFILE_AUTH_USER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x66A0);
/** Password at the proxy, encrypted. */
export const PR_PROFILE_AUTH_PASSWORD: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x66A1);
/** Settings of a secured mailbox. */
export const PR_PROFILE_SECURE_MAILBOX: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x67F0);
/** Legacy DN of the database. */
export const PR_PROFILE_MDB_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x7CFF);
/** The server in the entry identifier is used. */
export const PR_FORCE_USE_ENTRYID_SERVER: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7CFE);
/** Kind of an alternate store. */
export const PR_PROFILE_ALTERNATE_STORE_TYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x65D0);
/** Settings of a personal store. */
export const PR_PST_CONFIG_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6770);
/** Path of a personal store's file. */
export const PR_PST_PATH: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6700);
/** The personal store's password is kept. */
export const PR_PST_REMEMBER_PW: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6701);
/** Encryption of a personal store. */
export const PR_PST_ENCRYPTION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6702);
/** Old password of a personal store. */
export const PR_PST_PW_SZ_OLD: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6703);
/** New password of a personal store. */
export const PR_PST_PW_SZ_NEW: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6704);

// --- address book of Exchange
/** Legacy DN of the database. */
export const PR_EMS_AB_HOME_MDB: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8006);
/** Addresses of the entry, each with its type. */
export const PR_EMS_AB_PROXY_ADDRESSES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x800F);
/** Manager. */
export const PR_EMS_AB_MANAGER: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8005);
/** Lists the entry belongs to. */
export const PR_EMS_AB_IS_MEMBER_OF_DL: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8008);
/** Members of a list. */
export const PR_EMS_AB_MEMBER: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8009);
/** Owner of a list. */
export const PR_EMS_AB_OWNER_O: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x800C);
/** People who report to the entry. */
export const PR_EMS_AB_REPORTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x800E);
/** Address that mail is sent on to. */
export const PR_EMS_AB_TARGET_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8011);
/** Delegates of the entry. */
export const PR_EMS_AB_PUBLIC_DELEGATES: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8015);
/** Network addresses of a server. */
export const PR_EMS_AB_NETWORK_ADDRESS: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x8170);
/** Legacy DN of the entry. */
export const PR_EMS_AB_OBJ_DIST_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x803C);
/** Picture of the entry. */
export const PR_EMS_AB_THUMBNAIL_PHOTO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x8C9E);
/** Directory identifier of the entry. */
export const PR_EMS_AB_OBJECT_GUID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x8C6D);
/** Identifier of an address book container. */
export const PR_EMS_AB_CONTAINERID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0xFFFD);
/** Entry identifier of the parent container. */
export const PR_EMS_AB_PARENT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0xFFFC);
/** The container is a master. */
export const PR_EMS_AB_IS_MASTER: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0xFFFB);
/** Path of the container. */
export const PR_EMS_AB_HIERARCHY_PATH: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0xFFF9);
/** X.509 certificates of the entry. */
export const PR_EMS_AB_X509_CERT: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x8C6A);

// --- stores and folders of Exchange
/** The mailbox is being moved, and mail for it waits. */
export const PR_IN_TRANSIT: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6618);
/** Folder of the forms for the user's language. */
export const PR_EFORMS_FOR_LOCALE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6624);
/** Free/busy folder of the site. */
export const PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6625);
/** Offline address book folder of the site. */
export const PR_ADDRBOOK_FOR_LOCAL_SITE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6626);
/** Message that keeps the state of an offline store. */
export const PR_OFFLINE_MESSAGE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6627);
/** Folder for what a gateway receives. */
export const PR_GW_MTSIN_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6628);
/** Folder for what a gateway sends. */
export const PR_GW_MTSOUT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6629);
/** A gateway's store takes messages. */
export const PR_TRANSFER_ENABLED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x662A);
/** Opens as IExchangeChangeAdvisor. */
export const PR_CHANGE_ADVISOR: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x6634);
/** Name of the favourites folder until it is renamed. */
export const PR_FAVORITES_DEFAULT_NAME: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6635);
/** Folder of the public store's own configuration. */
export const PR_SYS_CONFIG_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6636);
/** Whose changes are not notified. */
export const PR_CHANGE_NOTIFICATION_GUID: PropTag<'PT_CLSID'> = /* @__PURE__ */ propTag('PT_CLSID', 0x6637);
/** Folder of event scripts. */
export const PR_EVENTS_ROOT_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x667A);
/** Identifiers that a call for all properties leaves out. */
export const PR_GET_PROPS_EXCLUDE_PROP_ID_LIST: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x667E);
/** Restrictions that a folder's tables have at all times. */
export const PR_IMPLIED_RESTRICTIONS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x667F);
/** When the database was last backed up in full. */
export const PR_LAST_FULL_BACKUP: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x6685);
/** Folder of newsgroup articles. */
export const PR_NNTP_ARTICLE_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x668A);
/** Folder of newsgroup control messages. */
export const PR_NNTP_CONTROL_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x668B);
/** Root of the newsgroups. */
export const PR_NEWSGROUP_ROOT_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x668C);
/** Newsfeed that articles come from; in restrictions only. */
export const PR_INBOUND_NEWSFEED_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x668D);
/** Newsfeed that articles go to; in restrictions only. */
export const PR_OUTBOUND_NEWSFEED_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x668E);
/** How a public folder is replicated: 0 never, 1 by schedule, 2 always. */
export const PR_REPLICATION_STYLE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6690);
/** When a public folder is replicated. */
export const PR_REPLICATION_SCHEDULE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6691);
/** Priority of replication messages. */
export const PR_REPLICATION_MESSAGE_PRIORITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6692);
/** Age in seconds at which items of a public store expire. */
export const PR_OVERALL_MSG_AGE_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6693);
/** Minutes between replications of folders that are always replicated. */
export const PR_REPLICATION_ALWAYS_INTERVAL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6694);
/** Largest replication message, in kilobytes. */
export const PR_REPLICATION_MSG_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6695);
/** A newsgroup hierarchy starts at the folder. */
export const PR_IS_NEWSGROUP_ANCHOR: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6696);
/** The folder is a newsgroup. */
export const PR_IS_NEWSGROUP: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6697);
/** Servers that hold a replica of the public folder. */
export const PR_REPLICA_LIST: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6698);
/** Age in seconds at which items of the folder expire. */
export const PR_OVERALL_AGE_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6699);
/** Character set of the newsgroup. */
export const PR_INTERNET_CHARSET: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x669A);
/** Size of all soft-deleted messages, in bytes. */
export const PR_DELETED_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x669B);
/** Size of soft-deleted normal messages, in bytes. */
export const PR_DELETED_NORMAL_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x669C);
/** Size of soft-deleted associated messages, in bytes. */
export const PR_DELETED_ASSOC_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x669D);
/** The folder is secured within its site. */
export const PR_SECURE_IN_SITE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x669E);
/** Account that last opened the mailbox. */
export const PR_NT_USER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x66A0);
/** When the mailbox was last opened. */
export const PR_LAST_LOGON_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x66A2);
/** When the mailbox was last closed. */
export const PR_LAST_LOGOFF_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x66A3);
/** How the mailbox stands to its quota (MDB_LIMIT_ bits). */
export const PR_STORAGE_LIMIT_INFORMATION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66A4);
/** The folder's part of the newsgroup's name. */
export const PR_NEWSGROUP_COMPONENT: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x66A5);
/** Read receipts go out to the Internet. */
export const PR_INTERNET_MDNS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x66A5);
/** Configuration of a newsfeed. */
export const PR_NEWSFEED_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x66A6);
/** Name of the newsgroup. */
export const PR_INTERNET_NEWSGROUP_NAME: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x66A7);
/** When the folder was last used. */
export const PR_LAST_ACCESS_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x66A9);
/** Restrictions that the server caches for the folder. */
export const PR_RESTRICTION_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AA);
/** Categorisations that the server caches for the folder. */
export const PR_CATEG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AB);
/** Columns that the server caches for the folder. */
export const PR_CACHED_COLUMN_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AC);
/** Normal messages with attachments. */
export const PR_NORMAL_MSG_W_ATTACH_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AD);
/** Associated messages with attachments. */
export const PR_ASSOC_MSG_W_ATTACH_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AE);
/** Recipients of normal messages. */
export const PR_RECIPIENT_ON_NORMAL_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66AF);
/** Recipients of associated messages. */
export const PR_RECIPIENT_ON_ASSOC_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B0);
/** Attachments of normal messages. */
export const PR_ATTACH_ON_NORMAL_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B1);
/** Attachments of associated messages. */
export const PR_ATTACH_ON_ASSOC_MSG_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B2);
/** Size of the folder's normal messages, in bytes. */
export const PR_NORMAL_MESSAGE_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B3);
/** Size of the folder's normal messages, in bytes. */
export const PR_NORMAL_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x66B3);
/** Size of the folder's associated messages, in bytes. */
export const PR_ASSOC_MESSAGE_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B4);
/** Size of the folder's associated messages, in bytes. */
export const PR_ASSOC_MESSAGE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x66B4);
/** Owners of the folder. */
export const PR_OWNER_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B6);
/** Contact persons of the folder. */
export const PR_CONTACT_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66B7);
/** Minutes for which soft-deleted items are kept. */
export const PR_RETENTION_AGE_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x66C4);
/** A public folder keeps no read state of each user. */
export const PR_DISABLE_PERUSER_READ: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x66C5);
/** Marks that saving a message removes. */
export const PR_AUTO_RESET: PropTag<'PT_MV_CLSID'> = /* @__PURE__ */ propTag('PT_MV_CLSID', 0x670C);
/** URL of the parent folder. */
export const PR_PARENT_URL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x670D);
/** URL of the item that a row stands for. */
export const PR_SRC_URL_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x670F);
/** The row is a folder. */
export const PR_SUBFOLDER: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6708);
/** How well a message matches the search. */
export const PR_RANK: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6712);
/** Administrator's description of a public folder. */
export const PR_PUBLIC_FOLDER_ADMIN_DESCRIPTION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x671C);
/** Directory identifier of a mail-enabled public folder, in base64. */
export const PR_PF_PROXY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x671D);
/** Largest size of a public folder, in kilobytes. */
export const PR_PF_OVER_HARD_QUOTA_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6721);
/** Largest message of a public folder, in kilobytes. */
export const PR_PF_MSG_SIZE_LIMIT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6722);
/** The public folder ignores the store's expiry. */
export const PR_PF_DISALLOW_MDB_WIDE_EXPIRY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6723);
/** Mailbox size at which the user is warned, in kilobytes. */
export const PR_QUOTA_WARNING_THRESHOLD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6721);
/** Mailbox size at which sending ends, in kilobytes. */
export const PR_QUOTA_SEND_THRESHOLD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6722);
/** Mailbox size at which receiving ends, in kilobytes. */
export const PR_QUOTA_RECEIVE_THRESHOLD: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6723);
/** Whether the folder is kept offline. */
export const PR_OFFLINE_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x663D);
/** Public folder that a favourite stands for. */
export const PR_PUBLIC_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x663C);
/** When the oldest soft-deleted item was deleted. */
export const PR_OLDEST_DELETED_ON: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x6642);
/** How an offline store synchronises. */
export const PR_SYNCHRONIZE_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65E4);
/** A favourite's new subfolders become favourites. */
export const PR_AUTO_ADD_NEW_SUBS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x65E5);
/** They in turn add their subfolders. */
export const PR_NEW_SUBS_GET_AUTO_ADD: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x65E6);
/** No message may be created in the folder. */
export const PR_PREVENT_MSG_CREATE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x65F4);
/** Identifier of the content index. */
export const PR_CATALOG: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E5B);
/** The folder is searched by content index. */
export const PR_CI_SEARCH_ENABLED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E5C);
/** The folder is indexed as it changes. */
export const PR_CI_NOTIFICATION_ENABLED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x0E5D);
/** Largest number of indices. */
export const PR_MAX_INDICES: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E5E);
/** Folder that a row stands for. */
export const PR_SOURCE_FID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x0E5F);
/** Largest number of views that the server caches. */
export const PR_MAX_CACHED_VIEWS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E68);
/** Sets identifiers that an offline store has used up. */
export const PR_MERGE_MIDSET_DELETED: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7A);
/** Asks for identifiers for an offline store. */
export const PR_RESERVE_RANGE_OF_IDS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7B);
/** The store is reached over a slow connection. */
export const PR_STORE_SLOWLINK: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7C0A);
/** Whether lines of a single dot are doubled in the content. */
export const PR_DOTSTUFF_STATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6001);
/** Encryption of an offline store. */
export const PR_OST_ENCRYPTION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6702);
/** Whose events the folder does not raise. */
export const PR_SYNCEVENT_SUPPRESS_GUID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3880);
/** Server's identifier of a rule in a local store. */
export const PR_RULE_SERVER_RULE_ID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x65A0);
/** Clients have to read again what they show. */
export const PR_FORCE_CLIENT_REFRESH: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x65A1);
/** Permissions of a folder with their security identifiers. */
export const PR_EXTENDED_ACL_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FFE);
/** Address book entry of a permission's member. */
export const PR_MEMBER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0FFF);

// --- messages of Exchange
/** Items of a resolved conflict. */
export const PR_CONFLICT_ITEMS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x1098);
/** Content as an X.400 transport has it. */
export const PR_P1_CONTENT: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1100);
/** Type of that content. */
export const PR_P1_CONTENT_TYPE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x1101);
/** Start of an appointment, for iCalendar. */
export const PR_ICALENDAR_START_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x10C3);
/** End of an appointment, for iCalendar. */
export const PR_ICALENDAR_END_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x10C4);
/** Next reminder of an appointment, for iCalendar. */
export const PR_ICALENDAR_REMINDER_NEXT_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x10CA);
/** Relative URL of a structured document's default document. */
export const PR_TEMPORARY_DEFAULT_DOCUMENT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3F20);
/** What a distribution list reports. */
export const PR_DL_REPORT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FDB);
/** Agreement between X.400 domains. */
export const PR_BILATERAL_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FDC);
/** Changes with the body. */
export const PR_MSG_BODY_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FDD);
/** Abstract of the message. */
export const PR_ABSTRACT: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FDA);
/** Abstract, or the first 255 characters of the body. */
export const PR_PREVIEW: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FD9);
/** Preview of an unread message. */
export const PR_PREVIEW_UNREAD: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FD8);
/** A rule forwarded the message to a delegate. */
export const PR_DELEGATED_BY_RULE: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3FE3);
/** The message that a conflict is about. */
export const PR_CONFLICT_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FF0);
/** Rules that the message went through. */
export const PR_RULE_TRIGGER_HISTORY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FF2);
/** Store that a rule moves the message to. */
export const PR_MOVE_TO_STORE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FF3);
/** Folder that a rule moves the message to. */
export const PR_MOVE_TO_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3FF4);
/** By how much a quota is exceeded, in kilobytes. */
export const PR_EXCESS_STORAGE_USED: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3FF6);
/** Server that sent the quota's warning. */
export const PR_SVR_GENERATING_QUOTA_MSG: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FF7);
/** SMTP addresses of those who are to get replies. */
export const PR_REPLY_RECIPIENT_SMTP_PROXIES: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3FFC);
/** Flags of the sender. */
export const PR_SENDER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x4019);
/** Flags of the one the sender represents. */
export const PR_SENT_REPRESENTING_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x401A);
/** Address type of the creator. */
export const PR_CREATOR_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4022);
/** Address of the creator. */
export const PR_CREATOR_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4023);
/** Address type of who changed it last. */
export const PR_LAST_MODIFIER_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4024);
/** Address of who changed it last. */
export const PR_LAST_MODIFIER_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4025);
/** Address type of who gets the read receipt. */
export const PR_READ_RECEIPT_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4029);
/** Address of who gets the read receipt. */
export const PR_READ_RECEIPT_EMAIL_ADDRESS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x402A);
/** Name of who gets the read receipt. */
export const PR_READ_RECEIPT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x402B);
/** Domain that is answerable for the message. */
export const PR_PURPORTED_SENDER_DOMAIN: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x4083);
/** Editor of the body: 1 plain text, 2 HTML, 3 RTF. */
export const PR_MSG_EDITOR_FORMAT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x5909);
/** Junk is deleted at once. */
export const PR_JUNK_PERMANENTLY_DELETE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6102);
/** Recipients become safe senders. */
export const PR_JUNK_ADD_RECIPS_TO_SSL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6103);
/** Links in suspected phishing work. */
export const PR_JUNK_PHISHING_ENABLE_LINKS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6107);
/** MIME headers and parts that no other property has. */
export const PR_MIME_SKELETON: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x64F0);
/** Identifier of a reply template. */
export const PR_REPLY_TEMPLATE_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65C2);
/** How the message was submitted. */
export const PR_SECURE_SUBMIT_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65C6);
/** Site that the message came from. */
export const PR_MESSAGE_SITE_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x65E7);
/** A message was processed. */
export const PR_MESSAGE_PROCESSED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x65E8);
/** IMAP's internal date. */
export const PR_IMAP_INTERNAL_DATE: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x65F5);
/** Server of the replica that was opened. */
export const PR_REPLICA_SERVER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6644);
/** Folder and version as one key. */
export const PR_FID_VID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x664C);
/** Original message, as a global identifier. */
export const PR_ORIGIN_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x664D);
/** An event was raised for the message. */
export const PR_SYNCEVENT_FIRED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x664F);
/** Who posted the message. */
export const PR_ACTIVE_USER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6652);
/** How much X.400 envelope there is (ENV_ bits). */
export const PR_X400_ENVELOPE_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6653);
/** Delivery time, or else creation time. */
export const PR_MSG_FOLD_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x6654);
/** Change key for synchronisation. */
export const PR_ICS_CHANGE_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6655);
/** The message as MIME. */
export const PR_INTERNET_CONTENT: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6659);
/** Size of the MIME form, in bytes. */
export const PR_MIME_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6746);
/** Size of the MIME form, in bytes. */
export const PR_MIME_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6746);
/** Size of the content, in bytes. */
export const PR_FILE_SIZE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6747);
/** Size of the content, in bytes. */
export const PR_FILE_SIZE_EXTENDED: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x6747);
/** Folder for the sent message. */
export const PR_SENTMAIL_SVREID: PropTag<'PT_SVREID'> = /* @__PURE__ */ propTag('PT_SVREID', 0x6740);
/** Addresses behind PR_DISPLAY_TO. */
export const PR_ADDR_TO: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E97);
/** Addresses behind PR_DISPLAY_CC. */
export const PR_ADDR_CC: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E98);
/** Product of the last virus scan. */
export const PR_ANTIVIRUS_VENDOR: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x0E85);
/** Version of that product. */
export const PR_ANTIVIRUS_VERSION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E86);
/** Result of the last virus scan. */
export const PR_ANTIVIRUS_SCAN_STATUS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0E87);
/** Viruses that the last scan found. */
export const PR_ANTIVIRUS_SCAN_INFO: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x0E88);
/** A task's message was dealt with. */
export const PR_PROCESSED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7D01);
/** The server synchronises the contacts with their source. */
export const PR_OSC_SYNC_ENABLEDONSERVER: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x7C24);
/** When the instance would have been that an exception replaces. */
export const PR_EXCEPTION_REPLACETIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x7FF9);

// --- gateways of Exchange
/** Task for a gateway's administration. */
export const PR_GW_ADMIN_OPERATIONS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6658);
/** Name of the originator. */
export const PR_ORIGINATOR_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x665B);
/** Address of the originator. */
export const PR_ORIGINATOR_ADDR: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x665C);
/** Address type of the originator. */
export const PR_ORIGINATOR_ADDRTYPE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x665D);
/** Entry identifier of the originator. */
export const PR_ORIGINATOR_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x665E);
/** When the message arrived at the gateway. */
export const PR_ARRIVAL_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x665F);
/** Route through X.400 domains (TRACEINFO). */
export const PR_TRACE_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6660);
/** Route of the message that a report is about. */
export const PR_SUBJECT_TRACE_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6661);
/** Number of the recipient in the envelope. */
export const PR_RECIPIENT_NUMBER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6662);
/** Identifier of the message that a report is about. */
export const PR_MTS_SUBJECT_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6663);
/** Who gets the report. */
export const PR_REPORT_DESTINATION_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6664);
/** Entry identifier of who gets the report. */
export const PR_REPORT_DESTINATION_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6665);
/** Key of the content. */
export const PR_CONTENT_SEARCH_KEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6666);
/** Identifier in the other system. */
export const PR_FOREIGN_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6667);
/** Identifier of the report in the other system. */
export const PR_FOREIGN_REPORT_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6668);
/** Identifier in the other system of what a report is about. */
export const PR_FOREIGN_SUBJECT_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6669);
/** Route through the domain's own agents (INTTRACEINFO). */
export const PR_INTERNAL_TRACE_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x666A);
/** Properties to take over from the envelope. */
export const PR_PROMOTE_PROP_ID_LIST: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x666B);
/** Identifier of the message in the transfer system. */
export const PR_MTS_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0047);
/** Identifier of the report in the transfer system. */
export const PR_MTS_REPORT_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0047);

// --- security of Exchange
/** Security identifier of the sender. */
export const PR_SENDER_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E4D);
/** Security identifier of the one represented. */
export const PR_SENT_REPRESENTING_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E4E);
/** Security identifier of the original sender. */
export const PR_ORIGINAL_SENDER_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E4F);
/** Security identifier of the one originally represented. */
export const PR_ORIGINAL_SENT_REPRESENTING_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E50);
/** Security identifier of who gets the read receipt. */
export const PR_READ_RECEIPT_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E51);
/** Security identifier of who gets reports. */
export const PR_REPORT_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E52);
/** Security identifier of the originator. */
export const PR_ORIGINATOR_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E53);
/** Security identifier of who gets the report. */
export const PR_REPORT_DESTINATION_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E54);
/** Security identifier of the original author. */
export const PR_ORIGINAL_AUTHOR_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E55);
/** Security identifier of the receiver. */
export const PR_RECEIVED_BY_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E56);
/** Security identifier of the one the receiver represents. */
export const PR_RCVD_REPRESENTING_SID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E57);
/** PR_NT_SECURITY_DESCRIPTOR as XML. */
export const PR_NT_SECURITY_DESCRIPTOR_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6A);
/** PR_ADMIN_SECURITY_DESCRIPTOR as XML. */
export const PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6B);
/** PR_CREATOR_SID as XML. */
export const PR_CREATOR_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6C);
/** PR_LAST_MODIFIER_SID as XML. */
export const PR_LAST_MODIFIER_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6D);
/** PR_SENDER_SID as XML. */
export const PR_SENDER_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6E);
/** PR_SENT_REPRESENTING_SID as XML. */
export const PR_SENT_REPRESENTING_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E6F);
/** PR_ORIGINAL_SENDER_SID as XML. */
export const PR_ORIGINAL_SENDER_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E70);
/** PR_ORIGINAL_SENT_REPRESENTING_SID as XML. */
export const PR_ORIGINAL_SENT_REPRESENTING_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E71);
/** PR_READ_RECEIPT_SID as XML. */
export const PR_READ_RECEIPT_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E72);
/** PR_REPORT_SID as XML. */
export const PR_REPORT_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E73);
/** PR_ORIGINATOR_SID as XML. */
export const PR_ORIGINATOR_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E74);
/** PR_REPORT_DESTINATION_SID as XML. */
export const PR_REPORT_DESTINATION_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E75);
/** PR_ORIGINAL_AUTHOR_SID as XML. */
export const PR_ORIGINAL_AUTHOR_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E76);
/** PR_RECEIVED_BY_SID as XML. */
export const PR_RECEIVED_BY_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E77);
/** PR_RCVD_REPRESENTING_SID as XML. */
export const PR_RCVD_REPRESENTING_SID_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E78);
/** Security descriptor that holds for the item. */
export const PR_EXCHANGE_NT_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E84);
/** Security descriptor as WebDAV transfers it. */
export const PR_DAV_TRANSFER_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E84);
/** Security descriptor of the free/busy data. */
export const PR_FREEBUSY_NT_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0F00);
/** Security descriptor in the form of files. */
export const PR_WIN32_SECURITY_DESCRIPTOR: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D22);
/** The descriptor has no form as that of a file. */
export const PR_NON_WIN32_ACL: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3D23);
/** Items of the folder have permissions of their own. */
export const PR_ITEM_LEVEL_ACL: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x3D24);
/** Members of application role 1; travels with the item. */
export const PR_XMT_SECURITY_ROLE_1: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D25);
/** PR_XMT_SECURITY_ROLE_1 as XML. */
export const PR_XMT_SECURITY_ROLE_1_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D25);
/** Members of application role 1; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_1: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7C);
/** PR_NON_XMT_SECURITY_ROLE_1 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_1_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E7C);
/** Members of application role 2; travels with the item. */
export const PR_XMT_SECURITY_ROLE_2: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D26);
/** PR_XMT_SECURITY_ROLE_2 as XML. */
export const PR_XMT_SECURITY_ROLE_2_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D26);
/** Members of application role 2; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_2: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7D);
/** PR_NON_XMT_SECURITY_ROLE_2 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_2_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E7D);
/** Members of application role 3; travels with the item. */
export const PR_XMT_SECURITY_ROLE_3: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D27);
/** PR_XMT_SECURITY_ROLE_3 as XML. */
export const PR_XMT_SECURITY_ROLE_3_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D27);
/** Members of application role 3; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_3: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7E);
/** PR_NON_XMT_SECURITY_ROLE_3 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_3_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E7E);
/** Members of application role 4; travels with the item. */
export const PR_XMT_SECURITY_ROLE_4: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D28);
/** PR_XMT_SECURITY_ROLE_4 as XML. */
export const PR_XMT_SECURITY_ROLE_4_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D28);
/** Members of application role 4; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_4: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E7F);
/** PR_NON_XMT_SECURITY_ROLE_4 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_4_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E7F);
/** Members of application role 5; travels with the item. */
export const PR_XMT_SECURITY_ROLE_5: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D29);
/** PR_XMT_SECURITY_ROLE_5 as XML. */
export const PR_XMT_SECURITY_ROLE_5_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D29);
/** Members of application role 5; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_5: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E80);
/** PR_NON_XMT_SECURITY_ROLE_5 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_5_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E80);
/** Members of application role 6; travels with the item. */
export const PR_XMT_SECURITY_ROLE_6: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D2A);
/** PR_XMT_SECURITY_ROLE_6 as XML. */
export const PR_XMT_SECURITY_ROLE_6_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D2A);
/** Members of application role 6; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_6: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E81);
/** PR_NON_XMT_SECURITY_ROLE_6 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_6_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E81);
/** Members of application role 7; travels with the item. */
export const PR_XMT_SECURITY_ROLE_7: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D2B);
/** PR_XMT_SECURITY_ROLE_7 as XML. */
export const PR_XMT_SECURITY_ROLE_7_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D2B);
/** Members of application role 7; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_7: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E82);
/** PR_NON_XMT_SECURITY_ROLE_7 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_7_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E82);
/** Members of application role 8; travels with the item. */
export const PR_XMT_SECURITY_ROLE_8: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3D2C);
/** PR_XMT_SECURITY_ROLE_8 as XML. */
export const PR_XMT_SECURITY_ROLE_8_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x3D2C);
/** Members of application role 8; stays with the item. */
export const PR_NON_XMT_SECURITY_ROLE_8: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0E83);
/** PR_NON_XMT_SECURITY_ROLE_8 as XML. */
export const PR_NON_XMT_SECURITY_ROLE_8_AS_XML: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0E83);

// --- locks of Exchange
/** Branch of a version that is locked. */
export const PR_LOCK_BRANCH_ID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x3800);
/** Folder of what is locked. */
export const PR_LOCK_RESOURCE_FID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x3801);
/** Document that is locked. */
export const PR_LOCK_RESOURCE_DID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x3802);
/** Version that is locked. */
export const PR_LOCK_RESOURCE_VID: PropTag<'PT_I8'> = /* @__PURE__ */ propTag('PT_I8', 0x3803);
/** Transaction of the lock. */
export const PR_LOCK_ENLISTMENT_CONTEXT: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3804);
/** Kind of lock. */
export const PR_LOCK_TYPE: PropTag<'PT_I2'> = /* @__PURE__ */ propTag('PT_I2', 0x3805);
/** Scope of the lock. */
export const PR_LOCK_SCOPE: PropTag<'PT_I2'> = /* @__PURE__ */ propTag('PT_I2', 0x3806);
/** Identifier of a lock that does not last. */
export const PR_LOCK_TRANSIENT_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x3807);
/** Depth of the lock. */
export const PR_LOCK_DEPTH: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3808);
/** Seconds for which the lock holds. */
export const PR_LOCK_TIMEOUT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x3809);
/** When the lock ends. */
export const PR_LOCK_EXPIRY_TIME: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x380A);
/** Global identifier of the lock. */
export const PR_LOCK_GLID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x380B);
/** URL of a locked resource that does not exist yet. */
export const PR_LOCK_NULL_URL: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x380C);

// --- rules of Exchange
/** State of a rule kept as message (ST_ bits). */
export const PR_RULE_MSG_STATE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65E9);
/** For the owner of a rule kept as message. */
export const PR_RULE_MSG_USER_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65EA);
/** Client that owns a rule kept as message. */
export const PR_RULE_MSG_PROVIDER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x65EB);
/** Name of a rule kept as message. */
export const PR_RULE_MSG_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x65EC);
/** Always 0. */
export const PR_RULE_MSG_LEVEL: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65ED);
/** Data of the client that owns a rule kept as message. */
export const PR_RULE_MSG_PROVIDER_DATA: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x65EE);
/** Order in which rules kept as messages run. */
export const PR_RULE_MSG_SEQUENCE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x65F3);
/** Actions of a deferred action message. */
export const PR_CLIENT_ACTIONS: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6645);
/** Message that a deferred action is for. */
export const PR_DAM_ORIGINAL_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6646);
/** The server has updated the deferred action message. */
export const PR_DAM_BACK_PATCHED: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6647);
/** Why a rule failed (RULE_ERR_ values). */
export const PR_RULE_ERROR: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6648);
/** Action that failed. */
export const PR_RULE_ACTION_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6649);
/** Number of the action that failed. */
export const PR_RULE_ACTION_NUMBER: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6650);
/** Folder of the rule. */
export const PR_RULE_FOLDER_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6651);
/** Message that a deferred action is for, as the server's identifier. */
export const PR_DAM_ORIG_MSG_SVREID: PropTag<'PT_SVREID'> = /* @__PURE__ */ propTag('PT_SVREID', 0x6741);
/** Rules as Outlook's wizard keeps them. */
export const PR_RW_RULES_STREAM: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6802);

// --- free/busy and delegates
/** Always 0. */
export const PR_SCHDINFO_RESOURCE_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6841);
/** The delegator wants copies of meeting messages. */
export const PR_SCHDINFO_BOSS_WANTS_COPY: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6842);
/** Delegates get no meeting messages. */
export const PR_SCHDINFO_DONT_MAIL_DELEGATES: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6843);
/** Names of the delegates. */
export const PR_SCHDINFO_DELEGATE_NAMES: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x6844);
/** Entry identifiers of the delegates. */
export const PR_SCHDINFO_DELEGATE_ENTRYIDS: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x6845);
/** Not used any more. */
export const PR_GATEWAY_NEEDS_TO_REFRESH: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x6846);
/** Start of what is published, in minutes since 1601. */
export const PR_FREEBUSY_PUBLISH_START: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6847);
/** End of what is published, in minutes since 1601. */
export const PR_FREEBUSY_PUBLISH_END: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6848);
/** Whose free/busy data it is. */
export const PR_FREEBUSY_EMA: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6849);
/** Names of the delegates in Unicode. */
export const PR_SCHDINFO_DELEGATE_NAMES_UNICODE: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x684A);
/** The delegator wants informational updates. */
export const PR_SCHDINFO_BOSS_WANTS_INFO: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x684B);
/** Months with busy or away times. */
export const PR_SCHDINFO_MONTHS_MERGED: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x684F);
/** Busy and away times of those months. */
export const PR_SCHDINFO_FREEBUSY_MERGED: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x6850);
/** Months with tentative times. */
export const PR_SCHDINFO_MONTHS_TENTATIVE: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x6851);
/** Tentative times of those months. */
export const PR_SCHDINFO_FREEBUSY_TENTATIVE: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x6852);
/** Months with busy times. */
export const PR_SCHDINFO_MONTHS_BUSY: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x6853);
/** Busy times of those months. */
export const PR_SCHDINFO_FREEBUSY_BUSY: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x6854);
/** Months with times away. */
export const PR_SCHDINFO_MONTHS_OOF: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x6855);
/** Times away in those months. */
export const PR_SCHDINFO_FREEBUSY_OOF: PropTag<'PT_MV_BINARY'> = /* @__PURE__ */ propTag('PT_MV_BINARY', 0x6856);
/** When the data was published. */
export const PR_FREEBUSY_RANGE_TIMESTAMP: PropTag<'PT_SYSTIME'> = /* @__PURE__ */ propTag('PT_SYSTIME', 0x6868);
/** How many months are published. */
export const PR_FREEBUSY_COUNT_MONTHS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6869);
/** Meetings that were declined. */
export const PR_SCHDINFO_APPT_TOMBSTONE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x686A);
/** Whether each delegate sees private items. */
export const PR_DELEGATE_FLAGS: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x686B);
/** Not used any more. */
export const PR_SCHDINFO_FREEBUSY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x686C);
/** Meeting requests are answered automatically. */
export const PR_SCHDINFO_AUTO_ACCEPT_APPTS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x686D);
/** Recurring meetings are declined automatically. */
export const PR_SCHDINFO_DISALLOW_RECURRING_APPTS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x686E);
/** Meetings that overlap are declined automatically. */
export const PR_SCHDINFO_DISALLOW_OVERLAPPING_APPTS: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x686F);

// --- search folders
/** When the search folder was last used, in minutes since 1601. */
export const PR_WB_SF_LAST_USED: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6834);
/** When the search folder goes stale, in minutes since 1601. */
export const PR_WB_SF_EXPIRATION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x683A);
/** Template of the search. */
export const PR_WB_SF_TEMPLATE_ID: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6841);
/** Identifier of the search folder. */
export const PR_WB_SF_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6842);
/** Not used. */
export const PR_WB_SF_RECREATE_INFO: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6844);
/** Criteria and options of the search. */
export const PR_WB_SF_DEFINITION: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6845);
/** What the definition holds. */
export const PR_WB_SF_STORAGE_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6846);
/** Tag that the folder's extended flags bear too. */
export const PR_WB_SF_TAG: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6847);
/** How the folder is shown. */
export const PR_WB_SF_EFP_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6848);

// --- navigation shortcuts
/** Identifier of a group of shortcuts. */
export const PR_WLINK_GROUP_HEADER_ID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6842);
/** Number of the session that saved the shortcut. */
export const PR_WLINK_SAVE_STAMP: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6847);
/** Kind of shortcut. */
export const PR_WLINK_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6849);
/** Flags of the shortcut. */
export const PR_WLINK_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x684A);
/** Place among the shortcuts. */
export const PR_WLINK_ORDINAL: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x684B);
/** Folder that the shortcut stands for. */
export const PR_WLINK_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x684C);
/** Record key of that folder. */
export const PR_WLINK_RECKEY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x684D);
/** Store of that folder. */
export const PR_WLINK_STORE_ENTRYID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x684E);
/** Kind of that folder. */
export const PR_WLINK_FOLDER_TYPE: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x684F);
/** Group that the shortcut belongs to. */
export const PR_WLINK_GROUP_CLSID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6850);
/** Name of that group. */
export const PR_WLINK_GROUP_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6851);
/** Section of the navigation pane. */
export const PR_WLINK_SECTION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6852);
/** Background colour of a calendar. */
export const PR_WLINK_CALENDAR_COLOR: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6853);
/** Address book entry of a shared calendar's owner. */
export const PR_WLINK_ABEID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6854);
/** Client that made the shortcut. */
export const PR_WLINK_CLIENTID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6890);
/** Store of a shared calendar's owner. */
export const PR_WLINK_AB_EXSTOREEID: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x6891);
/** Kind of group header. */
export const PR_WLINK_RO_GROUP_TYPE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6892);

// --- configuration messages
/** Which settings of archiving the folder uses. */
export const PR_AGING_DEFAULT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x685E);
/** Definition of a view. */
export const PR_VD_BINARY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x7001);
/** Texts of a view's definition. */
export const PR_VD_STRINGS: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x7002);
/** Name of a view. */
export const PR_VD_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x7006);
/** Version of a view's definition. */
export const PR_VD_VERSION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x7007);
/** Which streams a configuration message has. */
export const PR_ROAMING_DATATYPES: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x7C06);
/** Dictionary of settings. */
export const PR_ROAMING_DICTIONARY: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x7C07);
/** Settings as XML. */
export const PR_ROAMING_XMLSTREAM: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x7C08);
/** Settings in binary. */
export const PR_ROAMING_BINARYSTREAM: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x7C09);

// --- offline address book
/** Name of the address list. */
export const PR_OAB_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6800);
/** Sequence number of the offline address book. */
export const PR_OAB_SEQUENCE: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6801);
/** Identifier of the address list. */
export const PR_OAB_CONTAINER_GUID: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6802);
/** Kind of message that carries the offline address book. */
export const PR_OAB_MESSAGE_CLASS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6803);
/** Distinguished name of the address list. */
export const PR_OAB_DN: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x6804);
/** Properties that were shortened. */
export const PR_OAB_TRUNCATED_PROPS: PropTag<'PT_MV_LONG'> = /* @__PURE__ */ propTag('PT_MV_LONG', 0x6805);

// --- voice messages and faxes
/** Length of the recording, in seconds. */
export const PR_VOICE_MESSAGE_DURATION: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6801);
/** Telephone number of the caller. */
export const PR_SENDER_TELEPHONE_NUMBER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6802);
/** Name of the caller. */
export const PR_VOICE_MESSAGE_SENDER_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6803);
/** Pages of the fax. */
export const PR_FAX_NUMBER_OF_PAGES: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6804);
/** Recordings in the order to play them. */
export const PR_VOICE_MESSAGE_ATTACHMENT_ORDER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6805);
/** Identifier of the call. */
export const PR_CALL_ID: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6806);

// --- more of Exchange's profiles
/** Identifier of an offline address book. */
export const PR_PROFILE_MOAB_GUID: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x667C);
/** Sequence number of an offline address book. */
export const PR_PROFILE_MOAB_SEQ: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x667D);
/** Host of the RPC proxy. */
export const PR_ROH_PROXY_SERVER: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x6622);
/** How RPC over HTTP is used (ROHFLAGS_ bits). */
export const PR_ROH_FLAGS: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6623);
/** Authentication at the RPC proxy (ROHAUTH_ values). */
export const PR_ROH_PROXY_AUTH_SCHEME: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x6627);

// --- more of Exchange's address book
/** Controls of a display template. */
export const PR_EMS_TEMPLATE_BLOB: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0001);
/** Script that makes an address of a template. */
export const PR_EMS_SCRIPT_BLOB: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x0004);
/** How many people the room holds. */
export const PR_EMS_AB_ROOM_CAPACITY: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x0807);
/** Description of the room or equipment. */
export const PR_EMS_AB_ROOM_DESCRIPTION: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x0809);
/** More telephone numbers at work. */
export const PR_BUSINESS2_TELEPHONE_NUMBERS: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3A1B);
/** More telephone numbers at home. */
export const PR_HOME2_TELEPHONE_NUMBERS: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x3A2F);
/** Display name in printable characters. */
export const PR_EMS_AB_DISPLAY_NAME_PRINTABLE: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x39FF);
/** Lists that the entry manages. */
export const PR_EMS_AB_MANAGE_DL: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x6704);
/** Not used any more. */
export const PR_EMS_AB_FOLDER_PATHNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8004);
/** Legacy DN of the manager. */
export const PR_EMS_AB_MANAGER_T: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8005);
/** Lists that the entry owns. */
export const PR_EMS_AB_OWNER_BL_O: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8024);
/** Custom attribute 1. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_1: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x802D);
/** Custom attribute 2. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_2: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x802E);
/** Custom attribute 3. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_3: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x802F);
/** Custom attribute 4. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_4: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8030);
/** Custom attribute 5. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_5: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8031);
/** Custom attribute 6. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_6: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8032);
/** Custom attribute 7. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_7: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8033);
/** Custom attribute 8. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_8: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8034);
/** Custom attribute 9. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_9: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8035);
/** Custom attribute 10. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_10: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8036);
/** Custom attribute 11. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_11: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C57);
/** Custom attribute 12. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_12: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C58);
/** Custom attribute 13. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_13: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C59);
/** Custom attribute 14. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_14: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C60);
/** Custom attribute 15. */
export const PR_EMS_AB_EXTENSION_ATTRIBUTE_15: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C61);
/** Largest message that the recipient takes, in bytes. */
export const PR_EMS_AB_DELIV_CONT_LENGTH: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x806A);
/** Lists whose members may send to the recipient. */
export const PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_O: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8073);
/** Given name as it is spoken. */
export const PR_EMS_AB_PHONETIC_GIVEN_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C8E);
/** Surname as it is spoken. */
export const PR_EMS_AB_PHONETIC_SURNAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C8F);
/** Department as it is spoken. */
export const PR_EMS_AB_PHONETIC_DEPARTMENT_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C90);
/** Company as it is spoken. */
export const PR_EMS_AB_PHONETIC_COMPANY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C91);
/** Display name as it is spoken. */
export const PR_EMS_AB_PHONETIC_DISPLAY_NAME: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8C92);
/** Kind of entry, here and in its own forest. */
export const PR_EMS_AB_DISPLAY_TYPE_EX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x8C93);
/** Departments the entry belongs to. */
export const PR_EMS_AB_HAB_SHOW_IN_DEPARTMENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8C94);
/** Address lists of rooms. */
export const PR_EMS_AB_ROOM_CONTAINERS: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x8C96);
/** Members of the department. */
export const PR_EMS_AB_HAB_DEPARTMENT_MEMBERS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8C97);
/** Root of the departments. */
export const PR_EMS_AB_HAB_ROOT_DEPARTMENT: PropTag<'PT_STRING8'> = /* @__PURE__ */ propTag('PT_STRING8', 0x8C98);
/** Departments above this one. */
export const PR_EMS_AB_HAB_PARENT_DEPARTMENT: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8C99);
/** Departments below this one. */
export const PR_EMS_AB_HAB_CHILD_DEPARTMENTS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8C9A);
/** Rank among the members of a department. */
export const PR_EMS_AB_HAB_SENIORITY_INDEX: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x8CA0);
/** Legacy DN of the organisation. */
export const PR_EMS_AB_ORG_UNIT_ROOT_DN: PropTag<'PT_UNICODE'> = /* @__PURE__ */ propTag('PT_UNICODE', 0x8CA8);
/** Mail tips, with their languages. */
export const PR_EMS_AB_DL_SENDER_HINT_TRANSLATIONS: PropTag<'PT_MV_UNICODE'> = /* @__PURE__ */ propTag('PT_MV_UNICODE', 0x8CAC);
/** Mail to the recipient is moderated. */
export const PR_EMS_AB_ENABLE_MODERATION: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x8CB5);
/** Recording of the name. */
export const PR_EMS_AB_UM_SPOKEN_NAME: PropTag<'PT_BINARY'> = /* @__PURE__ */ propTag('PT_BINARY', 0x8CC2);
/** Who may send to the recipient. */
export const PR_EMS_AB_AUTH_ORIG: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8CD8);
/** Who may not send to the recipient. */
export const PR_EMS_AB_UNAUTH_ORIG: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8CD9);
/** Lists whose members may send to the recipient. */
export const PR_EMS_AB_DL_MEM_SUBMIT_PERMS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8CDA);
/** Lists whose members may not send to the recipient. */
export const PR_EMS_AB_DL_MEM_REJECT_PERMS: PropTag<'PT_OBJECT'> = /* @__PURE__ */ propTag('PT_OBJECT', 0x8CDB);
/** The list is a department. */
export const PR_EMS_AB_HAB_IS_HIERARCHICAL_GROUP: PropTag<'PT_BOOLEAN'> = /* @__PURE__ */ propTag('PT_BOOLEAN', 0x8CDD);
/** Members of the list. */
export const PR_EMS_AB_DL_TOTAL_MEMBER_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x8CE2);
/** Members of the list from outside. */
export const PR_EMS_AB_DL_EXTERNAL_MEMBER_COUNT: PropTag<'PT_LONG'> = /* @__PURE__ */ propTag('PT_LONG', 0x8CE3);

/** Property types by the names of the tags; open to declaration merging. */
export interface KnownTags {
  PR_ACKNOWLEDGEMENT_MODE: 'PT_LONG';
  PR_ALTERNATE_RECIPIENT_ALLOWED: 'PT_BOOLEAN';
  PR_AUTHORIZING_USERS: 'PT_BINARY';
  PR_AUTO_FORWARD_COMMENT: 'PT_UNICODE';
  PR_AUTO_FORWARDED: 'PT_BOOLEAN';
  PR_CONTENT_CONFIDENTIALITY_ALGORITHM_ID: 'PT_BINARY';
  PR_CONTENT_CORRELATOR: 'PT_BINARY';
  PR_CONTENT_IDENTIFIER: 'PT_UNICODE';
  PR_CONTENT_LENGTH: 'PT_LONG';
  PR_CONTENT_RETURN_REQUESTED: 'PT_BOOLEAN';
  PR_CONVERSATION_KEY: 'PT_BINARY';
  PR_CONVERSION_EITS: 'PT_BINARY';
  PR_CONVERSION_WITH_LOSS_PROHIBITED: 'PT_BOOLEAN';
  PR_CONVERTED_EITS: 'PT_BINARY';
  PR_DEFERRED_DELIVERY_TIME: 'PT_SYSTIME';
  PR_DELIVER_TIME: 'PT_SYSTIME';
  PR_DISCARD_REASON: 'PT_LONG';
  PR_DISCLOSURE_OF_RECIPIENTS: 'PT_BOOLEAN';
  PR_DL_EXPANSION_HISTORY: 'PT_BINARY';
  PR_DL_EXPANSION_PROHIBITED: 'PT_BOOLEAN';
  PR_EXPIRY_TIME: 'PT_SYSTIME';
  PR_IMPLICIT_CONVERSION_PROHIBITED: 'PT_BOOLEAN';
  PR_IMPORTANCE: 'PT_LONG';
  PR_IPM_ID: 'PT_BINARY';
  PR_LATEST_DELIVERY_TIME: 'PT_SYSTIME';
  PR_MESSAGE_CLASS: 'PT_UNICODE';
  PR_MESSAGE_DELIVERY_ID: 'PT_BINARY';
  PR_MESSAGE_SECURITY_LABEL: 'PT_BINARY';
  PR_OBSOLETED_IPMS: 'PT_BINARY';
  PR_ORIGINALLY_INTENDED_RECIPIENT_NAME: 'PT_BINARY';
  PR_ORIGINAL_EITS: 'PT_BINARY';
  PR_ORIGINATOR_CERTIFICATE: 'PT_BINARY';
  PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED: 'PT_BOOLEAN';
  PR_ORIGINATOR_RETURN_ADDRESS: 'PT_BINARY';
  PR_PARENT_KEY: 'PT_BINARY';
  PR_PRIORITY: 'PT_LONG';
  PR_ORIGIN_CHECK: 'PT_BINARY';
  PR_PROOF_OF_SUBMISSION_REQUESTED: 'PT_BOOLEAN';
  PR_READ_RECEIPT_REQUESTED: 'PT_BOOLEAN';
  PR_RECEIPT_TIME: 'PT_SYSTIME';
  PR_RECIPIENT_REASSIGNMENT_PROHIBITED: 'PT_BOOLEAN';
  PR_REDIRECTION_HISTORY: 'PT_BINARY';
  PR_RELATED_IPMS: 'PT_BINARY';
  PR_ORIGINAL_SENSITIVITY: 'PT_LONG';
  PR_LANGUAGES: 'PT_UNICODE';
  PR_REPLY_TIME: 'PT_SYSTIME';
  PR_REPORT_TAG: 'PT_BINARY';
  PR_REPORT_TIME: 'PT_SYSTIME';
  PR_RETURNED_IPM: 'PT_BOOLEAN';
  PR_SECURITY: 'PT_LONG';
  PR_INCOMPLETE_COPY: 'PT_BOOLEAN';
  PR_SENSITIVITY: 'PT_LONG';
  PR_SUBJECT: 'PT_UNICODE';
  PR_SUBJECT_IPM: 'PT_BINARY';
  PR_CLIENT_SUBMIT_TIME: 'PT_SYSTIME';
  PR_REPORT_NAME: 'PT_UNICODE';
  PR_SENT_REPRESENTING_SEARCH_KEY: 'PT_BINARY';
  PR_X400_CONTENT_TYPE: 'PT_BINARY';
  PR_SUBJECT_PREFIX: 'PT_UNICODE';
  PR_NON_RECEIPT_REASON: 'PT_LONG';
  PR_RECEIVED_BY_ENTRYID: 'PT_BINARY';
  PR_RECEIVED_BY_NAME: 'PT_UNICODE';
  PR_SENT_REPRESENTING_ENTRYID: 'PT_BINARY';
  PR_SENT_REPRESENTING_NAME: 'PT_UNICODE';
  PR_RCVD_REPRESENTING_ENTRYID: 'PT_BINARY';
  PR_RCVD_REPRESENTING_NAME: 'PT_UNICODE';
  PR_REPORT_ENTRYID: 'PT_BINARY';
  PR_READ_RECEIPT_ENTRYID: 'PT_BINARY';
  PR_MESSAGE_SUBMISSION_ID: 'PT_BINARY';
  PR_PROVIDER_SUBMIT_TIME: 'PT_SYSTIME';
  PR_ORIGINAL_SUBJECT: 'PT_UNICODE';
  PR_DISC_VAL: 'PT_BOOLEAN';
  PR_ORIG_MESSAGE_CLASS: 'PT_UNICODE';
  PR_ORIGINAL_AUTHOR_ENTRYID: 'PT_BINARY';
  PR_ORIGINAL_AUTHOR_NAME: 'PT_UNICODE';
  PR_ORIGINAL_SUBMIT_TIME: 'PT_SYSTIME';
  PR_REPLY_RECIPIENT_ENTRIES: 'PT_BINARY';
  PR_REPLY_RECIPIENT_NAMES: 'PT_UNICODE';
  PR_RECEIVED_BY_SEARCH_KEY: 'PT_BINARY';
  PR_RCVD_REPRESENTING_SEARCH_KEY: 'PT_BINARY';
  PR_READ_RECEIPT_SEARCH_KEY: 'PT_BINARY';
  PR_REPORT_SEARCH_KEY: 'PT_BINARY';
  PR_ORIGINAL_DELIVERY_TIME: 'PT_SYSTIME';
  PR_ORIGINAL_AUTHOR_SEARCH_KEY: 'PT_BINARY';
  PR_MESSAGE_TO_ME: 'PT_BOOLEAN';
  PR_MESSAGE_CC_ME: 'PT_BOOLEAN';
  PR_MESSAGE_RECIP_ME: 'PT_BOOLEAN';
  PR_ORIGINAL_SENDER_NAME: 'PT_UNICODE';
  PR_ORIGINAL_SENDER_ENTRYID: 'PT_BINARY';
  PR_ORIGINAL_SENDER_SEARCH_KEY: 'PT_BINARY';
  PR_ORIGINAL_SENT_REPRESENTING_NAME: 'PT_UNICODE';
  PR_ORIGINAL_SENT_REPRESENTING_ENTRYID: 'PT_BINARY';
  PR_ORIGINAL_SENT_REPRESENTING_SEARCH_KEY: 'PT_BINARY';
  PR_START_DATE: 'PT_SYSTIME';
  PR_END_DATE: 'PT_SYSTIME';
  PR_OWNER_APPT_ID: 'PT_LONG';
  PR_RESPONSE_REQUESTED: 'PT_BOOLEAN';
  PR_SENT_REPRESENTING_ADDRTYPE: 'PT_UNICODE';
  PR_SENT_REPRESENTING_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_ORIGINAL_SENDER_ADDRTYPE: 'PT_UNICODE';
  PR_ORIGINAL_SENDER_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE: 'PT_UNICODE';
  PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_CONVERSATION_TOPIC: 'PT_UNICODE';
  PR_CONVERSATION_INDEX: 'PT_BINARY';
  PR_ORIGINAL_DISPLAY_BCC: 'PT_UNICODE';
  PR_ORIGINAL_DISPLAY_CC: 'PT_UNICODE';
  PR_ORIGINAL_DISPLAY_TO: 'PT_UNICODE';
  PR_RECEIVED_BY_ADDRTYPE: 'PT_UNICODE';
  PR_RECEIVED_BY_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_RCVD_REPRESENTING_ADDRTYPE: 'PT_UNICODE';
  PR_RCVD_REPRESENTING_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_ORIGINAL_AUTHOR_ADDRTYPE: 'PT_UNICODE';
  PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE: 'PT_UNICODE';
  PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_TRANSPORT_MESSAGE_HEADERS: 'PT_UNICODE';
  PR_DELEGATION: 'PT_BINARY';
  PR_TNEF_CORRELATION_KEY: 'PT_BINARY';
  PR_REPORT_DISPOSITION: 'PT_UNICODE';
  PR_REPORT_DISPOSITION_MODE: 'PT_UNICODE';
  PR_CONTENT_INTEGRITY_CHECK: 'PT_BINARY';
  PR_EXPLICIT_CONVERSION: 'PT_LONG';
  PR_IPM_RETURN_REQUESTED: 'PT_BOOLEAN';
  PR_MESSAGE_TOKEN: 'PT_BINARY';
  PR_NDR_REASON_CODE: 'PT_LONG';
  PR_NDR_DIAG_CODE: 'PT_LONG';
  PR_NON_RECEIPT_NOTIFICATION_REQUESTED: 'PT_BOOLEAN';
  PR_DELIVERY_POINT: 'PT_LONG';
  PR_ORIGINATOR_NON_DELIVERY_REPORT_REQUESTED: 'PT_BOOLEAN';
  PR_ORIGINATOR_REQUESTED_ALTERNATE_RECIPIENT: 'PT_BINARY';
  PR_PHYSICAL_DELIVERY_BUREAU_FAX_DELIVERY: 'PT_BOOLEAN';
  PR_PHYSICAL_DELIVERY_MODE: 'PT_LONG';
  PR_PHYSICAL_DELIVERY_REPORT_REQUEST: 'PT_LONG';
  PR_PHYSICAL_FORWARDING_ADDRESS: 'PT_BINARY';
  PR_PHYSICAL_FORWARDING_ADDRESS_REQUESTED: 'PT_BOOLEAN';
  PR_PHYSICAL_FORWARDING_PROHIBITED: 'PT_BOOLEAN';
  PR_PHYSICAL_RENDITION_ATTRIBUTES: 'PT_BINARY';
  PR_PROOF_OF_DELIVERY: 'PT_BINARY';
  PR_PROOF_OF_DELIVERY_REQUESTED: 'PT_BOOLEAN';
  PR_RECIPIENT_CERTIFICATE: 'PT_BINARY';
  PR_RECIPIENT_NUMBER_FOR_ADVICE: 'PT_UNICODE';
  PR_RECIPIENT_TYPE: 'PT_LONG';
  PR_REGISTERED_MAIL_TYPE: 'PT_LONG';
  PR_REPLY_REQUESTED: 'PT_BOOLEAN';
  PR_REQUESTED_DELIVERY_METHOD: 'PT_LONG';
  PR_SENDER_ENTRYID: 'PT_BINARY';
  PR_SENDER_NAME: 'PT_UNICODE';
  PR_SUPPLEMENTARY_INFO: 'PT_UNICODE';
  PR_TYPE_OF_MTS_USER: 'PT_LONG';
  PR_SENDER_SEARCH_KEY: 'PT_BINARY';
  PR_SENDER_ADDRTYPE: 'PT_UNICODE';
  PR_SENDER_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_NDR_STATUS_CODE: 'PT_LONG';
  PR_REMOTE_MESSAGE_TRANSFER_AGENT: 'PT_UNICODE';
  PR_CURRENT_VERSION: 'PT_I8';
  PR_DELETE_AFTER_SUBMIT: 'PT_BOOLEAN';
  PR_DISPLAY_BCC: 'PT_UNICODE';
  PR_DISPLAY_CC: 'PT_UNICODE';
  PR_DISPLAY_TO: 'PT_UNICODE';
  PR_PARENT_DISPLAY: 'PT_UNICODE';
  PR_MESSAGE_DELIVERY_TIME: 'PT_SYSTIME';
  PR_MESSAGE_FLAGS: 'PT_LONG';
  PR_MESSAGE_SIZE: 'PT_LONG';
  PR_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_PARENT_ENTRYID: 'PT_BINARY';
  PR_SENTMAIL_ENTRYID: 'PT_BINARY';
  PR_CORRELATE: 'PT_BOOLEAN';
  PR_CORRELATE_MTSID: 'PT_BINARY';
  PR_DISCRETE_VALUES: 'PT_BOOLEAN';
  PR_RESPONSIBILITY: 'PT_BOOLEAN';
  PR_SPOOLER_STATUS: 'PT_LONG';
  PR_TRANSPORT_STATUS: 'PT_LONG';
  PR_MESSAGE_RECIPIENTS: 'PT_OBJECT';
  PR_MESSAGE_ATTACHMENTS: 'PT_OBJECT';
  PR_SUBMIT_FLAGS: 'PT_LONG';
  PR_RECIPIENT_STATUS: 'PT_LONG';
  PR_TRANSPORT_KEY: 'PT_LONG';
  PR_MSG_STATUS: 'PT_LONG';
  PR_MESSAGE_DOWNLOAD_TIME: 'PT_LONG';
  PR_CREATION_VERSION: 'PT_I8';
  PR_MODIFY_VERSION: 'PT_I8';
  PR_HASATTACH: 'PT_BOOLEAN';
  PR_BODY_CRC: 'PT_LONG';
  PR_NORMALIZED_SUBJECT: 'PT_UNICODE';
  PR_RTF_IN_SYNC: 'PT_BOOLEAN';
  PR_ATTACH_SIZE: 'PT_LONG';
  PR_ATTACH_NUM: 'PT_LONG';
  PR_PREPROCESS: 'PT_BOOLEAN';
  PR_INTERNET_ARTICLE_NUMBER: 'PT_LONG';
  PR_ORIGINATING_MTA_CERTIFICATE: 'PT_BINARY';
  PR_PROOF_OF_SUBMISSION: 'PT_BINARY';
  PR_NT_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_PRIMARY_SEND_ACCT: 'PT_UNICODE';
  PR_NEXT_SEND_ACCT: 'PT_UNICODE';
  PR_TODO_ITEM_FLAGS: 'PT_LONG';
  PR_SWAPPED_TODO_STORE: 'PT_BINARY';
  PR_SWAPPED_TODO_DATA: 'PT_BINARY';
  PR_READ: 'PT_BOOLEAN';
  PR_SECURITY_DESCRIPTOR_AS_XML: 'PT_UNICODE';
  PR_TRUST_SENDER: 'PT_LONG';
  PR_CREATOR_SID: 'PT_BINARY';
  PR_LAST_MODIFIER_SID: 'PT_BINARY';
  PR_URL_COMP_NAME_SET: 'PT_BOOLEAN';
  PR_EXTENDED_RULE_ACTIONS: 'PT_BINARY';
  PR_EXTENDED_RULE_CONDITION: 'PT_BINARY';
  PR_EXTENDED_RULE_SIZE_LIMIT: 'PT_LONG';
  PR_ENTRYID: 'PT_BINARY';
  PR_OBJECT_TYPE: 'PT_LONG';
  PR_ICON: 'PT_BINARY';
  PR_MINI_ICON: 'PT_BINARY';
  PR_STORE_ENTRYID: 'PT_BINARY';
  PR_STORE_RECORD_KEY: 'PT_BINARY';
  PR_RECORD_KEY: 'PT_BINARY';
  PR_MAPPING_SIGNATURE: 'PT_BINARY';
  PR_ACCESS_LEVEL: 'PT_LONG';
  PR_INSTANCE_KEY: 'PT_BINARY';
  PR_ROW_TYPE: 'PT_LONG';
  PR_ACCESS: 'PT_LONG';
  PR_ROWID: 'PT_LONG';
  PR_DISPLAY_NAME: 'PT_UNICODE';
  PR_ADDRTYPE: 'PT_UNICODE';
  PR_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_COMMENT: 'PT_UNICODE';
  PR_DEPTH: 'PT_LONG';
  PR_PROVIDER_DISPLAY: 'PT_UNICODE';
  PR_CREATION_TIME: 'PT_SYSTIME';
  PR_LAST_MODIFICATION_TIME: 'PT_SYSTIME';
  PR_RESOURCE_FLAGS: 'PT_LONG';
  PR_PROVIDER_DLL_NAME: 'PT_UNICODE';
  PR_SEARCH_KEY: 'PT_BINARY';
  PR_PROVIDER_UID: 'PT_BINARY';
  PR_PROVIDER_ORDINAL: 'PT_LONG';
  PR_TARGET_ENTRYID: 'PT_BINARY';
  PR_CONVERSATION_ID: 'PT_BINARY';
  PR_CONVERSATION_INDEX_TRACKING: 'PT_BOOLEAN';
  PR_ARCHIVE_TAG: 'PT_BINARY';
  PR_POLICY_TAG: 'PT_BINARY';
  PR_RETENTION_PERIOD: 'PT_LONG';
  PR_START_DATE_ETC: 'PT_BINARY';
  PR_RETENTION_DATE: 'PT_SYSTIME';
  PR_RETENTION_FLAGS: 'PT_LONG';
  PR_ARCHIVE_PERIOD: 'PT_LONG';
  PR_ARCHIVE_DATE: 'PT_SYSTIME';
  PR_FORM_VERSION: 'PT_UNICODE';
  PR_FORM_CLSID: 'PT_CLSID';
  PR_FORM_CONTACT_NAME: 'PT_UNICODE';
  PR_FORM_CATEGORY: 'PT_UNICODE';
  PR_FORM_CATEGORY_SUB: 'PT_UNICODE';
  PR_FORM_HOST_MAP: 'PT_MV_LONG';
  PR_FORM_HIDDEN: 'PT_BOOLEAN';
  PR_FORM_DESIGNER_NAME: 'PT_UNICODE';
  PR_FORM_DESIGNER_GUID: 'PT_CLSID';
  PR_FORM_MESSAGE_BEHAVIOR: 'PT_LONG';
  PR_DEFAULT_STORE: 'PT_BOOLEAN';
  PR_STORE_SUPPORT_MASK: 'PT_LONG';
  PR_STORE_STATE: 'PT_LONG';
  PR_STORE_UNICODE_MASK: 'PT_LONG';
  PR_IPM_SUBTREE_SEARCH_KEY: 'PT_BINARY';
  PR_IPM_OUTBOX_SEARCH_KEY: 'PT_BINARY';
  PR_IPM_WASTEBASKET_SEARCH_KEY: 'PT_BINARY';
  PR_IPM_SENTMAIL_SEARCH_KEY: 'PT_BINARY';
  PR_MDB_PROVIDER: 'PT_BINARY';
  PR_RECEIVE_FOLDER_SETTINGS: 'PT_OBJECT';
  PR_VALID_FOLDER_MASK: 'PT_LONG';
  PR_IPM_SUBTREE_ENTRYID: 'PT_BINARY';
  PR_IPM_OUTBOX_ENTRYID: 'PT_BINARY';
  PR_IPM_WASTEBASKET_ENTRYID: 'PT_BINARY';
  PR_IPM_SENTMAIL_ENTRYID: 'PT_BINARY';
  PR_VIEWS_ENTRYID: 'PT_BINARY';
  PR_COMMON_VIEWS_ENTRYID: 'PT_BINARY';
  PR_FINDER_ENTRYID: 'PT_BINARY';
  PR_MAILBOX_OWNER_ENTRYID: 'PT_BINARY';
  PR_MAILBOX_OWNER_NAME: 'PT_UNICODE';
  PR_OOF_STATE: 'PT_BOOLEAN';
  PR_HIERARCHY_SERVER: 'PT_UNICODE';
  PR_STORE_OFFLINE: 'PT_BOOLEAN';
  PR_IPM_FAVORITES_ENTRYID: 'PT_BINARY';
  PR_IPM_PUBLIC_FOLDERS_ENTRYID: 'PT_BINARY';
  PR_SCHEDULE_FOLDER_ENTRYID: 'PT_BINARY';
  PR_IPM_DAF_ENTRYID: 'PT_BINARY';
  PR_NON_IPM_SUBTREE_ENTRYID: 'PT_BINARY';
  PR_EFORMS_REGISTRY_ENTRYID: 'PT_BINARY';
  PR_SPLUS_FREE_BUSY_ENTRYID: 'PT_BINARY';
  PR_OFFLINE_ADDRBOOK_ENTRYID: 'PT_BINARY';
  PR_USER_ENTRYID: 'PT_BINARY';
  PR_USER_NAME: 'PT_UNICODE';
  PR_PROHIBIT_RECEIVE_QUOTA: 'PT_LONG';
  PR_PROHIBIT_SEND_QUOTA: 'PT_LONG';
  PR_STORAGE_QUOTA_LIMIT: 'PT_LONG';
  PR_MAX_SUBMIT_MESSAGE_SIZE: 'PT_LONG';
  PR_TEST_LINE_SPEED: 'PT_BINARY';
  PR_SORT_LOCALE_ID: 'PT_LONG';
  PR_LOCALE_ID: 'PT_LONG';
  PR_CODE_PAGE_ID: 'PT_LONG';
  PR_CONTAINER_FLAGS: 'PT_LONG';
  PR_FOLDER_TYPE: 'PT_LONG';
  PR_CONTENT_COUNT: 'PT_LONG';
  PR_CONTENT_UNREAD: 'PT_LONG';
  PR_CREATE_TEMPLATES: 'PT_OBJECT';
  PR_DETAILS_TABLE: 'PT_OBJECT';
  PR_SEARCH: 'PT_OBJECT';
  PR_SELECTABLE: 'PT_BOOLEAN';
  PR_SUBFOLDERS: 'PT_BOOLEAN';
  PR_STATUS: 'PT_LONG';
  PR_ANR: 'PT_UNICODE';
  PR_CONTENTS_SORT_ORDER: 'PT_MV_LONG';
  PR_CONTAINER_HIERARCHY: 'PT_OBJECT';
  PR_CONTAINER_CONTENTS: 'PT_OBJECT';
  PR_FOLDER_ASSOCIATED_CONTENTS: 'PT_OBJECT';
  PR_DEF_CREATE_DL: 'PT_BINARY';
  PR_DEF_CREATE_MAILUSER: 'PT_BINARY';
  PR_CONTAINER_CLASS: 'PT_UNICODE';
  PR_CONTAINER_MODIFY_VERSION: 'PT_I8';
  PR_AB_PROVIDER_ID: 'PT_BINARY';
  PR_DEFAULT_VIEW_ENTRYID: 'PT_BINARY';
  PR_ASSOC_CONTENT_COUNT: 'PT_LONG';
  PR_DELETED_MSG_COUNT: 'PT_LONG';
  PR_DELETED_ASSOC_MSG_COUNT: 'PT_LONG';
  PR_DELETED_FOLDER_COUNT: 'PT_LONG';
  PR_DELETED_ON: 'PT_SYSTIME';
  PR_ORDINAL_MOST: 'PT_LONG';
  PR_IPM_APPOINTMENT_ENTRYID: 'PT_BINARY';
  PR_IPM_CONTACT_ENTRYID: 'PT_BINARY';
  PR_IPM_JOURNAL_ENTRYID: 'PT_BINARY';
  PR_IPM_NOTE_ENTRYID: 'PT_BINARY';
  PR_IPM_TASK_ENTRYID: 'PT_BINARY';
  PR_REM_ONLINE_ENTRYID: 'PT_BINARY';
  PR_REM_OFFLINE_ENTRYID: 'PT_BINARY';
  PR_IPM_DRAFTS_ENTRYID: 'PT_BINARY';
  PR_ADDITIONAL_REN_ENTRYIDS: 'PT_MV_BINARY';
  PR_ADDITIONAL_REN_ENTRYIDS_EX: 'PT_BINARY';
  PR_EXTENDED_FOLDER_FLAGS: 'PT_BINARY';
  PR_IPM_ARCHIVE_ENTRYID: 'PT_BINARY';
  PR_FREEBUSY_ENTRYIDS: 'PT_MV_BINARY';
  PR_DEF_POST_MSGCLASS: 'PT_UNICODE';
  PR_DEF_POST_DISPLAYNAME: 'PT_UNICODE';
  PR_FOLDER_VIEWS_ONLY: 'PT_LONG';
  PR_FOLDER_VIEWLIST_FLAGS: 'PT_LONG';
  PR_AGING_PERIOD: 'PT_LONG';
  PR_AGING_GRANULARITY: 'PT_LONG';
  PR_FOLDER_FLAGS: 'PT_LONG';
  PR_RIGHTS: 'PT_LONG';
  PR_HAS_RULES: 'PT_BOOLEAN';
  PR_ADDRESS_BOOK_ENTRYID: 'PT_BINARY';
  PR_HIERARCHY_CHANGE_NUM: 'PT_LONG';
  PR_HAS_MODERATOR_RULES: 'PT_BOOLEAN';
  PR_LOCAL_COMMIT_TIME: 'PT_SYSTIME';
  PR_LOCAL_COMMIT_TIME_MAX: 'PT_SYSTIME';
  PR_DELETED_COUNT_TOTAL: 'PT_LONG';
  PR_HIER_REV: 'PT_SYSTIME';
  PR_FOLDER_CHILD_COUNT: 'PT_LONG';
  PR_URL_NAME: 'PT_UNICODE';
  PR_FLAT_URL_NAME: 'PT_UNICODE';
  PR_FOLDER_PATHNAME: 'PT_UNICODE';
  PR_SOURCE_KEY: 'PT_BINARY';
  PR_PARENT_SOURCE_KEY: 'PT_BINARY';
  PR_CHANGE_KEY: 'PT_BINARY';
  PR_PREDECESSOR_CHANGE_LIST: 'PT_BINARY';
  PR_ATTACHMENT_X400_PARAMETERS: 'PT_BINARY';
  PR_ATTACH_DATA_OBJ: 'PT_OBJECT';
  PR_ATTACH_DATA_BIN: 'PT_BINARY';
  PR_ATTACH_ENCODING: 'PT_BINARY';
  PR_ATTACH_EXTENSION: 'PT_UNICODE';
  PR_ATTACH_FILENAME: 'PT_UNICODE';
  PR_ATTACH_METHOD: 'PT_LONG';
  PR_ATTACH_LONG_FILENAME: 'PT_UNICODE';
  PR_ATTACH_PATHNAME: 'PT_UNICODE';
  PR_ATTACH_RENDERING: 'PT_BINARY';
  PR_ATTACH_TAG: 'PT_BINARY';
  PR_RENDERING_POSITION: 'PT_LONG';
  PR_ATTACH_TRANSPORT_NAME: 'PT_UNICODE';
  PR_ATTACH_LONG_PATHNAME: 'PT_UNICODE';
  PR_ATTACH_MIME_TAG: 'PT_UNICODE';
  PR_ATTACH_ADDITIONAL_INFO: 'PT_BINARY';
  PR_ATTACH_MIME_SEQUENCE: 'PT_LONG';
  PR_ATTACH_CONTENT_BASE: 'PT_UNICODE';
  PR_ATTACH_CONTENT_ID: 'PT_UNICODE';
  PR_ATTACH_CONTENT_LOCATION: 'PT_UNICODE';
  PR_ATTACH_FLAGS: 'PT_LONG';
  PR_ATTACH_PAYLOAD_PROV_GUID_STR: 'PT_UNICODE';
  PR_ATTACH_PAYLOAD_CLASS: 'PT_UNICODE';
  PR_TEXT_ATTACHMENT_CHARSET: 'PT_UNICODE';
  PR_ATTACHMENT_LINKID: 'PT_LONG';
  PR_EXCEPTION_STARTTIME: 'PT_SYSTIME';
  PR_EXCEPTION_ENDTIME: 'PT_SYSTIME';
  PR_ATTACHMENT_FLAGS: 'PT_LONG';
  PR_ATTACHMENT_HIDDEN: 'PT_BOOLEAN';
  PR_ATTACHMENT_CONTACTPHOTO: 'PT_BOOLEAN';
  PR_BODY: 'PT_UNICODE';
  PR_REPORT_TEXT: 'PT_UNICODE';
  PR_ORIGINATOR_AND_DL_EXPANSION_HISTORY: 'PT_BINARY';
  PR_REPORTING_DL_NAME: 'PT_BINARY';
  PR_REPORTING_MTA_CERTIFICATE: 'PT_BINARY';
  PR_RTF_SYNC_BODY_CRC: 'PT_LONG';
  PR_RTF_SYNC_BODY_COUNT: 'PT_LONG';
  PR_RTF_SYNC_BODY_TAG: 'PT_UNICODE';
  PR_RTF_COMPRESSED: 'PT_BINARY';
  PR_RTF_SYNC_PREFIX_COUNT: 'PT_LONG';
  PR_RTF_SYNC_TRAILING_COUNT: 'PT_LONG';
  PR_ORIGINALLY_INTENDED_RECIP_ENTRYID: 'PT_BINARY';
  PR_HTML: 'PT_BINARY';
  PR_BODY_HTML: 'PT_UNICODE';
  PR_BODY_CONTENT_LOCATION: 'PT_UNICODE';
  PR_BODY_CONTENT_ID: 'PT_UNICODE';
  PR_NATIVE_BODY_INFO: 'PT_LONG';
  PR_INTERNET_APPROVED: 'PT_UNICODE';
  PR_INTERNET_MESSAGE_ID: 'PT_UNICODE';
  PR_INTERNET_REFERENCES: 'PT_UNICODE';
  PR_IN_REPLY_TO_ID: 'PT_UNICODE';
  PR_LIST_HELP: 'PT_UNICODE';
  PR_LIST_SUBSCRIBE: 'PT_UNICODE';
  PR_LIST_UNSUBSCRIBE: 'PT_UNICODE';
  PR_INTERNET_RETURN_PATH: 'PT_UNICODE';
  PR_ICON_INDEX: 'PT_LONG';
  PR_LAST_VERB_EXECUTED: 'PT_LONG';
  PR_LAST_VERB_EXECUTION_TIME: 'PT_SYSTIME';
  PR_FLAG_STATUS: 'PT_LONG';
  PR_FLAG_COMPLETE_TIME: 'PT_SYSTIME';
  PR_FOLLOWUP_ICON: 'PT_LONG';
  PR_BLOCK_STATUS: 'PT_LONG';
  PR_ITEM_TMPFLAGS: 'PT_LONG';
  PR_CDORECURRENCEID: 'PT_SYSTIME';
  PR_OWA_URL: 'PT_UNICODE';
  PR_DISABLE_FULL_FIDELITY: 'PT_BOOLEAN';
  PR_URL_COMP_NAME: 'PT_UNICODE';
  PR_ATTR_HIDDEN: 'PT_BOOLEAN';
  PR_ATTR_SYSTEM: 'PT_BOOLEAN';
  PR_ATTR_READONLY: 'PT_BOOLEAN';
  PR_INTERNET_CPID: 'PT_LONG';
  PR_MESSAGE_CODEPAGE: 'PT_LONG';
  PR_MESSAGE_LOCALE_ID: 'PT_LONG';
  PR_CREATOR_NAME: 'PT_UNICODE';
  PR_CREATOR_ENTRYID: 'PT_BINARY';
  PR_LAST_MODIFIER_NAME: 'PT_UNICODE';
  PR_LAST_MODIFIER_ENTRYID: 'PT_BINARY';
  PR_HAS_NAMED_PROPERTIES: 'PT_BOOLEAN';
  PR_REPLICA_VERSION: 'PT_I8';
  PR_IN_CONFLICT: 'PT_BOOLEAN';
  PR_ASSOCIATED: 'PT_BOOLEAN';
  PR_MESSAGE_EDITOR_FORMAT: 'PT_LONG';
  PR_SENDER_SMTP_ADDRESS: 'PT_UNICODE';
  PR_SENT_REPRESENTING_SMTP_ADDRESS: 'PT_UNICODE';
  PR_READ_RECEIPT_SMTP_ADDRESS: 'PT_UNICODE';
  PR_RECEIVED_BY_SMTP_ADDRESS: 'PT_UNICODE';
  PR_RCVD_REPRESENTING_SMTP_ADDRESS: 'PT_UNICODE';
  PR_RECIPIENT_ORDER: 'PT_LONG';
  PR_RECIPIENT_RESOURCESTATE: 'PT_LONG';
  PR_RECIPIENT_PROPOSED: 'PT_BOOLEAN';
  PR_RECIPIENT_PROPOSED_STARTTIME: 'PT_SYSTIME';
  PR_RECIPIENT_PROPOSED_ENDTIME: 'PT_SYSTIME';
  PR_RECIPIENT_DISPLAY_NAME: 'PT_UNICODE';
  PR_RECIPIENT_ENTRYID: 'PT_BINARY';
  PR_RECIPIENT_TRACKSTATUS_TIME: 'PT_SYSTIME';
  PR_RECIPIENT_FLAGS: 'PT_LONG';
  PR_RECIPIENT_TRACKSTATUS: 'PT_LONG';
  PR_CONTENT_FILTER_SCL: 'PT_LONG';
  PR_SENDER_ID_STATUS: 'PT_LONG';
  PR_JUNK_INCLUDE_CONTACTS: 'PT_LONG';
  PR_JUNK_THRESHOLD: 'PT_LONG';
  PR_INTERNET_MAIL_OVERRIDE_FORMAT: 'PT_LONG';
  PR_DEFERRED_SEND_NUMBER: 'PT_LONG';
  PR_DEFERRED_SEND_UNITS: 'PT_LONG';
  PR_EXPIRY_NUMBER: 'PT_LONG';
  PR_EXPIRY_UNITS: 'PT_LONG';
  PR_DEFERRED_SEND_TIME: 'PT_SYSTIME';
  PR_AUTO_RESPONSE_SUPPRESS: 'PT_LONG';
  PR_7BIT_DISPLAY_NAME: 'PT_UNICODE';
  PR_DISPLAY_TYPE: 'PT_LONG';
  PR_DISPLAY_TYPE_EX: 'PT_LONG';
  PR_TEMPLATEID: 'PT_BINARY';
  PR_PRIMARY_CAPABILITY: 'PT_BINARY';
  PR_SMTP_ADDRESS: 'PT_UNICODE';
  PR_ACCOUNT: 'PT_UNICODE';
  PR_ALTERNATE_RECIPIENT: 'PT_BINARY';
  PR_CALLBACK_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_CONVERSION_PROHIBITED: 'PT_BOOLEAN';
  PR_DISCLOSE_RECIPIENTS: 'PT_BOOLEAN';
  PR_GENERATION: 'PT_UNICODE';
  PR_GIVEN_NAME: 'PT_UNICODE';
  PR_GOVERNMENT_ID_NUMBER: 'PT_UNICODE';
  PR_BUSINESS_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_HOME_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_INITIALS: 'PT_UNICODE';
  PR_KEYWORD: 'PT_UNICODE';
  PR_LANGUAGE: 'PT_UNICODE';
  PR_LOCATION: 'PT_UNICODE';
  PR_MAIL_PERMISSION: 'PT_BOOLEAN';
  PR_MHS_COMMON_NAME: 'PT_UNICODE';
  PR_ORGANIZATIONAL_ID_NUMBER: 'PT_UNICODE';
  PR_SURNAME: 'PT_UNICODE';
  PR_ORIGINAL_ENTRYID: 'PT_BINARY';
  PR_ORIGINAL_DISPLAY_NAME: 'PT_UNICODE';
  PR_ORIGINAL_SEARCH_KEY: 'PT_BINARY';
  PR_POSTAL_ADDRESS: 'PT_UNICODE';
  PR_COMPANY_NAME: 'PT_UNICODE';
  PR_TITLE: 'PT_UNICODE';
  PR_DEPARTMENT_NAME: 'PT_UNICODE';
  PR_OFFICE_LOCATION: 'PT_UNICODE';
  PR_PRIMARY_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_BUSINESS2_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_MOBILE_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_RADIO_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_CAR_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_OTHER_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_TRANSMITABLE_DISPLAY_NAME: 'PT_UNICODE';
  PR_PAGER_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_USER_CERTIFICATE: 'PT_BINARY';
  PR_PRIMARY_FAX_NUMBER: 'PT_UNICODE';
  PR_BUSINESS_FAX_NUMBER: 'PT_UNICODE';
  PR_HOME_FAX_NUMBER: 'PT_UNICODE';
  PR_COUNTRY: 'PT_UNICODE';
  PR_LOCALITY: 'PT_UNICODE';
  PR_STATE_OR_PROVINCE: 'PT_UNICODE';
  PR_STREET_ADDRESS: 'PT_UNICODE';
  PR_POSTAL_CODE: 'PT_UNICODE';
  PR_POST_OFFICE_BOX: 'PT_UNICODE';
  PR_TELEX_NUMBER: 'PT_UNICODE';
  PR_ISDN_NUMBER: 'PT_UNICODE';
  PR_ASSISTANT_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_HOME2_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_ASSISTANT: 'PT_UNICODE';
  PR_SEND_RICH_INFO: 'PT_BOOLEAN';
  PR_WEDDING_ANNIVERSARY: 'PT_SYSTIME';
  PR_BIRTHDAY: 'PT_SYSTIME';
  PR_HOBBIES: 'PT_UNICODE';
  PR_MIDDLE_NAME: 'PT_UNICODE';
  PR_DISPLAY_NAME_PREFIX: 'PT_UNICODE';
  PR_PROFESSION: 'PT_UNICODE';
  PR_PREFERRED_BY_NAME: 'PT_UNICODE';
  PR_SPOUSE_NAME: 'PT_UNICODE';
  PR_COMPUTER_NETWORK_NAME: 'PT_UNICODE';
  PR_CUSTOMER_ID: 'PT_UNICODE';
  PR_TTYTDD_PHONE_NUMBER: 'PT_UNICODE';
  PR_FTP_SITE: 'PT_UNICODE';
  PR_GENDER: 'PT_I2';
  PR_MANAGER_NAME: 'PT_UNICODE';
  PR_NICKNAME: 'PT_UNICODE';
  PR_PERSONAL_HOME_PAGE: 'PT_UNICODE';
  PR_BUSINESS_HOME_PAGE: 'PT_UNICODE';
  PR_CONTACT_VERSION: 'PT_CLSID';
  PR_CONTACT_ENTRYIDS: 'PT_MV_BINARY';
  PR_CONTACT_ADDRTYPES: 'PT_MV_UNICODE';
  PR_CONTACT_DEFAULT_ADDRESS_INDEX: 'PT_LONG';
  PR_CONTACT_EMAIL_ADDRESSES: 'PT_MV_UNICODE';
  PR_COMPANY_MAIN_PHONE_NUMBER: 'PT_UNICODE';
  PR_CHILDRENS_NAMES: 'PT_MV_UNICODE';
  PR_HOME_ADDRESS_CITY: 'PT_UNICODE';
  PR_HOME_ADDRESS_COUNTRY: 'PT_UNICODE';
  PR_HOME_ADDRESS_POSTAL_CODE: 'PT_UNICODE';
  PR_HOME_ADDRESS_STATE_OR_PROVINCE: 'PT_UNICODE';
  PR_HOME_ADDRESS_STREET: 'PT_UNICODE';
  PR_HOME_ADDRESS_POST_OFFICE_BOX: 'PT_UNICODE';
  PR_OTHER_ADDRESS_CITY: 'PT_UNICODE';
  PR_OTHER_ADDRESS_COUNTRY: 'PT_UNICODE';
  PR_OTHER_ADDRESS_POSTAL_CODE: 'PT_UNICODE';
  PR_OTHER_ADDRESS_STATE_OR_PROVINCE: 'PT_UNICODE';
  PR_OTHER_ADDRESS_STREET: 'PT_UNICODE';
  PR_OTHER_ADDRESS_POST_OFFICE_BOX: 'PT_UNICODE';
  PR_USER_X509_CERTIFICATE: 'PT_MV_BINARY';
  PR_SEND_INTERNET_ENCODING: 'PT_LONG';
  PR_STORE_PROVIDERS: 'PT_BINARY';
  PR_AB_PROVIDERS: 'PT_BINARY';
  PR_TRANSPORT_PROVIDERS: 'PT_BINARY';
  PR_DEFAULT_PROFILE: 'PT_BOOLEAN';
  PR_AB_SEARCH_PATH: 'PT_MV_BINARY';
  PR_AB_DEFAULT_DIR: 'PT_BINARY';
  PR_AB_DEFAULT_PAB: 'PT_BINARY';
  PR_FILTERING_HOOKS: 'PT_BINARY';
  PR_SERVICE_NAME: 'PT_UNICODE';
  PR_SERVICE_DLL_NAME: 'PT_UNICODE';
  PR_SERVICE_ENTRY_NAME: 'PT_STRING8';
  PR_SERVICE_UID: 'PT_BINARY';
  PR_SERVICE_EXTRA_UIDS: 'PT_BINARY';
  PR_SERVICES: 'PT_BINARY';
  PR_SERVICE_SUPPORT_FILES: 'PT_MV_UNICODE';
  PR_SERVICE_DELETE_FILES: 'PT_MV_UNICODE';
  PR_AB_SEARCH_PATH_UPDATE: 'PT_BINARY';
  PR_PROFILE_NAME: 'PT_UNICODE';
  PR_SERVICE_INSTALL_ID: 'PT_UNICODE';
  PR_ADMIN_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_EMSMDB_SECTION_UID: 'PT_BINARY';
  PR_EMSMDB_LEGACY: 'PT_BOOLEAN';
  PR_IDENTITY_DISPLAY: 'PT_UNICODE';
  PR_IDENTITY_ENTRYID: 'PT_BINARY';
  PR_RESOURCE_METHODS: 'PT_LONG';
  PR_RESOURCE_TYPE: 'PT_LONG';
  PR_STATUS_CODE: 'PT_LONG';
  PR_IDENTITY_SEARCH_KEY: 'PT_BINARY';
  PR_OWN_STORE_ENTRYID: 'PT_BINARY';
  PR_RESOURCE_PATH: 'PT_UNICODE';
  PR_STATUS_STRING: 'PT_UNICODE';
  PR_X400_DEFERRED_DELIVERY_CANCEL: 'PT_BOOLEAN';
  PR_HEADER_FOLDER_ENTRYID: 'PT_BINARY';
  PR_REMOTE_PROGRESS: 'PT_LONG';
  PR_REMOTE_PROGRESS_TEXT: 'PT_UNICODE';
  PR_REMOTE_VALIDATE_OK: 'PT_BOOLEAN';
  PR_CONTROL_FLAGS: 'PT_LONG';
  PR_CONTROL_STRUCTURE: 'PT_BINARY';
  PR_CONTROL_TYPE: 'PT_LONG';
  PR_DELTAX: 'PT_LONG';
  PR_DELTAY: 'PT_LONG';
  PR_XPOS: 'PT_LONG';
  PR_YPOS: 'PT_LONG';
  PR_CONTROL_ID: 'PT_BINARY';
  PR_INITIAL_DETAILS_PANE: 'PT_LONG';
  PR_ACL_TABLE: 'PT_OBJECT';
  PR_ACL_DATA: 'PT_BINARY';
  PR_RULES_TABLE: 'PT_OBJECT';
  PR_RULES_DATA: 'PT_BINARY';
  PR_FOLDER_DESIGN_FLAGS: 'PT_LONG';
  PR_DESIGN_IN_PROGRESS: 'PT_BOOLEAN';
  PR_SECURE_ORIGINATION: 'PT_BOOLEAN';
  PR_PUBLISH_IN_ADDRESS_BOOK: 'PT_BOOLEAN';
  PR_RESOLVE_METHOD: 'PT_LONG';
  PR_ADDRESS_BOOK_DISPLAY_NAME: 'PT_UNICODE';
  PR_EFORMS_LOCALE_ID: 'PT_LONG';
  PR_HAS_DAMS: 'PT_BOOLEAN';
  PR_MEMBER_ID: 'PT_I8';
  PR_MEMBER_NAME: 'PT_UNICODE';
  PR_MEMBER_RIGHTS: 'PT_LONG';
  PR_RULE_ID: 'PT_I8';
  PR_RULE_IDS: 'PT_BINARY';
  PR_RULE_SEQUENCE: 'PT_LONG';
  PR_RULE_STATE: 'PT_LONG';
  PR_RULE_USER_FLAGS: 'PT_LONG';
  PR_RULE_CONDITION: 'PT_SRESTRICT';
  PR_RULE_ACTIONS: 'PT_ACTIONS';
  PR_RULE_PROVIDER: 'PT_UNICODE';
  PR_RULE_NAME: 'PT_UNICODE';
  PR_RULE_LEVEL: 'PT_LONG';
  PR_RULE_PROVIDER_DATA: 'PT_BINARY';
  PR_HIERARCHY_SYNCHRONIZER: 'PT_OBJECT';
  PR_CONTENTS_SYNCHRONIZER: 'PT_OBJECT';
  PR_COLLECTOR: 'PT_OBJECT';
  PR_FAST_TRANSFER: 'PT_OBJECT';
  PR_CHANGE_NUM: 'PT_I8';
  PR_FID: 'PT_I8';
  PR_PARENT_FID: 'PT_I8';
  PR_MID: 'PT_I8';
  PR_INST_ID: 'PT_I8';
  PR_INSTANCE_NUM: 'PT_LONG';
  PR_ADDRBOOK_MID: 'PT_I8';
  PR_IDSET_DELETED: 'PT_BINARY';
  PR_IDSET_READ: 'PT_BINARY';
  PR_IDSET_UNREAD: 'PT_BINARY';
  PR_IDSET_NO_LONGER_IN_SCOPE: 'PT_BINARY';
  PR_IDSET_EXPIRED: 'PT_BINARY';
  PR_CNSET_SEEN: 'PT_BINARY';
  PR_CNSET_READ: 'PT_BINARY';
  PR_CNSET_SEEN_FAI: 'PT_BINARY';
  PR_IDSET_GIVEN: 'PT_LONG';
  PR_LONGTERM_ENTRYID_FROM_TABLE: 'PT_BINARY';
  PR_PROFILE_VERSION: 'PT_LONG';
  PR_PROFILE_CONFIG_FLAGS: 'PT_LONG';
  PR_PROFILE_HOME_SERVER: 'PT_STRING8';
  PR_PROFILE_USER: 'PT_STRING8';
  PR_PROFILE_CONNECT_FLAGS: 'PT_LONG';
  PR_PROFILE_TRANSPORT_FLAGS: 'PT_LONG';
  PR_PROFILE_UI_STATE: 'PT_LONG';
  PR_PROFILE_UNRESOLVED_NAME: 'PT_UNICODE';
  PR_PROFILE_UNRESOLVED_SERVER: 'PT_UNICODE';
  PR_PROFILE_BINDING_ORDER: 'PT_STRING8';
  PR_PROFILE_OPEN_FLAGS: 'PT_LONG';
  PR_PROFILE_TYPE: 'PT_LONG';
  PR_PROFILE_MAILBOX: 'PT_STRING8';
  PR_PROFILE_SERVER: 'PT_STRING8';
  PR_PROFILE_MAX_RESTRICT: 'PT_LONG';
  PR_PROFILE_AB_FILES_PATH: 'PT_STRING8';
  PR_PROFILE_FAVFLD_DISPLAY_NAME: 'PT_STRING8';
  PR_PROFILE_OFFLINE_STORE_PATH: 'PT_UNICODE';
  PR_PROFILE_OFFLINE_INFO: 'PT_BINARY';
  PR_PROFILE_HOME_SERVER_DN: 'PT_STRING8';
  PR_PROFILE_HOME_SERVER_ADDRS: 'PT_MV_STRING8';
  PR_PROFILE_SERVER_DN: 'PT_STRING8';
  PR_PROFILE_FAVFLD_COMMENT: 'PT_STRING8';
  PR_PROFILE_ALLPUB_DISPLAY_NAME: 'PT_STRING8';
  PR_PROFILE_ALLPUB_COMMENT: 'PT_STRING8';
  PR_DISABLE_WINSOCK: 'PT_LONG';
  PR_PROFILE_AUTH_PACKAGE: 'PT_LONG';
  PR_PROFILE_RECONNECT_INTERVAL: 'PT_LONG';
  PR_PROFILE_SERVER_VERSION: 'PT_LONG';
  PR_PROFILE_ACCT_NAME: 'PT_UNICODE';
  PR_PROFILE_RPC_PROXY_SERVER: 'PT_UNICODE';
  PR_PROFILE_RPC_PROXY_SERVER_FLAGS: 'PT_LONG';
  PR_ROH_PROXY_PRINCIPAL_NAME: 'PT_UNICODE';
  PR_PROFILE_RPC_PROXY_SERVER_AUTH_PACKAGE: 'PT_LONG';
  PR_PROFILE_HOME_SERVER_FQDN: 'PT_UNICODE';
  PR_PROFILE_SERVER_FQDN: 'PT_UNICODE';
  PR_PROFILE_ABP_ALLOW_RECONNECT: 'PT_LONG';
  PR_PROFILE_ABP_MTHREAD_TIMEOUT_SECS: 'PT_LONG';
  PR_PROFILE_SERVER_FULL_VERSION: 'PT_BINARY';
  PR_PROFILE_USER_EMAIL: 'PT_UNICODE';
  PR_PROFILE_USER_SMTP_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_PROFILE_LKG_AUTODISCOVER_URL: 'PT_UNICODE';
  PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL: 'PT_UNICODE';
  PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL: 'PT_UNICODE';
  PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL: 'PT_UNICODE';
  PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL: 'PT_UNICODE';
  PR_PROFILE_EXCHANGE_CONSUMER_ACCOUNT: 'PT_BOOLEAN';
  PR_PROFILE_MOAB: 'PT_STRING8';
  PR_PROFILE_ADDR_INFO: 'PT_BINARY';
  PR_PROFILE_OPTIONS_DATA: 'PT_BINARY';
  PR_PROFILE_AUTH_USER: 'PT_UNICODE';
  PR_PROFILE_AUTH_PASSWORD: 'PT_BINARY';
  PR_PROFILE_SECURE_MAILBOX: 'PT_BINARY';
  PR_PROFILE_MDB_DN: 'PT_STRING8';
  PR_FORCE_USE_ENTRYID_SERVER: 'PT_BOOLEAN';
  PR_PROFILE_ALTERNATE_STORE_TYPE: 'PT_UNICODE';
  PR_PST_CONFIG_FLAGS: 'PT_LONG';
  PR_PST_PATH: 'PT_UNICODE';
  PR_PST_REMEMBER_PW: 'PT_BOOLEAN';
  PR_PST_ENCRYPTION: 'PT_LONG';
  PR_PST_PW_SZ_OLD: 'PT_STRING8';
  PR_PST_PW_SZ_NEW: 'PT_STRING8';
  PR_EMS_AB_HOME_MDB: 'PT_UNICODE';
  PR_EMS_AB_PROXY_ADDRESSES: 'PT_MV_UNICODE';
  PR_EMS_AB_MANAGER: 'PT_OBJECT';
  PR_EMS_AB_IS_MEMBER_OF_DL: 'PT_OBJECT';
  PR_EMS_AB_MEMBER: 'PT_OBJECT';
  PR_EMS_AB_OWNER_O: 'PT_OBJECT';
  PR_EMS_AB_REPORTS: 'PT_OBJECT';
  PR_EMS_AB_TARGET_ADDRESS: 'PT_UNICODE';
  PR_EMS_AB_PUBLIC_DELEGATES: 'PT_OBJECT';
  PR_EMS_AB_NETWORK_ADDRESS: 'PT_MV_UNICODE';
  PR_EMS_AB_OBJ_DIST_NAME: 'PT_UNICODE';
  PR_EMS_AB_THUMBNAIL_PHOTO: 'PT_BINARY';
  PR_EMS_AB_OBJECT_GUID: 'PT_BINARY';
  PR_EMS_AB_CONTAINERID: 'PT_LONG';
  PR_EMS_AB_PARENT_ENTRYID: 'PT_BINARY';
  PR_EMS_AB_IS_MASTER: 'PT_BOOLEAN';
  PR_EMS_AB_HIERARCHY_PATH: 'PT_UNICODE';
  PR_EMS_AB_X509_CERT: 'PT_MV_BINARY';
  PR_IN_TRANSIT: 'PT_BOOLEAN';
  PR_EFORMS_FOR_LOCALE_ENTRYID: 'PT_BINARY';
  PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID: 'PT_BINARY';
  PR_ADDRBOOK_FOR_LOCAL_SITE_ENTRYID: 'PT_BINARY';
  PR_OFFLINE_MESSAGE_ENTRYID: 'PT_BINARY';
  PR_GW_MTSIN_ENTRYID: 'PT_BINARY';
  PR_GW_MTSOUT_ENTRYID: 'PT_BINARY';
  PR_TRANSFER_ENABLED: 'PT_BOOLEAN';
  PR_CHANGE_ADVISOR: 'PT_OBJECT';
  PR_FAVORITES_DEFAULT_NAME: 'PT_STRING8';
  PR_SYS_CONFIG_FOLDER_ENTRYID: 'PT_BINARY';
  PR_CHANGE_NOTIFICATION_GUID: 'PT_CLSID';
  PR_EVENTS_ROOT_FOLDER_ENTRYID: 'PT_BINARY';
  PR_GET_PROPS_EXCLUDE_PROP_ID_LIST: 'PT_BINARY';
  PR_IMPLIED_RESTRICTIONS: 'PT_MV_BINARY';
  PR_LAST_FULL_BACKUP: 'PT_SYSTIME';
  PR_NNTP_ARTICLE_FOLDER_ENTRYID: 'PT_BINARY';
  PR_NNTP_CONTROL_FOLDER_ENTRYID: 'PT_BINARY';
  PR_NEWSGROUP_ROOT_FOLDER_ENTRYID: 'PT_BINARY';
  PR_INBOUND_NEWSFEED_DN: 'PT_STRING8';
  PR_OUTBOUND_NEWSFEED_DN: 'PT_STRING8';
  PR_REPLICATION_STYLE: 'PT_LONG';
  PR_REPLICATION_SCHEDULE: 'PT_BINARY';
  PR_REPLICATION_MESSAGE_PRIORITY: 'PT_LONG';
  PR_OVERALL_MSG_AGE_LIMIT: 'PT_LONG';
  PR_REPLICATION_ALWAYS_INTERVAL: 'PT_LONG';
  PR_REPLICATION_MSG_SIZE: 'PT_LONG';
  PR_IS_NEWSGROUP_ANCHOR: 'PT_BOOLEAN';
  PR_IS_NEWSGROUP: 'PT_BOOLEAN';
  PR_REPLICA_LIST: 'PT_BINARY';
  PR_OVERALL_AGE_LIMIT: 'PT_LONG';
  PR_INTERNET_CHARSET: 'PT_UNICODE';
  PR_DELETED_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_DELETED_NORMAL_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_DELETED_ASSOC_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_SECURE_IN_SITE: 'PT_BOOLEAN';
  PR_NT_USER_NAME: 'PT_UNICODE';
  PR_LAST_LOGON_TIME: 'PT_SYSTIME';
  PR_LAST_LOGOFF_TIME: 'PT_SYSTIME';
  PR_STORAGE_LIMIT_INFORMATION: 'PT_LONG';
  PR_NEWSGROUP_COMPONENT: 'PT_STRING8';
  PR_INTERNET_MDNS: 'PT_BOOLEAN';
  PR_NEWSFEED_INFO: 'PT_BINARY';
  PR_INTERNET_NEWSGROUP_NAME: 'PT_STRING8';
  PR_LAST_ACCESS_TIME: 'PT_SYSTIME';
  PR_RESTRICTION_COUNT: 'PT_LONG';
  PR_CATEG_COUNT: 'PT_LONG';
  PR_CACHED_COLUMN_COUNT: 'PT_LONG';
  PR_NORMAL_MSG_W_ATTACH_COUNT: 'PT_LONG';
  PR_ASSOC_MSG_W_ATTACH_COUNT: 'PT_LONG';
  PR_RECIPIENT_ON_NORMAL_MSG_COUNT: 'PT_LONG';
  PR_RECIPIENT_ON_ASSOC_MSG_COUNT: 'PT_LONG';
  PR_ATTACH_ON_NORMAL_MSG_COUNT: 'PT_LONG';
  PR_ATTACH_ON_ASSOC_MSG_COUNT: 'PT_LONG';
  PR_NORMAL_MESSAGE_SIZE: 'PT_LONG';
  PR_NORMAL_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_ASSOC_MESSAGE_SIZE: 'PT_LONG';
  PR_ASSOC_MESSAGE_SIZE_EXTENDED: 'PT_I8';
  PR_OWNER_COUNT: 'PT_LONG';
  PR_CONTACT_COUNT: 'PT_LONG';
  PR_RETENTION_AGE_LIMIT: 'PT_LONG';
  PR_DISABLE_PERUSER_READ: 'PT_BOOLEAN';
  PR_AUTO_RESET: 'PT_MV_CLSID';
  PR_PARENT_URL_NAME: 'PT_UNICODE';
  PR_SRC_URL_NAME: 'PT_UNICODE';
  PR_SUBFOLDER: 'PT_BOOLEAN';
  PR_RANK: 'PT_LONG';
  PR_PUBLIC_FOLDER_ADMIN_DESCRIPTION: 'PT_UNICODE';
  PR_PF_PROXY: 'PT_BINARY';
  PR_PF_OVER_HARD_QUOTA_LIMIT: 'PT_LONG';
  PR_PF_MSG_SIZE_LIMIT: 'PT_LONG';
  PR_PF_DISALLOW_MDB_WIDE_EXPIRY: 'PT_BOOLEAN';
  PR_QUOTA_WARNING_THRESHOLD: 'PT_LONG';
  PR_QUOTA_SEND_THRESHOLD: 'PT_LONG';
  PR_QUOTA_RECEIVE_THRESHOLD: 'PT_LONG';
  PR_OFFLINE_FLAGS: 'PT_LONG';
  PR_PUBLIC_FOLDER_ENTRYID: 'PT_BINARY';
  PR_OLDEST_DELETED_ON: 'PT_SYSTIME';
  PR_SYNCHRONIZE_FLAGS: 'PT_LONG';
  PR_AUTO_ADD_NEW_SUBS: 'PT_BOOLEAN';
  PR_NEW_SUBS_GET_AUTO_ADD: 'PT_BOOLEAN';
  PR_PREVENT_MSG_CREATE: 'PT_BOOLEAN';
  PR_CATALOG: 'PT_BINARY';
  PR_CI_SEARCH_ENABLED: 'PT_BOOLEAN';
  PR_CI_NOTIFICATION_ENABLED: 'PT_BOOLEAN';
  PR_MAX_INDICES: 'PT_LONG';
  PR_SOURCE_FID: 'PT_I8';
  PR_MAX_CACHED_VIEWS: 'PT_LONG';
  PR_MERGE_MIDSET_DELETED: 'PT_BINARY';
  PR_RESERVE_RANGE_OF_IDS: 'PT_BINARY';
  PR_STORE_SLOWLINK: 'PT_BOOLEAN';
  PR_DOTSTUFF_STATE: 'PT_LONG';
  PR_OST_ENCRYPTION: 'PT_LONG';
  PR_SYNCEVENT_SUPPRESS_GUID: 'PT_BINARY';
  PR_RULE_SERVER_RULE_ID: 'PT_I8';
  PR_FORCE_CLIENT_REFRESH: 'PT_BOOLEAN';
  PR_EXTENDED_ACL_DATA: 'PT_BINARY';
  PR_MEMBER_ENTRYID: 'PT_BINARY';
  PR_CONFLICT_ITEMS: 'PT_MV_BINARY';
  PR_P1_CONTENT: 'PT_BINARY';
  PR_P1_CONTENT_TYPE: 'PT_BINARY';
  PR_ICALENDAR_START_TIME: 'PT_SYSTIME';
  PR_ICALENDAR_END_TIME: 'PT_SYSTIME';
  PR_ICALENDAR_REMINDER_NEXT_TIME: 'PT_SYSTIME';
  PR_TEMPORARY_DEFAULT_DOCUMENT: 'PT_UNICODE';
  PR_DL_REPORT_FLAGS: 'PT_LONG';
  PR_BILATERAL_INFO: 'PT_BINARY';
  PR_MSG_BODY_ID: 'PT_LONG';
  PR_ABSTRACT: 'PT_UNICODE';
  PR_PREVIEW: 'PT_UNICODE';
  PR_PREVIEW_UNREAD: 'PT_UNICODE';
  PR_DELEGATED_BY_RULE: 'PT_BOOLEAN';
  PR_CONFLICT_ENTRYID: 'PT_BINARY';
  PR_RULE_TRIGGER_HISTORY: 'PT_BINARY';
  PR_MOVE_TO_STORE_ENTRYID: 'PT_BINARY';
  PR_MOVE_TO_FOLDER_ENTRYID: 'PT_BINARY';
  PR_EXCESS_STORAGE_USED: 'PT_LONG';
  PR_SVR_GENERATING_QUOTA_MSG: 'PT_UNICODE';
  PR_REPLY_RECIPIENT_SMTP_PROXIES: 'PT_UNICODE';
  PR_SENDER_FLAGS: 'PT_LONG';
  PR_SENT_REPRESENTING_FLAGS: 'PT_LONG';
  PR_CREATOR_ADDRTYPE: 'PT_UNICODE';
  PR_CREATOR_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_LAST_MODIFIER_ADDRTYPE: 'PT_UNICODE';
  PR_LAST_MODIFIER_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_READ_RECEIPT_ADDRTYPE: 'PT_UNICODE';
  PR_READ_RECEIPT_EMAIL_ADDRESS: 'PT_UNICODE';
  PR_READ_RECEIPT_NAME: 'PT_UNICODE';
  PR_PURPORTED_SENDER_DOMAIN: 'PT_UNICODE';
  PR_MSG_EDITOR_FORMAT: 'PT_LONG';
  PR_JUNK_PERMANENTLY_DELETE: 'PT_LONG';
  PR_JUNK_ADD_RECIPS_TO_SSL: 'PT_LONG';
  PR_JUNK_PHISHING_ENABLE_LINKS: 'PT_BOOLEAN';
  PR_MIME_SKELETON: 'PT_BINARY';
  PR_REPLY_TEMPLATE_ID: 'PT_BINARY';
  PR_SECURE_SUBMIT_FLAGS: 'PT_LONG';
  PR_MESSAGE_SITE_NAME: 'PT_UNICODE';
  PR_MESSAGE_PROCESSED: 'PT_BOOLEAN';
  PR_IMAP_INTERNAL_DATE: 'PT_SYSTIME';
  PR_REPLICA_SERVER: 'PT_UNICODE';
  PR_FID_VID: 'PT_BINARY';
  PR_ORIGIN_ID: 'PT_BINARY';
  PR_SYNCEVENT_FIRED: 'PT_BOOLEAN';
  PR_ACTIVE_USER_ENTRYID: 'PT_BINARY';
  PR_X400_ENVELOPE_TYPE: 'PT_LONG';
  PR_MSG_FOLD_TIME: 'PT_SYSTIME';
  PR_ICS_CHANGE_KEY: 'PT_BINARY';
  PR_INTERNET_CONTENT: 'PT_BINARY';
  PR_MIME_SIZE: 'PT_LONG';
  PR_MIME_SIZE_EXTENDED: 'PT_I8';
  PR_FILE_SIZE: 'PT_LONG';
  PR_FILE_SIZE_EXTENDED: 'PT_I8';
  PR_SENTMAIL_SVREID: 'PT_SVREID';
  PR_ADDR_TO: 'PT_UNICODE';
  PR_ADDR_CC: 'PT_UNICODE';
  PR_ANTIVIRUS_VENDOR: 'PT_STRING8';
  PR_ANTIVIRUS_VERSION: 'PT_LONG';
  PR_ANTIVIRUS_SCAN_STATUS: 'PT_LONG';
  PR_ANTIVIRUS_SCAN_INFO: 'PT_STRING8';
  PR_PROCESSED: 'PT_BOOLEAN';
  PR_OSC_SYNC_ENABLEDONSERVER: 'PT_BOOLEAN';
  PR_EXCEPTION_REPLACETIME: 'PT_SYSTIME';
  PR_GW_ADMIN_OPERATIONS: 'PT_LONG';
  PR_ORIGINATOR_NAME: 'PT_UNICODE';
  PR_ORIGINATOR_ADDR: 'PT_UNICODE';
  PR_ORIGINATOR_ADDRTYPE: 'PT_UNICODE';
  PR_ORIGINATOR_ENTRYID: 'PT_BINARY';
  PR_ARRIVAL_TIME: 'PT_SYSTIME';
  PR_TRACE_INFO: 'PT_BINARY';
  PR_SUBJECT_TRACE_INFO: 'PT_BINARY';
  PR_RECIPIENT_NUMBER: 'PT_LONG';
  PR_MTS_SUBJECT_ID: 'PT_BINARY';
  PR_REPORT_DESTINATION_NAME: 'PT_UNICODE';
  PR_REPORT_DESTINATION_ENTRYID: 'PT_BINARY';
  PR_CONTENT_SEARCH_KEY: 'PT_BINARY';
  PR_FOREIGN_ID: 'PT_BINARY';
  PR_FOREIGN_REPORT_ID: 'PT_BINARY';
  PR_FOREIGN_SUBJECT_ID: 'PT_BINARY';
  PR_INTERNAL_TRACE_INFO: 'PT_BINARY';
  PR_PROMOTE_PROP_ID_LIST: 'PT_BINARY';
  PR_MTS_ID: 'PT_BINARY';
  PR_MTS_REPORT_ID: 'PT_BINARY';
  PR_SENDER_SID: 'PT_BINARY';
  PR_SENT_REPRESENTING_SID: 'PT_BINARY';
  PR_ORIGINAL_SENDER_SID: 'PT_BINARY';
  PR_ORIGINAL_SENT_REPRESENTING_SID: 'PT_BINARY';
  PR_READ_RECEIPT_SID: 'PT_BINARY';
  PR_REPORT_SID: 'PT_BINARY';
  PR_ORIGINATOR_SID: 'PT_BINARY';
  PR_REPORT_DESTINATION_SID: 'PT_BINARY';
  PR_ORIGINAL_AUTHOR_SID: 'PT_BINARY';
  PR_RECEIVED_BY_SID: 'PT_BINARY';
  PR_RCVD_REPRESENTING_SID: 'PT_BINARY';
  PR_NT_SECURITY_DESCRIPTOR_AS_XML: 'PT_UNICODE';
  PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML: 'PT_UNICODE';
  PR_CREATOR_SID_AS_XML: 'PT_UNICODE';
  PR_LAST_MODIFIER_SID_AS_XML: 'PT_UNICODE';
  PR_SENDER_SID_AS_XML: 'PT_UNICODE';
  PR_SENT_REPRESENTING_SID_AS_XML: 'PT_UNICODE';
  PR_ORIGINAL_SENDER_SID_AS_XML: 'PT_UNICODE';
  PR_ORIGINAL_SENT_REPRESENTING_SID_AS_XML: 'PT_UNICODE';
  PR_READ_RECEIPT_SID_AS_XML: 'PT_UNICODE';
  PR_REPORT_SID_AS_XML: 'PT_UNICODE';
  PR_ORIGINATOR_SID_AS_XML: 'PT_UNICODE';
  PR_REPORT_DESTINATION_SID_AS_XML: 'PT_UNICODE';
  PR_ORIGINAL_AUTHOR_SID_AS_XML: 'PT_UNICODE';
  PR_RECEIVED_BY_SID_AS_XML: 'PT_UNICODE';
  PR_RCVD_REPRESENTING_SID_AS_XML: 'PT_UNICODE';
  PR_EXCHANGE_NT_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_DAV_TRANSFER_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_FREEBUSY_NT_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_WIN32_SECURITY_DESCRIPTOR: 'PT_BINARY';
  PR_NON_WIN32_ACL: 'PT_BOOLEAN';
  PR_ITEM_LEVEL_ACL: 'PT_BOOLEAN';
  PR_XMT_SECURITY_ROLE_1: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_1_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_1: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_1_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_2: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_2_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_2: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_2_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_3: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_3_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_3: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_3_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_4: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_4_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_4: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_4_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_5: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_5_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_5: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_5_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_6: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_6_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_6: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_6_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_7: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_7_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_7: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_7_AS_XML: 'PT_UNICODE';
  PR_XMT_SECURITY_ROLE_8: 'PT_BINARY';
  PR_XMT_SECURITY_ROLE_8_AS_XML: 'PT_UNICODE';
  PR_NON_XMT_SECURITY_ROLE_8: 'PT_BINARY';
  PR_NON_XMT_SECURITY_ROLE_8_AS_XML: 'PT_UNICODE';
  PR_LOCK_BRANCH_ID: 'PT_I8';
  PR_LOCK_RESOURCE_FID: 'PT_I8';
  PR_LOCK_RESOURCE_DID: 'PT_I8';
  PR_LOCK_RESOURCE_VID: 'PT_I8';
  PR_LOCK_ENLISTMENT_CONTEXT: 'PT_BINARY';
  PR_LOCK_TYPE: 'PT_I2';
  PR_LOCK_SCOPE: 'PT_I2';
  PR_LOCK_TRANSIENT_ID: 'PT_BINARY';
  PR_LOCK_DEPTH: 'PT_LONG';
  PR_LOCK_TIMEOUT: 'PT_LONG';
  PR_LOCK_EXPIRY_TIME: 'PT_SYSTIME';
  PR_LOCK_GLID: 'PT_BINARY';
  PR_LOCK_NULL_URL: 'PT_UNICODE';
  PR_RULE_MSG_STATE: 'PT_LONG';
  PR_RULE_MSG_USER_FLAGS: 'PT_LONG';
  PR_RULE_MSG_PROVIDER: 'PT_UNICODE';
  PR_RULE_MSG_NAME: 'PT_UNICODE';
  PR_RULE_MSG_LEVEL: 'PT_LONG';
  PR_RULE_MSG_PROVIDER_DATA: 'PT_BINARY';
  PR_RULE_MSG_SEQUENCE: 'PT_LONG';
  PR_CLIENT_ACTIONS: 'PT_BINARY';
  PR_DAM_ORIGINAL_ENTRYID: 'PT_BINARY';
  PR_DAM_BACK_PATCHED: 'PT_BOOLEAN';
  PR_RULE_ERROR: 'PT_LONG';
  PR_RULE_ACTION_TYPE: 'PT_LONG';
  PR_RULE_ACTION_NUMBER: 'PT_LONG';
  PR_RULE_FOLDER_ENTRYID: 'PT_BINARY';
  PR_DAM_ORIG_MSG_SVREID: 'PT_SVREID';
  PR_RW_RULES_STREAM: 'PT_BINARY';
  PR_SCHDINFO_RESOURCE_TYPE: 'PT_LONG';
  PR_SCHDINFO_BOSS_WANTS_COPY: 'PT_BOOLEAN';
  PR_SCHDINFO_DONT_MAIL_DELEGATES: 'PT_BOOLEAN';
  PR_SCHDINFO_DELEGATE_NAMES: 'PT_MV_UNICODE';
  PR_SCHDINFO_DELEGATE_ENTRYIDS: 'PT_MV_BINARY';
  PR_GATEWAY_NEEDS_TO_REFRESH: 'PT_BOOLEAN';
  PR_FREEBUSY_PUBLISH_START: 'PT_LONG';
  PR_FREEBUSY_PUBLISH_END: 'PT_LONG';
  PR_FREEBUSY_EMA: 'PT_UNICODE';
  PR_SCHDINFO_DELEGATE_NAMES_UNICODE: 'PT_MV_UNICODE';
  PR_SCHDINFO_BOSS_WANTS_INFO: 'PT_BOOLEAN';
  PR_SCHDINFO_MONTHS_MERGED: 'PT_MV_LONG';
  PR_SCHDINFO_FREEBUSY_MERGED: 'PT_MV_BINARY';
  PR_SCHDINFO_MONTHS_TENTATIVE: 'PT_MV_LONG';
  PR_SCHDINFO_FREEBUSY_TENTATIVE: 'PT_MV_BINARY';
  PR_SCHDINFO_MONTHS_BUSY: 'PT_MV_LONG';
  PR_SCHDINFO_FREEBUSY_BUSY: 'PT_MV_BINARY';
  PR_SCHDINFO_MONTHS_OOF: 'PT_MV_LONG';
  PR_SCHDINFO_FREEBUSY_OOF: 'PT_MV_BINARY';
  PR_FREEBUSY_RANGE_TIMESTAMP: 'PT_SYSTIME';
  PR_FREEBUSY_COUNT_MONTHS: 'PT_LONG';
  PR_SCHDINFO_APPT_TOMBSTONE: 'PT_BINARY';
  PR_DELEGATE_FLAGS: 'PT_MV_LONG';
  PR_SCHDINFO_FREEBUSY: 'PT_BINARY';
  PR_SCHDINFO_AUTO_ACCEPT_APPTS: 'PT_BOOLEAN';
  PR_SCHDINFO_DISALLOW_RECURRING_APPTS: 'PT_BOOLEAN';
  PR_SCHDINFO_DISALLOW_OVERLAPPING_APPTS: 'PT_BOOLEAN';
  PR_WB_SF_LAST_USED: 'PT_LONG';
  PR_WB_SF_EXPIRATION: 'PT_LONG';
  PR_WB_SF_TEMPLATE_ID: 'PT_LONG';
  PR_WB_SF_ID: 'PT_BINARY';
  PR_WB_SF_RECREATE_INFO: 'PT_BINARY';
  PR_WB_SF_DEFINITION: 'PT_BINARY';
  PR_WB_SF_STORAGE_TYPE: 'PT_LONG';
  PR_WB_SF_TAG: 'PT_LONG';
  PR_WB_SF_EFP_FLAGS: 'PT_LONG';
  PR_WLINK_GROUP_HEADER_ID: 'PT_BINARY';
  PR_WLINK_SAVE_STAMP: 'PT_LONG';
  PR_WLINK_TYPE: 'PT_LONG';
  PR_WLINK_FLAGS: 'PT_LONG';
  PR_WLINK_ORDINAL: 'PT_BINARY';
  PR_WLINK_ENTRYID: 'PT_BINARY';
  PR_WLINK_RECKEY: 'PT_BINARY';
  PR_WLINK_STORE_ENTRYID: 'PT_BINARY';
  PR_WLINK_FOLDER_TYPE: 'PT_BINARY';
  PR_WLINK_GROUP_CLSID: 'PT_BINARY';
  PR_WLINK_GROUP_NAME: 'PT_UNICODE';
  PR_WLINK_SECTION: 'PT_LONG';
  PR_WLINK_CALENDAR_COLOR: 'PT_LONG';
  PR_WLINK_ABEID: 'PT_BINARY';
  PR_WLINK_CLIENTID: 'PT_BINARY';
  PR_WLINK_AB_EXSTOREEID: 'PT_BINARY';
  PR_WLINK_RO_GROUP_TYPE: 'PT_LONG';
  PR_AGING_DEFAULT: 'PT_LONG';
  PR_VD_BINARY: 'PT_BINARY';
  PR_VD_STRINGS: 'PT_UNICODE';
  PR_VD_NAME: 'PT_UNICODE';
  PR_VD_VERSION: 'PT_LONG';
  PR_ROAMING_DATATYPES: 'PT_LONG';
  PR_ROAMING_DICTIONARY: 'PT_BINARY';
  PR_ROAMING_XMLSTREAM: 'PT_BINARY';
  PR_ROAMING_BINARYSTREAM: 'PT_BINARY';
  PR_OAB_NAME: 'PT_UNICODE';
  PR_OAB_SEQUENCE: 'PT_LONG';
  PR_OAB_CONTAINER_GUID: 'PT_STRING8';
  PR_OAB_MESSAGE_CLASS: 'PT_LONG';
  PR_OAB_DN: 'PT_STRING8';
  PR_OAB_TRUNCATED_PROPS: 'PT_MV_LONG';
  PR_VOICE_MESSAGE_DURATION: 'PT_LONG';
  PR_SENDER_TELEPHONE_NUMBER: 'PT_UNICODE';
  PR_VOICE_MESSAGE_SENDER_NAME: 'PT_UNICODE';
  PR_FAX_NUMBER_OF_PAGES: 'PT_LONG';
  PR_VOICE_MESSAGE_ATTACHMENT_ORDER: 'PT_UNICODE';
  PR_CALL_ID: 'PT_UNICODE';
  PR_PROFILE_MOAB_GUID: 'PT_STRING8';
  PR_PROFILE_MOAB_SEQ: 'PT_LONG';
  PR_ROH_PROXY_SERVER: 'PT_UNICODE';
  PR_ROH_FLAGS: 'PT_LONG';
  PR_ROH_PROXY_AUTH_SCHEME: 'PT_LONG';
  PR_EMS_TEMPLATE_BLOB: 'PT_BINARY';
  PR_EMS_SCRIPT_BLOB: 'PT_BINARY';
  PR_EMS_AB_ROOM_CAPACITY: 'PT_LONG';
  PR_EMS_AB_ROOM_DESCRIPTION: 'PT_UNICODE';
  PR_BUSINESS2_TELEPHONE_NUMBERS: 'PT_MV_UNICODE';
  PR_HOME2_TELEPHONE_NUMBERS: 'PT_MV_UNICODE';
  PR_EMS_AB_DISPLAY_NAME_PRINTABLE: 'PT_UNICODE';
  PR_EMS_AB_MANAGE_DL: 'PT_OBJECT';
  PR_EMS_AB_FOLDER_PATHNAME: 'PT_UNICODE';
  PR_EMS_AB_MANAGER_T: 'PT_UNICODE';
  PR_EMS_AB_OWNER_BL_O: 'PT_OBJECT';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_1: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_2: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_3: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_4: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_5: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_6: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_7: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_8: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_9: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_10: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_11: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_12: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_13: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_14: 'PT_UNICODE';
  PR_EMS_AB_EXTENSION_ATTRIBUTE_15: 'PT_UNICODE';
  PR_EMS_AB_DELIV_CONT_LENGTH: 'PT_LONG';
  PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_O: 'PT_OBJECT';
  PR_EMS_AB_PHONETIC_GIVEN_NAME: 'PT_UNICODE';
  PR_EMS_AB_PHONETIC_SURNAME: 'PT_UNICODE';
  PR_EMS_AB_PHONETIC_DEPARTMENT_NAME: 'PT_UNICODE';
  PR_EMS_AB_PHONETIC_COMPANY_NAME: 'PT_UNICODE';
  PR_EMS_AB_PHONETIC_DISPLAY_NAME: 'PT_UNICODE';
  PR_EMS_AB_DISPLAY_TYPE_EX: 'PT_LONG';
  PR_EMS_AB_HAB_SHOW_IN_DEPARTMENTS: 'PT_OBJECT';
  PR_EMS_AB_ROOM_CONTAINERS: 'PT_MV_UNICODE';
  PR_EMS_AB_HAB_DEPARTMENT_MEMBERS: 'PT_OBJECT';
  PR_EMS_AB_HAB_ROOT_DEPARTMENT: 'PT_STRING8';
  PR_EMS_AB_HAB_PARENT_DEPARTMENT: 'PT_OBJECT';
  PR_EMS_AB_HAB_CHILD_DEPARTMENTS: 'PT_OBJECT';
  PR_EMS_AB_HAB_SENIORITY_INDEX: 'PT_LONG';
  PR_EMS_AB_ORG_UNIT_ROOT_DN: 'PT_UNICODE';
  PR_EMS_AB_DL_SENDER_HINT_TRANSLATIONS: 'PT_MV_UNICODE';
  PR_EMS_AB_ENABLE_MODERATION: 'PT_BOOLEAN';
  PR_EMS_AB_UM_SPOKEN_NAME: 'PT_BINARY';
  PR_EMS_AB_AUTH_ORIG: 'PT_OBJECT';
  PR_EMS_AB_UNAUTH_ORIG: 'PT_OBJECT';
  PR_EMS_AB_DL_MEM_SUBMIT_PERMS: 'PT_OBJECT';
  PR_EMS_AB_DL_MEM_REJECT_PERMS: 'PT_OBJECT';
  PR_EMS_AB_HAB_IS_HIERARCHICAL_GROUP: 'PT_BOOLEAN';
  PR_EMS_AB_DL_TOTAL_MEMBER_COUNT: 'PT_LONG';
  PR_EMS_AB_DL_EXTERNAL_MEMBER_COUNT: 'PT_LONG';
}

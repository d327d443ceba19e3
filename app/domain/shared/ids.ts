/** Branded identifiers: swapping two of them does not compile. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A UUIDv7, the same shop for as long as it is installed. */
export type ShopId = Branded<"ShopId">;
export type MemberId = Branded<"MemberId">;
export type MailboxId = Branded<"MailboxId">;
export type InboundEmailId = Branded<"InboundEmailId">;
export type TicketId = Branded<"TicketId">;
export type TagId = Branded<"TagId">;
export type MessageId = Branded<"MessageId">;
export type TicketMoveId = Branded<"TicketMoveId">;
export type AttachmentId = Branded<"AttachmentId">;
export type ShopWebhookId = Branded<"ShopWebhookId">;
export type CanaryId = Branded<"CanaryId">;
export type TicketPromiseId = Branded<"TicketPromiseId">;
export type ConfirmationId = Branded<"ConfirmationId">;
export type FlowTriggerId = Branded<"FlowTriggerId">;
export type NoticeId = Branded<"NoticeId">;
export type PolicyChangeId = Branded<"PolicyChangeId">;
export type ShopifyActionId = Branded<"ShopifyActionId">;
export type PrivacyRequestId = Branded<"PrivacyRequestId">;
export type BulkChangeId = Branded<"BulkChangeId">;
export type SavedViewId = Branded<"SavedViewId">;
export type UploadId = Branded<"UploadId">;
export type DraftId = Branded<"DraftId">;
export type SendingDomainId = Branded<"SendingDomainId">;
export type SavedReplyId = Branded<"SavedReplyId">;
export type RuleId = Branded<"RuleId">;
export type RuleTrialId = Branded<"RuleTrialId">;
export type ReviewId = Branded<"ReviewId">;
export type CorrectionId = Branded<"CorrectionId">;
export type ComplaintId = Branded<"ComplaintId">;
export type SurveyId = Branded<"SurveyId">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the lower-case canonical form of a UUID; anything else can't name a row. */
export const isUuid = (value: string): boolean => UUID.test(value);

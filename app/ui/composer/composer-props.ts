import type { Finding } from "#app/domain/check/finding.ts";
import type { Correction } from "#app/domain/correction/correction.ts";
import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { DraftKind } from "#app/domain/reply/draft.ts";
import type { ReplyActions } from "#app/domain/reply/reply-actions.ts";
import type { SeenOrder } from "#app/domain/reply/seen-order.ts";
import type { SendStop } from "#app/domain/reply/send-stopped.ts";
import type { SeenMessage } from "#app/domain/reply/what-is-new.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { KeptSurprise, ParticipantView } from "#app/domain/ticket/ticket-view.ts";
import type { ReasonFields } from "#app/ui/proof/reason-question.tsx";
import type { CheckPort } from "#app/ui/check/check-port.ts";
import type { SavedRepliesPort } from "#app/ui/saved-reply/saved-replies-port.ts";
import type { Uploading } from "./attachment-list.tsx";
import type { DraftStore } from "./draft-store.ts";
import type { PictureOf } from "./editor-schema.ts";
import type { Forwardable } from "./forward-choice.tsx";
import type { SlashPort } from "./reply-editor.ts";
import type { ChosenTime } from "./send-buttons.tsx";
import type { JustSent } from "./undo-strip.tsx";
import type { PieceToInsert } from "./use-insertion.ts";

/** A mail as its writer wants it to go out. */
export type MailToSend = {
  readonly kind: DraftKind;
  readonly html: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly uploadIds: readonly string[];
  readonly draftVersion: number | null;
  readonly seenMessageId: string;
  readonly seenOrders: readonly SeenOrder[];
  readonly savedReplyId: string | null;
  /** The text as that saved reply put it in; empty where there is none. */
  readonly filled: string;
  /** Why it goes although a check blocks it; empty: nobody said. */
  readonly overrideReason: string;
  /** It corrects an earlier answer. */
  readonly correction: Correction | null;
  /** What saved replies in it do to the ticket. */
  readonly actions: ReplyActions;
  readonly signature: boolean;
  /** Null: after the time to take it back. */
  readonly sendAt: ChosenTime | null;
  readonly why: ReasonFields | null;
  /** What the writer said of the dates in the text. */
  readonly promises: readonly PromiseChoice[];
  /** Ids of earlier promises that this reply keeps. */
  readonly keeps: readonly string[];
};

/** What the thread and the orders are now, for whoever began to write before. */
export type ThreadNow = {
  /** The customer's messages, oldest first. */
  readonly messages: readonly SeenMessage[];
  readonly orders: readonly SeenOrder[];
};

/** The files of the draft, and the ways to more of them. */
export type ComposerFiles = {
  readonly underWay: readonly Uploading[];
  readonly add: (files: readonly File[], options: { readonly inline: boolean }) => void;
  readonly copy: (file: {
    readonly attachmentId: string;
    readonly fileName: string;
    readonly bytes: number;
  }) => void;
  readonly cancel: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly pictureOf: PictureOf;
};

export type ComposerProps = {
  readonly draft: DraftStore;
  /** The newest message of the customer that the page shows; empty while there is none. */
  readonly newestMessageId: string;
  readonly to: string;
  /** Other addresses that a reply can go to: those of orders, confirmed from there. */
  readonly alsoTo?: readonly string[];
  readonly subject: string;
  readonly participants?: readonly ParticipantView[];
  /** The shop's own addresses, and all who take part: what looks like one of them is stopped. */
  readonly known?: readonly string[];
  /** Orders of which the reply must not tell too much. */
  readonly surprises?: readonly KeptSurprise[];
  readonly sending: boolean;
  /** Why the last mail was not taken, in words for the agent; null when it was. */
  readonly refusal: string | null;
  /** What the writer has to look at before it is taken. */
  readonly stop?: SendStop | null;
  /** True when the refusal asks why facts of an order may go to somebody who isn't proven. */
  readonly asksReason?: boolean;
  /** Why nobody can reply here now, or null. */
  readonly disabledReason: string | null;
  /** By what the dates in the draft are reckoned and written; without it none are offered as promises. */
  readonly dates?: {
    readonly now: Instant;
    readonly calendar: Calendar | null;
    readonly timeZone: string;
    readonly locale: string;
  };
  /** The promises of the ticket: a reply may keep those that are open. */
  readonly promises?: readonly PromiseView[];
  /** What a button beside the composer puts into the reply. */
  readonly insertion?: PieceToInsert | null;
  readonly thread?: ThreadNow;
  /** Mails of the thread that can be passed on, oldest first. */
  readonly mails?: readonly Forwardable[];
  readonly files?: ComposerFiles;
  readonly signature?: { readonly html: string | null; readonly names: readonly string[] };
  /** Of the customer's orders, ISO 3166-1: by it their own morning is known where a country has one zone. */
  readonly country?: string | null;
  readonly justSent?: JustSent | null;
  readonly undoing?: boolean;
  readonly onSend: (mail: MailToSend) => void;
  readonly onUndo?: (messageId: string) => void;
  readonly onUndoOver?: () => void;
  /** The agent wants to write to an address again that took no mail. */
  readonly onAllow?: (address: string) => void;
  readonly onKind?: (kind: DraftKind) => void;
  /** What a slash in the text opens, where that is not the saved replies. */
  readonly slash?: SlashPort;
  /** Texts that can be put into the mail, by a slash or a button. */
  readonly savedReplies?: SavedRepliesPort;
  /** Asks what is not so in the words; absent: nobody looks while one writes. */
  readonly check?: CheckPort;
  /** What blocked the last press of "send"; null where nothing did. */
  readonly blocking?: readonly Finding[] | null;
  /** Somebody writes. */
  readonly onTyping?: () => void;
};

import { readKeptCorrection, type Correction } from "#app/domain/correction/correction.ts";
import { doesNothing, readReplyActions, type ReplyActions } from "./reply-actions.ts";
import type { SeenOrder } from "./seen-order.ts";

/** What does a person keep of a mail that they have not sent yet? */

export const draftKinds = ["reply", "forward"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What a writer chose beside the words. */
export type DraftChoices = {
  /** False: this mail goes out without the signature. */
  readonly signature: boolean;
  /** What saved replies in it do to the ticket when it is sent; absent: nothing. */
  readonly actions?: ReplyActions;
  /** It corrects an earlier answer; absent: it does not. */
  readonly correction?: Correction;
  /** The text as its saved reply put it in; absent without one. */
  readonly filled?: string;
};

/** Later words are compared with no reply: see `compare-wording.ts`. */
const LONGEST_FILLED = 20_000;

export const defaultChoices: DraftChoices = { signature: true };

/** What a page writes down; the same is read again on another page or device. */
export type DraftWords = {
  readonly kind: DraftKind;
  /** As the editor writes it, without the signature. */
  readonly html: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Own choice of a subject; null for the ticket's. */
  readonly subject: string | null;
  /** The newest message of the customer when the writing began; empty while there is none. */
  readonly seenMessageId: string;
  /** The ticket's orders as the writer had them before them. */
  readonly seenOrders: readonly SeenOrder[];
  readonly savedReplyId: string | null;
  readonly choices: DraftChoices;
};

export type UploadView = {
  readonly uploadId: string;
  readonly fileName: string;
  /** By the bytes. */
  readonly contentType: string;
  readonly bytes: number;
  /** Without angle brackets, for a picture inside the text; null for a file beside it. */
  readonly contentId: string | null;
};

export type DraftView = DraftWords & {
  readonly draftId: string;
  /** Grows by one with each save. */
  readonly version: number;
  /** ISO 8601. */
  readonly changedAt: string;
  /** In the order in which they were added. */
  readonly uploads: readonly UploadView[];
};

/** Reads choices as they were stored; whatever is missing or no choice is as if nothing had been chosen. */
export function readChoices(stored: unknown): DraftChoices {
  const { signature, actions, correction, filled } = Object(stored) as Partial<
    Record<keyof DraftChoices, unknown>
  >;
  const kept = readReplyActions(actions);
  const corrects = readKeptCorrection(correction);
  return {
    signature: signature !== false,
    ...(doesNothing(kept) ? {} : { actions: kept }),
    ...(corrects ? { correction: corrects } : {}),
    ...(typeof filled === "string" && filled !== ""
      ? { filled: filled.slice(0, LONGEST_FILLED) }
      : {}),
  };
}

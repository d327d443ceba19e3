import type { DraftWords } from "#app/domain/reply/draft.ts";
import type { DraftToCheck } from "./check-port.ts";

/** What of a draft is looked at while somebody writes it: the words, to whom, with which files. */
export const draftToCheck = (draft: {
  readonly text: string;
  readonly words: Pick<DraftWords, "html" | "cc" | "bcc">;
  readonly to: string;
  readonly uploads: readonly { readonly uploadId: string }[];
}): DraftToCheck => ({
  text: draft.text,
  html: draft.words.html,
  recipients: [draft.to, ...draft.words.cc, ...draft.words.bcc],
  uploadIds: draft.uploads.map(({ uploadId }) => uploadId),
});

import type { ComponentProps } from "react";
import { Composer } from "#app/ui/composer/composer.tsx";
import { makeDraftStore, type DraftKeeper } from "#app/ui/composer/draft-store.ts";
import { defaultChoices, type DraftView, type DraftWords } from "#app/domain/reply/draft.ts";

export const someWords = (words: Partial<DraftWords> = {}): DraftWords => ({
  kind: "reply",
  html: "",
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  seenMessageId: "018f-message",
  seenOrders: [],
  savedReplyId: null,
  choices: defaultChoices,
  ...words,
});

export const aKeptDraft = (draft: Partial<DraftView> = {}): DraftView => ({
  ...someWords(),
  draftId: "018f-draft",
  version: 1,
  changedAt: "2026-05-20T12:00:00Z",
  uploads: [],
  ...draft,
});

/** Keeps nothing, and answers as if it did. */
const noKeeper: DraftKeeper = {
  save: () => Promise.resolve({ kind: "saved", draft: null }),
  discard: () => Promise.resolve({ kind: "discarded" }),
};

type ComposerInTest = Partial<ComponentProps<typeof Composer>> & {
  readonly kept?: Partial<DraftView>;
};

/** A composer that nobody has written in, or that has a draft. */
export function aComposer({ kept, ...props }: ComposerInTest = {}) {
  const store = makeDraftStore({
    keeper: noKeeper,
    kept: kept ? aKeptDraft(kept) : null,
    fresh: () => someWords(),
  });
  return (
    <Composer
      draft={store}
      newestMessageId="018f-message"
      to="alice@customers.example"
      subject="Re: Where is my order?"
      sending={false}
      refusal={null}
      disabledReason={null}
      onSend={() => undefined}
      {...props}
    />
  );
}

import { readComposer } from "#app/data/pages/composer-page.server.ts";
import { defaultChoices, type DraftWords } from "#app/domain/reply/draft.ts";
import { saveDraft, type SaveDraft } from "#app/services/draft/save-draft.ts";
import type { TestShop, TestTicket } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

const someWords = (words: Partial<DraftWords> = {}): DraftWords => ({
  kind: "reply",
  html: "<p>It is on its way.</p>",
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  seenMessageId: "",
  seenOrders: [],
  savedReplyId: null,
  choices: defaultChoices,
  ...words,
});

/** Saves what the owner writes; a first draft unless told otherwise. */
export const save = (
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  change: Partial<Omit<SaveDraft, "words">> & { readonly words?: Partial<DraftWords> } = {},
) =>
  saveDraft(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    by: shop.owner,
    uploadIds: [],
    known: null,
    ...change,
    words: someWords({ seenMessageId: ticket.messageId, ...change.words }),
  });

/** What the page of the ticket would show of this member's drafts. */
export const draftsOf = async (
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  memberId = shop.owner.id,
) => (await readComposer(house.deps.db, shop.id, { ticketId: ticket.id, memberId })).drafts;

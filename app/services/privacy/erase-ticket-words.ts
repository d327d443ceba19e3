// What a person wrote on a ticket, or everybody, is removed to the last file; its clocks and dates stay.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listOwnBlobs } from "#app/data/records/blob-names.server.ts";
import { eraseDrafts, listBlobsOfDrafts } from "#app/data/records/erased-drafts.server.ts";
import { lockTicketToErase } from "#app/data/records/concerned-tickets.server.ts";
import {
  eraseMails,
  eraseMessages,
  findNewestWords,
  listBlobsOfMessages,
  trimQuotes,
} from "#app/data/records/erased-messages.server.ts";
import {
  eraseMoves,
  eraseParticipants,
  eraseTicket,
  savePreview,
} from "#app/data/records/erased-tickets.server.ts";
import { deleteSearchEntries } from "#app/data/records/search-entries.server.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { erasurePlan, type ErasurePlan } from "#app/domain/privacy/erasure-plan.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type EraseTicketWords = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** The ticket is the person's, not only a place where they wrote. */
  readonly own: boolean;
  /** As `addressKey` writes them; null: of everybody. */
  readonly addresses: readonly string[] | null;
};

export type ErasedWords = {
  readonly messages: number;
  readonly files: number;
  readonly mails: number;
};

/**
 * Blobs go before the rows that name them: where it is broken off in between, the rows are found again. Running it again
 * changes nothing. Throws TemporaryFault when the blob store does not remove.
 */
export async function eraseTicketWords(
  needs: Pick<Deps, "db" | "clock" | "blobs">,
  input: EraseTicketWords,
): Promise<ErasedWords> {
  const { shopId } = input;
  const planned = await inShopBySql(needs.db, shopId, (tx) => plan(tx, input));
  if (!planned) return { messages: 0, files: 0, mails: 0 };
  for (const name of planned.blobs) await needs.blobs.remove(shopId, name);
  return inShopBySql(needs.db, shopId, (tx) => erase(needs, tx, input, planned));
}

type Planned = ErasurePlan & {
  readonly theirs: readonly string[] | null;
  readonly inboundEmailIds: readonly InboundEmailId[];
  readonly draftIds: readonly string[];
  /** Nothing else has them. */
  readonly blobs: readonly string[];
};

/** On somebody else's ticket, where nothing of the person is left to quote. */
const NO_DRAFTS = { draftIds: [], names: [] };

async function plan(tx: Tx, input: EraseTicketWords): Promise<Planned | null> {
  const { shopId, ticketId, own, addresses } = input;
  const ticket = await lockTicketToErase(tx, shopId, ticketId);
  if (!ticket) return null;
  const theirs =
    addresses === null || !own || ticket.customerAddress === ""
      ? addresses
      : [...new Set([...addresses, ticket.customerAddress])];
  const messages = erasurePlan(ticket.messages, {
    own,
    addresses: theirs === null ? null : new Set(theirs),
  });
  const { inboundEmailIds, names } = await listBlobsOfMessages(tx, shopId, messages);
  const drafts =
    own || messages.erase.length > 0 ? await listBlobsOfDrafts(tx, shopId, ticketId) : NO_DRAFTS;
  const blobs = await listOwnBlobs(tx, shopId, {
    names: [...names, ...drafts.names],
    inboundEmailIds,
    messageIds: messages.erase,
    draftIds: drafts.draftIds,
  });
  return { ...messages, theirs, inboundEmailIds, draftIds: drafts.draftIds, blobs };
}

async function erase(
  needs: Pick<Deps, "clock">,
  tx: Tx,
  { shopId, ticketId, own }: EraseTicketWords,
  planned: Planned,
): Promise<ErasedWords> {
  const at = needs.clock();
  await lockTicketToErase(tx, shopId, ticketId);
  const files = await eraseMessages(tx, shopId, planned.erase);
  const { draftIds, erase: messageIds } = planned;
  await eraseDrafts(tx, shopId, { draftIds, messageIds });
  await trimQuotes(tx, shopId, planned.trim);
  const mails = await eraseMails(tx, shopId, planned.inboundEmailIds, at);
  await eraseParticipants(tx, shopId, ticketId, planned.theirs);
  await eraseMoves(tx, shopId, ticketId);
  const newest = await findNewestWords(tx, shopId, ticketId);
  const preview = newest ? firstWords(newest.text) : "";
  if (own) await eraseTicket(tx, shopId, ticketId, { at, preview });
  else await savePreview(tx, shopId, ticketId, preview);
  await deleteSearchEntries(tx, shopId, [ticketId]);
  await announceChange(tx, shopId, ticketId);
  return { messages: planned.erase.length, files, mails };
}

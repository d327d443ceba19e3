// What closed tickets say of their people goes once the shop no longer wants to keep it; so do archives that had their time.
import { inShopBySql } from "#app/data/db.server.ts";
import { listOwnBlobs } from "#app/data/records/blob-names.server.ts";
import { eraseMails, listBlobsOfMails } from "#app/data/records/erased-messages.server.ts";
import {
  forgetArchive,
  listArchives,
  wasCustomerErasedSince,
} from "#app/data/records/privacy-requests.server.ts";
import {
  findRetention,
  listOldMail,
  listOldTickets,
  noteRetention,
  removeOldCopies,
} from "#app/data/records/retention.server.ts";
import { ARCHIVE_DAYS } from "#app/domain/privacy/privacy-request.ts";
import { keptSince } from "#app/domain/privacy/retention.ts";
import type { PrivacyRequestId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { anonymiseTicketsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { dropStrayUploads } from "#app/services/draft/drop-stray-uploads.ts";
import { eraseTicketWords } from "./erase-ticket-words.ts";
import { removeLitter } from "./remove-litter.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "blobs" | "log">;

/** A job has two minutes; the rest is the next one's. */
const TICKETS_OF_A_JOB = 200;
const MAILS_OF_A_JOB = 1_000;
/** Two nights: one may fall into the hour in which bytes are too young to be called litter. */
const LITTER_DAYS = 2;

/** Each ticket by itself, so a run that was broken off has lost nothing. A shop that chose no time keeps its tickets. */
export async function anonymiseTickets(
  needs: Needs,
  { shopId }: { readonly shopId: ShopId },
): Promise<void> {
  await dropArchives(needs, shopId);
  await dropStrayUploads(needs, shopId);
  await dropLitter(needs, shopId);
  const { months } = await inShopBySql(needs.db, shopId, (tx) => findRetention(tx, shopId));
  if (months === null) return;
  const before = keptSince(needs.clock(), months);
  const tickets = await inShopBySql(needs.db, shopId, (tx) =>
    listOldTickets(tx, shopId, { before, after: null, limit: TICKETS_OF_A_JOB }),
  );
  const counts = { tickets: 0, messages: 0, files: 0, mails: 0 };
  for (const { ticketId } of tickets) {
    const erased = await eraseTicketWords(needs, { shopId, ticketId, own: true, addresses: null });
    counts.tickets += 1;
    counts.messages += erased.messages;
    counts.files += erased.files;
    counts.mails += erased.mails;
  }
  const mails = await removeMail(needs, shopId, before);
  counts.mails += mails;
  await inShopBySql(needs.db, shopId, async (tx) => {
    await removeOldCopies(tx, shopId, before);
    const at = needs.clock();
    const run = { id: needs.newId<PrivacyRequestId>(), day: isoOf(at).slice(0, 10), at, counts };
    if (counts.tickets + counts.mails > 0) await noteRetention(tx, shopId, run);
    if (tickets.length === TICKETS_OF_A_JOB || mails === MAILS_OF_A_JOB)
      await needs.enqueue(tx, anonymiseTicketsJob, { shopId });
  });
  if (counts.tickets > 0) needs.log.info("tickets-anonymised", { shopId, ...counts });
}

async function removeMail(
  { db, blobs, clock }: Needs,
  shopId: ShopId,
  before: Instant,
): Promise<number> {
  const { ids, names } = await inShopBySql(db, shopId, async (tx) => {
    const old = await listOldMail(tx, shopId, before, MAILS_OF_A_JOB);
    const named = await listBlobsOfMails(tx, shopId, old);
    const of = { names: named, inboundEmailIds: old, messageIds: [], draftIds: [] };
    return { ids: old, names: await listOwnBlobs(tx, shopId, of) };
  });
  for (const name of names) await blobs.remove(shopId, name);
  return inShopBySql(db, shopId, (tx) => eraseMails(tx, shopId, ids, clock()));
}

/** Only after a customer was erased: a look at each blob of a shop takes its time. */
async function dropLitter(needs: Needs, shopId: ShopId): Promise<void> {
  const since = (needs.clock() - LITTER_DAYS * DAY_MS) as Instant;
  const isAfterErasing = await inShopBySql(needs.db, shopId, (tx) =>
    wasCustomerErasedSince(tx, shopId, since),
  );
  if (isAfterErasing) await removeLitter(needs, shopId);
}

async function dropArchives({ db, blobs, clock }: Needs, shopId: ShopId): Promise<void> {
  const before = (clock() - ARCHIVE_DAYS * DAY_MS) as Instant;
  const archives = await inShopBySql(db, shopId, (tx) => listArchives(tx, shopId, { before }));
  for (const { id, blobName } of archives) {
    await blobs.remove(shopId, blobName);
    await inShopBySql(db, shopId, (tx) => forgetArchive(tx, shopId, id));
  }
}

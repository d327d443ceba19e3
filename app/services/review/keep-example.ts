// A ticket becomes one to learn from.
import type { Tx } from "#app/data/db.server.ts";
import { saveExample } from "#app/data/records/example-tickets.server.ts";
import { readExample } from "#app/domain/review/example.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** A step of a transaction. Throws Refusal: "invalid" without a title or for too many words, "not-found" for a ticket that is not here, was merged or erased. */
export async function keepExample(
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly example: { readonly title: string; readonly note: string };
    readonly at: Instant;
    readonly by: { readonly id: MemberId };
  },
): Promise<void> {
  const { title, note } = readExample(given.example);
  const { ticketId, at, by } = given;
  const example = { ticketId, title: mask(title), note: mask(note), at, byId: by.id };
  if (!(await saveExample(tx, shopId, example)))
    throw new Refusal("not-found", "This ticket is not here.");
}

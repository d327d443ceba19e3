// How every decision about a promise goes: write its state and the ticket's history. Clocks follow from the history.
import type { Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { findPromise, markPromise, type StoredPromise } from "#app/data/records/promises.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { movePromise, type PromiseMove } from "#app/domain/promise/promise-state.ts";
import type { MemberId, ShopId, TicketId, TicketPromiseId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * A step of a transaction, with the ticket locked and before its clocks are worked out anew. False when it stands so already.
 * Throws Refusal: "not-found", "conflict" when it was decided otherwise meanwhile.
 */
export async function settlePromise(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly promiseId: TicketPromiseId;
    readonly move: PromiseMove;
    readonly by: { readonly id: MemberId; readonly name: string };
  },
): Promise<boolean> {
  const { ticketId, promiseId, move, by } = given;
  const promise = await findPromise(tx, shopId, ticketId, promiseId);
  if (!promise) throw new Refusal("not-found", "This promise is not on this ticket any more.");
  const next = movePromise(promise.state, move);
  if (next === "same") return false;
  if ("refused" in next) throw new Refusal("conflict", next.refused);

  const at = needs.clock();
  await markPromise(tx, shopId, promiseId, { state: next.to, at, by: by.id });
  const { timeZone } = (await getPolicy(tx, shopId)).calendar;
  const detail = detailOf(move, promise, by.name, isoInZone(timeZone, promise.by));
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
  return true;
}

function detailOf(
  move: PromiseMove,
  { id: promise, words }: StoredPromise,
  by: string,
  until: string,
): TicketEventDetail {
  switch (move) {
    case "accept":
      return { kind: "promise-accepted", promise, until, words, by };
    case "strike":
      return { kind: "promise-struck", promise, words, by };
    case "keep":
      return { kind: "promise-kept", promise, words, by };
  }
}

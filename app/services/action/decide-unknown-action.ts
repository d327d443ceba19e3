// "This may have happened: look at the order": an agent says whether it did, or has it tried again.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockAction,
  markActionOpen,
  markActionOver,
} from "#app/data/records/shopify-actions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import type { MemberId, ShopId, ShopifyActionId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say, within } from "#app/domain/words/words.ts";
import { carryOutActionJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { followUp } from "./follow-up.ts";

export type DecideUnknownAction = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly actionId: ShopifyActionId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  /** `did-not` leaves it; `try-again` has it done now: by whoever was asked whether they may, or the owner. */
  readonly decision: "happened" | "did-not" | "try-again";
};

/** Throws Refusal: "not-allowed", "not-found", or "conflict" when it has been settled meanwhile. */
export async function decideUnknownAction(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  { shopId, ticketId, actionId, by, decision }: DecideUnknownAction,
): Promise<void> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    await lockTicket(tx, shopId, ticketId);
    const action = await lockAction(tx, shopId, actionId);
    if (action?.ticketId !== ticketId) throw new Refusal("not-found", "This action is not here.");
    if (action.state !== "unknown")
      throw new Refusal("conflict", "This was settled in the meantime.");
    if (decision === "try-again" && by.role !== "owner" && by.id !== action.memberId)
      throw new Refusal(
        "not-allowed",
        say(
          "Only {by}, who confirmed this, or the owner can have it tried again. Say that it did not happen, then begin it yourself.",
          { by: action.by },
        ),
      );
    const at = needs.clock();
    const rule = ruleOf(action.kind);
    if (decision === "happened") {
      const after = rule.after(action.input.plan);
      await markActionOver(tx, shopId, actionId, { state: "done", at, after });
      await followUp(needs, tx, shopId, action);
    } else if (decision === "did-not") {
      await markActionOver(tx, shopId, actionId, { state: "given-up", at });
    } else {
      await markActionOpen(tx, shopId, actionId, { state: "queued", problems: [], afresh: true });
      await needs.enqueue(tx, carryOutActionJob, { shopId, actionId });
    }
    const detail = {
      kind: "action-decided",
      by: by.name,
      words: within(rule.done(action.input.plan, "en")),
      decision: decision === "happened" ? "happened" : "did-not",
    } as const;
    await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
    await announceChange(tx, shopId, ticketId);
  });
}

// An agent asks for the customer and the orders to be looked up anew, such as after a permission was granted.
import { inShopBySql } from "#app/data/db.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** The live page hears of what is found. Throws Refusal: "not-allowed" for those who only read, "not-found". */
export async function lookAgain(
  needs: Pick<Deps, "db" | "enqueue">,
  asked: {
    readonly shopId: ShopId;
    readonly ticketId: TicketId;
    readonly by: { readonly id: MemberId; readonly role: Role };
  },
): Promise<void> {
  const { shopId, ticketId, by } = asked;
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await lockTicket(tx, shopId, ticketId)))
      throw new Refusal("not-found", "This ticket is not here.");
    await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId });
  });
}

// An agent keeps a ticket as an example for the others.
import { inShopBySql } from "#app/data/db.server.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepExample } from "./keep-example.ts";

/** Again with other words it is changed. Throws Refusal: "not-allowed" for those who only read, and as `keepExample` does. */
export async function addExample(
  needs: Pick<Deps, "db" | "clock">,
  input: {
    readonly shopId: ShopId;
    readonly ticketId: TicketId;
    readonly by: { readonly id: MemberId; readonly role: Role };
    readonly title: string;
    readonly note: string;
  },
): Promise<void> {
  const { shopId, ticketId, by } = input;
  if (!may(by.role, "review"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, (tx) =>
    keepExample(tx, shopId, { ticketId, example: input, at: needs.clock(), by }),
  );
}

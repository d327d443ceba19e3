import { inShop } from "#app/data/db.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type Row = {
  readonly status?: "open" | "waiting" | "resolved" | "closed";
  readonly [column: string]: unknown;
};

/** Tickets without mail, the newest last, at the clock's time and on; numbered from 5001 on. */
export function someTickets(
  house: TestHouse,
  shop: TestShop,
  count: number,
  rowOf: (index: number) => Row = () => ({}),
): Promise<TicketId[]> {
  const ids = Array.from({ length: count }, () => house.deps.newId<TicketId>());
  return inShop(house.deps.db, shop.id, async (tx) => {
    await tx.ticket.createMany({
      data: ids.map((id, index) => ({
        shopId: shop.id,
        id,
        number: 5001 + index,
        mailboxId: shop.mailboxId,
        subject: `Ticket ${index}`,
        status: "open" as const,
        customerName: `Customer ${index}`,
        customerAddress: `customer-${index}@post.example`,
        openedAt: new Date(house.clock() + index),
        newestAt: new Date(house.clock() + index),
        preview: "Hello",
        ...rowOf(index),
      })),
    });
    return ids;
  });
}

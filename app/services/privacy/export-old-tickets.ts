// The owner looks through what the retention would remove, as a table for a spreadsheet.
import { inShopBySql } from "#app/data/db.server.ts";
import { listOldTickets, type OldTicket } from "#app/data/records/retention.server.ts";
import { csv } from "#app/domain/privacy/csv.ts";
import { keptSince } from "#app/domain/privacy/retention.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { recordAccess } from "./record-access.ts";

const AT_A_TIME = 1_000;

/** CSV, the longest closed first; the export is in the log of access. Throws Refusal "not-allowed" for all but the owner. */
export async function exportOldTickets(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  input: {
    readonly shopId: ShopId;
    readonly by: { readonly id: MemberId; readonly role: Role };
    readonly months: number;
    readonly ticketPrefix: string;
  },
): Promise<string> {
  const { shopId, by } = input;
  if (!may(by.role, "export"))
    throw new Refusal("not-allowed", "Only the shop's owner can export.");
  await recordAccess(needs, {
    shopId,
    member: by,
    kind: "export",
    detail: { what: "retention-list" },
  });
  const before = keptSince(needs.clock(), input.months);
  const lines = [csv([["Ticket", "Closed"]])];
  let after: OldTicket | null = null;
  do {
    const page: { before: typeof before; after: OldTicket | null; limit: number } = {
      before,
      after,
      limit: AT_A_TIME,
    };
    const rows: OldTicket[] = await inShopBySql(needs.db, shopId, (tx) =>
      listOldTickets(tx, shopId, page),
    );
    lines.push(
      csv(
        rows.map(({ number, closedAt }) => [
          ticketNumber(input.ticketPrefix, number),
          isoOf(closedAt),
        ]),
      ),
    );
    after = rows.length < AT_A_TIME ? null : (rows.at(-1) ?? null);
  } while (after !== null);
  return lines.join("");
}

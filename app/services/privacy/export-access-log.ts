// The owner takes the log of access out, as a table for a spreadsheet.
import { inShopBySql } from "#app/data/db.server.ts";
import { listAccessEntries, type AccessRow } from "#app/data/records/access-entries.server.ts";
import { accessView, type AccessFilter } from "#app/domain/privacy/access-view.ts";
import { csv } from "#app/domain/privacy/csv.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { recordAccess } from "./record-access.ts";

const AT_A_TIME = 1_000;
const HEADINGS = ["When", "Who", "What", "Ticket", "Kind"];

/**
 * CSV of all entries that the filter lets through, the newest first; the export is an entry itself, and the first line. Throws
 * Refusal "not-allowed" for everyone but the owner.
 */
export async function exportAccessLog(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  input: {
    readonly shopId: ShopId;
    readonly by: { readonly id: MemberId; readonly role: Role };
    readonly filter: AccessFilter;
    readonly ticketPrefix: string;
  },
): Promise<string> {
  const { shopId, by, filter, ticketPrefix } = input;
  if (!may(by.role, "export"))
    throw new Refusal("not-allowed", "Only the shop's owner can export.");
  await recordAccess(needs, {
    shopId,
    member: by,
    kind: "export",
    detail: { what: "access-log" },
  });
  const lines = [csv([HEADINGS])];
  let after: string | null = null;
  do {
    const page: AccessRow[] = await inShopBySql(needs.db, shopId, (tx) =>
      listAccessEntries(tx, shopId, { filter, after, limit: AT_A_TIME }),
    );
    const views = page.map((row) => accessView(row, ticketPrefix));
    lines.push(
      csv(
        views.map(({ at, who, words, ticket, kind }) => [
          at,
          typeof who === "string" ? who : inEnglish(who),
          inEnglish(words),
          ticket?.number ?? "",
          kind,
        ]),
      ),
    );
    after = page.length < AT_A_TIME ? null : (page.at(-1)?.entryId ?? null);
  } while (after !== null);
  return lines.join("");
}

// What was done at Shopify from a ticket, and what its messages ask for. A fixed number of queries.
import type { ActionEntry, TicketActionLog } from "#app/domain/action/action-log.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Category } from "#app/domain/triage/category.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";
import type { ActionInput, ActionRow } from "#app/data/records/shopify-actions.server.ts";

type StoredEntry = Pick<ActionEntry, "by" | "state" | "proofLevel" | "reason"> & {
  actionId: string;
  kind: ActionRow["kind"];
  input: ActionInput;
  about: string;
  at: string;
  before: ActionEntry["before"] | null;
  after: ActionEntry["after"] | null;
  problems: ActionEntry["problems"];
};

type Row = { category: Category; rules: string[]; entries: StoredEntry[] };

/** Nobody reads further back beside a thread. */
const MOST_ENTRIES = 50;

/** Nothing for a ticket that is not in this shop; of a customer who was erased it is not kept what was done for them. */
export function readTicketActionLog(
  db: Db,
  shopId: ShopId,
  { ticketId, locale }: { readonly ticketId: TicketId; readonly locale: string },
): Promise<TicketActionLog> {
  return askInShop(db, shopId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select t."category",
        array(select distinct b->>'rule' from "Message" m, jsonb_array_elements(m."triage"->'because') b
          where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound') as "rules",
        (select coalesce(jsonb_agg(jsonb_build_object('actionId', a."id", 'kind', a."kind", 'input', a."input", 'by', a."by",
            'at', a."createdAt", 'state', a."state", 'proofLevel', a."proofLevel", 'reason', a."reason",
            'before', a."before", 'after', a."after", 'problems', a."errors",
            'about', coalesce(a."orderGid", a."customerGid")) order by a."createdAt" desc), '[]')
          from (select a.*, n."name" as "by" from "ShopifyAction" a
            join "Member" n on n."shopId" = a."shopId" and n."id" = a."memberId"
            where a."shopId" = t."shopId" and a."ticketId" = t."id" and a."input" ? 'plan'
            order by a."createdAt" desc limit ${MOST_ENTRIES}) a) as "entries"
      from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
    const row = rows[0];
    if (!row) return { request: { category: "other", rules: [] }, entries: [] };
    const { category, rules, entries } = row;
    return {
      request: { category, rules },
      entries: entries.map(({ kind, input, about, at, ...entry }) => ({
        ...entry,
        at: new Date(at).toISOString(),
        words: ruleOf(kind).done(input.plan, locale),
        before: entry.before ?? [],
        after: entry.after ?? [],
        adminPath: adminPath(about),
      })),
    };
  });
}

function adminPath(gid: string): string {
  const [kind, id] = gid.split("/").slice(-2);
  return `${kind === "Customer" ? "customers" : "orders"}/${id ?? ""}`;
}

import { inShop } from "#app/data/db.server.ts";
import { listTicketTags } from "#app/data/records/ticket-tags.server.ts";
import type { RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import type { RuleAction, RuleCondition, RuleDraft, RuleTrigger } from "#app/domain/rule/rule.ts";
import type { RuleId, TicketId } from "#app/domain/shared/ids.ts";
import { saveRule } from "#app/services/rule/save-rule.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

const onMail: RuleTrigger = { kind: "mail-arrives", which: "any" };
export const onChange: RuleTrigger = { kind: "ticket-changes", what: [] };
export const onTime: RuleTrigger = { kind: "time-passes" };

export const tags = (...names: string[]): RuleAction => ({ kind: "tag", tags: names });

/** For mail about a parcel, unless told otherwise; it tags. */
export const aDraft = ({
  items = [{ field: "text", op: "contains", values: ["parcel"] }],
  ...rule
}: Partial<RuleDraft> & { readonly items?: readonly RuleCondition[] } = {}): RuleDraft => ({
  name: "Parcels",
  trigger: onMail,
  conditions: { match: "all", items },
  actions: [tags("Parcel")],
  ...rule,
});

/** A rule of the shop that is switched on. */
export async function aRule(
  house: TestHouse,
  shop: TestShop,
  rule: Parameters<typeof aDraft>[0] = {},
): Promise<RuleId> {
  const { ruleId } = await saveRule(house.deps, {
    shopId: shop.id,
    by: shop.owner,
    ruleId: null,
    rule: aDraft(rule),
    isOn: true,
    seenChangedAt: null,
  });
  return ruleId;
}

export const tagsOf = (house: TestHouse, shop: TestShop, ticketId: TicketId): Promise<string[]> =>
  inShop(house.deps.db, shop.id, (tx) => listTicketTags(tx, shop.id, ticketId));

/** What rules did on the ticket, the first run first. */
export async function runsOn(
  house: TestHouse,
  shop: TestShop,
  ticketId: TicketId,
): Promise<RuleOutcome[]> {
  const rows = await inShop(house.deps.db, shop.id, (tx) =>
    tx.ruleRun.findMany({
      where: { ticketId },
      include: { rule: true },
      orderBy: [{ at: "asc" }, { rule: { position: "asc" } }],
    }),
  );
  return rows.map(({ outcome }) => outcome as unknown as RuleOutcome);
}

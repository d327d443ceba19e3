// The owner writes a rule, or changes one.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findMemberToAssign } from "#app/data/records/assignees.server.ts";
import { lockRules, saveRule as writeRule } from "#app/data/records/rules.server.ts";
import { findSavedReply } from "#app/data/records/saved-replies.server.ts";
import { readRule } from "#app/domain/rule/read-rule.ts";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import type { MemberId, RuleId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

export type RuleKeeper = { readonly id: MemberId; readonly role: Role };

export type SaveRule = {
  readonly shopId: ShopId;
  readonly by: RuleKeeper;
  /** Null for a new one. */
  readonly ruleId: RuleId | null;
  /** As the editor has it. */
  readonly rule: unknown;
  readonly isOn: boolean;
  /** When it was changed last, as far as the editor knows; null for a new one. */
  readonly seenChangedAt: Instant | null;
};

/** Each of them looks at every ticket. */
const MOST_RULES = 100;

/**
 * Returns its id, and when it was changed. A new one comes last; switched on again, it is not stopped any more. Throws Refusal: "not-allowed",
 * "invalid" for what is no rule or names who is not there, "not-found", "conflict" when somebody changed it meanwhile.
 */
export async function saveRule(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, by, ruleId, rule: written, isOn, seenChangedAt }: SaveRule,
): Promise<{ readonly ruleId: RuleId; readonly changedAt: Instant }> {
  mustMayChangeRules(by);
  const rule = readRule(written);
  return inShopBySql(needs.db, shopId, async (tx) => {
    const rules = await lockRules(tx, shopId);
    const before = rules.find(({ id }) => id === ruleId);
    if (ruleId !== null && !before)
      throw new Refusal("not-found", "This rule is not here any more.");
    if (before && before.changedAt !== seenChangedAt)
      throw new Refusal("conflict", "Somebody changed this rule meanwhile. Reload the page.");
    if (!before && rules.length >= MOST_RULES)
      throw new Refusal(
        "conflict",
        say("A shop has at most {count, number} rules.", { count: MOST_RULES }),
      );
    await mustBeThere(tx, shopId, rule);
    const id = before?.id ?? needs.newId<RuleId>();
    const version = (before?.version ?? 0) + 1;
    const position = before?.position ?? (rules.at(-1)?.position ?? 0) + 1;
    const changed = { at: needs.clock(), by: by.id };
    await writeRule(tx, shopId, { ...rule, id, version, position, isOn }, changed);
    await announceChange(tx, shopId, null);
    return { ruleId: id, changedAt: changed.at };
  });
}

/** Throws Refusal "not-allowed". */
export function mustMayChangeRules({ role }: RuleKeeper): void {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner can change rules.");
}

/** Whom and what the rule names is of this shop. */
async function mustBeThere(tx: Tx, shopId: ShopId, { actions }: RuleDraft): Promise<void> {
  for (const action of actions) {
    if (action.kind === "assign") {
      const member = await findMemberToAssign(tx, shopId, action.to);
      if (!member || !canBeAssigned(member.role))
        throw new Refusal("invalid", "Choose somebody who can answer customers.");
    }
    if (action.kind === "follow") {
      const member = await findMemberToAssign(tx, shopId, action.memberId);
      if (!member || !may(member.role, "read"))
        throw new Refusal("invalid", "Choose somebody of the staff who can read tickets.");
    }
    if (action.kind === "reply") {
      const reply = await findSavedReply(tx, shopId, action.savedReplyId);
      if (reply?.memberId !== null)
        throw new Refusal("invalid", "Choose a saved reply of the whole team.");
    }
  }
}

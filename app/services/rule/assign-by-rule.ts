// A rule gives a ticket to a member of the staff.
import {
  findAssignee,
  findMemberToAssign,
  saveAssignee,
  type MemberToAssign,
} from "#app/data/records/assignees.server.ts";
import { lockTurns } from "#app/data/records/turns.server.ts";
import { ruleInHistory, type RuleAction } from "#app/domain/rule/rule.ts";
import { whoseTurn } from "#app/domain/rule/whose-turn.ts";
import { assignment } from "#app/domain/ticket/assignment.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import type { Acted, RuleAtWork, RuleNeeds } from "./rule-at-work.ts";

type Assigning = Extract<RuleAction, { kind: "assign" | "take-turns" }>;

/** A step of a transaction. Throws Refusal "conflict" for a member who can't answer customers. */
export async function assignByRule(
  needs: RuleNeeds,
  { shopId, ticketId, ticket, rule }: RuleAtWork,
  action: Assigning,
): Promise<Acted> {
  const { tx, now } = ticket;
  const from = await findAssignee(tx, shopId, ticketId);
  // Whose it is goes on with it: turns are for tickets that are nobody's.
  if (action.kind === "take-turns" && from !== null) return null;
  const to: MemberToAssign | null =
    action.kind === "assign"
      ? await findMemberToAssign(tx, shopId, action.to)
      : whoseTurn(await lockTurns(tx, shopId), now);
  if (to === null) return { why: action.kind === "assign" ? "not-found" : "nobody-here" };
  const event = assignment({ from, to, by: ruleInHistory(rule) });
  if (event === null) return null;
  await saveAssignee(tx, shopId, ticketId, { to: to.id, at: now });
  const told = { kind: "assigned", ticketId, by: null, memberIds: [to.id] } as const;
  await noticeMembers(needs, tx, shopId, told);
  return { events: [event] };
}

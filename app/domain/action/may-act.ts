import { isMore, isZero, sumOf, zeroIn, type Money } from "#app/domain/shared/money.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { plainMoney } from "./action-rule.ts";
import { actionTraits, type ActionKind } from "./action-kind.ts";

/** May this person have this done (product, "People")? */

export type ActRequest = {
  readonly role: Role;
  readonly kind: ActionKind;
  /** What it gives away or moves; null where that is nothing. "unlimited": nobody can say how much. */
  readonly worth: Money | "unlimited" | null;
  /** What the order was worth; null for an action without an order. In the currency of `worth` wherever money goes back. */
  readonly orderTotal: Money | null;
  /** What of it went back before, by whomever; null where nothing did. */
  readonly wentBack: Money | null;
  /** An agent's limit for this kind of gift. */
  readonly limit: Money | null;
  /** What the same agent has given this way on this ticket before. */
  readonly given: Money | null;
  /** Why, in the agent's words; empty where none were given. */
  readonly reason: string;
};

export type MayAct =
  | { readonly kind: "allowed" }
  | { readonly kind: "wants-reason"; readonly why: Words }
  | { readonly kind: "refused"; readonly why: Words };

const READ_ONLY = say("Your role lets you read only. The owner can change it.");

export function mayAct(request: ActRequest): MayAct {
  const { role, kind } = request;
  if (role === "read-only" || role === "blocked") return refused(READ_ONLY);
  if (role === "owner") return allowed;
  switch (actionTraits[kind].family) {
    case "remark":
      return allowed;
    case "order":
      return withinOrder(request);
    case "identity":
      return request.reason.trim() === ""
        ? { kind: "wants-reason", why: say("Say in a few words why this is changed.") }
        : allowed;
    case "gift-card":
    case "store-credit":
    case "discount":
      return withinLimit(request);
  }
}

/** All that goes back is counted together: two steps are no way past the order's total. */
function withinOrder({ worth, orderTotal, wentBack }: ActRequest): MayAct {
  if (worth === null || orderTotal === null) return allowed;
  if (worth === "unlimited") return refused(say("Only the owner can do this without an amount."));
  const before = wentBack ?? zeroIn(worth.currency);
  if (!isMore(sumOf([worth, before], worth.currency), orderTotal)) return allowed;
  const total = plainMoney(orderTotal);
  return refused(
    isZero(before)
      ? say("Agents can move up to the order’s total, {total}. Ask the owner for more.", { total })
      : say(
          "Agents can move up to the order’s total, {total}, and {before} went back before. Ask the owner for more.",
          { total, before: plainMoney(before) },
        ),
  );
}

function withinLimit({ worth, limit, given }: ActRequest): MayAct {
  const most = limit ?? null;
  if (most === null) return refused(say("The owner has given agents no limit for this."));
  if (worth === "unlimited")
    return refused(
      say("Agents can give up to {most}: only the owner can give a percentage.", {
        most: plainMoney(most),
      }),
    );
  const already = given ?? zeroIn(most.currency);
  const sum = sumOf([already, worth ?? zeroIn(most.currency)], most.currency);
  if (!isMore(sum, most)) return allowed;
  return refused(
    isZero(already)
      ? say("Agents can give up to {most} this way. Ask the owner for more.", {
          most: plainMoney(most),
        })
      : say(
          "Agents can give up to {most} this way, and {given} were given on this ticket. Ask the owner for more.",
          { most: plainMoney(most), given: plainMoney(already) },
        ),
  );
}

const allowed: MayAct = { kind: "allowed" };
const refused = (why: Words): MayAct => ({ kind: "refused", why });

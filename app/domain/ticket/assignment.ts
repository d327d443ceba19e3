/** May a ticket be given to this member, and what does its history say of it? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";

export type Assignee = { readonly id: MemberId; readonly name: string; readonly role: Role };

type Wanted = {
  readonly from: Pick<Assignee, "id" | "name"> | null;
  /** Null: nobody's. */
  readonly to: Assignee | null;
  readonly by: string;
};

/** Null when it is theirs already. Throws Refusal "conflict" for a member who can't answer customers. */
export function assignment({ from, to, by }: Wanted): TicketEventDetail | null {
  if ((from?.id ?? null) === (to?.id ?? null)) return null;
  if (to !== null && !canBeAssigned(to.role))
    throw new Refusal(
      "conflict",
      say("{name} can't be assigned: their role only reads.", { name: to.name }),
    );
  return { kind: "assigned", to: to?.name ?? null, from: from?.name ?? null, by };
}

/** Whoever answers customers can own a ticket. */
export const canBeAssigned = (role: Role): boolean => may(role, "assign") && may(role, "reply");

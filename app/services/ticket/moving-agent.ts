import { may, type Role } from "#app/domain/shop/role.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** The member of the staff who moves messages between tickets, or decides who takes part in one. */
export type MovingAgent = { readonly id: MemberId; readonly name: string; readonly role: Role };

/** Throws Refusal "not-allowed" for those who only read. */
export function mustMayMerge({ role }: MovingAgent): void {
  if (!may(role, "merge"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
}

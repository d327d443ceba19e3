/** May a member of the staff get another role? */
import type { MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { may, type Role } from "./role.ts";

type StaffMember = { readonly id: MemberId; readonly name: string; readonly role: Role };

/** Null when that is their role already. Throws Refusal: "not-found", or "conflict" when nobody would be left who may say so. */
export function changeOfRole(
  staff: readonly StaffMember[],
  { memberId, to }: { readonly memberId: MemberId; readonly to: Role },
): StaffMember | null {
  const member = staff.find(({ id }) => id === memberId);
  if (!member) throw new Refusal("not-found", "Nobody of the staff goes by this name any more.");
  if (member.role === to) return null;
  const owners = staff.filter(({ role }) => may(role, "settings"));
  if (!may(to, "settings") && owners.every(({ id }) => id === memberId))
    throw new Refusal(
      "conflict",
      say("{name} is the only owner: make somebody else one first.", { name: member.name }),
    );
  return { ...member, role: to };
}

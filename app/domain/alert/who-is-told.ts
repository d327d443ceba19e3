import type { MemberId } from "#app/domain/shared/ids.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { NoticeKind } from "./notice.ts";

/** Which members of the staff are told of a warning, of a miss, and of a customer who is not content? */

type Staff = readonly { readonly id: MemberId; readonly role: Role }[];

/**
 * Of a warning the agent whose ticket it is, or all who may reply where nobody has it; of the others the owners. As long as no owner
 * has opened the app, all who may reply.
 */
export function whoIsTold(
  kind: NoticeKind,
  staff: Staff,
  assigneeId: MemberId | null,
): readonly MemberId[] {
  const repliers = staff.filter(({ role }) => may(role, "reply"));
  const chosen = repliers.filter(({ id, role }) =>
    kind === "warning" ? id === assigneeId : role === "owner",
  );
  return (chosen.length > 0 ? chosen : repliers).map(({ id }) => id);
}

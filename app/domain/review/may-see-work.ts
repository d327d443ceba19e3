/** Who sees what is said of somebody's work? They themselves, and the owner. */
import type { Role } from "#app/domain/shop/role.ts";

export const maySeeWork = (
  memberId: string,
  reader: { readonly id: string; readonly role: Role },
): boolean => memberId === reader.id || reader.role === "owner";

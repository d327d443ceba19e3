import type { Role } from "#app/domain/shop/role.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a role is called. */
export function roleName(t: Translate, role: Role): string {
  switch (role) {
    case "owner":
      return t("Owner");
    case "agent":
      return t("Agent");
    case "read-only":
      return t("Read-only");
    case "blocked":
      return t("Blocked");
  }
}

/** What somebody in this role may do. */
export function roleHelp(t: Translate, role: Role): string {
  switch (role) {
    case "owner":
      return t("Everything, with settings, team, exports and erasing.");
    case "agent":
      return t("Answers customers, works on tickets and acts on orders up to your limits.");
    case "read-only":
      return t("Reads tickets and orders, and searches. Changes nothing.");
    case "blocked":
      return t("Can’t open Loupe. What they have open closes at once.");
  }
}

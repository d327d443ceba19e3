// The owner says of one of the first steps that it is done or left out, or takes that back.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveSetUpMark } from "#app/data/records/workspace-settings.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { mustMayMark, type SetUpMark, type SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import type { Deps } from "#app/services/deps.ts";

export type MarkSetUpStep = {
  readonly shopId: ShopId;
  readonly role: Role;
  readonly step: SetUpStep;
  /** Null: it is open again. */
  readonly mark: SetUpMark | null;
};

/** Throws Refusal "not-allowed", or "invalid" as `mustMayMark`. */
export async function markSetUpStep(
  needs: Pick<Deps, "db">,
  { shopId, role, step, mark }: MarkSetUpStep,
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner goes through the set-up.");
  if (mark !== null) mustMayMark(step, mark);
  await inShopBySql(needs.db, shopId, async (tx) => {
    await saveSetUpMark(tx, shopId, { step, mark });
    await announceChange(tx, shopId, null);
  });
}

// The owner changes hours, holidays or targets: from now on they hold, and what is open is reckoned anew.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  lockPolicy,
  saveCalendarVersion,
  savePolicyVersion,
  type CurrentPolicy,
} from "#app/data/records/policies.server.ts";
import {
  findSlaSettings,
  saveSlaSettings,
  type KeptSlaSettings,
} from "#app/data/records/sla-settings.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { KeptPolicy, PolicyForm } from "#app/domain/sla/policy-form.ts";
import type { PolicyErrors } from "#app/domain/sla/read-policy-form.ts";
import { isSameValue } from "#app/domain/sla/same-value.ts";
import type { Deps } from "#app/services/deps.ts";
import { beginPolicyChange } from "./begin-policy-change.ts";
import { readForm } from "./read-form.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "holidays">;

/** What the form began with; somebody else may have saved since. */
export type SeenPolicy = {
  readonly policyVersion: number;
  readonly calendarVersion: number;
  /** Null for the defaults. */
  readonly settingsChangedAt: Instant | null;
};

export type SavePolicy = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly form: PolicyForm;
  readonly seen: SeenPolicy;
};

export type SavedPolicy =
  | { readonly kind: "saved"; readonly now: SeenPolicy }
  | { readonly kind: "invalid"; readonly errors: PolicyErrors };

/** Throws Refusal "not-allowed", or "conflict" when somebody saved since the form was opened. */
export async function savePolicy(needs: Needs, input: SavePolicy): Promise<SavedPolicy> {
  const { shopId, member } = input;
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change hours and targets.");
  const read = readForm(needs, input.form);
  if (read.kind === "invalid") return read;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const current = await lockPolicy(tx, shopId);
    const kept = await findSlaSettings(tx, shopId);
    requireUnchanged(input.seen, current, kept);
    const now = await keep(needs, tx, input, { read, current, kept });
    await announceChange(tx, shopId, null);
    return { kind: "saved", now };
  });
}

function requireUnchanged(seen: SeenPolicy, current: CurrentPolicy, kept: KeptSlaSettings): void {
  if (
    seen.policyVersion !== current.policyVersion ||
    seen.calendarVersion !== current.calendarVersion ||
    seen.settingsChangedAt !== kept.changedAt
  )
    throw new Refusal(
      "conflict",
      "Somebody changed hours or targets while you did. Discard your changes to see theirs, then change them again.",
    );
}

type Change = {
  readonly read: KeptPolicy;
  readonly current: CurrentPolicy;
  readonly kept: KeptSlaSettings;
};

/** A new version of what changed, and nothing of what did not. */
async function keep(
  needs: Needs,
  tx: Tx,
  { shopId, member }: SavePolicy,
  { read, current, kept }: Change,
): Promise<SeenPolicy> {
  const stamp = { at: needs.clock(), by: member.id };
  let { calendarVersion, policyVersion } = current;
  let settingsChangedAt = kept.changedAt;
  if (!isSameValue(read.calendar, current.calendar)) {
    calendarVersion += 1;
    const version = calendarVersion;
    await saveCalendarVersion(tx, shopId, { ...stamp, calendar: read.calendar, version });
  }
  if (!isSameValue(read.targets, current.targets)) {
    policyVersion += 1;
    const version = policyVersion;
    await savePolicyVersion(tx, shopId, { ...stamp, targets: read.targets, version });
  }
  if (!isSameValue(read.settings, kept.settings)) {
    settingsChangedAt = stamp.at;
    await saveSlaSettings(tx, shopId, read.settings, stamp);
  }
  const versions = { calendarVersion, policyVersion };
  if (!isSameValue(versions, pickVersions(current)))
    await beginPolicyChange(needs, tx, shopId, { ...versions, ...stamp });
  return { ...versions, settingsChangedAt };
}

const pickVersions = ({ calendarVersion, policyVersion }: CurrentPolicy) => ({
  calendarVersion,
  policyVersion,
});

// What the page of hours and targets shows.
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { KeptPolicy } from "#app/domain/sla/policy-form.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import {
  findNewestPolicyChange,
  type PolicyChangeProgress,
} from "#app/data/records/policy-changes.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { findSlaSettings } from "#app/data/records/sla-settings.server.ts";

export type TargetsPageData = {
  readonly policy: KeptPolicy;
  readonly seen: {
    readonly policyVersion: number;
    readonly calendarVersion: number;
    /** Null for the defaults. */
    readonly settingsChangedAt: Instant | null;
  };
  readonly change: PolicyChangeProgress | null;
};

/** Throws Refusal "not-found" for a shop that is not known. */
export const readTargetsPage = (db: Db, shopId: ShopId): Promise<TargetsPageData> =>
  inShopBySql(db, shopId, async (tx) => {
    const [{ calendar, targets, policyVersion, calendarVersion }, kept, change] = await Promise.all(
      [getPolicy(tx, shopId), findSlaSettings(tx, shopId), findNewestPolicyChange(tx, shopId)],
    );
    return {
      policy: { calendar, targets, settings: kept.settings },
      seen: { policyVersion, calendarVersion, settingsChangedAt: kept.changedAt },
      change,
    };
  });

// Which calendars name public holidays no further than about a year ahead? They get those of the years after.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listShopsWithMailAcrossShops } from "#app/data/records/inbound-emails.server.ts";
import { getPolicy, lockPolicy, saveCalendarVersion } from "#app/data/records/policies.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import { missingHolidayYears, withMoreHolidays } from "#app/domain/sla/holiday-reach.ts";
import type { Deps } from "#app/services/deps.ts";
import { beginPolicyChange } from "./begin-policy-change.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "holidays" | "log">;

/** A sweep over all shops, harmless to repeat. Dates are only added, so nothing that is due now becomes due otherwise. */
export async function extendHolidays(needs: Needs): Promise<void> {
  for (const shopId of await listShopsWithMailAcrossShops(needs.db)) {
    const isShort = await inShopBySql(needs.db, shopId, async (tx) => {
      const { calendar } = await getPolicy(tx, shopId);
      return missingHolidayYears(calendar, needs.clock()) !== null;
    });
    if (isShort) await inShopBySql(needs.db, shopId, (tx) => extend(needs, tx, shopId));
  }
}

async function extend(needs: Needs, tx: Tx, shopId: ShopId): Promise<void> {
  const current = await lockPolicy(tx, shopId);
  const calendar = extended(needs, shopId, current.calendar);
  if (!calendar) return;
  const version = current.calendarVersion + 1;
  const stamp = { at: needs.clock(), by: null };
  await saveCalendarVersion(tx, shopId, { ...stamp, calendar, version });
  // Running clocks name the version that they go by.
  await beginPolicyChange(needs, tx, shopId, {
    ...stamp,
    policyVersion: current.policyVersion,
    calendarVersion: version,
  });
  await announceChange(tx, shopId, null);
  needs.log.info("holidays-extended", { shopId, calendarVersion: version });
}

function extended(needs: Needs, shopId: ShopId, calendar: Calendar): Calendar | null {
  const years = missingHolidayYears(calendar, needs.clock());
  if (!years) return null;
  try {
    return withMoreHolidays(calendar, needs.holidays.list(calendar.holidays.regions, years));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A region that is known no more must not keep the other shops from their holidays.
    needs.log.warn("holiday-region-unknown", { shopId, reason: error.message });
    return null;
  }
}

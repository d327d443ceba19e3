import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readTargetsPage } from "#app/data/pages/targets-page.server.ts";
import { policyForm, type PolicyForm } from "#app/domain/sla/policy-form.ts";
import { savePolicy, type SavedPolicy, type SeenPolicy } from "#app/services/policy/save-policy.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** The form as the page shows it now, with what the owner types. */
export async function theForm(
  house: TestHouse,
  shop: TestShop,
  typed: (form: PolicyForm) => Partial<PolicyForm> = () => ({}),
): Promise<{ form: PolicyForm; seen: SeenPolicy }> {
  const { policy, seen } = await readTargetsPage(house.deps.db, shop.id);
  const form = policyForm(policy);
  return { form: { ...form, ...typed(form) }, seen };
}

/** The owner opens the page, types and saves. */
export async function ownerSaves(
  house: TestHouse,
  shop: TestShop,
  typed: (form: PolicyForm) => Partial<PolicyForm>,
): Promise<SavedPolicy> {
  const opened = await theForm(house, shop, typed);
  return savePolicy(house.deps, { shopId: shop.id, member: shop.owner, ...opened });
}

/** General mail is to be answered within so many business days. */
export const answersWithin =
  (amount: string) =>
  ({ targets }: PolicyForm): Partial<PolicyForm> => ({
    targets: { ...targets, "general.first-reply": { amount, unit: "business day" } },
  });

export const changesOf = (house: TestHouse, shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.policyChange.findMany({ orderBy: { id: "asc" } }));

export const clocksOf = (house: TestHouse, shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.slaClock.findMany({ orderBy: [{ ticketId: "asc" }, { key: "asc" }] }),
  );

export const versionsOf = (house: TestHouse, shop: TestShop) =>
  inShopBySql(house.deps.db, shop.id, async (tx) => {
    const rows = await tx.$queryRaw<{ calendarVersion: number; policyVersion: number }[]>`
      select "calendarVersion", "policyVersion" from "Shop" where "id" = ${shop.id}::uuid`;
    return rows[0];
  });

import { describe, expect, it } from "vitest";
import { previewPolicyChange } from "#app/services/policy/preview-policy-change.ts";
import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { answersWithin, clocksOf, theForm, versionsOf } from "./a-policy-change.ts";

const house = useHouse();

const preview = async (shop: TestShop, typed: (form: PolicyForm) => Partial<PolicyForm>) => {
  const { form } = await theForm(house, shop, typed);
  return previewPolicyChange(house.deps, { shopId: shop.id, role: "owner", form });
};

describe("looking at a change of targets before it is saved", () => {
  it("counts the tickets that become due earlier or later, and writes nothing", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, { seed: "one" });
    await aTicket(house, shop, { seed: "two", from: "two@post.example" });
    const answered = await aTicket(house, shop, { seed: "three", from: "three@post.example" });
    await aReply(house, shop, answered);
    await drainJobs(house);
    const before = await clocksOf(house, shop);

    const earlier = await preview(shop, answersWithin("1"));
    const later = await preview(shop, answersWithin("5"));

    const counted = { open: 2, looked: 2, dueToday: 0, overdue: 0 };
    expect(earlier).toEqual({ kind: "previewed", effect: { ...counted, earlier: 2, later: 0 } });
    expect(later).toEqual({ kind: "previewed", effect: { ...counted, earlier: 0, later: 2 } });
    expect(await clocksOf(house, shop)).toEqual(before);
    expect(await versionsOf(house, shop)).toEqual({ calendarVersion: 1, policyVersion: 1 });
  });

  it("says what is then due today, and what is overdue at once", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop); // Mon 23 Nov 10:00 in New York
    house.clock.pass(3 * 3_600_000);
    const hours = (amount: string) => (form: PolicyForm) => ({
      targets: {
        ...form.targets,
        "general.first-reply": { amount, unit: "business hour" as const },
        "urgent.first-reply": { amount, unit: "business hour" as const },
      },
    });

    expect(await preview(shop, hours("5"))).toMatchObject({ effect: { dueToday: 1, overdue: 0 } });
    expect(await preview(shop, hours("2"))).toMatchObject({ effect: { dueToday: 0, overdue: 1 } });
  });

  it("has nothing to say when neither hours nor targets change", async () => {
    const shop = await aShop(house);

    expect(await preview(shop, () => ({ missCauses: "Staff were ill" }))).toEqual({
      kind: "previewed",
      effect: null,
    });
  });

  it("answers what can't be kept with its errors, and anybody but the owner with a refusal", async () => {
    const shop = await aShop(house);
    const { form } = await theForm(house, shop);

    expect(await preview(shop, () => ({ closeAfterDays: "0" }))).toMatchObject({ kind: "invalid" });
    await expect(
      previewPolicyChange(house.deps, { shopId: shop.id, role: "agent", form }),
    ).rejects.toThrow("Only the shop's owner");
  });
});

import { describe, expect, it } from "vitest";
import { savePolicy } from "#app/services/policy/save-policy.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  answersWithin,
  changesOf,
  clocksOf,
  ownerSaves,
  theForm,
  versionsOf,
} from "./a-policy-change.ts";

const house = useHouse();

describe("saving hours and targets", () => {
  it("makes a new version of the targets, and every open ticket is due by them", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = (await clocksOf(house, shop))[0];

    await ownerSaves(house, shop, answersWithin("1"));
    await drainJobs(house);

    const after = (await clocksOf(house, shop))[0];
    expect(await versionsOf(house, shop)).toEqual({ calendarVersion: 1, policyVersion: 2 });
    expect(after).toMatchObject({
      ticketId: ticket.id,
      target: "1 business day",
      policyVersion: 2,
    });
    expect(Number(after?.dueAt)).toBeLessThan(Number(before?.dueAt));
    expect(await changesOf(house, shop)).toMatchObject([
      { policyVersion: 2, calendarVersion: 1, total: 1, done: 1, byId: shop.owner.id },
    ]);
  });

  it("makes a new version of the calendar with the holidays of its regions, struck ones apart", async () => {
    const shop = await aShop(house);
    const hour = [["10:00", "12:00"]] as const;

    await ownerSaves(house, shop, (form) => ({
      regions: ["DE-BY"],
      struck: ["2027-01-06"],
      hours: { ...form.hours, sat: hour },
    }));

    const { form } = await theForm(house, shop);
    expect(await versionsOf(house, shop)).toEqual({ calendarVersion: 2, policyVersion: 1 });
    expect(form).toMatchObject({ regions: ["DE-BY"], struck: ["2027-01-06"] });
    expect(form.hours.sat).toEqual(hour);
  });

  it("keeps causes, rules and quiet days without a new version", async () => {
    const shop = await aShop(house);

    await ownerSaves(house, shop, (form) => ({
      missCauses: "Staff were ill",
      urgentRules: form.urgentRules.slice(1),
      closeAfterDays: "14",
    }));

    const { form, seen } = await theForm(house, shop);
    expect(form).toMatchObject({ missCauses: "Staff were ill", closeAfterDays: "14" });
    expect(form.urgentRules).not.toContain("wrong-item");
    expect(seen).toMatchObject({ calendarVersion: 1, policyVersion: 1 });
    expect(seen.settingsChangedAt).toBe(house.clock());
    expect(await changesOf(house, shop)).toEqual([]);
  });

  it("keeps nothing when nothing was changed", async () => {
    const shop = await aShop(house);
    const opened = await theForm(house, shop);

    const saved = await ownerSaves(house, shop, () => ({}));

    expect(saved).toEqual({ kind: "saved", now: opened.seen });
    expect(await changesOf(house, shop)).toEqual([]);
  });

  it("says what is wrong at which field, an unknown region too, and keeps nothing", async () => {
    const shop = await aShop(house);

    const saved = await ownerSaves(house, shop, () => ({ regions: ["ZZ"], closeAfterDays: "0" }));

    expect(saved).toMatchObject({ kind: "invalid" });
    expect(saved.kind === "invalid" && Object.keys(saved.errors).sort()).toEqual([
      "closeAfterDays",
      "regions",
    ]);
    expect(await versionsOf(house, shop)).toEqual({ calendarVersion: 1, policyVersion: 1 });
  });

  it("refuses the second of two who save at the same time, kindly", async () => {
    const shop = await aShop(house);
    const mine = await theForm(house, shop, answersWithin("1"));
    const theirs = await theForm(house, shop, answersWithin("3"));
    const save = (opened: typeof mine) =>
      savePolicy(house.deps, { shopId: shop.id, member: shop.owner, ...opened });

    const both = await Promise.allSettled([save(mine), save(theirs)]);

    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(save(mine)).rejects.toThrow("Somebody changed hours or targets while you did.");
    expect(await versionsOf(house, shop)).toMatchObject({ policyVersion: 2 });
    expect(await changesOf(house, shop)).toHaveLength(1);
  });

  it("refuses it to anybody but the owner, and in a shop that is not theirs", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const opened = await theForm(house, shop, answersWithin("1"));
    const agent = { ...shop.owner, role: "agent" as const };

    await expect(
      savePolicy(house.deps, { shopId: shop.id, member: agent, ...opened }),
    ).rejects.toThrow("Only the shop's owner");
    await savePolicy(house.deps, { shopId: shop.id, member: shop.owner, ...opened });

    expect(await versionsOf(house, other)).toEqual({ calendarVersion: 1, policyVersion: 1 });
  });
});

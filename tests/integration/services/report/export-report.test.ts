import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readPeriod } from "#app/domain/report/period.ts";
import { noFilter } from "#app/domain/report/report-filter.ts";
import { wallTimeOf } from "#app/domain/sla/zone-time.ts";
import { exportReport } from "#app/services/report/export-report.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { english } from "#tests/support/english.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function exportBy(shop: TestShop, by: TestShop["owner"]): Promise<string> {
  await refreshReports(house.deps, { shopId: shop.id });
  const today = wallTimeOf("America/New_York", house.clock()).date;
  const period = readPeriod({ period: "7", from: null, until: null }, today);
  return exportReport(house.deps, {
    shopId: shop.id,
    by,
    ask: { period, filter: noFilter },
    t: english,
  });
}

describe("taking a report out", () => {
  it("gives the owner a table for a spreadsheet, and is noted in the log of access", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "jo.fremd@post.example" });
    await aTicket(house, other, { from: "jo.fremd@post.example", seed: "other" });
    await aReply(house, shop, ticket);
    await drainJobs(house);

    const table = await exportBy(shop, shop.owner);
    const lines = table.split("\r\n");
    expect(table.startsWith("\uFEFFTable,Figure,Of,Now,Before,Unit\r\n")).toBe(true);
    expect(lines).toContain("figures,opened,,1,0,count");
    expect(lines).toContain("times by agent,time:first-reply count,Marlen Vogt,1,,count");
    const logged = await inShop(house.deps.db, shop.id, (tx) =>
      tx.accessEntry.findMany({ where: { kind: "export" } }),
    );
    expect(logged).toMatchObject([{ memberId: shop.owner.id, detail: { what: "report" } }]);
  });

  it("lets nothing run in a spreadsheet, whatever somebody calls themselves", async () => {
    const shop = await aShop(house);
    const formula = await aMember(house, shop, { name: '=HYPERLINK("https://x.example")' });
    const ticket = await aTicket(house, shop, { from: "jo.fremd@post.example" });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.slaClock.updateMany({
        where: { ticketId: ticket.id },
        data: { metAt: new Date(house.clock()) },
      }),
    );
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ data: { assigneeId: formula.id } }),
    );

    const table = await exportBy(shop, shop.owner);
    expect(table).toContain(`"'=HYPERLINK(""https://x.example"")"`);
    expect(table).not.toMatch(/(^|,|")=/m);
  });

  it("is the owner's alone", async () => {
    const shop = await aShop(house);
    for (const role of ["agent", "read-only"] as const) {
      const member = await aMember(house, shop, { role });
      await expectRefusal(exportBy(shop, member), "not-allowed");
    }
  });
});

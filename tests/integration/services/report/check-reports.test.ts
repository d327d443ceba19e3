import { expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import { checkReports } from "#app/services/report/check-reports.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { verifyReports } from "#app/services/report/verify-reports.ts";
import { readReport } from "#tests/integration/data/pages/read-report.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

it("what no mark told of is taken in during the night, such as another time zone of the shop", async () => {
  const shop = await aShop(house);
  await aTicket(house, shop, { from: "jo.fremd@post.example" });
  await refreshReports(house.deps, { shopId: shop.id });
  // Monday 10:00 in New York is Tuesday there.
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.shop.update({ where: { id: shop.id }, data: { timeZone: "Pacific/Kiritimati" } }),
  );
  expect((await verifyReports(house.deps, { shopId: shop.id })).disagreements).not.toEqual([]);

  await checkReports(house.deps);
  await drainJobs(house);

  expect(await verifyReports(house.deps, { shopId: shop.id })).toEqual({
    disagreements: [],
    wrongDays: 0,
  });
  const { series } = await readReport(house, shop, { part: "desk", days: "7" });
  expect(series.at(-1)).toMatchObject({ opened: 1 });
  expect(countOf((await readReport(house, shop)).figures.now, "opened")).toBe(1);
});

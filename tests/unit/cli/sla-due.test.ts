import { describe, expect, it } from "vitest";
import { slaDue } from "#app/cli/sla-due.ts";
import { WrongArguments } from "#app/cli/verb.ts";
import { runVerb } from "./run-verb.ts";

const nineToFive = [["09:00", "17:00"]];
const calendar = {
  timeZone: "America/New_York",
  hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: { regions: ["US"] },
};

describe("asking when targets are due", () => {
  it("answers in the shop's zone with the holidays of its regions, in words too", async () => {
    // Friday; Monday is Memorial Day; Wednesday
    const item = { id: 1, receivedAt: "2026-05-22T20:52:00Z", target: "2 business days" };

    expect(await dueOf([item])).toEqual([
      {
        id: 1,
        effectiveAt: "2026-05-22T16:52:00-04:00",
        dueAt: "2026-05-27T16:52:00-04:00",
        trace: [
          { at: "2026-05-22T16:52:00-04:00", says: "received Fri 22 May 2026 16:52" },
          { at: "2026-05-23T00:00:00-04:00", says: "Saturday and Sunday closed" },
          {
            at: "2026-05-25T00:00:00-04:00",
            says: "Mon 25 May public holiday (Memorial Day, US)",
          },
          { at: "2026-05-27T16:52:00-04:00", says: "2 business days" },
          { at: "2026-05-27T16:52:00-04:00", says: "due Wed 27 May 16:52" },
        ],
      },
    ]);
  });

  it("leaves public holidays out where the file names no region", async () => {
    const none = { ...calendar, holidays: { regions: [] } };
    const item = { id: 1, receivedAt: "2026-05-22T16:52:00-04:00", target: "1 business day" };

    expect(await dueOf([item], none)).toMatchObject([{ dueAt: "2026-05-25T16:52:00-04:00" }]);
  });

  it("opens on a holiday that the owner struck", async () => {
    const struck = { ...calendar, holidays: { regions: ["US"], struck: ["2026-05-25 US"] } };
    const item = { id: 1, receivedAt: "2026-05-22T16:52:00-04:00", target: "1 business day" };

    expect(await dueOf([item], struck)).toMatchObject([{ dueAt: "2026-05-25T16:52:00-04:00" }]);
  });

  it("knows the holidays of whatever years are asked for, and of long targets", async () => {
    const items = [
      { id: "past", receivedAt: "1999-12-30T10:00:00-05:00", target: "1 business day" },
      { id: "far", receivedAt: "2098-12-24T10:00:00-05:00", target: "1 business day" },
      { id: "long", receivedAt: "2026-01-02T10:00:00-05:00", target: "2600 business days" },
    ];

    const answers = await dueOf(items);

    // Thursday; Friday is the day for New Year 2000, a Saturday; Monday
    expect(answers[0]).toMatchObject({ dueAt: "2000-01-03T10:00:00-05:00" });
    // Wednesday; Thursday is Christmas; Friday
    expect(answers[1]).toMatchObject({ dueAt: "2098-12-26T10:00:00-05:00" });
    // About ten years of 250 business days
    expect(String(answers[2]?.dueAt).slice(0, 4)).toBe("2036");
  });

  it("says why an item can't be answered, and goes on", async () => {
    const answers = await dueOf([
      { id: 1, receivedAt: "2026-05-22", target: "1 business day" },
      { id: 2, receivedAt: "2026-02-30T10:00:00Z", target: "1 business day" },
      { id: 3, receivedAt: "2026-05-22T10:00:00Z", target: "soon" },
      { id: 4, receivedAt: "2026-05-22T10:00:00Z" },
      { id: 5, receivedAt: "2026-05-22T10:00:00Z", target: "24 hours" },
    ]);

    expect(answers.map(({ id, ok, reason }) => [id, ok, reason])).toEqual([
      [1, false, "`receivedAt` is no instant such as 2026-05-22T16:52:00-04:00"],
      [2, false, "`receivedAt` is no instant such as 2026-05-22T16:52:00-04:00"],
      [3, false, expect.stringContaining("“soon” is not a target")],
      [4, false, "`target` is no text"],
      [5, undefined, undefined],
    ]);
  });

  it("can't answer by a calendar that never opens", async () => {
    const item = { id: 1, receivedAt: "2026-05-22T10:00:00Z", target: "1 business day" };

    expect(await dueOf([item], { ...calendar, hours: {} })).toMatchObject([
      { ok: false, reason: expect.stringContaining("never opens in the next 400 days") as string },
    ]);
  });

  it.each([
    ["a region that nobody knows", { ...calendar, holidays: { regions: ["XX"] } }, "“XX”"],
    ["no calendar", { targets: {} }, "is not a time zone that we know"],
    ["no JSON", "{", "JSON"],
  ])("is wrong with a file of %s", async (_, file, why) => {
    const asked = dueOf([], file);

    await expect(asked).rejects.toThrow(WrongArguments);
    await expect(asked).rejects.toThrow(why);
  });

  it.each([[[]], [["--calendar"]], [["calendar.json"]], [["--calendar", "a.json", "b.json"]]])(
    "is wrong with the arguments %j",
    async (args) => {
      const io = { input: (async function* () {})(), write: () => Promise.resolve() };

      await expect(slaDue(args, io)).rejects.toThrow("needs --calendar and a file");
    },
  );
});

const dueOf = (items: readonly object[], file: unknown = calendar) =>
  runVerb(slaDue, "--calendar", file, items);

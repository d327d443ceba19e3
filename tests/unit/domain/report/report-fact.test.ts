import { expect, it } from "vitest";
import { aFact } from "#app/domain/report/report-fact.ts";
import { minute } from "./a-ticket-record.ts";

it("a fact says of itself only what is known", () => {
  expect(aFact({ figure: "opened", at: minute(0), value: 3 })).toEqual({
    figure: "opened",
    at: minute(0),
    agentId: null,
    value: 3,
    elapsed: null,
    until: null,
    refId: null,
  });
});

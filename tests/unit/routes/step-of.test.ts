import { describe, expect, it } from "vitest";
import { stepOf } from "#app/routes/app.tickets.$ticketId_.actions/step-of.ts";
import type {
  ActionAnswer,
  StartedForm,
} from "#app/routes/app.tickets.$ticketId_.actions/route.ts";

const form = { kind: "form", fields: [], hint: null, insert: null } as const;
const start: StartedForm = { refusal: null, form };
const answer = (given: Partial<ActionAnswer>): ActionAnswer => ({
  refusal: null,
  preview: null,
  confirmed: null,
  ...given,
});
const ready = {
  kind: "ready",
  effect: "Does it.",
  lines: [],
  seen: { effect: "Does it.", snapshot: {} },
  asksReason: null,
  asksProof: null,
  refusal: null,
} as const;
const problems = [{ field: "amount", message: "Too much." }];
const at = (given: Partial<ActionAnswer> | undefined, isBack = false, started = start) =>
  stepOf({ start: started, answer: given && answer(given), isBack });

describe("where an agent stands with an action", () => {
  it("begins with the form once it is there, or with what keeps it away", () => {
    expect(stepOf({ start: undefined, answer: undefined, isBack: false }).step).toBe("loading");
    expect(at(undefined).step).toBe("form");
    expect(at(undefined, false, { refusal: "Gone.", form: null })).toEqual({
      step: "stopped",
      why: "Gone.",
    });
    expect(
      at(undefined, false, { refusal: null, form: { kind: "missing-scope", scopes: ["a"] } }).step,
    ).toBe("permission");
    const away = { kind: "unavailable", trouble: "throttled", why: "Busy." } as const;
    expect(at(undefined, false, { refusal: null, form: away })).toEqual({
      step: "stopped",
      why: "Busy.",
    });
  });

  it("goes on to the effect, and back", () => {
    expect(at({ preview: ready })).toMatchObject({ step: "effect", effect: "Does it." });
    expect(at({ preview: ready }, true)).toMatchObject({ step: "form", problems: [] });
  });

  it("shows at the form what we or Shopify have against it", () => {
    expect(at({ preview: { kind: "problems", problems } })).toMatchObject({
      step: "form",
      problems,
    });
    const refused = { kind: "settled", state: "refused", problems, result: [] } as const;
    expect(at({ confirmed: refused })).toMatchObject({ step: "form", problems });
    const away = { kind: "unavailable", trouble: "unreachable", why: "Away." } as const;
    expect(at({ preview: away })).toMatchObject({ problems: [{ field: null, message: "Away." }] });
  });

  it("ends with what came of it", () => {
    const settled = { kind: "settled", state: "done", problems: [], result: [] } as const;

    expect(at({ confirmed: settled })).toEqual({
      step: "outcome",
      state: "done",
      problems: [],
      lines: [],
    });
    expect(at({ confirmed: { kind: "missing-scope", scopes: ["a"] } })).toEqual({
      step: "permission",
      scopes: ["a"],
    });
  });

  it("is the form again after a refusal, which is shown above it", () => {
    expect(at({ refusal: "It changed." }).step).toBe("form");
  });
});

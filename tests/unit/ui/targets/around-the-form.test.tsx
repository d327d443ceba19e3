import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { ChangeProgress } from "#app/ui/targets/change-progress.tsx";
import { ClosureAhead } from "#app/ui/targets/closure-ahead.tsx";
import { EffectList } from "#app/ui/targets/effect-modal.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const closure = {
  from: "Thu 24 Dec 2026",
  to: "Sun 27 Dec 2026",
  opens: "Mon 28 Dec 2026 09:00",
  timeZone: "UTC",
  locale: "en",
};
const ticket = {
  ticketId: "018f-ticket",
  number: "MJ-1001",
  subject: "Where is my ring?",
  dueAt: instantOf(new Date("2026-12-28T09:00:00Z")),
};

describe("before the shop closes for some days", () => {
  it("names the tickets that should be answered before, with a way to them", () => {
    const element = <ClosureAhead {...closure} tickets={[ticket]} count={3} />;

    expect(renderText(element)).toContain("3 tickets should be answered before you close");
    expect(renderText(element)).toContain(
      "closed from Thu 24 Dec 2026 to Sun 27 Dec 2026, and open again Mon 28 Dec 2026 09:00",
    );
    expect(renderMarkup(element)).toMatch(/href="\/app\/tickets\/018f-ticket"[^>]*>MJ-1001</);
    expect(renderText(element)).toContain("and 2 more.");
  });

  it("is silent when no ticket would be late", () => {
    expect(renderText(<ClosureAhead {...closure} tickets={[]} count={0} />)).toBe("");
  });
});

describe("a change on its way", () => {
  it("says how far it has come", () => {
    const element = <ChangeProgress total={800} done={200} />;

    expect(renderText(element)).toContain("200 of 800 done");
    expect(renderMarkup(element)).toMatch(/<progress[^>]*value="25"/);
  });

  it("is not through before it has begun", () => {
    expect(renderMarkup(<ChangeProgress total={0} done={0} />)).toMatch(/value="0"/);
  });

  it("says before what it does to the open tickets", () => {
    const effect = { open: 3, looked: 3, earlier: 2, later: 0, dueToday: 0, overdue: 1 };

    expect(renderText(<EffectList effect={effect} />)).toContain("2 tickets become due earlier.");
    expect(renderText(<EffectList effect={null} />)).toBe("");
  });
});

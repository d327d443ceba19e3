import { describe, expect, it } from "vitest";
import { readPeriod } from "#app/domain/report/period.ts";
import { noFilter, type ReportPart } from "#app/domain/report/report-filter.ts";
import { NOBODY, type TimesOf } from "#app/domain/report/report-view.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { figureWords } from "#app/ui/report/figure-words.ts";
import { ReportPage } from "#app/ui/report/report-page.tsx";
import type { ReportView } from "#app/ui/report/report-part.ts";
import { english } from "#tests/support/english.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const counted = (counts: Readonly<Record<string, number>>, total = 0) =>
  Object.entries(counts).map(([figure, count]) => ({ figure, count, total }));

const times = (by: TimesOf["by"], of: string): TimesOf => ({
  ...{ by, of, count: 12, median: 95, p90: 700, elapsedMedian: 95, elapsedP90: 2_000 },
});

const aView = (view: Partial<ReportView> = {}): ReportView => ({
  figures: {
    now: counted({
      "first-reply.met": 39,
      "first-reply.missed": 1,
      "next-reply.met": 3,
      "late-spam": 2,
      "cause:Too much mail": 1,
      opened: 44,
      "correction:policy": 1,
      "rating:5": 2,
    }),
    before: counted({ opened: 40, "first-reply.met": 5 }),
  },
  series: [
    { from: "2026-11-22", until: "2026-11-22", opened: 4, received: 6, replied: 3, backlog: 9 },
    { from: "2026-11-23", until: "2026-11-23", opened: 2, received: 3, replied: 5, backlog: 7 },
  ],
  firstReplies: [
    times("all", ""),
    times("category", "order_support"),
    times("agent", "ida"),
    times("agent", NOBODY),
    times("weekday", "1"),
    times("hour", "9"),
  ],
  resolutions: [],
  timesBefore: { firstReplies: null, resolutions: null },
  tickets: [],
  parked: { missed: 0, running: 0 },
  waiting: 0,
  versions: { policy: 1, calendar: 2 },
  ...view,
});

const aPage = (
  part: ReportPart,
  more: { view?: ReportView; show?: string; mayExport?: boolean } = {},
) => {
  const today = 20_780 as LocalDate;
  const period = readPeriod({ period: "7", from: null, until: null }, today);
  return (
    <ReportPage
      view={more.view ?? aView()}
      choices={{ agents: [{ id: "ida", name: "Ida Kern" }], mailboxes: [], tags: [] }}
      ask={{ part, period, filter: noFilter, show: more.show ?? null }}
      days={{
        from: "2026-11-17",
        until: "2026-11-23",
        beforeFrom: "2026-11-10",
        beforeUntil: "2026-11-16",
      }}
      currency="USD"
      now={instantOf(new Date("2026-11-23T15:00:00Z"))}
      timeZone="America/New_York"
      locale="en"
      onFilter={() => undefined}
      exports={more.mayExport ? { onTable: () => undefined, onLabels: () => undefined } : null}
      monthHref="/app/reports/month?month=2026-11"
    />
  );
};

describe("showing a report", () => {
  it("gives the share that was kept, in counts where there are few, and each count leads to its tickets", () => {
    const markup = renderMarkup(aPage("targets"));

    expect(markup).toContain('data-test="attainment">97.6%<');
    expect(renderText(aPage("targets"))).toContain("3 of 3");
    for (const name of ["first-reply.missed", "late-spam", "cause%3AToo+much+mail"])
      expect(markup).toContain(`/app/reports?part=targets&amp;period=7&amp;show=${name}`);
    expect(markup).not.toContain("show=resolution.met");
  });

  it("offers what may be taken out to those alone who may", () => {
    expect(renderText(aPage("overview", { mayExport: true }))).toContain("Export as table");
    expect(renderText(aPage("overview"))).not.toContain("Export");
  });

  it("has a table beside each chart, with the same numbers", () => {
    const markup = renderMarkup(aPage("desk"));

    expect(markup.match(/<svg[^>]*role="img"/g)).toHaveLength(2);
    expect(markup.match(/<summary>Show as table/g)).toHaveLength(2);
    expect(markup).toContain('<th scope="row">Nov 22, 2026</th><td>4</td><td>9</td>');
  });

  it("says by whom, when and about what customers waited", () => {
    const text = renderText(aPage("times"));

    for (const words of [
      "1 h 35 min",
      "11 h 40 min",
      "Order support",
      "Ida Kern",
      "Nobody",
      "Monday",
      "09:00",
      "12 tickets",
    ])
      expect(text).toContain(words);
  });

  it("compares with the period before, and says what nobody has", () => {
    expect(renderText(aPage("overview"))).toContain("Before: 40");
    expect(renderText(aPage("feedback"))).toContain("Wrong policy");
    const empty = aView({ figures: { now: [], before: [] }, series: [], firstReplies: [] });
    expect(renderText(aPage("feedback", { view: empty }))).toContain("Nobody has rated a ticket");
    expect(renderText(aPage("times", { view: empty }))).toContain("None in this time.");
    expect(renderMarkup(aPage("targets", { view: empty }))).toContain('attainment">–<');
  });

  it("lists the tickets of the figure that was asked for, and how many there are beyond them", () => {
    const ticket = {
      ticketId: "t1",
      number: "MJ-1042",
      subject: "Clasp",
      customer: "Ana Sommer",
      at: "2026-11-20T15:00:00.000Z",
      words: "Marlen Vogt",
      minutes: null,
    };
    const page = aPage("desk", { view: aView({ tickets: [ticket] }), show: "opened" });
    expect(renderMarkup(page)).toContain('href="/app/tickets/t1"');
    expect(renderText(page)).toContain("The first 1 of 44.");
    expect(renderMarkup(aPage("desk"))).not.toContain("counted-tickets");
  });

  it("says how many of the first replies are parked mail, and what is not counted yet", () => {
    const view = aView({ parked: { missed: 1, running: 2 }, waiting: 3 });
    expect(renderText(aPage("targets", { view }))).toContain("1 missed, 2 running");
    expect(renderText(aPage("targets", { view }))).toContain("3 tickets that changed are");
  });

  it("names every figure in words", () => {
    expect(figureWords("first-reply.missed", english)).toBe("First reply: missed");
    expect(figureWords("cause:Overlooked", english)).toBe("Missed because: Overlooked");
    expect(figureWords("promises-kept", english)).toBe("Promises kept");
    expect(figureWords("correction:policy", english)).toBe("Corrected: Wrong policy");
    expect(figureWords("outcome:upheld", english)).toBe("Complaints closed: Upheld");
    expect(figureWords("action:refund", english)).toBe("Refund");
    expect(figureWords("rating:4", english)).toBe("Rated 4 of 5");
  });
});

import { describe, expect, it } from "vitest";
import { honestyReport } from "#app/domain/report/honesty.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { AttainmentPage } from "#app/ui/report/attainment-page.tsx";
import { figureWords } from "#app/ui/report/figure-words.ts";
import { english } from "#tests/support/english.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const report = honestyReport([
  { figure: "first-reply.met", count: 39 },
  { figure: "first-reply.missed", count: 1 },
  { figure: "late-spam", count: 2 },
  { figure: "cause:Too much mail", count: 1 },
]);
const aPage = (figure: string | null = null, onExportLabels?: () => void) => (
  <AttainmentPage
    parked={{ missed: 1, running: 2 }}
    onExportLabels={onExportLabels}
    report={report}
    days={30}
    figure={figure}
    tickets={[
      {
        ticketId: "t1",
        number: "MJ-1042",
        subject: "Clasp",
        customer: "Ana Sommer",
        at: "2026-11-20T15:00:00.000Z",
        words: "Marlen Vogt",
      },
    ]}
    now={instantOf(new Date("2026-11-23T15:00:00Z"))}
    timeZone="America/New_York"
    locale="en"
  />
);

describe("showing how targets were kept", () => {
  it("offers the corrections of triage to those alone who may export", () => {
    expect(renderText(aPage(null, () => undefined))).toContain("Export triage corrections");
    expect(renderText(aPage())).not.toContain("Export triage corrections");
  });

  it("gives the figure, and beside it what could flatter it; each count leads to its tickets", () => {
    const markup = renderMarkup(aPage());

    expect(markup).toContain('data-test="attainment">97.5%<');
    expect(renderText(aPage())).toContain("Late tickets marked as spam");
    for (const name of ["first-reply.missed", "late-spam", "cause%3AToo%20much%20mail"])
      expect(markup).toContain(`/app/attainment?days=30&amp;show=${name}`);
    expect(markup).not.toContain("show=resolution.met");
  });

  it("lists the tickets of the figure that was asked for", () => {
    expect(renderMarkup(aPage())).not.toContain("counted-tickets");
    expect(renderMarkup(aPage("late-spam"))).toContain('href="/app/tickets/t1"');
  });

  it("names every figure in words", () => {
    expect(figureWords("first-reply.missed", english)).toBe("First reply: missed");
    expect(figureWords("cause:Overlooked", english)).toBe("Missed because: Overlooked");
    expect(figureWords("promises-kept", english)).toBe("Promises kept");
  });

  it("says how many of the first replies are parked mail, which has no ticket", () => {
    expect(renderText(aPage())).toContain("1 missed, 2 running");
  });
});

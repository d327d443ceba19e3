import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { PrivacyRequestView } from "#app/domain/privacy/privacy-view.ts";
import { PrivacyPage } from "#app/ui/privacy/privacy-page.tsx";
import { countWords } from "#app/ui/privacy/request-words.ts";
import { english } from "#tests/support/english.ts";
import { when } from "#tests/unit/ui/sample-screens.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const nothing = () => undefined;
const request = (changes: Partial<PrivacyRequestView> = {}): PrivacyRequestView => ({
  requestId: "r1",
  kind: "data-request",
  receivedAt: "2026-05-18T13:00:00Z",
  dueAt: "2026-06-17T13:00:00Z",
  doneAt: null,
  archiveUntil: null,
  about: null,
  counts: {},
  trouble: null,
  ...changes,
});
const page = (changes: Partial<ComponentProps<typeof PrivacyPage>> = {}) => (
  <PrivacyPage
    {...when}
    requests={[]}
    retention={{ months: null, tickets: 0, mails: 0, oldest: null, newest: null }}
    refusal={null}
    saved={null}
    busy={false}
    dryRun={{ found: null, refusal: null, busy: false, onLook: nothing, onExport: nothing }}
    onArchive={nothing}
    {...changes}
  />
);

describe("the privacy page", () => {
  it("says when a request is due, and that one is overdue", () => {
    expect(renderText(page({ requests: [request()] }))).toMatch(
      /In progress Asked .* due Wed, Jun 17/,
    );
    const late = request({ dueAt: "2026-05-19T13:00:00Z" });
    expect(renderText(page({ requests: [late] }))).toContain("Overdue");
  });

  it("offers an archive for as long as it is there, with whose it is", () => {
    const done = request({
      doneAt: "2026-05-19T13:00:00Z",
      archiveUntil: "2026-06-18T13:00:00Z",
      about: "ana@post.example",
      counts: { tickets: 2, messages: 1 },
    });

    const shown = renderMarkup(page({ requests: [done] }));
    expect(shown).toContain('aria-label="Download the archive of ana@post.example"');
    expect(renderText(page({ requests: [done] }))).toMatch(/2 tickets, one message · kept until/);
    const over = { ...done, archiveUntil: null, about: null };
    expect(renderText(page({ requests: [over] }))).not.toContain("Download the archive");
  });

  it("says what could not be carried out, and why", () => {
    const refused = request({
      kind: "shop-redact",
      doneAt: "2026-05-19T13:00:00Z",
      trouble: "The app is installed again: nothing was erased.",
    });

    const text = renderText(page({ requests: [refused] }));
    expect(text).toContain("Erase the shop Warning Not carried out");
    expect(text).toContain("The app is installed again");
  });

  it("keeps everything until the owner says otherwise, and says then what goes", () => {
    expect(renderMarkup(page())).toContain('placeholder="Never"');
    const end = (number: string) => ({ number, closedAt: "2024-05-01T12:00:00Z" });
    const kept = { months: 24, tickets: 3, mails: 0, oldest: end("MJ-1"), newest: end("MJ-9") };

    expect(renderText(page({ retention: kept }))).toMatch(
      /3 tickets are that old now: from MJ-1, .* to MJ-9/,
    );
    expect(renderText(page({ retention: { ...kept, tickets: 1 } }))).toContain(
      "One ticket is that old now: MJ-1",
    );
    expect(
      renderText(page({ retention: { ...kept, tickets: 0, oldest: null, newest: null } })),
    ).toContain("No ticket is that old now");
  });

  it("lists what a dry run found, and how much more there is", () => {
    const end = { number: "MJ-1", closedAt: "2024-05-01T12:00:00Z" };
    const found = {
      months: 12,
      tickets: 60,
      mails: 2,
      oldest: end,
      newest: end,
      listed: [{ ticketId: "t1", ...end }],
    };
    const dryRun = { found, refusal: null, busy: false, onLook: nothing, onExport: nothing };

    const text = renderText(page({ dryRun }));
    expect(text).toContain("After 12 months:");
    expect(text).toContain("And 59 more");
    expect(text).toContain("2 mails that stand on no ticket are that old, too.");
  });

  it.each([
    [{}, ""],
    [{ tickets: 1, files: 2 }, "One ticket, 2 files"],
    [{ mails: 1 }, "One original mail"],
  ])("counts %j as “%s”", (counts, words) => {
    expect(countWords({ counts }, english)).toBe(words);
  });
});

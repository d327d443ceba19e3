import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { ledgerDays } from "#app/domain/mail/ledger.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { LedgerPage } from "#app/ui/mail/ledger-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const TODAY = (Date.parse("2026-11-23") / 86_400_000) as LocalDate;
const today = {
  date: TODAY,
  received: 9,
  ticketed: 4,
  byKind: { bounce: 2 },
  duplicate: 1,
  parked: 1,
  waiting: 1,
};

const aLedger = (props: Partial<ComponentProps<typeof LedgerPage>> = {}) => (
  <LedgerPage
    days={ledgerDays([today], TODAY, 30)}
    warnings={[]}
    isOwner
    timeZone="America/New_York"
    locale="en"
    {...props}
  />
);

describe("showing the ledger", () => {
  it("has a line for each of thirty days and says what became of each mail", () => {
    const markup = renderMarkup(aLedger());

    expect(markup.match(/data-test="ledger-day"/g)).toHaveLength(30);
    expect(markup).toMatch(/data-date="2026-11-23" data-quiet="false"/);
    for (const [name, mails] of [
      ["received", 9],
      ["parsed", 6],
      ["ticketed", 4],
      ["screened", 2],
      ["duplicate", 1],
      ["parked", 1],
      ["waiting", 1],
    ] as const)
      expect(markup).toMatch(new RegExp(`data-name="${name}" data-mails="${mails}"`));
  });

  it("leads to the parked and the screened mail, by kind", () => {
    const markup = renderMarkup(aLedger());

    expect(markup).toContain('href="/app/parked"');
    expect(markup).toContain('href="/app/mail/screened"');
    expect(markup).toContain('href="/app/mail/screened?view=bounce"');
    expect(renderText(aLedger())).toContain("Bounces 2");
  });

  it("cries out when the counts do not add up, and only then", () => {
    const days = ledgerDays([{ ...today, received: 11 }], TODAY, 2);

    expect(renderText(aLedger({ days }))).toContain("2 mails were read but stand in no ticket");
    expect(renderText(aLedger())).not.toContain("do not add up");
  });

  it("tells of mail that was refused after the shop's data had been erased, and only then", () => {
    expect(renderText(aLedger({ refused: 3 }))).toContain("3 mails came after");
    expect(renderText(aLedger())).not.toContain("refused");
  });

  it("offers the settings to the owner alone", () => {
    expect(renderMarkup(aLedger())).toContain("/app/mail/settings");
    expect(renderMarkup(aLedger({ isOwner: false }))).not.toContain("/app/mail/settings");
  });

  it("says what may be wrong with the way of the mail, in the shop's time", () => {
    const text = renderText(
      aLedger({
        warnings: [
          {
            kind: "canary-lost",
            supportAddress: "support@mejurn.example",
            since: "2026-11-23T14:07:00.000Z",
          },
          { kind: "silent", since: "2026-11-23T13:00:00.000Z", usual: 12 },
        ],
      }),
    );

    expect(text).toContain("Mail may not reach Loupe");
    expect(text).toContain("support@mejurn.example to test the way did not come back");
    expect(text).toContain("09:07 EST");
    expect(text).toContain("about 12 mails came in the same hours");
  });
});

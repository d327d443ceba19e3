import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { policyForCustomers } from "#app/domain/sla/policy-for-customers.ts";
import { english } from "#tests/support/english.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { aPolicy } from "./a-policy.ts";

const publish = (given: Partial<Parameters<typeof policyForCustomers>[0]> = {}) => {
  const { calendar, targets } = aPolicy({
    holidayDates: [{ date: "2026-12-25", name: "Christmas Day", region: "US" }],
  });
  return policyForCustomers({
    shopName: "Mejurn",
    calendar,
    targets,
    urgentMatters: ["A parcel is lost or was stolen"],
    now: instantOf(new Date("2026-11-23T15:00:00Z")),
    t: english,
    locale: "en-US",
    ...given,
  });
};

describe("the policy as customers read it", () => {
  it("says how soon general and urgent mail is answered, by which hours, and which days are closed", () => {
    const { text } = publish();

    expect(text).toContain("When Mejurn answers\n");
    expect(text).toContain("- We answer your first message within 2 business days.");
    expect(text).toContain("- We answer your first message within 1 business day.");
    expect(text).toContain("- We aim to have the matter settled within 1 business day.");
    expect(text).toContain("- A parcel is lost or was stolen");
    expect(text).toContain("All times are Eastern Time.");
    expect(text).toContain("- Monday to Friday: 09:00 to 17:00\n- Saturday and Sunday: closed");
    expect(text).toContain("- Fri 25 Dec 2026: closed, Christmas Day");
    expect(text).toContain("A business day is a day on which we are open.");
  });

  it("is said in German to whoever reads German", () => {
    const { text } = publish({ t: wordsFor("de"), locale: "de" });

    expect(text).toContain("Wann Mejurn antwortet\n");
    expect(text).toContain("- Antwort auf Ihre erste Nachricht: höchstens 2 Geschäftstage.");
    expect(text).toContain("Alle Zeiten: Nordamerikanische Ostküstenzeit.");
    expect(text).toContain(
      "- Montag bis Freitag: 09:00 bis 17:00\n- Samstag und Sonntag: geschlossen",
    );
  });

  it("is the same in HTML, with everything escaped that somebody typed", () => {
    const { html } = publish({ shopName: `Tom & <b>"Jerry"` });

    expect(html).toContain("<h2>When Tom &amp; &lt;b&gt;&quot;Jerry&quot; answers</h2>");
    expect(html).toContain("<li>Monday to Friday: 09:00 to 17:00</li>");
    expect(html).not.toContain("<b>");
  });

  it("knows no urgent mail where nothing is, or where it is answered as fast", () => {
    const { targets } = aPolicy();

    expect(publish({ urgentMatters: [] }).text).not.toContain("Urgent matters");
    expect(publish({ targets: { ...targets, urgent: targets.general } }).text).not.toContain(
      "Urgent matters",
    );
  });

  it("says open hours of targets that count by them, and elapsed ones as what they are", () => {
    const general = { "first-reply": "4 business hours", "next-reply": "24 hours" };
    const { text } = publish({ targets: { ...aPolicy().targets, general } });

    expect(text).toContain("within 4 hours of our opening hours.");
    expect(text).toContain("every message after it within 24 hours, day and night.");
  });

  it("tells when a business day ends, and from when mail counts that comes late", () => {
    const closing = { dayEnds: "close_of_day" } as const;
    const next = { ...closing, afterHours: "next_day" } as const;

    expect(publish().text).toContain("by Tuesday at 10:00");
    expect(publish({ calendar: aPolicy(closing).calendar }).text).toContain(
      "on a day on which we are closed counts from our next opening",
    );
    expect(publish({ calendar: aPolicy(next).calendar }).text).toContain(
      "while we are closed counts from our next opening",
    );
  });
});

import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { policyForm } from "#app/domain/sla/policy-form.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";
import { TargetsForm } from "#app/ui/targets/targets-form.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const base = defaultCalendar("America/New_York");
const form = policyForm({
  calendar: {
    ...base,
    holidays: {
      regions: ["US-NY"],
      struck: ["2026-11-26"],
      closed: ["2026-01-05", "2026-12-28", "2026-12-29"],
      open: [{ date: "2026-12-24", hours: [["09:00", "12:00"]], counts: false }],
    },
  },
  targets: defaultTargets,
  settings: { ...defaultSlaSettings, missCauses: ["Staff were ill"] },
});
const holidays = [
  { date: "2026-01-01", name: "New Year's Day", region: "US-NY" },
  { date: "2026-11-26", name: "Thanksgiving Day", region: "US-NY" },
  { date: "2026-12-25", name: "Christmas Day", region: "US-NY" },
  { date: "2028-12-25", name: "Christmas Day", region: "US-NY" },
];

const aForm = (props: Partial<ComponentProps<typeof TargetsForm>> = {}) => (
  <TargetsForm
    form={form}
    seen={{ policyVersion: 1, calendarVersion: 2, settingsChangedAt: null }}
    holidaysOf={() => holidays}
    onRegions={() => undefined}
    places={{
      countries: [{ code: "US", name: "United States" }],
      regionsOf: () => null,
      lookUp: () => undefined,
      nameOf: (region) => `Holidays of ${region}`,
    }}
    timeZones={["America/New_York", "Europe/Berlin"]}
    published={{ text: "When Mejurn answers\n", html: "<h2>When Mejurn answers</h2>" }}
    now={instantOf(new Date("2026-11-23T15:00:00Z"))}
    today="2026-11-23"
    mayEdit
    saving={{
      busy: false,
      refusal: null,
      errors: {},
      effect: null,
      saved: null,
      save: () => undefined,
    }}
    onChanged={() => undefined}
    {...props}
  />
);

describe("the page of hours and targets", () => {
  it("shows the week, each hour named for people who don't see it", () => {
    const markup = renderMarkup(aForm());

    expect(markup).toContain("Monday opens");
    expect(markup).toContain("Friday closes");
    expect(markup.match(/Closed<\/span>/g)).toHaveLength(2);
    expect(markup).toContain("Add hours to Saturday");
    expect(markup).toContain("Europe/Berlin");
  });

  it("lists the holidays of the coming year and a half, a struck one unticked", () => {
    const text = renderText(aForm());
    const boxes = renderMarkup(aForm()).split("loupe-holidays")[1]?.split("</fieldset>")[0] ?? "";

    expect(text).toContain("Holidays of US-NY");
    expect(text).toContain("Thu 26 Nov 2026: Thanksgiving Day");
    expect(text).toContain("Fri 25 Dec 2026: Christmas Day");
    expect(text).not.toContain("New Year's Day");
    expect(text).not.toContain("2028");
    expect(boxes.match(/type="checkbox"/g)).toHaveLength(2);
    expect(boxes.match(/checked=""/g)).toHaveLength(1);
  });

  it("shows own closures and openings that lie ahead", () => {
    const markup = renderMarkup(aForm());

    expect(markup).toContain('value="2026-12-28"');
    expect(markup).toContain('value="2026-12-29"');
    expect(markup).toContain('value="2026-12-24"');
    expect(markup).not.toContain('value="2026-01-05"');
  });

  it("shows each target, none where none is set", () => {
    const markup = renderMarkup(aForm());
    const target = (field: string) =>
      new RegExp(`<input[^>]*id="target-${field.replace(".", "\\.")}"[^>]*>`).exec(markup)?.[0];

    expect(target("general.first-reply")).toContain('value="2"');
    expect(target("urgent.resolution")).toContain('value="1"');
    expect(target("general.resolution")).toContain('value=""');
    expect(target("general.resolution")).toContain('placeholder="No target"');
    expect(target("update")).toContain('value="2"');
  });

  it("tries out the settings at once: a general mail of Saturday 11:00", () => {
    // Mon 30 Nov is open; Thanksgiving is struck
    expect(renderText(aForm())).toContain(
      "A general mail that arrives Sat 28 Nov 11:00 is to be answered by Wed 2 Dec 09:00. People read: by Tue 1 Dec 17:00.",
    );
  });

  it("waits with the trial until the holidays are known", () => {
    const text = renderText(aForm({ holidaysOf: () => null }));

    expect(text).toContain("Looking up the holidays…");
    expect(text).not.toContain("is to be answered by");
  });

  it("lets nobody but the owner change anything, and everybody read", () => {
    const markup = renderMarkup(aForm({ mayEdit: false }));

    expect(markup.match(/<fieldset[^>]*disabled=""/g)).toHaveLength(2);
    expect(markup).toContain("Only the shop’s owner can change hours and targets.");
    expect(renderMarkup(aForm())).not.toMatch(/<fieldset[^>]*disabled=""/);
  });

  it("says what was refused, and brings its buttons to the admin's save bar", () => {
    const saving = {
      busy: false,
      refusal: "Somebody was faster.",
      errors: {},
      effect: null,
      saved: null,
      save: () => undefined,
    };
    const markup = renderMarkup(aForm({ saving }));

    expect(markup).toContain("Somebody was faster.");
    expect(markup).toMatch(/<ui-save-bar id="targets"[^>]*><button[^>]*>Save<\/button><button/);
  });

  it("offers the policy for customers as text, HTML and file", () => {
    const markup = renderMarkup(aForm());

    expect(markup).toContain("When Mejurn answers\n</pre>");
    expect(markup).toContain('download="support-hours.html"');
    expect(markup).toContain("data:text/html;charset=utf-8,%3Ch2%3EWhen%20Mejurn%20answers");
  });
});

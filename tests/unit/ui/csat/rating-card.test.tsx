import { describe, expect, it } from "vitest";
import type { SurveyView } from "#app/domain/csat/survey-view.ts";
import { RatingBadge } from "#app/ui/csat/rating-badge.tsx";
import { RatingCard } from "#app/ui/csat/rating-card.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const survey = (change: Partial<SurveyView> = {}): SurveyView => ({
  dueAt: "2026-05-20T12:00:00Z",
  sentAt: "2026-05-20T12:00:00Z",
  skippedFor: null,
  rating: null,
  comment: null,
  answeredAt: null,
  changedAt: null,
  number: null,
  ...change,
});
const card = (change: Partial<SurveyView>) => <RatingCard survey={survey(change)} {...when} />;
const answered = { rating: 2, answeredAt: "2026-05-20T12:30:00Z" };

describe("what a ticket says of its customer's rating", () => {
  it("is the rating in a word, the customer's own words as text, and when", () => {
    const given = card({ ...answered, comment: "Slow <b>and</b> sad" });

    expect(renderText(given)).toContain("Customer’s rating Rating 2 of 5: bad");
    expect(renderMarkup(given)).toContain("Slow &lt;b&gt;and&lt;/b&gt; sad");
    expect(renderText(given)).toContain("Answered");
  });

  it("names the ticket that was merged into this one", () => {
    expect(renderText(card({ ...answered, number: "MJ-1001" }))).toContain(
      "About MJ-1001, which was merged into this ticket",
    );
  });

  it("tells how it stands while nobody has answered", () => {
    expect(renderText(card({ sentAt: null }))).toContain("Will be asked");
    expect(renderText(card({}))).toContain("Asked, no answer yet");
    expect(renderText(card({ sentAt: null, skippedFor: "unproven" }))).toContain(
      "Not asked: the sender is not proven",
    );
    expect(renderText(card({ ...answered, changedAt: "2026-05-21T12:30:00Z" }))).toContain(
      "Changed",
    );
  });

  it("is told by number where there is little room, in the colour of how bad it is", () => {
    expect(renderText(<RatingBadge rating={5} size="small" />)).toBe("Rating 5 of 5");
    const tones = [1, 2, 3, 4, 5].map(
      (rating) =>
        /tone(Critical|Attention|Success)/i.exec(
          renderMarkup(<RatingBadge rating={rating} />),
        )?.[1],
    );
    expect(tones).toEqual(["Critical", "Critical", "Attention", "Success", "Success"]);
  });
});

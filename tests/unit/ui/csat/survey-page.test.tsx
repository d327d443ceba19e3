import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { COMMENT_CHARACTERS } from "#app/domain/csat/read-comment.ts";
import { surveyLanguages } from "#app/domain/csat/survey-language.ts";
import { SurveyPage, type SurveyPageProps, type SurveyView } from "#app/ui/csat/survey-page.tsx";

const asks: Extract<SurveyView, { kind: "asks" }> = {
  kind: "asks",
  rating: null,
  comment: "",
  isAnswered: false,
  until: "19 June 2026",
  error: null,
  action: "/survey/abc",
};
const page = (view: SurveyView, change: Partial<SurveyPageProps> = {}): string =>
  renderToStaticMarkup(
    <SurveyPage
      nonce="n1"
      language="en"
      own={undefined}
      shopName="Mejurn"
      number="MJ-1042"
      view={view}
      {...change}
    />,
  );
const views: SurveyView[] = [
  asks,
  { ...asks, isAnswered: true, rating: 2 },
  { ...asks, until: null },
  { ...asks, error: "choose-one" },
  { ...asks, error: "too-long" },
  { kind: "thanks", until: "19 June 2026", again: "/survey/abc" },
  { kind: "thanks", until: null, again: "/survey/abc" },
  { kind: "settled" },
  { kind: "expired" },
  { kind: "gone" },
  { kind: "unknown" },
  { kind: "wrong", again: "/survey/abc" },
];

describe("the page behind a survey's link", () => {
  it.each(surveyLanguages)(
    "says everything in %s, without script, picture or empty place",
    (language) => {
      for (const view of views) {
        const markup = page(view, { language });
        const known = view.kind === "gone" || view.kind === "unknown";
        const nameless = known ? page(view, { language, shopName: "", number: null }) : markup;

        for (const html of [markup, nameless]) {
          expect(html).toContain(`<html lang="${language}">`);
          expect(html).not.toMatch(/<script|<img|<link|\bon\w+="|url\(|@import/);
          expect(html).not.toMatch(/\{(?:shop|number|date)\}/);
          expect(html.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
        }
      }
    },
  );

  it("chooses none of the five unless one is given", () => {
    expect(page(asks)).not.toContain('checked=""');
    expect(page({ ...asks, rating: 4 })).toMatch(/checked="" value="4"|value="4" checked=""/);
    expect(page(asks).match(/type="radio"/g)).toHaveLength(5);
  });

  it("shows what was typed as text, at its place, and stays small", () => {
    const comment = `</textarea><script>alert(1)</script>${"😀".repeat(COMMENT_CHARACTERS)}`;
    const markup = page({ ...asks, comment, error: "too-long" });

    expect(markup).not.toContain("<script");
    expect(markup.match(/<textarea/g)).toHaveLength(1);
    expect(Buffer.byteLength(markup)).toBeLessThan(50_000);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('role="alert"');
  });

  it("escapes the shop's own words and name", () => {
    const markup = page(asks, { own: { question: "<b>{shop}</b>" }, shopName: "<i>Mejurn" });

    expect(markup).toContain("&lt;b&gt;&lt;i&gt;Mejurn&lt;/b&gt;");
    expect(markup).not.toMatch(/<b>|<i>/);
  });

  it("says on the owner's test that nothing is kept", () => {
    expect(page({ ...asks, until: null }, { number: null })).toContain("This is a test.");
    expect(page(asks)).not.toContain("This is a test.");
  });

  it("asks for a change where there is an answer", () => {
    expect(page({ ...asks, isAnswered: true, rating: 1 })).toContain("Change my answer");
    expect(page(asks)).toContain("Send my answer");
  });
});

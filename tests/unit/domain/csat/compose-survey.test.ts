import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeSurvey, type SurveyMail } from "#app/domain/csat/compose-survey.ts";
import { surveyLanguages } from "#app/domain/csat/survey-language.ts";

const mail = (change: Partial<SurveyMail> = {}): SurveyMail => ({
  language: "en",
  own: undefined,
  link: "https://loupe.example/survey/abc",
  until: "19 June 2026",
  ticketNumber: "MJ-1042",
  shopName: "Mejurn",
  supportAddress: "support@mejurn.example",
  replyAddress: "r+1042-abc@in.loupe.example",
  to: "ana@post.example",
  messageId: "<s.1@in.loupe.example>",
  answers: { messageId: "<a@post.example>", references: [] },
  ...change,
});

describe("the mail that asks how it went", () => {
  it("threads to the ticket and says that a machine wrote it", () => {
    const composed = composeSurvey(mail());

    expect(composed).toMatchObject({
      subject: "How did we do? [MJ-1042]",
      to: { address: "ana@post.example", name: null },
      from: { address: "support@mejurn.example", name: "Mejurn" },
      replyTo: "r+1042-abc@in.loupe.example",
      headers: {
        "Message-ID": "<s.1@in.loupe.example>",
        "In-Reply-To": "<a@post.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
      },
    });
  });

  it.each(surveyLanguages)("has one link for each answer and one without, in %s", (language) => {
    const { text, html } = composeSurvey(mail({ language }));

    for (const body of [text, html]) {
      const links = new Set(body.match(/https:\/\/loupe\.example\/survey\/abc(?:\?rating=\d)?/g));
      expect([...links].sort()).toEqual([
        "https://loupe.example/survey/abc",
        ...[1, 2, 3, 4, 5].map((rating) => `https://loupe.example/survey/abc?rating=${rating}`),
      ]);
    }
    expect(html).toContain(`lang="${language}"`);
    expect(text).toContain("19 June 2026");
    expect(`${text}${html}`).not.toMatch(/\{(?:shop|number|date)\}/);
  });

  it("lets no words of the shop become markup", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 60 }), (question, name) => {
        const plain = composeSurvey(mail({ own: { question: "q" }, shopName: "n" }));
        const composed = composeSurvey(mail({ own: { question }, shopName: name }));
        const tags = (html: string) =>
          html.match(/<[a-z/][^>]*>/g)?.filter((tag) => tag !== "<br>");
        expect(tags(composed.html)).toEqual(tags(plain.html));
      }),
    );
  });
});

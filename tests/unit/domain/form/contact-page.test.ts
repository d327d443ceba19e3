import { Parser } from "htmlparser2";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactPage as pageIn, type ContactPage } from "#app/domain/form/contact-page.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const contactPage = (page: ContactPage, locale = "en") => pageIn(page, wordsFor(locale));

const page = {
  kind: "form",
  action: "/apps/loupe/contact",
  stamp: "1.a.b",
  typed: { name: "Anna", message: "The stone is loose." },
  trouble: null,
} as const;

describe("the page that answers the contact form without a script", () => {
  it("keeps what was typed and says at the field what is wrong", () => {
    const html = contactPage({
      ...page,
      trouble: { field: "email", words: "We need an address." },
    });

    expect(html).toContain('value="Anna"');
    expect(html).toContain("The stone is loose.</textarea>");
    expect(html).toMatch(/name="email"[^>]*><span role="alert">We need an address\.<\/span>/);
    expect(html).toContain('name="stamp" value="1.a.b"');
  });

  it("shows the field that must stay empty to somebody whose browser filled it in", () => {
    expect(contactPage(page)).not.toContain('name="website"');
    const trouble = { field: "website", words: "Please empty it." } as const;
    expect(contactPage({ ...page, typed: { website: "x" }, trouble })).toContain('name="website"');
  });

  it("lets nothing that was typed become HTML or Liquid", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("{{ shop.email }}", "{% if %}", "<script>", '" onload="', "</textarea>"),
        (words, attack) => {
          const typed = { name: words + attack, message: attack + words };
          const html = contactPage({ ...page, typed, trouble: { field: null, words: attack } });
          expect(html.slice(html.indexOf("<form"))).not.toMatch(/[{}%]/);
          expect(tagsOf(html)).toEqual(
            tagsOf(contactPage({ ...page, typed: {}, trouble: { field: null, words: "x" } })),
          );
        },
      ),
    );
  });

  it("thanks in the shop's own page", () => {
    expect(contactPage({ kind: "thanks", words: "Thank you <b>" })).toContain(
      "Thank you &#60;b&#62;",
    );
  });

  it("speaks the language of the shop's theme", () => {
    const trouble = { field: "name", words: "Please tell us your name." } as const;

    const html = contactPage({ ...page, trouble }, "de-DE");

    expect(html).toContain("Ihre E-Mail-Adresse");
    expect(html).toContain("Bitte sagen Sie uns Ihren Namen.");
  });
});

function tagsOf(html: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push(`${name} ${Object.keys(attributes).join(" ")}`),
  });
  parser.end(html);
  return tags;
}

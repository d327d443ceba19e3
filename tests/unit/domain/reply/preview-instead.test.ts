import { expect, it } from "vitest";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { previewInstead } from "#app/domain/reply/preview-instead.ts";

it("puts words before a mail that its reader does not see, and blanks that keep its beginning out of the list", () => {
  const html = previewInstead("Your message to <Mejurn>");

  expect(html).toMatch(
    /^<div style="display:none[^"]*">Your message to &lt;Mejurn&gt; (?:&#8199;&#847; ){200}<\/div>\n$/,
  );
  expect(textOfHtml(`${html}<p>Hello</p>`)).not.toContain("Mejurn");
});

it.each([null, "", "  "])("adds nothing for %o", (words) => {
  expect(previewInstead(words)).toBe("");
});

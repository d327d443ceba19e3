import { describe, expect, it } from "vitest";
import { forwardedHtml, forwardSubject } from "#app/domain/reply/forwarded-html.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";

const mail = {
  fromName: "Alice <b>",
  fromAddress: "alice@customers.example",
  to: ["support@mejurn.example"],
  cc: [],
  subject: "Broken & lost",
  date: "20 May 2026, 08:00",
  text: "Hello,\n\nmy <ring> broke.",
};

describe("passing a mail on", () => {
  it("quotes it below the lines that mail programs know a forwarded mail by, none of it as markup", () => {
    const html = forwardedHtml(mail);

    expect(html).toContain("From: Alice &lt;b&gt; &lt;alice@customers.example&gt;");
    expect(html).toContain("Subject: Broken &amp; lost");
    expect(html).not.toContain("Cc:");
    expect(html).toContain("<blockquote>");
    expect(textOfHtml(html)).toContain("> my <ring> broke.");
  });

  it("names those who had a copy", () => {
    expect(forwardedHtml({ ...mail, cc: ["bo@post.example"] })).toContain("Cc: bo@post.example");
  });

  it("marks the subject once", () => {
    expect(forwardSubject("My ring")).toBe("Fwd: My ring");
    expect(forwardSubject("FW: My ring")).toBe("FW: My ring");
    expect(forwardSubject("Fwd: My ring")).toBe("Fwd: My ring");
  });
});

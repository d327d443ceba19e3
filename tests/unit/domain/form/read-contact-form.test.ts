import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContactForm } from "#app/domain/form/read-contact-form.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const typed = {
  name: " Anna\tBerg ",
  email: "anna@example.com",
  order: "#1042",
  message: "Hello,\r\nthe stone is loose.\r\n",
};

const troubleAt = (changed: Record<string, string>) => {
  const read = readContactForm({ ...typed, ...changed });
  return read.kind === "trouble" ? read.trouble.field : null;
};

describe("reading the contact form", () => {
  it("takes what was typed, names on one line and the message with its lines", () => {
    expect(inPlainEnglish(readContactForm(typed))).toEqual({
      kind: "form",
      form: {
        name: "Anna Berg",
        email: "anna@example.com",
        order: "#1042",
        message: "Hello,\nthe stone is loose.",
      },
    });
  });

  it("needs no order number", () => {
    const { order: _, ...without } = typed;
    expect(inPlainEnglish(readContactForm(without))).toMatchObject({
      kind: "form",
      form: { order: "" },
    });
  });

  it.each([
    ["no name", { name: "  " }, "name"],
    ["a name as long as a letter", { name: "A".repeat(101) }, "name"],
    ["no address", { email: "" }, "email"],
    ["an address that nobody can answer to", { email: "anna@example" }, "email"],
    ["two addresses", { email: "anna@example.com, ben@example.com" }, "email"],
    ["a story in place of a number", { order: "x".repeat(41) }, "order"],
    ["no message", { message: "\n \n" }, "message"],
    ["a message longer than a letter", { message: "x".repeat(10_001) }, "message"],
    ["a field that people don't see", { website: "https://example.com" }, "website"],
  ])("says at which field the trouble is: %s", (_, changed, field) => {
    expect(troubleAt(changed)).toBe(field);
  });

  it("lets no line break into a name, an address or a number, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const read = readContactForm({ ...typed, name, order: name });
        if (read.kind === "trouble") return;
        expect(read.form.name).not.toMatch(/\p{Cc}/u);
        expect(read.form.order).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

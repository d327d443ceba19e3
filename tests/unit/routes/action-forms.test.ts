import { describe, expect, it } from "vitest";
import { actionForms, startForm } from "#app/routes/app.tickets.$ticketId_.actions/action-forms.ts";

const preview = {
  intent: "preview",
  kind: "refund",
  about: "gid://shopify/Order/1",
  values: '{"amount":"5"}',
  messageId: "",
};

describe("forms of actions", () => {
  it("are read with their values", () => {
    expect(actionForms.parse(preview)).toMatchObject({ values: { amount: "5" }, messageId: null });
    expect(startForm.parse({ kind: "note", about: "gid://shopify/Customer/2" }).kind).toBe("note");
  });

  it.each([
    ["another kind", { ...preview, kind: "steal" }],
    ["another thing", { ...preview, about: "gid://shopify/Product/1" }],
    ["values that are none", { ...preview, values: "[1]" }],
    ["values that are no JSON", { ...preview, values: "{" }],
    [
      "more values than any form has",
      {
        ...preview,
        values: JSON.stringify(
          Object.fromEntries(Array.from({ length: 301 }, (_none, index) => [`f${index}`, "x"])),
        ),
      },
    ],
    ["a message that is none", { ...preview, messageId: "x" }],
    ["another intent", { ...preview, intent: "do" }],
  ])("are refused with %s", (_what, form) => {
    expect(actionForms.safeParse(form).success).toBe(false);
  });
});

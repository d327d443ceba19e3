import { describe, expect, it } from "vitest";
import { previewTemplate } from "#app/domain/reply/variable/preview-template.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { orderOfReply, variableFacts } from "./variable-facts.ts";

const customer = { name: "<b>Ana</b> Sommer", firstName: null, email: "ana@post.example" };

describe("the preview of a saved reply", () => {
  it("reads as the mail would, and marks what has no value", () => {
    const values = variableValues(
      variableFacts({ customer, order: orderOfReply({ parcels: [] }) }),
    );

    expect(
      previewTemplate(
        "<p>{{customer.name}}: {{tracking.number}} {{nobody}}</p>",
        values,
        makeTranslate("en", null),
      ),
    ).toEqual({
      html: "<p>&lt;b&gt;Ana&lt;/b&gt; Sommer: <mark>Tracking number</mark> <mark>{{nobody}}</mark></p>",
      missing: [
        { name: "tracking.number", why: "no tracking number yet" },
        { name: "nobody", why: "there is no such variable" },
      ],
    });
  });
});

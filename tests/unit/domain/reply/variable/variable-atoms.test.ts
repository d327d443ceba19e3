import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withAtoms, withoutAtoms } from "#app/domain/reply/variable/variable-atoms.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { variableNames } from "#app/domain/reply/variable/variable-names.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { orderOfReply, variableFacts } from "./variable-facts.ts";

const values = variableValues(
  variableFacts({
    order: orderOfReply({ parcels: [] }),
    customer: { name: 'Ana "<b>" Sommer', firstName: null, email: "ana@post.example" },
  }),
);
const filled = { values, t: makeTranslate("en", null) };

describe("variables as pieces of an editor's text", () => {
  it("say what they say, from where, and since when", () => {
    const html = withAtoms("<p>{{order.name}} {{shop.name}}</p>", filled);

    expect(html).toBe(
      '<p><span data-variable="order.name" data-text="#1001" data-source="order #1001" ' +
        'data-as-of="1779443970000">#1001</span> ' +
        '<span data-variable="shop.name" data-text="Mejurn" data-source="the shop">Mejurn</span></p>',
    );
  });

  it("say why they have no value, and stay in braces then", () => {
    expect(withAtoms("{{tracking.number}}", filled)).toBe(
      '<span data-variable="tracking.number" data-why="no tracking number yet">{{tracking.number}}</span>',
    );
    expect(withAtoms("{{tracking.number}} {{nobody}}", null)).toBe(
      '<span data-variable="tracking.number">{{tracking.number}}</span> {{nobody}}',
    );
  });

  it("bring no markup in with a value", () => {
    expect(withAtoms("{{customer.name}}", filled)).not.toContain("<b>");
  });

  it("are the template again when it is kept", () => {
    const piece = fc.oneof(
      fc.constantFrom(...variableNames).map((name) => `{{${name}}}`),
      fc.constantFrom("<p>", "</p>", "<strong>a</strong>", " words ", "&lt;", "{{nobody}}"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const template = pieces.join("");

        expect(withoutAtoms(withAtoms(template, null))).toBe(template);
        expect(withoutAtoms(withAtoms(template, filled))).toBe(template);
      }),
    );
  });
});

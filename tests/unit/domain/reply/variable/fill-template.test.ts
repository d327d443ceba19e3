import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillLine, fillTemplate } from "#app/domain/reply/variable/fill-template.ts";
import { variableNames } from "#app/domain/reply/variable/variable-names.ts";
import { orderOfReply, variableFacts } from "./variable-facts.ts";

describe("filling a saved reply", () => {
  it("says what is true of the ticket, in HTML and in plain words", () => {
    const html = "<p>Hello {{ customer.first_name }},<br>{{order.name}} is {{Order.Status}}.</p>";

    expect(fillTemplate(html, variableFacts())).toEqual({
      kind: "filled",
      html: "<p>Hello Ana,<br>#1001 is shipped.</p>",
      text: "Hello Ana,\n#1001 is shipped.",
    });
  });

  it("makes a link of the tracking link", () => {
    const filled = fillTemplate("<p>{{tracking.link}}</p>", variableFacts());

    const address = "https://ups.example/track?n=1Z999&amp;x=1";
    expect(filled).toMatchObject({ html: `<p><a href="${address}">${address}</a></p>` });
  });

  it("names what has no value, each once, and fills nothing then", () => {
    const html = "<p>{{tracking.number}} {{tracking.number}} {{order.nmae}} {{shop.name}}</p>";
    const facts = variableFacts({ order: orderOfReply({ parcels: [] }) });

    expect(fillTemplate(html, facts)).toEqual({
      kind: "missing",
      missing: [
        { name: "tracking.number", why: "no tracking number yet" },
        { name: "order.nmae", why: "there is no such variable" },
      ],
    });
  });

  it("finds a variable whose name a tag parts, and one in the address of a link", () => {
    const parted = fillTemplate("<p>{{order.<strong>name</strong>}}</p>", variableFacts());
    const inLink = fillTemplate(
      '<a href="https://x.example/{{order.name}}">x</a>',
      variableFacts(),
    );
    const escaped = fillTemplate(
      '<a href="https://x.example/%7B%7Ba%7D%7D">x</a>',
      variableFacts(),
    );

    for (const one of [parted, inLink, escaped]) expect(one.kind).toBe("missing");
    expect(parted).toMatchObject({ missing: [{ name: "order.name" }] });
    expect(escaped).toMatchObject({ missing: [{ name: "a" }] });
  });

  it("fills a subject the same way, without tags", () => {
    expect(fillLine("About {{order.name}}", variableFacts())).toEqual({
      kind: "filled",
      line: "About #1001",
    });
    expect(fillLine("{{nothing}}", variableFacts())).toMatchObject({ kind: "missing" });
  });

  it("never lets a brace of a variable out, whatever template and facts", () => {
    const piece = fc.oneof(
      fc.constantFrom(...variableNames).map((name) => `{{${name}}}`),
      fc.constantFrom("{{", "}}", "{", "}", "{{{", "<p>", "</p>", "<b>{{</b>", "{{x y}}", "%7b%7b"),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[<>&]/g, " ")),
    );
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom("{{order.name}}", "", "{{"),
    );
    const facts = fc.record({ name: word, title: word, tracking: word, hasOrder: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), facts, (pieces, given) => {
        const order = orderOfReply();
        const [item] = order.facts.items;
        const [parcel] = order.facts.parcels;
        if (!item || !parcel) throw new Error("the order has an item and a parcel");
        const changed = {
          ...order,
          facts: {
            ...order.facts,
            items: [{ ...item, title: given.title }],
            parcels: [{ ...parcel, trackingNumber: given.tracking }],
          },
        };
        const filled = fillTemplate(
          pieces.join(""),
          variableFacts({
            customer: { name: given.name, firstName: given.name, email: "a@post.example" },
            order: given.hasOrder ? changed : null,
          }),
        );

        if (filled.kind === "missing") expect(filled.missing.length).toBeGreaterThan(0);
        else expect(`${filled.html}\n${filled.text}`).not.toMatch(/\{\{|%7b%7b/i);
      }),
      { numRuns: 500 },
    );
  });
});

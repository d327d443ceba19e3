import { describe, expect, it } from "vitest";
import { searchWords } from "#app/domain/customer/search-words.ts";

const format = { prefix: "MEJ-", suffix: "", earlier: [{ prefix: "ALT-", suffix: "" }] };
const ORDER = { kind: "order", names: ["MEJ-1001", "ALT-1001", "#1001"] };

describe("understanding what an agent looks for", () => {
  it.each([
    ["1001", ORDER],
    ["#1001", ORDER],
    [" order 1001 ", ORDER],
    ["order no. 1001", ORDER],
    ["1001-R1", ORDER],
    ["2024", { kind: "order", names: ["MEJ-2024", "ALT-2024", "#2024"] }],
    ["mej-1001", { kind: "order", names: ["MEJ-1001"] }],
    ["ALT-1001", { kind: "order", names: ["ALT-1001"] }],
    ["ana@post.example", { kind: "address", address: "ana@post.example" }],
    ["+49 171 1234567", { kind: "phone", phone: "+491711234567" }],
    ["1Z 999 AA1 01 2345 6784", { kind: "tracking", code: "1Z999AA10123456784" }],
    ["qx2j7km9p", { kind: "confirmation", code: "QX2J7KM9P" }],
    ["Elizabeth", { kind: "name", name: "Elizabeth" }],
    ["Ana Sommer", { kind: "name", name: "Ana Sommer" }],
    ["Li", { kind: "name", name: "Li" }],
    ["", { kind: "nothing" }],
    [" x ", { kind: "nothing" }],
  ])("“%s”", (typed, words) => {
    expect(searchWords(typed, format)).toEqual(words);
  });
});

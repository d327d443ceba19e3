import { describe, expect, it } from "vitest";
import { accessWords, type AccessDetail, type AccessKind } from "#app/domain/privacy/access.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

describe("the words of the access log", () => {
  it.each<[AccessKind, AccessDetail, string]>([
    ["open", {}, "Opened the ticket"],
    ["search", { words: "ana@post.example" }, "Searched for “ana@post.example”"],
    ["search", {}, "Searched"],
    ["export", { what: "access-log" }, "Exported the access log"],
    ["reveal", { reason: "refund by transfer" }, "Revealed masked numbers: refund by transfer"],
    ["reveal", {}, "Revealed masked numbers"],
    ["download", { what: "original" }, "Downloaded an original mail"],
    ["download", { what: "headers" }, "Looked at the headers of a mail"],
    ["download", { what: "picture" }, "Looked at pictures"],
    ["download", {}, "Downloaded something"],
  ])("say of %s %j: %s", (kind, detail, words) => {
    expect(inPlainEnglish(accessWords(kind, detail))).toBe(words);
  });

  it("show a thing that this version does not know as it is stored", () => {
    expect(inPlainEnglish(accessWords("download", { what: "label" as "archive" }))).toBe(
      "Downloaded label",
    );
  });
});

import { describe, expect, it } from "vitest";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { findReplies, foldersOf, type ReplyChoice } from "#app/domain/reply/reply-choice.ts";

const reply = (name: string, given: Partial<ReplyChoice> = {}): ReplyChoice => ({
  id: name,
  name,
  folder: "",
  shortcut: null,
  isOwn: false,
  language: "en",
  html: "<p>Hello</p>",
  actions: noActions,
  ...given,
});
const found = (replies: readonly ReplyChoice[], query: string, folder: string | null = null) =>
  findReplies(replies, { query, folder }).map(({ name }) => name);

const replies = [
  reply("Apology", { html: "<p>We ask the carrier where it is.</p>", folder: "Feedback" }),
  reply("Where is my order", { folder: "Shipping" }),
  reply("Not shipped", { shortcut: "where", folder: "Shipping" }),
  reply("Größe", { shortcut: "wherever", folder: "Products" }),
];

describe("choosing a saved reply", () => {
  it("shows all as they come while nothing is typed", () => {
    expect(found(replies, " ")).toEqual(replies.map(({ name }) => name));
  });

  it("puts the shortcut that was typed first, then one that begins so, then names, then texts", () => {
    expect(found(replies, "where")).toEqual([
      "Not shipped",
      "Größe",
      "Where is my order",
      "Apology",
    ]);
  });

  it("finds all words in any order, without marks and capitals", () => {
    expect(found(replies, "ORDER where")).toEqual(["Where is my order"]);
    expect(found(replies, "grosse")).toEqual([]);
    expect(found(replies, "große")).toEqual(["Größe"]);
    expect(found(replies, "nowhere")).toEqual([]);
  });

  it("stays in one folder when that is chosen", () => {
    expect(found(replies, "", "Shipping")).toEqual(["Where is my order", "Not shipped"]);
    expect(foldersOf([...replies, reply("x")])).toEqual(["Feedback", "Products", "Shipping"]);
  });
});

import { describe, expect, it } from "vitest";
import { headerBlockAt, unknownHeaderAt } from "#app/domain/mail/header-block.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

describe("the header of a quoted mail", () => {
  it.each([
    ["From", "Sent", "To", "Subject"],
    ["Von", "Gesendet", "An", "Betreff"],
    ["De", "Envoyé", "À", "Objet"],
  ])("is read under the labels %s, %s, %s, %s", (from, sent, to, subject) => {
    const lines = linesOfText(
      `${from}: Anna <anna@post.example>\n${sent}: 22.05.2026 16:52\n${to}: support@mejurn.example\n${subject}: Ring\n\nHello`,
    );

    expect(headerBlockAt(lines, 0)).toEqual({ length: 4, isCertain: true });
  });

  it("is nothing that a customer writes in the form of one", () => {
    const lines = linesOfText("From: Paris\nTo: Rome\nPlease send it there.");

    expect(headerBlockAt(lines, 0)).toBeNull();
  });

  it("is known by its form in a language that has no labels here", () => {
    const lines = linesOfText(
      "Kubva: Anna <anna@post.example>\nZuva: 22/05/2026 16:52\nKuna: support@mejurn.example\nMusoro: Mhete\n\nMhoro",
    );

    expect(headerBlockAt(lines, 0)).toBeNull();
    expect(unknownHeaderAt(lines, 0)?.length).toBe(4);
  });
});

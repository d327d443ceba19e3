import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mereThanks } from "#app/domain/mail/mere-thanks.ts";

describe("a mere thank-you", () => {
  it.each([
    "Thanks!",
    "thank you",
    "Perfect, thank you so much 😊",
    "Thanks a lot for the quick reply, have a great weekend!",
    "That's great, thanks so much for your help. Kind regards",
    "Hi team,\n\nthank you very much!\n\nBest wishes\nAna",
    "Danke!",
    "Super, vielen lieben Dank für die schnelle Antwort und schönen Tag noch! LG",
    "Herzlichen Dank für Ihre Hilfe. Viele Grüße",
    "Merci beaucoup pour votre réponse rapide, bonne journée",
    "Parfait, c'est très gentil, merci !",
    "Muchísimas gracias por la ayuda, un saludo",
    "¡Perfecto, gracias!",
    "Grazie mille, gentilissimi! Buona giornata",
    "Hartelijk bedankt voor de snelle reactie, groetjes",
    "Dank je wel!",
  ])("is “%s”", (text) => {
    expect(mereThanks(text, "Ana Sommer")).toBe("It only says thank you");
  });

  it.each([
    "",
    "Great!",
    "Ok",
    "Thanks?",
    "Thanks, but it has not arrived",
    "Thanks for nothing",
    "Thank you, and which size is it",
    "Yes please, thanks",
    "Yes, thank you",
    "No thank you",
    "Thanks, please cancel",
    "Thanks, order 1001",
    "Thanks #1001",
    "Thanks in advance",
    "Thank you. It is broken",
    "Thank you https://parcel.example",
    "Thanks 😡 really great 😠",
    "Thanks 🙄",
    "Danke, aber der Ring passt nicht",
    "Danke, bitte stornieren",
    "Vielen Dank im Voraus",
    "Merci de rembourser",
    "Gracias, pero no ha llegado",
    "Grazie, ma è rotto",
    "Bedankt, maar hij is kapot",
    "Alvast bedankt",
    "Thanks\nBob",
  ])("is not “%s”: somebody may wait for an answer", (text) => {
    expect(mereThanks(text, "Ana Sommer")).toBeNull();
  });

  it("is never one that is long, however often it thanks", () => {
    expect(mereThanks("Thank you so much! ".repeat(20))).toBeNull();
    expect(mereThanks("thanks ".repeat(200_000))).toBeNull();
  });

  it("is never one with a question mark, a digit or a foreign word in it, wherever that stands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Thank you so much!", "Danke!", "Merci beaucoup", "Perfect, thanks 😊"),
        fc.constantFrom("?", "2", "#", "refund", "kaputt", "annuler", "@", "not"),
        fc.boolean(),
        (thanks, more, before) => {
          expect(mereThanks(before ? `${more} ${thanks}` : `${thanks} ${more}`)).toBeNull();
        },
      ),
    );
  });

  it("throws at no words whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect([null, "It only says thank you"]).toContain(mereThanks(text, text));
      }),
    );
  });
});

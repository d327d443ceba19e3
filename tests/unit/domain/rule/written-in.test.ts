import { describe, expect, it } from "vitest";
import { writtenIn } from "#app/domain/rule/written-in.ts";

describe("the language of a customer's text", () => {
  it.each([
    ["en", "Hello, where is my parcel? I have been waiting for a week and it is not here."],
    ["de", "Hallo, wo ist mein Paket? Ich warte schon seit einer Woche und es ist nicht da."],
    ["fr", "Bonjour, où est mon colis ? Je l'attends depuis une semaine et il n'est pas là."],
    ["es", "Hola, ¿dónde está mi paquete? Lo espero desde hace una semana y no ha llegado."],
    ["it", "Ciao, dov'è il mio pacco? Lo aspetto da una settimana e non è ancora arrivato."],
    ["nl", "Hallo, waar is mijn pakket? Ik wacht al een week en het is er nog niet."],
    [null, "1099"],
    [null, ""],
    [null, "أين طلبي؟ لم يصل بعد"],
  ])("knows %s", (language, text) => {
    expect(writtenIn(text)).toBe(language);
  });
});

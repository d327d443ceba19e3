import { describe, expect, it } from "vitest";
import { germanCatalogue } from "#app/domain/words/german/german.ts";
import { writeMail } from "#tests/e2e/write-mail.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const subject = "Wann kommt meine Bestellung?";

/** Where each page is, and what stands above it in the admin of a German. */
const pages = {
  "/app": "Posteingang",
  "/app/search": "Suche",
  "/app/promises": "Zusagen",
  "/app/reports": "Berichte",
  "/app/mail": "E-Mail",
  "/app/mail/settings": "E-Mail-Einstellungen",
  "/app/outbox": "Ausgehende E-Mails",
  "/app/parked": "Geparkte E-Mails",
  "/app/targets": "Zeiten und Ziele",
  "/app/checks": "Prüfung von Antworten",
  "/app/orders-settings": "Bestellungen",
  "/app/privacy": "Datenschutz",
  "/app/access": "Zugriffsprotokoll",
  "/app/notices": "Benachrichtigungen",
  "/app/settings": "Einstellungen",
  "/app/team": "Team",
  "/app/tags": "Tags",
  "/app/saved-replies": "Antwortvorlagen",
  "/app/texts": "Texte des Shops",
  "/app/rules": "Automatisierung",
};

describe("Loupe in the admin of a German", () => {
  it("says every page in German, at every width", async () => {
    const { larkspur, sandbox, support } = stage();
    const buyer = larkspur.customers[3]!;
    const text = "Hallo,\n\nwo ist mein Paket?\n\nViele Grüße";
    await writeMail(sandbox, buyer, { to: support[1], subject, text });
    for (const size of [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
    ]) {
      const visit = await stage().openApp({ shop: larkspur, size });
      await visit.app.locator("[data-test=live][data-state=live]").waitFor();
      expect(await visit.frame().evaluate(() => document.documentElement.lang)).toBe("de");
      const left: string[] = [];
      const look = async (name: string) => {
        left.push(...(await englishIn(visit)).map((one) => `${name}: ${one}`));
        expect(await overflow(visit), `${name} at ${size.width}`).toBe(0);
        await keepScreen(visit, `german-${name}`);
      };
      for (const [path, title] of Object.entries(pages)) {
        await goTo(visit, path);
        await visit.app.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
        await look(path.slice(1).replaceAll("/", "-"));
      }
      await goTo(visit, "/app");
      await visit.app.locator("[data-test=ticket-row]", { hasText: subject }).click();
      await visit.app.locator("[data-test=composer]").waitFor();
      await visit.app.locator("[data-test=customer]:not([data-state=pending])").waitFor();
      await look("ticket");
      expect(left).toEqual([]);
    }
  });
});

const goTo = (visit: AppPage, path: string): Promise<void> =>
  visit.frame().evaluate((to) => {
    const { __remixRouter } = globalThis as unknown as {
      __remixRouter: { navigate(to: string): Promise<void> };
    };
    return __remixRouter.navigate(to);
  }, path);

/** What stands on the page in English though it has a German sentence: texts, labels and titles. */
async function englishIn(visit: AppPage): Promise<readonly string[]> {
  const shown = await visit.frame().evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest("script, style, noscript")) texts.push(textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]"))
      for (const name of ["aria-label", "title", "placeholder"])
        texts.push(element.getAttribute(name) ?? "");
    return texts.map((text) => text.trim());
  });
  return [...new Set(shown)].filter(
    (text) => (germanCatalogue[text] ?? text) !== text && !germanWords.has(text),
  );
}

/** Such as "Name" and "Tags": right in both languages. */
const germanWords = new Set(Object.values(germanCatalogue));

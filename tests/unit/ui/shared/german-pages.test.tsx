import { beforeAll, describe, expect, it } from "vitest";
import { learnGerman } from "#app/ui/shared/learn-german.ts";
import { speechOf } from "#app/ui/shared/languages.ts";
import { PageError } from "#app/ui/shared/page-error.tsx";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { WordsProvider } from "#app/ui/shared/words.tsx";
import { TicketStatusBadge } from "#app/ui/ticket/ticket-status-badge.tsx";
import { renderText } from "#tests/unit/ui/render-markup.tsx";

beforeAll(learnGerman);

const page = (
  <>
    <PageError title="Loupe" message="" onRetry={() => undefined} />
    <TicketStatusBadge status="waiting" />
  </>
);

describe("a page of a member whose admin is German", () => {
  it("says its words in German", () => {
    const text = renderText(<WordsProvider language="de">{page}</WordsProvider>);
    expect(text).toContain("Erneut versuchen");
    expect(text).toContain("Zum Posteingang");
    expect(text).toContain("Wartet auf den Kunden");
  });

  it("has Polaris speak German, too", () => {
    expect(JSON.stringify(speechOf("de").polaris)).toContain("Schließen");
  });

  it("is called by a German title", () => {
    const app = { id: "routes/app", data: { language: "de" } };
    expect(pageTitle([app, undefined], "Inbox · Loupe")).toEqual([
      { title: "Posteingang · Loupe" },
    ]);
  });
});

describe("a page of anybody else", () => {
  it("stays English", () => {
    const text = renderText(<WordsProvider language="en">{page}</WordsProvider>);
    expect(text).toContain("Try again");
    expect(text).toContain("Waiting for the customer");
  });

  it("is called by its English title, and so is one that could not be loaded", () => {
    expect(pageTitle([], "Inbox · Loupe")).toEqual([{ title: "Inbox · Loupe" }]);
  });
});

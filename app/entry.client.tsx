import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

void takeOver();

/** The document goes on in the language that it was rendered in. English needs no catalogue and waits for nothing. */
async function takeOver(): Promise<void> {
  if (document.documentElement.lang === "de") {
    const { learnGerman } = await import("./ui/shared/learn-german.ts");
    learnGerman();
  }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

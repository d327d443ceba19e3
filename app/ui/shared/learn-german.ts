import polaris from "@shopify/polaris/locales/de.json" with { type: "json" };
import { germanCatalogue } from "#app/domain/words/german/german.ts";
import { learn } from "./languages.ts";

/** Makes German known to pages: the server does it at its start, a browser before it takes over a German document. */
export const learnGerman = (): void => learn("de", germanCatalogue, polaris);

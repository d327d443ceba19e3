// `html clean`: JSON Lines `{ id, html }` in, `{ id, html, blocked }` out.
import { pureDeps } from "#app/pure-wiring.server.ts";
import { answerItems } from "./read-items.ts";
import { expectNoArguments, type Verb } from "./verb.ts";

export const htmlClean: Verb = async (args, { input, write }) => {
  expectNoArguments("html clean", args);
  const { cleanHtmlWithReport } = pureDeps();
  await answerItems(input, write, ({ html }) => {
    if (typeof html !== "string") throw new Error("`html` is no text");
    return cleanHtmlWithReport(html);
  });
};

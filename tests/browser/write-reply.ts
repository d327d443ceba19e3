import type { FrameLocator, Locator } from "playwright-core";

/** The field that a reply is written in, once the page has its editor. */
export async function replyField(app: FrameLocator): Promise<Locator> {
  const field = app.locator("[data-test=rich-editor]").getByLabel("Your reply");
  await field.waitFor();
  return field;
}

/** Writes a reply in place of what stands there. */
export async function writeReply(app: FrameLocator, text: string): Promise<void> {
  await (await replyField(app)).fill(text);
}

/** What stands in the field, a line for each line. */
export async function readReply(app: FrameLocator): Promise<string> {
  const text = await (await replyField(app)).innerText();
  return text.replace(/\n{2,}/g, "\n").trim();
}

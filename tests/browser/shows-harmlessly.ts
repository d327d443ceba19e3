import type { Frame, Page } from "playwright-core";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import type { Payload } from "./hostile-html.ts";
import type { AppPage, Stage } from "./open-stage.ts";

/** As many mails as a ticket's page shows without being asked for earlier ones: each costs a round through the product. */
const MAILS_PER_TICKET = 30;
const MAILS_AT_ONCE = 5;
/** What a browser does after a document has loaded, such as a refresh after no time, it has begun by then. */
const SETTLE_MS = 300;

/** Nobody's customer, from a domain without a policy: mail after mail joins the first. */
const stranger = { email: "mallory@unknown.example", firstName: "Mallory", lastName: "Unknown" };

/** The admin's font, which comes from Shopify whatever a mail holds. */
const ADMINS_FONT = "https://cdn.shopify.com/static/fonts/";

export type ShownPayloads = {
  /** What a payload did that no mail may do; empty when all are harmless. */
  readonly findings: readonly string[];
  /** The pages of the tickets, for a look. */
  readonly tickets: readonly AppPage[];
};

/**
 * Sends each payload as a mail of its own by SMTP, opens the tickets in the browser, unfolds what is folded and stirs every
 * element. Throws when not all of them are shown.
 */
export async function showsHarmlessly(
  stage: Stage,
  payloads: readonly Payload[],
): Promise<ShownPayloads> {
  const findings: string[] = [];
  const tickets: AppPage[] = [];
  for (let start = 0; start < payloads.length; start += MAILS_PER_TICKET) {
    const mails = payloads.slice(start, start + MAILS_PER_TICKET);
    const desk = await stage.openApp();
    watch(stage, desk.page, findings);
    await sendAll(stage, desk, `Hostile ${tickets.length + 1} of ${payloads.length}`, mails);
    await unfold(desk);
    await desk.frame().evaluate(stir);
    await desk.page.waitForTimeout(SETTLE_MS);
    findings.push(...(await traces(desk, mails.length)));
    tickets.push(desk);
  }
  return { findings, tickets };
}

/** Requests, dialogs, new windows and leaving pages are noted as they happen. */
function watch(stage: Stage, page: Page, findings: string[]): void {
  const own = [stage.sandbox.admin.url, stage.sandbox.proxy.url].map((url) => new URL(url).origin);
  page.on("dialog", (dialog) => {
    findings.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^(?:data|blob|about):/.test(url) || url.startsWith(ADMINS_FONT)) return;
    if (!own.includes(new URL(url).origin)) findings.push(`request: ${url.slice(0, 200)}`);
  });
  page.context().on("page", (opened) => {
    findings.push(`window: ${opened.url()}`);
  });
  page.on("framenavigated", (frame) => {
    const url = frame.url();
    if (!/^about:/.test(url) && !own.includes(new URL(url).origin))
      findings.push(`navigation: ${url.slice(0, 200)}`);
  });
}

async function sendAll(
  stage: Stage,
  desk: AppPage,
  subject: string,
  mails: readonly Payload[],
): Promise<void> {
  const [first, ...others] = mails.map((mail, index) =>
    letter(subject, mail, { index, support: stage.support[0] }),
  );
  if (!first) return;
  await stage.writeRaw(stranger, first);
  await desk.app.locator("[data-test=ticket-row]", { hasText: subject }).click();
  await desk.app.locator("[data-test=message]").waitFor();
  for (let at = 0; at < others.length; at += MAILS_AT_ONCE)
    await Promise.all(
      others.slice(at, at + MAILS_AT_ONCE).map((raw) => stage.writeRaw(stranger, raw)),
    );
  await desk.app
    .locator("[data-test=message], [data-test=folded-message]")
    .nth(mails.length - 1)
    .waitFor();
}

const messageIdOf = (subject: string, index: number): string =>
  `<${subject.replaceAll(" ", ".")}.${index}@unknown.example>`;

function letter(
  subject: string,
  { payload }: Payload,
  { index, support }: { readonly index: number; readonly support: string },
): Buffer {
  const first = messageIdOf(subject, 0);
  const raw = composeMail({
    from: stranger.email,
    fromName: `${stranger.firstName} ${stranger.lastName}`,
    to: support,
    subject: index === 0 ? subject : `Re: ${subject}`,
    text: `Hello ${index}`,
    html: `<p>Hello ${index}</p>${payload}`,
    client: "gmail",
    ...(index === 0 ? {} : { inReplyTo: first }),
  });
  const named = raw
    .toString("latin1")
    .replace(/^Message-ID: .*$/im, `Message-ID: ${messageIdOf(subject, index)}`);
  return Buffer.from(named, "latin1");
}

/** Opens every folded message and quote; what they hold is in no frame before. */
async function unfold({ app }: AppPage): Promise<void> {
  const lines = app.locator("[data-test=folded-message]");
  for (let left = await lines.count(); left > 0; left = await lines.count()) {
    const line = await lines.first().getAttribute("data-message-id");
    await lines.first().getByRole("button").click();
    await app.locator(`[data-test=message][data-message-id="${line}"]`).waitFor();
  }
  const folded = app.locator("[data-test=show-quoted][aria-expanded=false]");
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
  await app.locator("[data-test=composer]").waitFor();
}

/** Runs in the app's frame: what a reader's pointer, keys and time would do to every element of every mail. */
function stir(): void {
  const kinds = ["pointerover", "mouseover", "mousedown", "focus", "focusin", "click", "dblclick", "toggle", "animationstart", "animationend", "transitionend", "error", "load", "input", "submit"]; // prettier-ignore
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe.loupe-mail-frame"))
    for (const element of frame.contentDocument?.querySelectorAll("*") ?? [])
      for (const kind of kinds)
        // A click on a link would follow it, as it should.
        if (kind !== "click" || element.closest("a[href]") === null)
          element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
}

type Trace = {
  readonly mails: number;
  readonly shown: readonly string[];
  readonly found: readonly string[];
};

/** What the payloads left behind in the app's page, in their frames and in the admin around it. */
async function traces({ page, frame }: AppPage, expected: number): Promise<string[]> {
  const { mails, shown, found } = await frame().evaluate(look);
  const missing = Array.from({ length: expected }, (_, index) => `Hello ${index}`).filter(
    (words) => !shown.some((text) => text.startsWith(words)),
  );
  if (mails !== expected || missing.length > 0)
    throw new Error(`Of ${expected} mails ${mails} are shown; missing are: ${missing.join(", ")}`);
  const around = await ownedIn(page.mainFrame());
  return [...found, ...(around ? ["a script ran in the admin"] : [])];
}

const ownedIn = (frame: Frame): Promise<boolean> => frame.evaluate(() => "owned" in window);

/** Runs in the app's frame. */
function look(): Trace {
  const found: string[] = [];
  if ("owned" in window) found.push("a script ran in the app");
  const shown: string[] = [];
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe.loupe-mail-frame")) {
    const page = frame.contentDocument;
    const view = frame.contentWindow;
    if (!page || !view || page.URL !== "about:srcdoc") {
      found.push("a mail left its frame");
      continue;
    }
    const words = page.body.textContent?.trim().slice(0, 40) ?? "";
    shown.push(words);
    const note = (what: string) => found.push(`${words}: ${what}`);
    if ("owned" in view) note("a script ran");
    if (/scripts|forms|top-navigation/.test(frame.sandbox.value)) note("its frame allows too much");
    for (const element of page.body.querySelectorAll("*")) {
      const name = element.localName;
      if (
        /^(?:script|style|form|input|button|iframe|frame|object|embed|svg|math|link|meta|base|template|video|audio|portal)$/.test(
          name,
        )
      )
        // prettier-ignore
        note(`has <${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^formaction$|^ping$|^srcset$|^srcdoc$|^background$|^poster$/.test(attribute))
          note(`has ${attribute}`);
        if (
          /^(?:href|src|xlink:href|action)$/.test(attribute) &&
          !/^(?:https?:|mailto:|tel:|data:image\/(?:png|jpeg|gif|webp))/i.test(value)
        )
          // prettier-ignore
          note(`has ${attribute}=${value.slice(0, 60)}`);
        if (attribute === "style" && /url|image|expression|import|behavior|position/i.test(value))
          note(`has style ${value.slice(0, 60)}`);
      }
      if (
        name === "a" &&
        element.hasAttribute("href") &&
        element.getAttribute("target") !== "_blank"
      )
        // prettier-ignore
        note("has a link that stays in the frame");
    }
    for (const picture of page.images) if (/^https?:/.test(picture.currentSrc)) note("fetched a picture"); // prettier-ignore
  }
  return { mails: document.querySelectorAll("[data-test=message]").length, shown, found };
}

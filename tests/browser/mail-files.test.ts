import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { composeMail, type MailAttachment } from "#tests/sandbox/mailbox/compose-mail.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";

const REMOTE = "https://pictures.example/ring.png";

const stage = useStage();

describe("the pictures and files of a mail", () => {
  it("show what is the mail's own, drawn anew, and nothing from the internet until it is asked for", async () => {
    const photo = await aPhoto("teal");
    await send("Pictures of my ring", [
      { filename: "ring.jpg", contentType: "image/jpeg", content: photo, cid: "ring@mail" },
      { filename: "box.jpg", contentType: "image/jpeg", content: await aPhoto("tan") },
      { filename: "drawing.svg", contentType: "image/svg+xml", content: Buffer.from(SVG) },
    ]);
    const desk = await stage().openApp();
    const { app, page } = desk;
    const asked: (string | undefined)[] = [];
    await page.route("https://pictures.example/**", async (route) => {
      asked.push(route.request().headers().referer);
      await route.fulfill({ contentType: "image/jpeg", body: photo });
    });

    await app.locator("[data-test=ticket-row]", { hasText: "Pictures of my ring" }).click();
    const mail = app.frameLocator("iframe.loupe-mail-frame");
    const own = mail.locator("img[data-cid]");
    await own.and(mail.locator("[src^='data:image/jpeg']")).waitFor();
    const drawn = await own.evaluate((element) => {
      const picture = element as HTMLImageElement;
      return { wide: picture.naturalWidth, source: picture.src };
    });
    expect(drawn.wide).toBe(640);
    expect(drawn.source).not.toContain(photo.toString("base64").slice(200, 260));
    expect(asked).toEqual([]);

    await app.getByText("1 picture from the internet is not shown").waitFor();
    await keepScreen(desk, "ticket-pictures");
    await app.getByRole("button", { name: "Show pictures" }).click();
    await mail.locator("img[src^='https:']").waitFor();
    await own.and(mail.locator("[src^='data:image/jpeg']")).waitFor();
    await expect.poll(() => asked).toEqual([undefined]);

    await app.locator("[data-test=picture]:not([disabled])").nth(1).click();
    await app.locator("[data-test=lightbox][open] img[src^='data:image/jpeg']").waitFor();
    await page.keyboard.press("Escape");
    expect(await app.locator("[data-test=attachment]").count()).toBe(3);
    expect(await app.locator("[data-test=picture]").count()).toBe(2);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(desk)).toBe(0);
    await keepScreen(desk, "ticket-pictures");
  });

  it("say where links lead, and mark those that say another place", async () => {
    await send("About your account", []);
    const desk = await stage().openApp();
    const { app, page } = desk;

    await app.locator("[data-test=ticket-row]", { hasText: "About your account" }).click();
    await app.locator("[data-test=message] iframe[style*=height]").waitFor();
    await expect
      .poll(() => linksOf(desk))
      .toMatchObject([
        { words: "our shop", leadsTo: undefined, marked: false },
        {
          words: "bank.example",
          leadsTo: "evil.example",
          marked: true,
        },
      ]);
    const [, misleading] = await linksOf(desk);
    const { x, y } = await middleOf(desk, misleading);
    await page.mouse.move(x, y);

    await app.locator("[data-test=link-target]", { hasText: "Opens evil.example" }).waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent("page"), page.mouse.click(x, y)]);
    expect(await tab.evaluate(() => window.opener === null && document.referrer === "")).toBe(true);
    await tab.close();
  });

  it("reach the reader's disk as they were sent, the whole mail and its headers too", async () => {
    const bill = {
      filename: "../bill.html",
      contentType: "text/html",
      content: Buffer.from("<b>9</b>"),
    };
    const raw = await send("My bill", [bill]);
    const { app, page } = await stage().openApp();

    await app.locator("[data-test=ticket-row]", { hasText: "My bill" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      app.locator("[data-test=attachment]").click(),
    ]);
    expect(file.suggestedFilename()).toBe("bill.html");
    expect(await readFile(await file.path())).toEqual(bill.content);

    const [original] = await Promise.all([
      page.waitForEvent("download"),
      app.getByRole("button", { name: "Download original" }).click(),
    ]);
    expect(original.suggestedFilename()).toBe("My bill.eml");
    const body = raw.subarray(raw.indexOf("\r\n\r\n"));
    expect((await readFile(await original.path())).includes(body.subarray(0, 400))).toBe(true);

    await app.getByRole("button", { name: "Show headers" }).click();
    const headers = app.locator("[data-test=headers]");
    await headers.waitFor();
    expect(await headers.textContent()).toMatch(/^Received: [\s\S]*\nSubject: My bill\n/);
  });
});

async function send(subject: string, attachments: readonly MailAttachment[]): Promise<Buffer> {
  const { email, firstName } = stage().customer(0);
  const raw = composeMail({
    from: email,
    fromName: firstName,
    to: stage().support[0],
    subject,
    text: "See the picture.",
    client: "gmail",
    html: `<p>See the picture.</p><img src="cid:ring@mail" alt="My ring" width="320"><img src="${REMOTE}" alt="Another ring" width="320">
<p>From <a href="https://ok.example/">our shop</a>: sign in at <a href="https://evil.example/in">bank.example</a></p>`,
    attachments,
  });
  await stage().writeRaw(stage().customer(0), raw);
  return raw;
}

type SeenLink = {
  words: string;
  leadsTo: string | undefined;
  marked: boolean;
  x: number;
  y: number;
};

/** Looked at from the app's page: the driver's own listeners inside the frame would be reported as scripts that may not run. */
const linksOf = (desk: AppPage): Promise<SeenLink[]> =>
  desk.frame().evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.loupe-mail-frame");
    const place = frame?.getBoundingClientRect();
    return [...(frame?.contentDocument?.querySelectorAll("a") ?? [])].map((link) => ({
      words: link.textContent ?? "",
      leadsTo: link.dataset.leadsTo,
      marked: getComputedStyle(link, "::after").content.includes("leads to"),
      x: (place?.x ?? 0) + link.getBoundingClientRect().x + 10,
      y: (place?.y ?? 0) + link.getBoundingClientRect().y + 8,
    }));
  });

/** The place of a link in the window, which is the admin's. */
async function middleOf(
  desk: AppPage,
  link: SeenLink | undefined,
): Promise<{ x: number; y: number }> {
  const around = await desk.page.locator("#app-frame").boundingBox();
  if (!around || !link) throw new Error("the link is not to be seen");
  return { x: around.x + link.x, y: around.y + link.y };
}

const aPhoto = (background: string): Promise<Buffer> =>
  sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background,
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.owned=1</script></svg>';

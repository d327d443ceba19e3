import { describe, expect, it } from "vitest";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const phone = { width: 360, height: 800 };

const stage = useStage();

describe("the owner looking after the shop's mail", () => {
  it("changes the settings in the admin's save bar, and is told at the field what is wrong", async () => {
    const opened = await stage().openApp({ path: "/app/mail/settings" });
    const { page, app } = opened;
    const bar = page.locator("#save-bar");
    const press = (name: string) => bar.getByRole("button", { name }).click();
    await app.getByLabel("Blocked senders").waitFor();
    expect(await bar.isVisible()).toBe(false);

    // The first change shows the bar once the page is alive.
    await expect
      .poll(async () => {
        await app.getByLabel("Trusted forwarders").fill("");
        await app.getByLabel("Trusted forwarders").fill("me@google.com");
        return bar.isVisible();
      })
      .toBe(true);
    await press("Save");
    await app.getByText("“me@google.com” is not a domain.").waitFor();
    await app.getByLabel("Trusted forwarders").fill("google.com");
    await app.getByLabel("Blocked senders").fill("Pushy@Seller.example");
    await press("Save");
    await expect.poll(() => bar.isVisible()).toBe(false);
    expect(await app.getByLabel("Blocked senders").inputValue()).toBe("pushy@seller.example");
    await keepScreen(opened, "mail-settings");

    await app.getByLabel("Spam score").fill("12");
    await press("Discard");
    await expect.poll(() => bar.isVisible()).toBe(false);
    expect(await app.getByLabel("Spam score").inputValue()).toBe("5");

    const small = await stage().openApp({ path: "/app/mail/settings", size: phone });
    await small.app.getByText("Trusted forwarders").waitFor();
    expect(await small.app.getByLabel("Trusted forwarders").inputValue()).toBe("google.com");
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "mail-settings");
  });

  it("brings a mail back that a machine never wrote, and sees it counted", async () => {
    const person = stage().customer(3);
    await stage().writeRaw(person, outOfOffice(person.email));
    const opened = await stage().openApp({ path: "/app/mail/screened" });
    const mail = opened.app.locator("[data-test=screened][data-kind=auto-reply]");
    await mail.waitFor();
    await opened.app.getByText("Auto-Submitted: auto-replied").waitFor();
    const small = await stage().openApp({ path: "/app/mail/screened", size: phone });
    await small.app.locator("[data-test=screened]").first().waitFor();
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "mail-screened");

    await mail.getByRole("button", { name: /bring it back/ }).click();
    await opened.app.getByText("The mail is back").waitFor();
    await expect.poll(() => mail.count()).toBe(0);

    const ledger = await stage().openApp({ path: "/app/mail", size: phone });
    const sum = (name: string) =>
      ledger.app.locator(`[data-test=ledger-sum][data-name=${name}]`).getAttribute("data-mails");
    await expect.poll(() => sum("ticketed")).toBe("1");
    expect(await sum("screened")).toBe("0");
    expect(await overflow(ledger)).toBe(0);
    await keepScreen(ledger, "mail-ledger");
  });
});

const outOfOffice = (from: string): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${stage().support[0]}`,
      "Subject: My ring",
      `Message-ID: <${Date.now()}@post.example>`,
      "Auto-Submitted: auto-replied",
      "",
      "Is it ready?",
      "",
    ].join("\r\n"),
  );

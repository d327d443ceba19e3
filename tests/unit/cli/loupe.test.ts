import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const mail = [
  "From: Jane Doe <jane@customer.example>",
  "To: support@mejurn.example",
  "Subject: Re: My ring",
  "Date: Fri, 22 May 2026 15:42:00 +0000",
  "Message-ID: <one@customer.example>",
  "In-Reply-To: <two@in.loupe.example>",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p onclick="steal()">Where is it?</p>',
  "--b",
  'Content-Type: text/plain; name="a.txt"',
  'Content-Disposition: attachment; filename="a.txt"',
  "",
  "abc",
  "--b--",
  "",
].join("\r\n");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "loupe-cli-"));
  mkdirSync(join(folder, "mails", "deeper"), { recursive: true });
  writeFileSync(join(folder, "mails", "b.eml"), mail);
  writeFileSync(join(folder, "mails", "a.eml"), "Subject: Fwd: x\r\n\r\nHello");
  writeFileSync(join(folder, "mails", "deeper", "c.eml"), mail);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the loupe command", () => {
  it("says everything about a mail, and that a file can't be read", async () => {
    const { lines, status, said } = await loupe([
      "mail",
      "inspect",
      join(folder, "mails"),
      join(folder, "none.eml"),
    ]);

    expect([status, said]).toEqual([0, ""]);
    expect(lines.map(({ file, ok }) => [file, ok])).toEqual([
      [join(folder, "mails", "a.eml"), true],
      [join(folder, "mails", "b.eml"), true],
      [join(folder, "none.eml"), false],
    ]);
    expect(lines[1]).toEqual({
      file: join(folder, "mails", "b.eml"),
      ok: true,
      kind: "person",
      messageId: "<one@customer.example>",
      inReplyTo: ["<two@in.loupe.example>"],
      references: [],
      from: { address: "jane@customer.example", name: "Jane Doe" },
      to: [{ address: "support@mejurn.example", name: null }],
      cc: [],
      replyTo: [],
      subject: "Re: My ring",
      date: "2026-05-22T15:42:00.000Z",
      text: "Where is it?",
      reply: "Where is it?",
      signature: "",
      quoted: "",
      html: "<p>Where is it?</p>",
      attachments: [
        {
          filename: "a.txt",
          contentType: "text/plain",
          bytes: 3,
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          contentId: null,
          inline: false,
        },
      ],
      bounce: null,
      mayAutoRespond: true,
      forwarded: null,
      limits: [],
    });
    expect(Object.keys(lines[2] ?? {}).sort()).toEqual(
      [...Object.keys(lines[1] ?? {}), "reason"].sort(),
    );
  });

  it("tells new words from quoted ones, and cleans HTML", async () => {
    const replies = await loupe(
      ["mail", "reply-text"],
      '{"id":1,"text":"Yes.\\n\\n> No?"}\n{"id":2,"html":"<p>Yes.</p>"}\n{"id":3}',
    );
    const cleaned = await loupe(["html", "clean"], '{"id":"x","html":"<b onclick=y()>z</b>"}\n');

    expect(replies.lines).toMatchObject([
      { id: 1, reply: "Yes.", quoted: "> No?" },
      { id: 2, reply: "Yes.", signature: "", quoted: "" },
      { id: 3, ok: false },
    ]);
    expect(cleaned.lines).toEqual([{ id: "x", html: "<b>z</b>", blocked: ["on-handler"] }]);
  });

  it.each([[["mail", "burn"]], [["mail", "inspect"]], [["html", "clean", "x"]], [[]]])(
    "exits with 2 and one line of reason for %j",
    async (args) => {
      const { lines, status, said } = await loupe(args);

      expect([lines, status]).toEqual([[], 2]);
      expect(said).toMatch(/^loupe: .+\n$/);
    },
  );

  it("handles thousands of items in one start, and a reader that stops early", async () => {
    const items = Array.from({ length: 5_000 }, (_, id) =>
      JSON.stringify({ id, html: "<p>x</p>" }),
    );

    const all = await loupe(["html", "clean"], items.join("\n"));
    const first = await loupe(["html", "clean"], items.join("\n"), true);

    expect(all.lines.map(({ id }) => id)).toEqual(items.map((_, id) => id));
    expect(first.said).toBe("");
  });
});

type Answer = { lines: Record<string, unknown>[]; status: number | null; said: string };

/** Runs the command as npm does; `leaves` closes its output after the first bytes. */
function loupe(args: readonly string[], input = "", leaves = false): Promise<Answer> {
  const script = join(import.meta.dirname, "../../../app/cli/loupe.ts");
  const child = spawn(process.execPath, [script, ...args], { stdio: "pipe" });
  let [written, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
    if (leaves) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  // A command that stops reading early is asked about by its exit status.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      const lines = leaves ? [] : written.split("\n").filter((line) => line !== "");
      resolve({
        lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
        status,
        said,
      });
    });
  });
}

import { describe, expect, it } from "vitest";
import { headerText } from "#app/domain/mail/header-text.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));

describe("the headers of a mail as it came", () => {
  it("end where the body begins, folded lines as they are", () => {
    const raw = bytes("Subject: a\r\n very long one\r\nFrom: a@b.example\r\n\r\nSecret: body");

    expect(headerText(raw, false)).toBe("Subject: a\n very long one\nFrom: a@b.example");
  });

  it("read UTF-8 where it is valid and bytes as Latin-1 where it is not", () => {
    expect(headerText(utf8("Subject: Größe\n\nx"), false)).toBe("Subject: Größe");
    expect(headerText(bytes("Subject: Gr\xf6\xdfe\n\nx"), false)).toBe("Subject: Größe");
  });

  it("show controls and marks that turn the direction of writing as what they are", () => {
    const raw = utf8("Subject: a\u0000b\u202ec\u001b[31m\n\n");

    expect(headerText(raw, false)).toBe("Subject: a\ufffdb\ufffdc\ufffd[31m");
  });

  it("are markup to nobody: angle brackets stay what they are", () => {
    expect(headerText(bytes("X: <script>alert(1)</script>\n\n"), false)).toBe(
      "X: <script>alert(1)</script>",
    );
  });

  it("are those that the provider posted where it posted parsed fields", () => {
    const post = [
      "--xYzZY",
      'Content-Disposition: form-data; name="subject"',
      "",
      'Content-Disposition: form-data; name="headers"',
      "--xYzZY",
      'Content-Disposition: form-data; name="headers"',
      "",
      "Received: by mx.example\nFrom: a@b.example",
      "--xYzZY",
      'Content-Disposition: form-data; name="text"',
      "",
      "Hello",
      "--xYzZY--",
    ].join("\r\n");

    expect(headerText(bytes(post), true)).toBe("Received: by mx.example\nFrom: a@b.example");
    expect(headerText(bytes("--x\r\n\r\nnothing\r\n--x--"), true)).toBe("");
  });

  it("are read at once and no further than any header goes", () => {
    expect(() => {
      expect(headerText(bytes("a".repeat(5_000_000)), false)).toHaveLength(256 * 1024);
      for (const piece of ["\n", "--\r\n", "--\r\n\r\n", "a: b\r\n"])
        headerText(bytes(piece.repeat(1_000_000)), true);
    }).not.toThrow();
  });
});

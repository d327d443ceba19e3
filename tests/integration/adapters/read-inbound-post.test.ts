import { describe, expect, it } from "vitest";
import { readInboundPost } from "#app/adapters/sendgrid/read-inbound-post.server.ts";
import { inboundPost } from "#tests/sandbox/sendgrid/inbound-post.ts";

const type = "multipart/form-data; boundary=b";

function aForm(fields: readonly (readonly [string, string | Buffer])[]): Buffer {
  const parts = fields.map(([name, value]) =>
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]),
  );
  return Buffer.concat([...parts, Buffer.from("--b--\r\n")]);
}

const envelope = JSON.stringify({ to: ["a@in.loupe.example"], from: "ana@post.example" });

describe("reading an inbound post", () => {
  it("hands on every byte of the raw mail, whatever its charset", async () => {
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const raw = Buffer.concat([Buffer.from("From: ana@post.example\r\n\r\n"), everyByte]);

    const post = await readInboundPost(
      type,
      aForm([
        ["email", raw],
        ["envelope", envelope],
      ]),
    );

    expect(post?.raw?.equals(raw)).toBe(true);
  });

  it("reads a post as the provider makes it", async () => {
    const raw = Buffer.from("From: ana@post.example\r\nSubject: Gr\xf6\xdfe\r\n\r\nHi", "latin1");
    const { headers, body } = await inboundPost({
      raw,
      envelope: { from: "ana@post.example", to: ["x@in.loupe.example", "y@in.loupe.example"] },
      senderIp: "127.0.0.1",
    });

    const post = await readInboundPost(headers["Content-Type"] ?? "", body);

    expect(post).toMatchObject({
      envelope: { to: ["x@in.loupe.example", "y@in.loupe.example"], from: "ana@post.example" },
      spamScore: 0,
      dkim: "none",
      spf: "none",
    });
    expect(post?.raw?.equals(raw)).toBe(true);
  });

  it("tells a post of parsed fields by its missing raw mail", async () => {
    const post = await readInboundPost(
      type,
      aForm([
        ["text", "Hi"],
        ["envelope", envelope],
      ]),
    );

    expect(post?.raw).toBeNull();
    expect(post?.envelope.to).toEqual(["a@in.loupe.example"]);
  });

  it("takes the null sender of machines as it is", async () => {
    const machine = JSON.stringify({ to: ["a@in.loupe.example"], from: "" });

    const post = await readInboundPost(
      type,
      aForm([
        ["email", "x"],
        ["envelope", machine],
      ]),
    );

    expect(post?.envelope.from).toBe("");
  });

  it("takes the first of two fields of one name", async () => {
    const form = aForm([
      ["envelope", envelope],
      ["email", "first"],
      ["email", "second"],
    ]);

    expect((await readInboundPost(type, form))?.raw?.toString()).toBe("first");
  });

  it.each([
    ["without an envelope", type, aForm([["email", "x"]])],
    [
      "with an envelope that is no JSON",
      type,
      aForm([
        ["email", "x"],
        ["envelope", "{to:"],
      ]),
    ],
    [
      "with an envelope without recipients",
      type,
      aForm([
        ["email", "x"],
        ["envelope", "{}"],
      ]),
    ],
    ["that is no form", "application/json", Buffer.from("{}")],
    ["without a content type", "", Buffer.from("x")],
    ["that breaks off in the middle", type, aForm([["envelope", envelope]]).subarray(0, 40)],
  ])("is nothing of the provider's when it is a post %s", async (_, contentType, body) => {
    expect(await readInboundPost(contentType, body)).toBeNull();
  });
});

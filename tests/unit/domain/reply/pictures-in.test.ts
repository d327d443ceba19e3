import { describe, expect, it } from "vitest";
import { picturesIn } from "#app/domain/reply/pictures-in.ts";

describe("the pictures of a mail itself", () => {
  it("are those that the text names by their Content-ID", () => {
    const html =
      '<p><img src="cid:a@loupe" alt="x"><img alt="&quot;" src="CID:b"><img src="https://x.example/c.png"> cid:d</p>';

    expect([...picturesIn(html)]).toEqual(["a@loupe", "b"]);
    expect(picturesIn("").size).toBe(0);
  });
});

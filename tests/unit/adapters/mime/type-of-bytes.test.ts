import { expect, it } from "vitest";
import { typeOfBytes } from "#app/adapters/mime/type-of-bytes.server.ts";

it("tells an attachment's type by its bytes, not by its name", async () => {
  const pdf = Buffer.from("%PDF-1.7\n%\xE2\xE3\n", "latin1");

  expect(await typeOfBytes(pdf)).toBe("application/pdf");
  expect(await typeOfBytes(Buffer.from("<html><script>"))).toBe("application/octet-stream");
  expect(await typeOfBytes(Buffer.alloc(0))).toBe("application/octet-stream");
});

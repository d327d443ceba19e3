import { describe, expect, it } from "vitest";
import { loadForBell } from "#app/routes/app.notices/load-for-bell.ts";

/** As Remix's own loaders do: they throw responses. */
const answers = (response: Response) => async () => {
  await Promise.resolve();
  throw response;
};
const away = () => Promise.reject(new TypeError("fetch failed"));

describe("loading the bell", () => {
  it("shows nothing until the server was reached once, then what it said last", async () => {
    expect(await loadForBell(away)).toBeNull();
    await loadForBell(() => Promise.resolve({ unread: 2 }));

    expect(await loadForBell(away)).toEqual({ unread: 2 });
    expect(await loadForBell(answers(new Response("", { status: 500 })))).toEqual({
      unread: 2,
    });
  });

  it("lets a way to sign in again through", async () => {
    const way = new Response(null, { status: 302, headers: { Location: "/auth" } });

    await expect(loadForBell(answers(way))).rejects.toBe(way);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChangeListener, Told } from "#app/data/change-listener.ts";
import type { LiveChange } from "#app/domain/live/live-change.ts";
import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { openChangeStream } from "#app/data/change-stream.server.ts";
import { readMessages } from "#app/routes/app.live/read-messages.ts";

const shopId = "shop-1" as ShopId;
const mara = "mara" as MemberId;
const NOW = 5_000;

let opened: AbortController[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const page of opened) page.abort();
  opened = [];
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

/** A process that hears what the test says, and knows these changes of before. */
function aHub(before: readonly Told[] | "missed" = []) {
  const listeners = new Map<ShopId, Set<ChangeListener>>();
  return {
    hub: {
      subscribe: (shop: ShopId, listener: ChangeListener) => {
        const own = listeners.get(shop) ?? new Set();
        listeners.set(shop, own.add(listener));
        return () => void own.delete(listener);
      },
      position: () => "9.0",
      since: () => before,
    },
    say: (told: Told | "missed", shop = shopId) => {
      for (const listener of listeners.get(shop) ?? []) listener(told);
    },
    count: () => [...listeners.values()].reduce((sum, own) => sum + own.size, 0),
  };
}

const told = (position: string, change: LiveChange = { kind: "shop" }): Told => ({
  position,
  change,
});

/** A page of a member that reads its stream. */
async function aPage(
  hub: Parameters<typeof openChangeStream>[0],
  given: { since?: string | null; memberId?: MemberId; shop?: ShopId } = {},
) {
  const { since = "1.0", memberId = mara, shop = shopId } = given;
  const gone = new AbortController();
  opened.push(gone);
  const who = { shopId: shop, memberId };
  const stream = openChangeStream(hub, who, { since, now: NOW, gone: gone.signal });
  if (!stream) throw new Error("too many streams");
  const heard: StreamMessage[] = [];
  let isOver = false;
  void readMessages(stream, (message) => void heard.push(message)).then(() => (isOver = true));
  await settle();
  return { heard, gone, isOver: () => isOver };
}

describe("what the server streams to a page", () => {
  it("begins with what happened since the page's data was loaded, and goes on with what happens", async () => {
    const typing: LiveChange = {
      kind: "presence",
      ticketId: "t1",
      memberId: "jon",
      name: "Jon Adler",
      doing: "typing",
    };
    const { hub, say } = aHub([told("2.0"), told("3.0", typing)]);
    const page = await aPage(hub);

    say(told("4.0", typing));
    await settle();

    const hello = { kind: "hello", position: "1.0", missed: false, now: NOW, renewAfterMs: 50_000 };
    expect(page.heard).toEqual([
      hello,
      { kind: "change", ...told("2.0") },
      { kind: "change", ...told("4.0", typing) },
    ]);
  });

  it("says that something was missed when it does not know, or the page knows no place", async () => {
    const unknown = await aPage(aHub("missed").hub);
    const without = await aPage(aHub().hub, { since: null });
    const { hub, say } = aHub();
    const cut = await aPage(hub);
    say("missed");
    await settle();

    expect(unknown.heard).toMatchObject([{ kind: "hello", missed: true, position: "9.0" }]);
    expect(without.heard).toMatchObject([{ kind: "hello", missed: true, position: "9.0" }]);
    expect(cut.heard.at(-1)).toEqual({ kind: "missed", position: "9.0" });
  });

  it("is of the page's own shop, of its own bell, and not of itself", async () => {
    const { hub, say } = aHub();
    const page = await aPage(hub);
    const others = await aPage(hub, { shop: "shop-2" as ShopId });

    say(told("2.0", { kind: "notices", memberIds: ["jon"] }));
    say(told("3.0", { kind: "notices", memberIds: ["jon", mara] }));
    say(
      told("4.0", { kind: "presence", ticketId: "t", memberId: mara, name: "Mara", doing: "here" }),
    );
    await settle();

    expect(page.heard.slice(1)).toMatchObject([{ position: "3.0" }]);
    expect(others.heard).toHaveLength(1);
  });

  it("says every quarter of a minute that it is there, with the place that was reached, and ends after a minute", async () => {
    const { hub, count } = aHub();
    const page = await aPage(hub);

    await vi.advanceTimersByTimeAsync(59_999);
    expect(page.heard.slice(1)).toEqual(Array(3).fill({ kind: "beat", position: "9.0" }));
    expect(page.isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);

    expect(page.isOver()).toBe(true);
    expect(count()).toBe(0);
  });

  it("ends at once for who may not listen any more, for all when the shop is gone, and when the page is gone", async () => {
    const { hub, say, count } = aHub();
    const blocked = await aPage(hub);
    const stays = await aPage(hub, { memberId: "jon" as MemberId });
    const left = await aPage(hub, { memberId: "ida" as MemberId });

    say(told("2.0", { kind: "access", memberId: mara }));
    left.gone.abort();
    await settle();
    expect([blocked, stays, left].map((page) => page.isOver())).toEqual([true, false, true]);
    expect(count()).toBe(1);
    say(told("3.0", { kind: "access", memberId: null }));
    await settle();

    expect(stays.isOver()).toBe(true);
    expect(count()).toBe(0);
  });

  it("ends for a page that does not read, and holds no more for it than so much", async () => {
    const { hub, say, count } = aHub();
    const gone = new AbortController();
    openChangeStream(
      hub,
      { shopId, memberId: mara },
      { since: "1.0", now: NOW, gone: gone.signal },
    );

    for (let index = 0; index < 1_000 && count() > 0; index += 1) say(told(`${index}.0`));

    expect(count()).toBe(0);
  });

  it("is refused to a member who has very many open, until one of them ends", async () => {
    const { hub } = aHub();
    const pages = [];
    for (let index = 0; index < 24; index += 1) pages.push(await aPage(hub));

    await expect(aPage(hub)).rejects.toThrow("too many streams");
    await aPage(hub, { memberId: "jon" as MemberId });
    pages[0]?.gone.abort();
    await settle();

    expect((await aPage(hub)).heard).toHaveLength(1);
  });
});

import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { openChangeHub, type ChangeHub } from "#app/data/change-hub.server.ts";
import type { Told } from "#app/data/change-listener.ts";
import {
  announceAccess,
  announceChange,
  announceNotices,
  announcePresence,
} from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const hubs: ChangeHub[] = [];

afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
});

/** One web process's ears. */
async function aHub(): Promise<ChangeHub> {
  const hub = await openChangeHub(house.database.appUrl);
  hubs.push(hub);
  return hub;
}

/** What a hub tells of a shop, as it comes in. */
function listen(hub: ChangeHub, shopId: ShopId) {
  const told: (Told | "missed")[] = [];
  hub.subscribe(shopId, (one) => void told.push(one));
  return {
    told,
    /** Resolves when so many have come. */
    until: (count: number) => expect.poll(() => told.length).toBeGreaterThanOrEqual(count),
    changes: () => told.map((one) => (one === "missed" ? one : one.change)),
  };
}

const in_ = (shopId: ShopId, work: (tx: Tx) => Promise<void>) =>
  inShopBySql(house.deps.db, shopId, work);
const change = (shopId: ShopId, ticketId: TicketId | null = null) =>
  in_(shopId, (tx) => announceChange(tx, shopId, ticketId));

const ended = async (applicationName: string): Promise<void> => {
  const client = new pg.Client({ connectionString: house.database.appUrl });
  await client.connect();
  // A role may end its own connections.
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()",
    [applicationName],
  );
  await client.end();
};

describe("what web processes hear of changes", () => {
  it("is everything of a shop with its kind, in the same order and at the same places in each process", async () => {
    const { id } = await aShop(house);
    const one = listen(await aHub(), id);
    const other = listen(await aHub(), id);
    const ticketId = house.deps.newId<TicketId>();
    const memberId = house.deps.newId<MemberId>();

    await in_(id, async (tx) => {
      await announceNotices(tx, id, [memberId, memberId]);
      await announcePresence(tx, id, { ticketId, memberId, name: "Mara Quinn", doing: "typing" });
      await announceAccess(tx, id, memberId);
    });
    await change(id);
    await Promise.all([one.until(4), other.until(4)]);

    expect(one.changes()).toEqual([
      { kind: "notices", memberIds: [memberId] },
      { kind: "presence", ticketId, memberId, name: "Mara Quinn", doing: "typing" },
      { kind: "access", memberId },
      { kind: "shop" },
    ]);
    expect(other.told).toEqual(one.told);
    expect(new Set(one.told.map((told) => told !== "missed" && told.position)).size).toBe(4);
  });

  it("is nothing of another shop, and nothing that was rolled back", async () => {
    const mine = await aShop(house);
    const theirs = await aShop(house);
    const hub = await aHub();
    const heard = listen(hub, mine.id);
    const from = hub.position() ?? "";

    await change(theirs.id);
    await in_(mine.id, async (tx) => {
      await announceChange(tx, mine.id, null);
      throw new Error("taken back");
    }).catch(() => undefined);
    await change(mine.id);
    await heard.until(1);

    expect(heard.changes()).toEqual([{ kind: "shop" }]);
    expect(hub.since(mine.id, from)).toEqual(heard.told);
  });

  it("is remembered for who was away, whichever process they come back to", async () => {
    const { id } = await aShop(house);
    const first = await aHub();
    const second = await aHub();
    const heard = [listen(first, id), listen(second, id)];
    await change(id);
    await Promise.all(heard.map(({ until }) => until(1)));
    const left = first.position() ?? "";

    await change(id);
    await change(id);
    await Promise.all(heard.map(({ until }) => until(3)));

    expect(second.since(id, left)).toEqual(heard[0]?.told.slice(1));
    expect(second.since(id, second.position() ?? "")).toEqual([]);
  });

  it("is said to be missed by a process that does not know the place, or where too much happened since", async () => {
    const { id } = await aShop(house);
    const early = await aHub();
    const before = early.position() ?? "";
    const late = await aHub();
    const heard = listen(late, id);

    for (let index = 0; index <= 100; index += 1) await change(id);
    await heard.until(101);

    expect(late.since(id, before)).toBe("missed");
    expect(late.since(id, "0.0")).toBe("missed");
    expect(late.since(id, "nonsense")).toBe("missed");
    expect(early.since(id, before)).toBe("missed");
    const second = heard.told[0];
    expect(
      late.since(id, second === undefined || second === "missed" ? "" : second.position),
    ).toHaveLength(100);
  });

  it("goes on after the database cut the connection, and says that something may have been missed", async () => {
    const { id } = await aShop(house);
    const hub = await aHub();
    const heard = listen(hub, id);
    const before = hub.position() ?? "";

    await ended("loupe-changes");
    await expect.poll(() => hub.position()).toBeNull();
    await heard.until(1);
    await change(id);
    await heard.until(2);

    expect(heard.changes()).toEqual(["missed", { kind: "shop" }]);
    expect(hub.since(id, before)).toBe("missed");
    expect(hub.position()).not.toBeNull();
  });
});

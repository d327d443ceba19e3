import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import { aBrowser, aTab, type Tab } from "./a-browser.ts";
import { beat, hello, RENEW_AFTER_MS, ticketChanged } from "./a-stream.ts";

const opened: Tab[] = [];
const tab = (...given: Parameters<typeof aTab>): Tab => {
  const made = aTab(...given);
  opened.push(made);
  return made;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const one of opened.splice(0)) one.source.pause();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const says = async (one: Tab, ...messages: readonly StreamMessage[]): Promise<void> => {
  one.server.newest().say(...messages);
  await settle();
};
const changed = (ticketId = "t1") => ({ kind: "ticket", ticketId, part: "mail" });

describe("what a page hears", () => {
  it("is each change once, also when two streams tell it", async () => {
    const page = tab(null);
    await settle();
    await says(page, hello("1.0"), ticketChanged("2.0"));
    const [first] = page.server.opened;

    await vi.advanceTimersByTimeAsync(RENEW_AFTER_MS);
    first?.say(ticketChanged("3.0", "t2"));
    await says(page, hello("2.0"), ticketChanged("3.0", "t2"));

    expect(page.events).toEqual([changed(), changed("t2")]);
  });

  it("is nothing after a reconnect with nothing new", async () => {
    const page = tab(null);
    await settle();
    await says(page, hello("1.0"));

    page.server.newest().end();
    await vi.advanceTimersByTimeAsync(1_000);
    await says(page, hello("1.0", { now: 1_000 }));

    expect(page.server.opened).toHaveLength(2);
    expect(page.events).toEqual([]);
    expect(page.source.connected()).toBe(true);
  });

  it("is that something was missed, when the server says so or does not know", async () => {
    const page = tab(null, null);
    await settle();
    await says(page, hello("5.0", { missed: true }));
    await says(page, { kind: "missed", position: "6.0" });

    expect(page.events).toEqual([{ kind: "missed" }, { kind: "missed" }]);
  });

  it("is that something was missed, when the computer slept: its times are old", async () => {
    const page = tab(null);
    await settle();
    await says(page, hello("1.0", { now: 0 }));
    page.sleep(0);
    page.server.newest().end();
    await vi.advanceTimersByTimeAsync(1_000);
    await says(page, hello("1.0", { now: 8 * 3_600_000 }));

    expect(page.events).toEqual([{ kind: "missed" }]);
  });

  it("is told to a page that opens while its data was on the way, and nothing from before that", async () => {
    const page = tab(null);
    await settle();
    await says(page, hello("1.0"), ticketChanged("2.0", "before"));
    page.source.mark();
    await says(page, ticketChanged("3.0", "during"));

    expect(page.source.sinceMark()).toEqual([changed("during")]);
  });

  it("goes on where it stood after a pause", async () => {
    const page = tab(null);
    await settle();
    await says(page, hello("1.0"), ticketChanged("2.0"));

    page.source.pause();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(page.server.opened).toHaveLength(1);
    page.source.resume();
    await settle();

    expect(page.server.opened).toHaveLength(2);
    expect(page.server.opened[0]?.signal.aborted).toBe(true);
  });
});

describe("several tabs of one member", () => {
  it("have one stream, and all hear of what it says", async () => {
    const browser = aBrowser();
    const leading = tab(browser.tabs());
    await settle();
    await says(leading, hello("1.0"));
    const following = tab(browser.tabs());
    await settle();

    await says(leading, ticketChanged("2.0"));
    await vi.advanceTimersByTimeAsync(5_000);

    expect(following.server.opened).toHaveLength(0);
    expect(following.events).toEqual([changed()]);
    expect(following.source.connected()).toBe(true);
  });

  it("tell each other what a new one missed, and say so where they do not know", async () => {
    const browser = aBrowser();
    const leading = tab(browser.tabs());
    await settle();
    await says(
      leading,
      hello("1.0"),
      ticketChanged("2.0"),
      beat("7.0"),
      ticketChanged("8.0", "t2"),
    );

    const behind = tab(browser.tabs(), "2.0");
    const atBeat = tab(browser.tabs(), "7.0");
    const upToDate = tab(browser.tabs(), "8.0");
    const stranger = tab(browser.tabs(), "0.5");
    await settle();

    expect(behind.events).toEqual([changed("t2")]);
    expect(atBeat.events).toEqual([changed("t2")]);
    expect(upToDate.events).toEqual([]);
    expect(stranger.events).toEqual([{ kind: "missed" }]);
  });

  it("go on with the next one, from where it stood, when the leading one goes", async () => {
    const browser = aBrowser();
    const leading = tab(browser.tabs());
    await settle();
    await says(leading, hello("1.0"));
    const next = tab(browser.tabs());
    const last = tab(browser.tabs());
    await settle();
    await says(leading, ticketChanged("2.0"));

    leading.source.pause();
    await settle();
    expect(next.server.opened).toHaveLength(1);
    await says(next, hello("2.0"), ticketChanged("3.0", "t2"));

    expect(next.events).toEqual([changed(), changed("t2")]);
    expect(last.events).toEqual([changed(), changed("t2")]);
    expect(last.server.opened).toHaveLength(0);
  });

  it("have a stream each, when the leading one is frozen or never answered", async () => {
    const browser = aBrowser();
    const frozen = { is: false };
    const leading = tab(browser.tabs(frozen));
    await settle();
    await says(leading, hello("1.0"));
    const early = tab(browser.tabs());
    await settle();
    frozen.is = true;
    const late = tab(browser.tabs());

    await vi.advanceTimersByTimeAsync(2_000);
    expect([early, late].map(({ server }) => server.opened.length)).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(38_000);

    expect(early.server.opened).toHaveLength(1);
  });

  it("have a stream each, where the browser keeps them apart", async () => {
    const locked = { ...aBrowser().tabs(), lead: () => Promise.reject(new Error("SecurityError")) };
    const one = tab(locked);
    const other = tab(null);
    await settle();

    expect([one, other].map(({ server }) => server.opened.length)).toEqual([1, 1]);
  });
});

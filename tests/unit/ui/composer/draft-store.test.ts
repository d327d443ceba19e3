import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  makeDraftStore,
  type DraftContent,
  type DraftKeeper,
  type SaveAnswer,
} from "#app/ui/composer/draft-store.ts";
import type { DraftStanding } from "#app/domain/reply/draft-save.ts";
import { aKeptDraft, someWords } from "./a-composer.tsx";

type Save = { readonly content: DraftContent; readonly known: DraftStanding | null };

/** A keeper that answers when the test says so, or at once with the next version. */
function aKeeper() {
  const saves: Save[] = [];
  let answer: (save: Save) => Promise<SaveAnswer> = ({ known }) =>
    Promise.resolve({
      kind: "saved",
      draft: { draftId: "018f-draft", version: (known?.version ?? 0) + 1 },
    });
  const keeper: DraftKeeper = {
    save: (content, known) => {
      saves.push({ content, known });
      return answer({ content, known });
    },
    discard: () => Promise.resolve({ kind: "discarded" }),
  };
  return { keeper, saves, answerWith: (next: typeof answer) => (answer = next) };
}

const open = (keeper: DraftKeeper, kept = null as ReturnType<typeof aKeptDraft> | null) =>
  makeDraftStore({ keeper, kept, fresh: () => someWords({ seenMessageId: "newest" }) });

const PAUSE_MS = 800;
const html = (words: string) => ({ words: { html: `<p>${words}</p>` } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a draft while it is written", () => {
  it("is saved when the typing pauses, once, with what was seen when it began", async () => {
    const { keeper, saves } = aKeeper();
    const draft = open(keeper);

    draft.change(html("H"));
    draft.change(html("He"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);

    expect(saves).toMatchObject([
      { known: null, content: { words: { html: "<p>He</p>", seenMessageId: "newest" } } },
    ]);
    expect(draft.get()).toMatchObject({ saving: "saved", standing: { version: 1 } });
  });

  it("names the version that it knows, and saves what was typed meanwhile after the answer", async () => {
    const { keeper, saves, answerWith } = aKeeper();
    const draft = open(keeper, aKeptDraft({ html: "<p>One</p>", version: 3 }));
    let reply: (answer: SaveAnswer) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (reply = resolve)));

    draft.change(html("Two"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    draft.change(html("Three"));
    reply({ kind: "saved", draft: { draftId: "018f-draft", version: 4 } });
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(saves.map(({ known }) => known?.version)).toEqual([3, 4]);
    expect(saves[1]?.content.words.html).toBe("<p>Three</p>");
  });

  it("keeps its words while nobody answers, and saves them when somebody does", async () => {
    const { keeper, saves, answerWith } = aKeeper();
    const draft = open(keeper);
    answerWith(() => Promise.reject(new Error("offline")));

    draft.change(html("Kept"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(draft.get()).toMatchObject({ saving: "failed", words: { html: "<p>Kept</p>" } });
    answerWith(() => Promise.resolve({ kind: "saved", draft: { draftId: "d", version: 1 } }));
    await vi.advanceTimersByTimeAsync(2_000);

    expect(saves).toHaveLength(2);
    expect(draft.get().saving).toBe("saved");
  });

  it("takes the answer to its own words, lost on the way, for what it is", async () => {
    const { keeper, answerWith } = aKeeper();
    const draft = open(keeper);
    const newest = aKeptDraft({ html: "<p>Mine</p>", version: 1 });
    answerWith(() => Promise.resolve({ kind: "changed-elsewhere", newest }));

    draft.change(html("Mine"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(draft.get()).toMatchObject({ conflict: null, standing: { version: 1 } });
  });

  it("says why it can't be kept, where trying again does not help", async () => {
    const { keeper, answerWith } = aKeeper();
    const draft = open(keeper);
    answerWith(() => Promise.resolve({ kind: "refused", why: "It is too long." }));

    draft.change(html("Long"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(draft.get()).toMatchObject({ saving: "failed", trouble: "It is too long." });
  });
});

describe("a draft that is written on in another tab", () => {
  const theirs = aKeptDraft({ html: "<p>Theirs</p>", version: 7 });

  async function collide() {
    const { keeper, saves, answerWith } = aKeeper();
    const draft = open(keeper, aKeptDraft({ html: "<p>Old</p>", version: 1 }));
    answerWith(({ known }) =>
      Promise.resolve(
        known?.version === 7
          ? { kind: "saved", draft: { draftId: "018f-draft", version: 8 } }
          : { kind: "changed-elsewhere", newest: theirs },
      ),
    );
    draft.change(html("Mine"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    return { draft, saves };
  }

  it("asks, and saves nothing more before it is answered", async () => {
    const { draft, saves } = await collide();

    expect(draft.get().conflict).toEqual({ newest: theirs });
    draft.change(html("Mine, longer"));
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
    expect(saves).toHaveLength(1);
  });

  it("takes the other's words, as a new content of the field", async () => {
    const { draft } = await collide();
    const { revision } = draft.get();

    draft.takeTheirs();

    expect(draft.get()).toMatchObject({
      words: { html: "<p>Theirs</p>" },
      standing: { version: 7 },
      revision: revision + 1,
      conflict: null,
    });
  });

  it("keeps its own words over the other's", async () => {
    const { draft, saves } = await collide();

    draft.keepMine();
    await vi.advanceTimersByTimeAsync(0);

    expect(saves.at(-1)).toMatchObject({
      known: { version: 7 },
      content: { words: { html: "<p>Mine</p>" } },
    });
    expect(draft.get()).toMatchObject({ conflict: null, standing: { version: 8 } });
  });

  it("shows what is newer at once where nothing of its own waits", () => {
    const draft = open(aKeeper().keeper, aKeptDraft({ html: "<p>Old</p>", version: 1 }));

    draft.hear(theirs);

    expect(draft.get().words.html).toBe("<p>Theirs</p>");
  });

  it("does not take away what is being typed", () => {
    const draft = open(aKeeper().keeper, aKeptDraft({ html: "<p>Old</p>", version: 1 }));

    draft.change(html("Mine"));
    draft.hear(theirs);

    expect(draft.get().words.html).toBe("<p>Mine</p>");
  });

  it("asks before it clears words whose draft was sent elsewhere", () => {
    const draft = open(aKeeper().keeper, aKeptDraft({ html: "<p>Old</p>", version: 1 }));

    draft.hear(null);

    expect(draft.get()).toMatchObject({
      words: { html: "<p>Old</p>" },
      conflict: { newest: null },
    });
  });

  it("takes news for old that were on their way when the first save was answered", async () => {
    const draft = open(aKeeper().keeper);
    draft.change(html("First"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    draft.hear(null);

    expect(draft.get()).toMatchObject({ words: { html: "<p>First</p>" }, conflict: null });
  });
});

describe("a draft that goes", () => {
  it("is saved before it is sent, so that no save comes after it", async () => {
    const { keeper, saves } = aKeeper();
    const draft = open(keeper);

    draft.change(html("Now"));
    await draft.flush();

    expect(saves).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
    expect(saves).toHaveLength(1);
  });

  it("leaves an empty field behind, and what comes back is in it again", () => {
    const draft = open(aKeeper().keeper, aKeptDraft({ html: "<p>Sent</p>" }));

    draft.reset();
    expect(draft.get()).toMatchObject({ words: { html: "" }, standing: null });
    draft.hear(aKeptDraft({ html: "<p>Sent</p>", draftId: "018f-again" }));

    expect(draft.get()).toMatchObject({
      words: { html: "<p>Sent</p>" },
      standing: { draftId: "018f-again" },
    });
  });

  it("can be put back after it was thrown away", async () => {
    const { keeper, saves } = aKeeper();
    const draft = open(keeper, aKeptDraft({ html: "<p>Thrown</p>" }));

    const content = await draft.discard();
    expect(draft.get().words.html).toBe("");
    draft.restore(content, null);
    await vi.advanceTimersByTimeAsync(0);

    expect(draft.get().words.html).toBe("<p>Thrown</p>");
    expect(saves).toMatchObject([{ known: null }]);
  });
});

import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { KeptQuestion } from "#app/ui/promise/kept-question.tsx";
import { PromiseChips } from "#app/ui/promise/promise-chips.tsx";
import { promiseMark } from "#app/ui/promise/promise-words.ts";
import { PromisesCard } from "#app/ui/promise/promises-card.tsx";
import { PromisesPage } from "#app/ui/promise/promises-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

// Monday, 23 November 2026, 10:00 in New York; the promise is for Wednesday, 17:00.
const now = instantOf(new Date("2026-11-23T15:00:00Z"));
const later = instantOf(new Date("2026-11-26T15:00:00Z"));
const when = { now, timeZone: "America/New_York", locale: "en" };
const promise: PromiseView = {
  promiseId: "p1",
  words: "by Wednesday",
  by: "2026-11-25T22:00:00.000Z",
  state: "accepted",
  keptAt: null,
  unread: false,
};

const aCard = (props: Partial<ComponentProps<typeof PromisesCard>> = {}) => (
  <PromisesCard
    promises={[promise]}
    refusal={null}
    busy={false}
    mayDecide
    onMove={() => undefined}
    {...when}
    {...props}
  />
);

describe("showing the promises of a ticket", () => {
  it("says what, by when and how it stands, and offers what can be done", () => {
    const text = renderText(aCard());

    expect(text).toContain("“by Wednesday”");
    expect(text).toContain("Open");
    expect(renderMarkup(aCard())).toContain("Mark as kept the promise “by Wednesday”");
    expect(renderText(aCard({ promises: [{ ...promise, state: "offered" }] }))).toContain("Accept");
  });

  it("offers nothing to those who only read, and shows nothing without promises", () => {
    expect(renderMarkup(aCard({ mayDecide: false }))).not.toContain("<button");
    expect(renderMarkup(aCard({ promises: [] }))).not.toContain("promises");
  });

  it("says that the customer never read it, and why a decision was refused", () => {
    const text = renderText(
      aCard({ promises: [{ ...promise, unread: true }], refusal: "Struck meanwhile." }),
    );

    expect(text).toContain("the customer never read it");
    expect(text).toContain("Struck meanwhile.");
  });

  it.each([
    [{}, now, "Open"],
    [{}, later, "Overdue"],
    [{ state: "struck" }, later, "Struck"],
    [{ state: "offered" }, later, "Promise?"],
    [{ state: "kept", keptAt: "2026-11-25T21:00:00.000Z" }, later, "Kept"],
    [{ state: "kept", keptAt: "2026-11-25T23:00:00.000Z" }, later, "Kept late"],
  ] as const)("marks %j at %s as %s", (change, at, words) => {
    expect(promiseMark({ ...promise, ...change }, at).words).toBe(words);
  });
});

describe("offering the dates of a draft as promises", () => {
  const draft = {
    words: "by Wednesday",
    nth: 0,
    by: promise.by,
    isPast: false,
    resolvedBy: "Wed 25 Nov 2026 17:00, when the shop closes",
    choice: null,
  };
  const chips = (change: object) =>
    renderMarkup(
      <PromiseChips
        promises={[{ ...draft, ...change }]}
        disabled={false}
        onChoose={() => undefined}
        {...when}
      />,
    );

  it("offers one click to accept and one to strike, and says how the date was reckoned", () => {
    expect(chips({})).toContain("Promise: “by Wednesday”");
    expect(chips({})).toContain("No promise: “by Wednesday”");
    expect(chips({})).toContain("when the shop closes");
    expect(chips({}).match(/aria-pressed="true"/g)).toBeNull();
    expect(chips({ choice: "accept" }).match(/aria-pressed="true"/g)).toHaveLength(1);
  });

  it("offers nothing for a date that has passed, and says so", () => {
    expect(chips({ isPast: true })).toContain("which has passed");
    expect(chips({ isPast: true })).not.toContain("<button");
  });

  it("asks which open promises the reply keeps", () => {
    const text = renderText(
      <KeptQuestion open={[promise]} kept={[]} disabled={false} onChange={() => undefined} />,
    );

    expect(text).toContain("This reply keeps the promise “by Wednesday”");
  });
});

describe("the list of promises", () => {
  it("shows each with its ticket, the overdue ones marked, and what was kept and broken", () => {
    const listed = {
      ...promise,
      ticketId: "t1",
      number: "MJ-1042",
      subject: "Clasp",
      customer: "Ana Sommer",
      assigneeName: null,
    };
    const page = (
      <PromisesPage
        promises={[listed]}
        open={1}
        offered={0}
        kept={7}
        broken={2}
        days={30}
        {...when}
        now={later}
      />
    );
    const markup = renderMarkup(page);

    expect(markup).toContain('href="/app/tickets/t1"');
    expect(renderText(page)).toContain("Overdue");
    expect(markup).toContain('data-test="promises-kept">7<');
    expect(markup).toContain('data-test="promises-broken">2<');
  });
});

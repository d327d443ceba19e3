import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideThread, type Candidate } from "#app/domain/thread/decide-thread.ts";
import type { ThreadInput } from "#app/domain/thread/decide-thread.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import { aCandidate, anInput, daysAgo, id, JANE, now } from "./a-candidate.ts";

const JOAN = "joan@x.example";
const answered = (given: Partial<Candidate> = {}) => ({
  ...aCandidate(given),
  header: "in-reply-to" as const,
});
const earlier = (given: Partial<Candidate> = {}) => ({
  ...aCandidate(given),
  header: "references" as const,
});

describe("deciding which ticket a message belongs to", () => {
  it("opens a ticket when nothing names one", () => {
    expect(decideThread(anInput())).toEqual({ kind: "new", because: "nothing-named-a-ticket" });
  });

  it("joins the ticket of our reply address, whatever headers and subject say", () => {
    const decision = decideThread(
      anInput({
        byReplyAddress: aCandidate({ ticketId: id("a") }),
        byMessageId: [answered({ ticketId: id("b") })],
        bySubject: aCandidate({ ticketId: id("c") }),
      }),
    );

    expect(decision).toEqual({
      kind: "join",
      ticketId: "a",
      because: "reply-address",
      reopens: false,
    });
  });

  it("follows the answered message before earlier ones, and headers before the subject", () => {
    const decision = decideThread(
      anInput({
        byMessageId: [earlier({ ticketId: id("old") }), answered({ ticketId: id("answered") })],
        bySubject: aCandidate({ ticketId: id("c") }),
      }),
    );

    expect(decision).toMatchObject({ ticketId: "answered", because: "in-reply-to" });
  });

  it("takes the last of the references, which is the nearest", () => {
    const byMessageId = ["first", "last"].map((name) => earlier({ ticketId: id(name) }));

    expect(decideThread(anInput({ byMessageId }))).toMatchObject({
      ticketId: "last",
      because: "references",
    });
  });

  it("takes the first of several answered messages, and one of the sender's own before it", () => {
    const mine = [answered({ ticketId: id("a") }), answered({ ticketId: id("b") })];
    const theirs = answered({ ticketId: id("theirs"), participants: [JOAN] });

    expect(decideThread(anInput({ byMessageId: mine }))).toMatchObject({ ticketId: "a" });
    expect(decideThread(anInput({ byMessageId: [theirs, ...mine] }))).toMatchObject({
      kind: "join",
      ticketId: "a",
    });
  });

  it("passes over a ticket of others when the headers also name the sender's own", () => {
    const byMessageId = [
      earlier({ ticketId: id("mine") }),
      answered({ ticketId: id("theirs"), participants: [] }),
    ];

    expect(decideThread(anInput({ byMessageId }))).toMatchObject({
      kind: "join",
      ticketId: "mine",
    });
  });

  it("joins by the number in the subject when a client has replaced every Message-ID", () => {
    expect(decideThread(anInput({ bySubject: aCandidate() }))).toMatchObject({
      kind: "join",
      because: "subject",
    });
  });

  it("joins by the headers when the subject was translated or emptied", () => {
    expect(decideThread(anInput({ byMessageId: [answered()], bySubject: null }))).toMatchObject({
      kind: "join",
      because: "in-reply-to",
    });
  });

  it.each([
    ["an open ticket", "open", null, { kind: "join", reopens: false }],
    ["a waiting ticket", "waiting", null, { kind: "join", reopens: false }],
    ["a resolved ticket", "resolved", null, { kind: "join", reopens: true }],
    ["a ticket closed yesterday", "closed", daysAgo(1), { kind: "join", reopens: true }],
    ["a ticket closed 14 days ago", "closed", daysAgo(14), { kind: "join", reopens: true }],
    [
      "a ticket closed 15 days ago",
      "closed",
      daysAgo(15),
      { kind: "follow-up", of: "t", because: "long-closed" },
    ],
    ["a ticket closed at an unknown time", "closed", null, { kind: "join", reopens: true }],
  ] as const)("on %s", (_case, status, closedAt, decision) => {
    expect(decideThread(anInput({ bySubject: aCandidate({ status, closedAt }) }))).toMatchObject(
      decision,
    );
  });

  const followUp = (given: Partial<Candidate> = {}) => aCandidate({ ticketId: id("f"), ...given });
  const longClosed = (...followUps: Candidate[]) =>
    anInput({
      bySubject: aCandidate({ status: "closed", closedAt: daysAgo(15), followUps }),
      ordersNamed: { inText: ["#1002"], inSubject: [] },
    });

  it.each([
    ["joins the newest of its sender's", [followUp({ ticketId: id("e") }), followUp()], false],
    ["reopens one that is resolved", [followUp({ status: "resolved" })], true],
    ["reopens one that was closed lately", [followUp({ status: "closed", closedAt: now })], true],
  ])("of the follow-ups of a long-closed ticket %s", (_case, followUps, reopens) => {
    expect(decideThread(longClosed(...followUps))).toEqual({
      kind: "join",
      ticketId: "f",
      because: "followed-before",
      reopens,
    });
  });

  it.each([
    ["is somebody else's", followUp({ participants: [JOAN] })],
    ["is long closed, too", followUp({ status: "closed", closedAt: daysAgo(15) })],
    [
      "is about another order",
      followUp({ orders: [{ name: "#1001", because: "number in the subject" }] }),
    ],
  ])("opens another follow-up of a long-closed ticket when the first %s", (_case, before) => {
    expect(decideThread(longClosed(before))).toMatchObject({ kind: "follow-up", of: "t" });
  });

  it("joins the follow-up about the other order that the mail names", () => {
    const about = (name: string) => [{ name, because: "number in the message" }];
    const followUps = [followUp({ orders: about("#1002") }), followUp({ ticketId: id("g") })];
    const bySubject = aCandidate({ orders: about("#1001"), followUps });
    const ordersNamed = { inText: ["#1002"], inSubject: [] };

    expect(decideThread(anInput({ bySubject, ordersNamed }))).toMatchObject({
      kind: "join",
      ticketId: "f",
    });
  });

  it("opens a follow-up when an old thread is used for another order", () => {
    const orders = [{ name: "#1001", because: "number in the subject" }];
    const ordersNamed = { inText: ["#1002"], inSubject: ["#1001"] };

    expect(decideThread(anInput({ byMessageId: [answered({ orders })], ordersNamed }))).toEqual({
      kind: "follow-up",
      of: "t",
      because: "another-order",
      order: "#1002",
    });
  });

  it("opens a ticket for each mail of a form, whatever it names", () => {
    const decision = decideThread(
      anInput({ isForm: true, byReplyAddress: aCandidate(), bySubject: aCandidate() }),
    );

    expect(decision).toEqual({ kind: "new", because: "form-mail" });
  });
});

describe("keeping strangers apart", () => {
  it.each<[string, Partial<ThreadInput>, string, string]>([
    [
      "a stolen reply address",
      { byReplyAddress: aCandidate({ participants: [JOAN], recipient: JOAN }) },
      "reply-address",
      "other-recipient",
    ],
    [
      "a reply address whose recipient was taken off the ticket since",
      { byReplyAddress: aCandidate({ participants: [], recipient: JANE }) },
      "reply-address",
      "takes-no-part",
    ],
    [
      "an answered message",
      { byMessageId: [answered({ participants: [] })] },
      "in-reply-to",
      "takes-no-part",
    ],
    [
      "a message of the thread",
      { byMessageId: [earlier({ participants: [] })] },
      "references",
      "takes-no-part",
    ],
    [
      "a guessed number in the subject",
      { bySubject: aCandidate({ participants: [] }) },
      "subject",
      "takes-no-part",
    ],
    [
      "a copy line that nobody has accepted yet",
      { byMessageId: [answered({ participants: [JOAN], pending: ["Jane@Customer.example"] })] },
      "in-reply-to",
      "pending",
    ],
    [
      "a closed ticket",
      { bySubject: aCandidate({ participants: [], status: "closed", closedAt: daysAgo(99) }) },
      "subject",
      "takes-no-part",
    ],
    [
      "a participant's address that is contradicted",
      { standing: "contradicted", byReplyAddress: aCandidate() },
      "reply-address",
      "contradicted",
    ],
  ])("asks when a sender comes by %s", (_case, given, by, why) => {
    expect(decideThread(anInput(given))).toEqual({
      kind: "stranger",
      ticketId: "t",
      by,
      why,
      recipient: why === "other-recipient" ? JOAN : null,
    });
  });

  it("lets an unproven participant in: most honest customers can't prove more", () => {
    expect(decideThread(anInput({ standing: "unproven", bySubject: aCandidate() })).kind).toBe(
      "join",
    );
  });

  it("does not let weaker evidence overrule a stranger's reply address", () => {
    const input = anInput({
      byReplyAddress: aCandidate({ participants: [] }),
      bySubject: aCandidate(),
    });

    expect(decideThread(input).kind).toBe("stranger");
  });

  it("keeps everyone who answers one newsletter apart from all the others", () => {
    const ofTheFirst = answered({ participants: ["first@x.example"] });

    const decisions = ["second@x.example", "third@x.example"].map((from) =>
      decideThread(anInput({ from, byMessageId: [ofTheFirst] })),
    );

    expect(decisions.map(({ kind }) => kind)).toEqual(["stranger", "stranger"]);
  });

  it("gives a stranger who writes again one ticket to wait on, but never a contradicted one", () => {
    const proposed = [{ ticketId: id("own"), participants: [JANE] }];
    const bySubject = aCandidate({ participants: [JOAN], proposed });

    expect(decideThread(anInput({ bySubject }))).toEqual({
      kind: "join",
      ticketId: "own",
      because: "asked-before",
      reopens: false,
    });
    expect(decideThread(anInput({ bySubject, from: "eve@x.example" })).kind).toBe("stranger");
    expect(decideThread(anInput({ bySubject, standing: "contradicted" })).kind).toBe("stranger");
  });

  it("takes a mail without a sender for a stranger's", () => {
    expect(
      decideThread(anInput({ from: " ", bySubject: aCandidate({ participants: [""] }) })).kind,
    ).toBe("stranger");
  });

  it("never lets a sender join or follow up who takes no part, whatever names the ticket", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const decision = decideThread(input);
        if (decision.kind !== "join" && decision.kind !== "follow-up") return true;

        const reached = decision.kind === "join" ? decision.ticketId : decision.of;
        const named = [input.byReplyAddress, ...input.byMessageId, input.bySubject];
        return named
          .flatMap((one) => (one === null ? [] : [one, ...one.proposed]))
          .some(
            ({ ticketId, participants }) =>
              ticketId === reached && input.from !== "" && participants.includes(input.from),
          );
      }),
      { numRuns: 2_000 },
    );
  });

  it("never joins mail that is contradicted or comes from a form, and loses none", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { kind } = decideThread(input);
        if (input.isForm) return kind === "new";
        return input.standing !== "contradicted" || kind === "new" || kind === "stranger";
      }),
    );
  });
});

const someone = fc.constantFrom(JANE, JOAN, "eve@x.example", "");
const people = fc.subarray([JANE, JOAN, "eve@x.example", ""]);
const candidate = fc.record({
  ticketId: fc.constantFrom(id("a"), id("b")),
  status: fc.constantFrom(...ticketStatuses),
  closedAt: fc.constantFrom(null, daysAgo(3), daysAgo(30)),
  participants: people,
  pending: people,
  orders: fc.subarray([{ name: "#1001", because: "number in the subject" }]),
  proposed: fc.array(
    fc.record({ ticketId: fc.constantFrom(id("own"), id("other")), participants: people }),
    { maxLength: 2 },
  ),
});
const anyInput: fc.Arbitrary<ThreadInput> = fc.record({
  from: someone,
  standing: fc.constantFrom("contradicted", "unproven", "aligned"),
  isForm: fc.boolean(),
  ordersNamed: fc.record({
    inText: fc.subarray(["#1001", "#1002"]),
    inSubject: fc.subarray(["#1001", "#1002"]),
  }),
  byReplyAddress: fc.option(
    fc.tuple(candidate, someone).map(([named, recipient]): Candidate => ({ ...named, recipient })),
  ),
  byMessageId: fc.array(
    fc
      .tuple(candidate, fc.constantFrom("in-reply-to" as const, "references" as const))
      .map(([named, header]) => ({ ...named, header })),
    { maxLength: 3 },
  ),
  bySubject: fc.option(candidate),
  now: fc.constant(now),
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideThread } from "#app/domain/thread/decide-thread.ts";
import type { Candidate, ThreadInput } from "#app/domain/thread/decide-thread.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";

const JANE = "jane@customer.example";
const now = 1_779_468_720_000 as Instant;
const daysAgo = (days: number) => (now - days * DAY_MS) as Instant;

describe("deciding which ticket a message belongs to", () => {
  it("opens a ticket when nothing names one", () => {
    expect(decideThread(anInput())).toEqual({ kind: "new", because: "nothing-named-a-ticket" });
  });

  it("joins the ticket of our reply address, whatever headers and subject say", () => {
    const decision = decideThread(
      anInput({
        byReplyAddress: aCandidate({ ticketId: id("a") }),
        byMessageId: [{ ...aCandidate({ ticketId: id("b") }), header: "in-reply-to" }],
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

  it("joins for the recipient that the reply address was made for, participant or not", () => {
    const byReplyAddress = aCandidate({ participants: [], recipient: "Jane@Customer.example" });

    expect(decideThread(anInput({ byReplyAddress })).kind).toBe("join");
  });

  it("follows the answered message before earlier ones, and headers before the subject", () => {
    const decision = decideThread(
      anInput({
        byMessageId: [
          { ...aCandidate({ ticketId: id("old") }), header: "references" },
          { ...aCandidate({ ticketId: id("answered") }), header: "in-reply-to" },
        ],
        bySubject: aCandidate({ ticketId: id("c") }),
      }),
    );

    expect(decision).toMatchObject({ ticketId: "answered", because: "in-reply-to" });
  });

  it("takes the last of the references, which is the nearest", () => {
    const byMessageId = ["first", "last"].map((name) => ({
      ...aCandidate({ ticketId: id(name) }),
      header: "references" as const,
    }));

    expect(decideThread(anInput({ byMessageId }))).toMatchObject({
      ticketId: "last",
      because: "references",
    });
  });

  it("passes over a ticket of others when the headers also name the sender's own", () => {
    const byMessageId = [
      { ...aCandidate({ ticketId: id("mine") }), header: "references" as const },
      {
        ...aCandidate({ ticketId: id("theirs"), participants: [] }),
        header: "in-reply-to" as const,
      },
    ];

    expect(decideThread(anInput({ byMessageId }))).toMatchObject({
      kind: "join",
      ticketId: "mine",
    });
  });

  it("joins by the number in the subject for a participant", () => {
    expect(decideThread(anInput({ bySubject: aCandidate() }))).toMatchObject({
      because: "subject",
    });
  });

  it.each<[string, Partial<ThreadInput>, string]>([
    [
      "a reply address made for somebody else",
      { byReplyAddress: aCandidate({ participants: [], recipient: "joan@x.example" }) },
      "reply-address",
    ],
    [
      "an answered message",
      { byMessageId: [{ ...aCandidate({ participants: [] }), header: "in-reply-to" }] },
      "in-reply-to",
    ],
    ["a number in the subject", { bySubject: aCandidate({ participants: [] }) }, "subject"],
    [
      "a closed ticket",
      { bySubject: aCandidate({ participants: [], status: "closed", closedAt: daysAgo(99) }) },
      "subject",
    ],
  ])("keeps a stranger apart who comes by %s", (_case, given, by) => {
    expect(decideThread(anInput(given))).toEqual({ kind: "stranger", ticketId: "t", by });
  });

  it("does not let weaker evidence overrule a stranger's reply address", () => {
    const input = anInput({
      byReplyAddress: aCandidate({ participants: [] }),
      bySubject: aCandidate(),
    });

    expect(decideThread(input).kind).toBe("stranger");
  });

  it("takes a mail without a sender for a stranger's", () => {
    expect(
      decideThread(anInput({ from: " ", bySubject: aCandidate({ participants: [""] }) })).kind,
    ).toBe("stranger");
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

  it("never lets a stranger join, whatever names the ticket", () => {
    const candidate = fc.record({
      ticketId: fc.constantFrom(id("a"), id("b")),
      status: fc.constantFrom(...ticketStatuses),
      closedAt: fc.option(fc.constant(daysAgo(3))),
      participants: fc.subarray([JANE, "joan@x.example", ""]),
    });
    const headed = fc
      .tuple(candidate, fc.constantFrom("in-reply-to" as const, "references" as const))
      .map(([named, header]) => ({ ...named, header }));
    fc.assert(
      fc.property(
        fc.constantFrom(JANE, "joan@x.example", "eve@x.example", ""),
        fc.option(candidate),
        fc.array(headed, { maxLength: 3 }),
        fc.option(candidate),
        (from, byReplyAddress, byMessageId, bySubject) => {
          const decision = decideThread({ from, byReplyAddress, byMessageId, bySubject, now });
          if (decision.kind !== "join" && decision.kind !== "follow-up") return true;

          const joined = decision.kind === "join" ? decision.ticketId : decision.of;
          return [byReplyAddress, ...byMessageId, bySubject].some(
            (named) =>
              named?.ticketId === joined && from !== "" && named.participants.includes(from),
          );
        },
      ),
    );
  });
});

const id = (name: string) => name as TicketId;

const aCandidate = (given: Partial<Candidate> = {}): Candidate => ({
  ticketId: id("t"),
  status: "open",
  closedAt: null,
  participants: ["JANE@customer.example"],
  ...given,
});

const anInput = (given: Partial<ThreadInput> = {}): ThreadInput => ({
  from: JANE,
  byReplyAddress: null,
  byMessageId: [],
  bySubject: null,
  now,
  ...given,
});

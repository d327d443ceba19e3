import { describe, expect, it } from "vitest";
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import { defaultChoices } from "#app/domain/alert/notice-choice.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { BellPane, NoticeBell } from "#app/ui/notice/notice-bell.tsx";
import { noticeWords, unreadWords } from "#app/ui/notice/notice-words.ts";
import { NoticesPage } from "#app/ui/notice/notices-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

// A Wednesday, 10:05 in New York.
const now = instantOf(new Date("2026-05-20T14:05:00Z"));
const notice = (changes: Partial<ListedNotice> = {}): ListedNotice => ({
  noticeId: "n1",
  ticketId: "t1",
  kind: "missed",
  detail: {
    number: "MJ-1042",
    subject: "Where is my ring?",
    clocks: ["first-reply"],
    dueAt: "2026-05-20T10:00:00-04:00",
    readBy: "2026-05-20T10:00:00-04:00",
  },
  at: "2026-05-20T14:01:00.000Z",
  read: false,
  ...changes,
});
const nothing = () => undefined;
const t = makeTranslate("en", null);
const given = {
  notices: [notice()],
  unread: 1,
  inApp: true,
  now,
  timeZone: "America/New_York",
  locale: "en",
  onOpen: nothing,
  onReadAll: nothing,
};
const page = (changes: Partial<Parameters<typeof NoticesPage>[0]> = {}) => (
  <NoticesPage
    {...given}
    choices={defaultChoices}
    email="tom@mejurn.example"
    busy={false}
    onChoose={nothing}
    {...changes}
  />
);

describe("the bell", () => {
  it("is a button that says how many notices are new, also to who can't see its number", () => {
    const markup = renderMarkup(<NoticeBell {...given} unread={3} />);

    expect(markup).toMatch(/<button[^>]*aria-label="Notices, 3 new"/);
    expect(markup).toMatch(/data-test="bell-count"[^>]*>3</);
  });

  it("shows no number when nothing is new", () => {
    const markup = renderMarkup(<NoticeBell {...given} notices={[]} unread={0} />);

    expect(markup).toContain('aria-label="Notices"');
    expect(markup).not.toContain("bell-count");
  });

  it("opens a list whose lines lead to their tickets, with a way to all of them", () => {
    const pane = <BellPane {...given} close={nothing} />;

    expect(renderText(pane)).toContain(
      "New: First reply was missed 10:01 MJ-1042 Where is my ring? Was due Wed, May 20, 2026, 10:00 EDT",
    );
    expect(renderMarkup(pane)).toContain('href="/app/tickets/t1"');
    expect(renderMarkup(pane)).toContain('href="/app/notices"');
    expect(renderText(pane)).toContain("Mark all read");
  });

  it("offers nothing to mark when all is read, and says so when it is switched off", () => {
    const read = (
      <BellPane {...given} notices={[notice({ read: true })]} unread={0} close={nothing} />
    );
    const off = <BellPane {...given} notices={[]} unread={0} inApp={false} close={nothing} />;

    expect(renderText(read)).not.toContain("Mark all read");
    expect(renderText(read)).not.toContain("New:");
    expect(renderText(off)).toContain("switched notices off");
  });
});

describe("the page of notices", () => {
  it("lists them, and shows how the visitor is told and where mail goes", () => {
    const text = renderText(page());

    expect(text).toContain("1 new");
    expect(text).toContain("MJ-1042 Where is my ring?");
    expect(text).toContain("to tom@mejurn.example, at most one mail an hour");
    expect(text).toContain("Somebody mentions you in a note In Loupe By mail");
  });

  it("shows what a customer wrote as words, and a ticket that is gone without a link", () => {
    const detail = { ...notice().detail, subject: "<img src=x onerror=alert(1)>" };
    const markup = renderMarkup(page({ notices: [notice({ detail, ticketId: null })] }));

    expect(markup).toContain("&lt;img src=x");
    expect(markup).not.toContain("<img src=x");
    expect(markup).not.toContain("/app/tickets/");
  });

  it("says when there is nothing, or when the bell is off", () => {
    expect(renderText(page({ notices: [], unread: 0 }))).toContain("Nothing yet.");
    const off = { inApp: false, byMail: true };
    const choices = {
      targets: off,
      mention: off,
      assigned: off,
      answered: off,
      "send-held": off,
      rated: off,
      "low-rating": off,
      "text-changed": off,
    };
    expect(renderText(page({ notices: [], unread: 0, choices }))).toContain(
      "You have switched notices in Loupe off.",
    );
  });
});

describe("the words of a notice", () => {
  it("name everything that is due together", () => {
    const clocks = ["first-reply", "resolution"] as const;

    expect(noticeWords(t, "warning", { clocks: ["promise"] })).toBe("Promise is due soon");
    expect(noticeWords(t, "warning", { clocks })).toBe("First reply and resolution are due soon");
    expect(noticeWords(t, "missed", { clocks })).toBe("First reply and resolution were missed");
    expect(noticeWords(t, "missed-again", { clocks: ["update"] })).toBe("Update is still missed");
  });

  it("say who did it, where somebody of the staff did", () => {
    const byMara = { clocks: [], by: "Mara Quinn" };
    const byNobody = { clocks: [], by: null };

    expect(noticeWords(t, "mention", byMara)).toBe("Mara Quinn mentioned you in a note");
    expect(noticeWords(t, "mention", byNobody)).toBe("You were mentioned in a note");
    expect(noticeWords(t, "assigned", byMara)).toBe("Mara Quinn assigned this to you");
    expect(noticeWords(t, "assigned", byNobody)).toBe("Assigned to you");
    expect(noticeWords(t, "answered", byNobody)).toBe("The customer answered");
    expect(noticeWords(t, "send-held", byNobody)).toContain("was not sent");
  });

  it("name no time where nothing is due", () => {
    const detail = { ...notice().detail, clocks: [], dueAt: null, readBy: null, by: "Mara Quinn" };
    const text = renderText(page({ notices: [notice({ kind: "mention", detail })] }));

    expect(text).toContain("Mara Quinn mentioned you in a note");
    expect(text).not.toContain("Due");
  });

  it("count up to nine", () => {
    expect([unreadWords(9), unreadWords(10)]).toEqual(["9", "9+"]);
  });
});

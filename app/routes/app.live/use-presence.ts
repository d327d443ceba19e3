import { useCallback, useEffect, useRef, useState } from "react";
import type { Doing } from "#app/domain/live/live-change.ts";
import {
  changesIn,
  hereNow,
  SAY_HERE_EVERY_MS,
  SAY_TYPING_EVERY_MS,
  seenOf,
  withDoing,
  type HereNow,
  type PresentMember,
  type SeenMember,
} from "#app/domain/live/who-is-here.ts";
import { pageSource } from "./page-source.ts";
import { tabId } from "./tab-id.ts";

const NOBODY: readonly SeenMember[] = [];

/**
 * Who else has this ticket open, and who of them writes; the others are told the same of the visitor. Call `typing` at each
 * letter: it is said every few seconds only.
 */
export function usePresence(ticketId: string): {
  readonly here: readonly HereNow[];
  readonly typing: () => void;
} {
  const [people, setPeople] = useState(NOBODY);
  const [now, setNow] = useState(0);
  const saidTypingAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    let isGone = false;
    const change = (
      next: (people: readonly SeenMember[], now: number) => readonly SeenMember[],
    ) => {
      const at = performance.now();
      setNow(at);
      setPeople((before) => next(before, at));
    };
    const renew = () => {
      if (document.hidden) return;
      void say(ticketId, "here").then((present) => {
        if (present && !isGone) change((_before, at) => seenOf(present, at));
      });
    };
    const unsubscribe = pageSource.subscribe((event) => {
      if (event.kind === "missed") renew();
      if (event.kind === "presence" && event.ticketId === ticketId)
        change((before, at) => withDoing(before, event, at));
    });
    const leave = () => void say(ticketId, "left");
    const timer = setInterval(renew, SAY_HERE_EVERY_MS);
    document.addEventListener("visibilitychange", renew);
    window.addEventListener("pagehide", leave);
    renew();
    return () => {
      isGone = true;
      unsubscribe();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", renew);
      window.removeEventListener("pagehide", leave);
      setPeople(NOBODY);
      leave();
    };
  }, [ticketId]);

  useEffect(() => {
    const ms = changesIn(people, now);
    if (ms === null) return;
    const timer = setTimeout(() => setNow(performance.now()), ms + 1);
    return () => clearTimeout(timer);
  }, [people, now]);

  const typing = useCallback(() => {
    const at = performance.now();
    if (at - saidTypingAt.current < SAY_TYPING_EVERY_MS) return;
    saidTypingAt.current = at;
    void say(ticketId, "typing");
  }, [ticketId]);
  return { here: hereNow(people, now), typing };
}

/** Null when the server could not be asked: the next time tells. */
async function say(ticketId: string, doing: Doing): Promise<readonly PresentMember[] | null> {
  try {
    const body = new URLSearchParams({ ticketId, tabId, doing });
    // A page that goes away still says so.
    const response = await fetch("/app/presence", {
      method: "POST",
      body,
      keepalive: doing === "left",
    });
    if (!response.ok) return null;
    return ((await response.json()) as { here: readonly PresentMember[] }).here;
  } catch {
    return null;
  }
}

import { useEffect, useState } from "react";
import { promiseNames, type PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { DraftPromise } from "./promise-chips.tsx";

/** After so long without a key the draft is read. */
const PAUSE_MS = 250;

type Found = Omit<DraftPromise, "choice">;

/** The dates of a draft and what its writer chose for each; read when the typing pauses. */
export function useDraftPromises(draft: {
  readonly text: string;
  readonly now: Instant;
  readonly calendar: Calendar | null;
  readonly locale: string;
}): {
  readonly promises: readonly DraftPromise[];
  readonly choices: readonly PromiseChoice[];
  readonly choose: (
    promise: Pick<DraftPromise, "words" | "nth">,
    choice: PromiseChoice["choice"] | null,
  ) => void;
  readonly forget: () => void;
} {
  const { text, now, calendar, locale } = draft;
  const [found, setFound] = useState<readonly Found[]>([]);
  const [choices, setChoices] = useState<readonly PromiseChoice[]>([]);
  // A page knows what time it is to the minute; typing needs no newer one.
  useEffect(() => {
    if (text.trim() === "" || calendar === null) {
      setFound([]);
      return;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      readDraft(text, now, calendar, locale)
        .then((read) => {
          if (!isOver) setFound(read);
        })
        // Without the reader the reply goes out all the same; its dates are then offered on the ticket.
        .catch(() => setFound([]));
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, now, calendar, locale]);

  const isSame = (one: Pick<DraftPromise, "words" | "nth">, other: typeof one) =>
    one.words === other.words && one.nth === other.nth;
  return {
    promises: found.map((promise) => ({
      ...promise,
      choice: choices.find((one) => isSame(one, promise))?.choice ?? null,
    })),
    choices,
    choose: ({ words, nth }, choice) =>
      setChoices((before) => {
        const others = before.filter((one) => !isSame(one, { words, nth }));
        return choice === null ? others : [...others, { words, nth, choice }];
      }),
    forget: () => setChoices([]),
  };
}

/** Words and calendars of six languages come only to those who write. */
async function readDraft(
  text: string,
  now: Instant,
  calendar: Calendar,
  locale: string,
): Promise<readonly Found[]> {
  const [{ findPromises }, { compileCalendar }] = await Promise.all([
    import("#app/domain/promise/find-promises.ts"),
    import("#app/domain/sla/open-calendar.ts"),
  ]);
  const read = findPromises({ text, now, calendar: compileCalendar(calendar), locale });
  const names = promiseNames(read);
  return read.map(({ by, isPast, resolvedBy, words }, index) => ({
    words,
    nth: names[index]?.nth ?? 0,
    by: new Date(by).toISOString(),
    isPast,
    resolvedBy,
  }));
}

import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { defaultChoices } from "#app/domain/alert/notice-choice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { NoticeBell } from "#app/ui/notice/notice-bell.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useReloads } from "#app/routes/app.live/use-reloads.ts";
import { noticeForms } from "./notice-forms.ts";
import type { clientLoader } from "./route.tsx";

const NOT_YET = {
  notices: [],
  unread: 0,
  choices: defaultChoices,
  now: 0 as Instant,
  timeZone: "UTC",
  locale: "en",
};

/** The bell above every page: it rings by itself. */
export function Bell() {
  const { load, data, state } = useFetcher<typeof clientLoader>({ key: "bell" });
  const { submit } = useFetcher({ key: "bell-pressed" });
  const reload = () => load("/app/notices?bell");
  useEffect(() => load("/app/notices?bell"), [load]);
  useReloads({
    concerns: ({ kind }) => kind === "notices" || kind === "missed",
    reload,
    busy: state !== "idle",
  });
  const shown = data ?? NOT_YET;
  const { readAll, readTicket } = noticeForms(submit);
  return (
    <NoticeBell
      {...shown}
      inApp={Object.values(shown.choices).some(({ inApp }) => inApp)}
      now={useNow(shown.now)}
      onOpen={readTicket}
      onReadAll={readAll}
    />
  );
}

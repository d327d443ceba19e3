import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";
import { NoticeBell } from "#app/ui/notice/notice-bell.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { noticeForms } from "./notice-forms.ts";
import type { clientLoader } from "./route.tsx";

const NOT_YET = {
  notices: [],
  unread: 0,
  choice: { inApp: true },
  now: 0 as Instant,
  timeZone: "UTC",
  locale: "en",
};

/** The bell above every page: what reloads the page by itself reloads this too. */
export function Bell() {
  const { load, data } = useFetcher<typeof clientLoader>({ key: "bell" });
  const { submit } = useFetcher({ key: "bell-pressed" });
  useEffect(() => load("/app/notices?bell"), [load]);
  const shown = data ?? NOT_YET;
  const { readAll, readTicket } = noticeForms(submit);
  return (
    <NoticeBell
      {...shown}
      inApp={shown.choice.inApp}
      now={useNow(shown.now)}
      onOpen={readTicket}
      onReadAll={readAll}
    />
  );
}
